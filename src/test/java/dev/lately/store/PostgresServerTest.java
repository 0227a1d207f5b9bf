package dev.lately.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lately.model.Secret;
import dev.lately.store.DatabaseAddress.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostgresServerTest {
  private static final Secret WRONG = new Secret("wr0ng-pa55word");

  private static void assertRefused(Server address, String... said) {
    assertThatThrownBy(() -> Database.of(address))
        .isInstanceOf(DatabaseException.class)
        .message()
        .contains(said)
        .doesNotContain(WRONG.value(), Postgres.PASSWORD.value(), "Exception", "\n");
  }

  @Test
  void aServerThatIsNotThereIsNamed() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/lately?sslmode=disable";
    assertRefused(
        new Server(url, Optional.of(Postgres.USER), Optional.of(WRONG)),
        "The database server of 127.0.0.1:" + port + "/lately cannot be reached");
  }

  @Test
  void anUnknownHostIsNamed() {
    assertRefused(
        new Server("jdbc:postgresql://db.invalid/lately", Optional.of("u"), Optional.of(WRONG)),
        "db.invalid/lately cannot be reached");
  }

  @Test
  void aServerThatSaysNothingIsNotWaitedForForEver() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String url = "jdbc:postgresql://127.0.0.1:" + mute.getLocalPort() + "/lately?loginTimeout=1";
      assertRefused(new Server(url, Optional.of("u"), Optional.of(WRONG)), "cannot be reached");
    }
  }

  @Test
  void aWrongPasswordIsToldWithoutIt() {
    Server right = Postgres.empty();
    assertRefused(
        new Server(right.url(), right.user(), Optional.of(WRONG)),
        "refuses the user or the password",
        "database.password");
  }

  @Test
  void aMissingPasswordIsAWrongOne() {
    Server right = Postgres.empty();
    assertRefused(
        new Server(right.url(), right.user(), Optional.empty()), "the user or the password");
  }

  @Test
  void aDatabaseThatIsNotThereIsNamed() {
    assertRefused(Postgres.address("nowhere"), "The server has no database", "/nowhere: make it");
  }

  @Test
  void aUserWhoMayMakeNoTablesIsTold() {
    Server theirs = Postgres.empty();
    Postgres.run("create role guest_" + number(theirs) + " login password 'guest'");
    assertRefused(
        new Server(
            theirs.url(), Optional.of("guest_" + number(theirs)), Optional.of(new Secret("guest"))),
        "may not make tables");
  }

  private static String number(Server server) {
    return server.url().replaceFirst(".*_", "");
  }

  @Test
  void brokenConnectionsAreReplaced() {
    Server address = Postgres.empty();
    try (Database database = Database.of(address)) {
      String name = address.url().replaceFirst(".*/", "");
      Postgres.run(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
      JdbcSubscriptions subscriptions = new JdbcSubscriptions(database);
      await().ignoreExceptions().until(() -> subscriptions.after(0, 1).isEmpty());
    }
  }
}
