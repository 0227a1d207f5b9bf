package dev.lately.chat.playground;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.lately.chat.Answerer;
import dev.lately.chat.Courier;
import dev.lately.chat.Fillings;
import dev.lately.chat.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// The page and its few JSON addresses, for this machine alone.
public final class PlaygroundPlatform implements Platform {
  private final Setup setup;
  private final HttpServer server;
  private final Events events = new Events();
  private final Rights rights = new Rights();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private PlaygroundPlatform(Setup setup, HttpServer server) {
    this.setup = setup;
    this.server = server;
  }

  /// Takes the port at once and answers from [#open] on; port 0 takes any that is free.
  ///
  /// @throws UncheckedIOException with a message for people when the port is taken
  public static PlaygroundPlatform at(int port, Setup setup) {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    try {
      return new PlaygroundPlatform(setup, HttpServer.create(address, 0));
    } catch (BindException e) {
      String message =
          "Port " + port + " is taken; choose another with --port (0 takes a free one)";
      throw new UncheckedIOException(message, e);
    } catch (IOException e) {
      throw new UncheckedIOException("Port " + port + " cannot be opened: " + e.getMessage(), e);
    }
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  @Override
  public void open(Answerer answerer) {
    Talk talk =
        new Talk(
            setup, answerer, new Fills(events, new Fillings(), () -> setup.stage().scene().now()));
    Offers offers = new Offers(setup);
    Controls controls = new Controls(setup, events, rights, new Journey(), new AtomicInteger());
    serve("/", new PageFiles());
    serve("/api/menu", JsonAddress.post(offers::menu));
    serve("/api/suggest", JsonAddress.post(offers::suggest));
    serve("/api/say", JsonAddress.post(talk::say));
    serve("/api/press", JsonAddress.post(talk::press));
    serve("/api/scene", JsonAddress.get(controls::scene));
    serve("/api/fault", JsonAddress.post(controls::fault));
    serve("/api/grow", JsonAddress.post(controls::grow));
    serve("/api/rights", JsonAddress.post(controls::rights));
    serve("/api/move", JsonAddress.post(controls::move));
    serve("/api/stop", JsonAddress.post(controls::stop));
    serve("/api/events", events);
    server.setExecutor(threads);
    server.start();
  }

  private void serve(String path, HttpHandler handler) {
    Filter guard = new SameMachine(address().getPort());
    server.createContext(path, handler).getFilters().add(guard);
  }

  /// One for each platform that the page draws.
  @Override
  public List<Courier> couriers() {
    return setup.windows().stream()
        .flatMap(window -> window.seats().values().stream())
        .map(seat -> seat.place().platform())
        .distinct()
        .<Courier>map(platform -> new PlaygroundCourier(platform, setup.windows(), events, rights))
        .toList();
  }

  @Override
  public void close() {
    events.close();
    server.stop(1);
    threads.shutdownNow();
  }
}
