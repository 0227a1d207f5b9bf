package dev.lately.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/// A failure is logged as a whole: nothing that people typed may stand in it.
@OnBothDatabases
class SilentFailuresTest {
  private static final String TYPED = "max@example.org";

  private final OpenDatabase database;

  SilentFailuresTest(OpenDatabase database) {
    this.database = database;
  }

  @Test
  void whatWasToBeKeptIsNotInTheFailure() {
    database.get().use(handle -> handle.execute("create table once (word text primary key)"));
    write();
    assertThat(logged(catchThrowable(this::write)))
        .containsIgnoringCase("unique")
        .doesNotContain(TYPED);
  }

  private void write() {
    var _ =
        database
            .get()
            .use(handle ->
                handle
                    .createUpdate("insert into once (word) values (:word)")
                    .bind("word", TYPED)
                    .execute());
  }

  private static String logged(Throwable failure) {
    StringWriter log = new StringWriter();
    failure.printStackTrace(new PrintWriter(log, true));
    return log.toString();
  }
}
