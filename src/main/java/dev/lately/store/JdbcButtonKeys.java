package dev.lately.store;

import dev.lately.command.ButtonKeys;
import dev.lately.model.Secret;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// The button keys in the database and, beside an embedded one, in a file, each restoring the
/// other.
public final class JdbcButtonKeys implements ButtonKeys {
  /// The newest, and the one before for the buttons that were sealed with it.
  private static final int KEPT = 2;

  private final Database database;
  private final InstantSource clock;
  private final Optional<KeyFile> file;
  private volatile List<ButtonKey> keys;

  /// Makes the first key when there is none.
  public JdbcButtonKeys(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    this.file = database.engine().file().map(KeyFile::new);
    this.keys = database.alone(this::agreed);
    file.ifPresent(beside -> beside.write(keys));
  }

  /// What is kept anywhere, and from now on everywhere. Of several processes that start on one new
  /// database the first makes the key, and the others find it.
  private List<ButtonKey> agreed(Handle handle) {
    Stream<ButtonKey> beside = file.stream().flatMap(f -> f.read().stream());
    List<ButtonKey> known = newest(Stream.concat(read(handle).stream(), beside));
    return replaced(handle, known.isEmpty() ? List.of(ButtonKey.made(clock.millis())) : known);
  }

  @Override
  public List<byte[]> keys() {
    return keys.stream().map(ButtonKey::bytes).toList();
  }

  /// Makes a new key; what was sealed with the one before is still accepted.
  public synchronized void rotate() {
    keys = database.alone(handle -> replaced(handle, withNew(newest(known(handle)))));
    file.ifPresent(beside -> beside.write(keys));
  }

  private Stream<ButtonKey> known(Handle handle) {
    return Stream.concat(read(handle).stream(), keys.stream());
  }

  /// The new one is later than every key before, also where the clock went back.
  private List<ButtonKey> withNew(List<ButtonKey> known) {
    long moment = Math.max(clock.millis(), known.getFirst().created() + 1);
    return newest(Stream.concat(Stream.of(ButtonKey.made(moment)), known.stream()));
  }

  private static List<ButtonKey> newest(Stream<ButtonKey> all) {
    Map<Long, ButtonKey> byAge = new TreeMap<>();
    all.forEach(key -> byAge.putIfAbsent(key.created(), key));
    return byAge.values().stream().sorted(ButtonKey.NEWEST_FIRST).limit(KEPT).toList();
  }

  private static List<ButtonKey> replaced(Handle handle, List<ButtonKey> keys) {
    handle.execute("delete from button_keys");
    keys.forEach(key ->
        handle.execute(
            "insert into button_keys (created, secret) values (?, ?)",
            key.created(),
            key.secret().value()));
    return keys;
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
