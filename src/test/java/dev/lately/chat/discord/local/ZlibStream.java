package dev.lately.chat.discord.local;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import org.java_websocket.WebSocket;

/// One connection's packed stream: each message ends in a flush (events/gateway, zlib-stream).
final class ZlibStream {
  private final Deflater deflater = new Deflater();

  /// Packs and sends in one step, since the order of packing is the order of unpacking.
  synchronized void send(WebSocket socket, String text) {
    deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    int length;
    do {
      length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
      packed.write(buffer, 0, length);
    } while (length == buffer.length);
    socket.send(packed.toByteArray());
  }
}
