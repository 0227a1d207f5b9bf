package dev.lately.simulator;

import com.sun.net.httpserver.HttpServer;
import dev.lately.simulator.vendor.Premises;
import dev.lately.simulator.vendor.Quirk;
import dev.lately.simulator.vendor.Vendor;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// One vendor's server, with what a client needs to call it and what a test may do to it.
public final class SimulatedVendor implements AutoCloseable {
  private static final int BACKLOG = 500;

  static {
    // Read once by the JDK's server: without it each answer waits for the client's delayed ACK.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Vendor vendor;
  private final Premises premises;
  private final FaultSwitch faults = new FaultSwitch();
  private final CallLog log = new CallLog();
  private final Door door;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private SimulatedVendor(Vendor vendor, Premises premises, HttpServer server) {
    this.vendor = vendor;
    this.premises = premises;
    this.server = server;
    this.door = new Door(vendor, premises, faults, log);
  }

  static SimulatedVendor open(Vendor vendor, Premises premises, int port) throws IOException {
    InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    HttpServer server = bind(new InetSocketAddress(here, port));
    SimulatedVendor opened = new SimulatedVendor(vendor, premises, server);
    server.setExecutor(opened.threads);
    server.createContext("/", opened.door);
    server.start();
    return opened;
  }

  private static HttpServer bind(InetSocketAddress address) throws IOException {
    try {
      return HttpServer.create(address, BACKLOG);
    } catch (BindException e) {
      BindException taken =
          new BindException(
              "Port "
                  + address.getPort()
                  + " is taken; choose others with --port (0 takes free ones)");
      taken.initCause(e);
      throw taken;
    }
  }

  /// `chatsistant`, `chatwize`, `pocketpaw`, `aisquare` or `gurubase`.
  public String name() {
    return vendor.name();
  }

  /// What a client is given as its base URL.
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + vendor.base());
  }

  public String key() {
    return Objects.requireNonNull(credentials().get("key"), "every vendor has a key");
  }

  /// The environment variable from which the configuration takes the key.
  public String keyVariable() {
    return name().toUpperCase(Locale.ROOT) + "_KEY";
  }

  /// All that the vendor takes, by word: `key`, `password` and so on.
  public Map<String, String> credentials() {
    return vendor.credentials();
  }

  /// The chatbot, guru or domain to list; empty for PocketPaw, which has none.
  public String container() {
    return vendor.container();
  }

  /// Where the server stands, when its times carry no zone.
  public Optional<ZoneId> zone() {
    return vendor.zone();
  }

  public Fault fault() {
    return faults.fault();
  }

  public void fault(Fault fault) {
    faults.set(fault);
  }

  public void set(Quirk quirk, boolean on) {
    premises.quirks().set(quirk, on);
  }

  /// How many sessions there are, listed or not.
  public int sessions() {
    return premises.town().living();
  }

  /// How many different sessions one finds by listing the container to its end.
  public int listed() {
    return vendor.listed();
  }

  /// Sessions that begin now.
  public void addSessions(int more) {
    premises.town().add(more);
  }

  public int calls() {
    return log.all();
  }

  /// For instance `GET /api/v1/session/…` or `POST /api/v1/lantern/sessions/ page 2`.
  public int calls(String endpoint) {
    return callsByEndpoint().getOrDefault(endpoint, 0);
  }

  /// Method and path; at Gurubase's list with the page, at PocketPaw's with the limit.
  public Map<String, Integer> callsByEndpoint() {
    return log.byEndpoint();
  }

  public void forgetCalls() {
    log.forget();
  }

  String configuration() {
    StringBuilder yaml = new StringBuilder();
    yaml.append("  - name: ").append(name()).append('\n');
    yaml.append("    provider: ").append(name()).append('\n');
    yaml.append("    baseUrl: ").append(url()).append('\n');
    yaml.append("    key: ").append("env:").append(keyVariable()).append('\n');
    if (!container().isEmpty()) {
      yaml.append("    container: ").append(container()).append('\n');
    }
    zone().ifPresent(zone -> yaml.append("    zone: ").append(zone).append('\n'));
    return yaml.toString();
  }

  /// Ends within seconds, whatever hangs.
  @Override
  public void close() {
    door.close();
    server.stop(0);
    threads.shutdownNow();
    try {
      threads.awaitTermination(2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
