package dev.lately.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lately.model.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// Sessions written one after the other, as many as fit: no more than one row is held.
public final class SessionFile {
  private final SessionRows rows;
  private final OutputStream to;
  private long room;
  private int written;

  private SessionFile(SessionRows rows, OutputStream to, long most) {
    this.rows = rows;
    this.to = to;
    this.room = most - bytes(rows.foot()).length;
  }

  /// Writes them into at most so many bytes and tells how many there was room for. A row is there
  /// whole or not at all.
  public static int write(
      SessionRows rows, Iterable<Session> sessions, OutputStream to, long most) {
    SessionFile file = new SessionFile(rows, to, most);
    try {
      file.write(sessions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.written;
  }

  /// All of them.
  static byte[] whole(SessionRows rows, List<Session> sessions) {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    write(rows, sessions, to, Long.MAX_VALUE);
    return to.toByteArray();
  }

  private void write(Iterable<Session> sessions) throws IOException {
    for (Session session : sessions) {
      if (!put((written == 0 ? rows.head() : rows.between()) + rows.row(session))) {
        break;
      }
      written++;
    }
    to.write(bytes(written == 0 ? rows.none() : rows.foot()));
  }

  /// Whether there was room.
  private boolean put(String words) throws IOException {
    byte[] bytes = bytes(words);
    boolean fits = bytes.length <= room;
    if (fits) {
      to.write(bytes);
      room -= bytes.length;
    }
    return fits;
  }

  private static byte[] bytes(String words) {
    return words.getBytes(UTF_8);
  }
}
