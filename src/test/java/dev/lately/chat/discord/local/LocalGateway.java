package dev.lately.chat.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lately.left.Left;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/// The local Discord's gateway: a real web socket that packs its stream when asked to, keeps
/// sessions, and lets them be resumed (events/gateway).
public final class LocalGateway extends WebSocketServer {
  private static final int HEARTBEAT_MILLIS = 41_250;

  private final CountDownLatch started = new CountDownLatch(1);
  private final Map<WebSocket, ZlibStream> packers = new ConcurrentHashMap<>();
  private final Map<String, GatewaySession> sessions = new ConcurrentHashMap<>();
  private final List<Integer> received = new CopyOnWriteArrayList<>();

  private final Supplier<ObjectNode> guild;
  private volatile boolean refusing;
  private volatile boolean shut;

  /// `guild` is told to each bot that signs in.
  LocalGateway(Supplier<ObjectNode> guild) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 2);
    setReuseAddr(true);
    setTcpNoDelay(true);
    setDaemon(true);
    this.guild = guild;
  }

  void begin() throws InterruptedException {
    start();
    started.await();
  }

  String url() {
    return "ws://127.0.0.1:" + getPort();
  }

  /// The op codes that the bot sent, in order.
  public List<Integer> received() {
    return List.copyOf(received);
  }

  /// Refuses every token from now on (4004).
  public void refuseEverybody() {
    refusing = true;
  }

  /// Ends every connection, and every new one, until it is opened again.
  public void shut(boolean closed) {
    shut = closed;
    if (closed) {
      disconnect(4000);
    }
  }

  /// Asks every connected bot to reconnect (op 7).
  public void askToReconnect() {
    getConnections().forEach(socket -> send(socket, Json.object().put("op", 7).putNull("d")));
  }

  /// Ends every connection with that code.
  public void disconnect(int code) {
    List.copyOf(getConnections()).forEach(socket -> socket.close(code, "for a test"));
  }

  /// An event for every session; who is away gets it when they resume.
  void dispatch(String type, JsonNode data) {
    sessions.values().forEach(session -> session.dispatch(type, data));
  }

  @Override
  public void onStart() {
    started.countDown();
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    if (shut) {
      socket.close(4000, "shut for a test");
      return;
    }
    if (handshake.getResourceDescriptor().contains("compress=zlib-stream")) {
      packers.put(socket, new ZlibStream());
    }
    ObjectNode hello = Json.object().put("op", 10);
    hello.putObject("d").put("heartbeat_interval", HEARTBEAT_MILLIS);
    send(socket, hello);
  }

  @Override
  public void onMessage(WebSocket socket, String text) {
    Left.write("discord.gateway", text);
    ObjectNode message = Json.read(text);
    int op = message.path("op").asInt();
    received.add(op);
    JsonNode data = message.path("d");
    switch (op) {
      case 1 -> send(socket, Json.object().put("op", 11));
      case 2 -> identify(socket, data);
      case 6 -> resume(socket, data);
      default -> {}
    }
  }

  private void identify(WebSocket socket, JsonNode data) {
    if (refusing || !data.path("token").asText().equals(LocalDiscord.TOKEN)) {
      socket.close(4004, "Authentication failed.");
      return;
    }
    String id = "session-" + Snowflakes.next();
    GatewaySession session = new GatewaySession(message -> send(socket, message));
    session.dispatch("READY", Payloads.ready(id, url()));
    session.dispatch("GUILD_CREATE", guild.get());
    sessions.put(id, session);
  }

  private void resume(WebSocket socket, JsonNode data) {
    GatewaySession session = sessions.get(data.path("session_id").asText());
    if (session == null) {
      send(socket, Json.object().put("op", 9).put("d", false));
    } else {
      session.resume(data.path("seq").asInt(), message -> send(socket, message));
    }
  }

  private void send(WebSocket socket, ObjectNode message) {
    if (socket.isOpen()) {
      ZlibStream packer = packers.get(socket);
      if (packer == null) {
        socket.send(message.toString());
      } else {
        packer.send(socket, message.toString());
      }
    }
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {
    packers.remove(socket);
  }

  @Override
  public void onError(WebSocket socket, Exception e) {
    if (socket != null) {
      socket.close(4000, "unknown error");
    }
  }
}
