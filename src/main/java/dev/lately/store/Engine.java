package dev.lately.store;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/// What one kind of database does in its own way.
interface Engine {
  /// How messages name the database; nothing secret.
  String name();

  /// The file that it all stands in.
  Optional<Path> file();

  /// Makes what must be there before it is opened.
  ///
  /// @throws DatabaseException when that cannot be made
  void prepare();

  /// Whether what was opened is there no more, and must be opened anew.
  boolean isGone();

  HikariConfig config();

  /// The folder of migrations that are its own.
  String migrations();

  /// Makes nothing readable of what earlier versions deleted: once, when the migrations are done.
  void scrub(DataSource source);

  /// The type of a column of ids that it gives itself, each once.
  String generatedId();

  /// Until this transaction ends no other passes here.
  void lock(Handle handle);

  /// The largest id that a subscription ever had.
  long lastId(Handle handle);

  /// Goes on with the ids after that one.
  void continueAfter(Handle handle, long lastId);

  /// Why it cannot be opened, and what to do.
  String reason(RuntimeException e);
}
