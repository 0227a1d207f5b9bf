package dev.lately.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Trouble;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import okio.BufferedSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A body of 64 MB, whose length is not said beforehand, for every client.
class HugeBodyTest {
  private static final String BLOCK = " ".repeat(1 << 16);
  private static final int BLOCKS = 1 << 10;
  private static final Set<Integer> MEASURED_BLOCKS = Set.of(100, 400);

  /// More than one read buffer and the longest text that is taken, far less than the body.
  private static final long MUCH = 6L << 20;

  private final Wire wire = new Wire();
  private final AtomicLong heldMidway = new AtomicLong();

  @AfterEach
  void close() {
    wire.close();
  }

  /// How each client is made: the path of its base URL and what it lists.
  private enum Client {
    GPT_TRAINER("gpt-trainer", "/api/v1", Sources.CHATBOT),
    POCKETPAW("pocketpaw", "/api"),
    POCKETPAW_V1("pocketpaw", "/api/v1"),
    AISQUARE("aisquare", "/api/v1"),
    GURUBASE("gurubase", "/api/v1", "my-guru");

    private final String kind;
    private final String path;
    private final String[] containers;

    Client(String kind, String path, String... containers) {
      this.kind = kind;
      this.path = path;
      this.containers = containers;
    }

    SessionProvider at(Wire wire) {
      return wire.client(kind, path, containers);
    }
  }

  /// Blanks between rows, in a field that nobody reads, and in a value deep inside a row.
  static Stream<Arguments> lists() {
    return Stream.of(
            Map.entry(Client.GPT_TRAINER, "["),
            Map.entry(Client.POCKETPAW, "{\"total\":1,\"sessions\":["),
            Map.entry(Client.POCKETPAW_V1, "{\"total\":1,\"sessions\":["),
            Map.entry(Client.AISQUARE, "{\"results\":["),
            Map.entry(Client.GURUBASE, "{\"today\":["))
        .flatMap(list ->
            Stream.of("", "{\"unknown\":\"", "{\"meta\":{\"deep\":{\"deeper\":[\"")
                .map(row -> Arguments.of(list.getKey(), list.getValue() + row)));
  }

  static Stream<Arguments> conversations() {
    return Stream.of(
        Arguments.of(Client.GPT_TRAINER, "[{\"unknown\":\""),
        Arguments.of(Client.POCKETPAW, "[{\"unknown\":\""),
        Arguments.of(Client.POCKETPAW_V1, "{\"messages\":[{\"unknown\":\""),
        Arguments.of(Client.AISQUARE, "{\"system_context\":\""),
        Arguments.of(Client.GURUBASE, "{\"conversation\":[{\"unknown\":\""));
  }

  /// A title that does not end.
  static Stream<Arguments> titles() {
    return Stream.of(
        Arguments.of(Client.GPT_TRAINER, "[{\"uuid\":\"", "$[0].uuid"),
        Arguments.of(Client.POCKETPAW, "{\"sessions\":[{\"title\":\"", "$.sessions[0].title"),
        Arguments.of(Client.POCKETPAW_V1, "{\"sessions\":[{\"title\":\"", "$.sessions[0].title"),
        Arguments.of(Client.AISQUARE, "{\"results\":[{\"title\":\"", "$.results[0].title"),
        Arguments.of(
            Client.GURUBASE,
            "{\"today\":[{\"root_question_name\":\"",
            "$.today[0].root_question_name"));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void aListIsTooLargeAndNeverHeld(Client client, String beginning) {
    wire.says(new MockResponse.Builder().body(new Huge(beginning)));
    long before = held();
    assertThat(Troubles.ofList(client.at(wire)))
        .isEqualTo(new Trouble.TooLarge(ProviderSettings.MAX_BODY_BYTES));
    assertLittleIsHeld(before);
  }

  @ParameterizedTest
  @MethodSource("conversations")
  void aConversationIsTooLargeAndNeverHeld(Client client, String beginning) {
    wire.says(new MockResponse.Builder().body(new Huge(beginning)))
        .says(new MockResponse.Builder().body(new Huge(beginning)));
    long before = held();
    assertThat(Troubles.of(() -> client.at(wire).conversation("7")))
        .isEqualTo(new Trouble.TooLarge(ProviderSettings.MAX_BODY_BYTES));
    assertLittleIsHeld(before);
  }

  @ParameterizedTest
  @MethodSource("titles")
  void aTitleWithoutEndIsUnreadableWhereItStandsAndNeverHeld(
      Client client, String beginning, String field) {
    wire.says(new MockResponse.Builder().body(new Huge(beginning)));
    long before = held();
    assertThat(Troubles.ofList(client.at(wire))).isEqualTo(new Trouble.Unreadable(field));
    assertLittleIsHeld(before);
  }

  @ParameterizedTest
  @MethodSource("lists")
  void aBodyThatSaysItsLengthIsNotEvenRead(Client client, String beginning) {
    wire.says(new MockResponse.Builder().body(beginning + " ".repeat(33 << 20)));
    assertThat(Troubles.ofList(client.at(wire)))
        .isEqualTo(new Trouble.TooLarge(ProviderSettings.MAX_BODY_BYTES));
  }

  private void assertLittleIsHeld(long before) {
    assertThat(heldMidway.get()).isLessThan(before + MUCH);
    assertThat(held() - before).isLessThan(MUCH);
  }

  private static long held() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private final class Huge implements MockResponseBody {
    private final String beginning;

    Huge(String beginning) {
      this.beginning = beginning;
    }

    @Override
    public long getContentLength() {
      return -1;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      sink.writeUtf8(beginning);
      for (int block = 0; block < BLOCKS; block++) {
        sink.writeUtf8(BLOCK).flush();
        if (MEASURED_BLOCKS.contains(block)) {
          heldMidway.accumulateAndGet(held(), Math::max);
        }
      }
    }
  }
}
