package dev.lately.store;

import dev.lately.command.ButtonKeys;
import dev.lately.model.Secret;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// The button keys in the database and in a file beside it, each restoring the other.
public final class JdbcButtonKeys implements ButtonKeys {
  /// The newest, and the one before for the buttons that were sealed with it.
  private static final int KEPT = 2;

  private final Database database;
  private final InstantSource clock;
  private final KeyFile file;
  private volatile List<ButtonKey> keys;

  /// Makes the first key when there is none.
  public JdbcButtonKeys(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    this.file = new KeyFile(database.file());
    this.keys =
        newest(Stream.concat(database.use(JdbcButtonKeys::read).stream(), file.read().stream()));
    if (keys.isEmpty()) {
      rotate();
    } else {
      write();
    }
  }

  @Override
  public List<byte[]> keys() {
    return keys.stream().map(ButtonKey::bytes).toList();
  }

  /// Makes a new key; what was sealed with the one before is still accepted.
  public synchronized void rotate() {
    keys = newest(Stream.concat(Stream.of(ButtonKey.made(moment())), keys.stream()));
    write();
  }

  /// Later than every key before, also where the clock went back.
  private long moment() {
    long now = clock.millis();
    return keys.isEmpty() ? now : Math.max(now, keys.getFirst().created() + 1);
  }

  private static List<ButtonKey> newest(Stream<ButtonKey> all) {
    Map<Long, ButtonKey> byAge = new TreeMap<>();
    all.forEach(key -> byAge.putIfAbsent(key.created(), key));
    return byAge.values().stream().sorted(ButtonKey.NEWEST_FIRST).limit(KEPT).toList();
  }

  private void write() {
    file.write(keys);
    database.use(handle -> {
      handle.useTransaction(JdbcButtonKeys.this::replace);
      return keys.size();
    });
  }

  private void replace(Handle handle) {
    handle.execute("delete from button_keys");
    keys.forEach(key ->
        handle.execute(
            "insert into button_keys (created, secret) values (?, ?)",
            key.created(),
            key.secret().value()));
  }

  private static List<ButtonKey> read(Handle handle) {
    return new ArrayList<>(
        handle
            .createQuery("select created, secret from button_keys")
            .map((row, _) ->
                new ButtonKey(row.getLong("created"), new Secret(row.getString("secret"))))
            .list());
  }
}
