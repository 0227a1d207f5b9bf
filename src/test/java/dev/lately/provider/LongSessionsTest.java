package dev.lately.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Conversation;
import dev.lately.model.Session;
import dev.lately.model.Trouble;
import dev.lately.model.Turn;
import dev.lately.simulator.vendor.Quirk;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A session of two thousand questions at PocketPaw, whose history ends after 500 messages.
class LongSessionsTest {
  @ParameterizedTest
  @EnumSource(names = {"UNTHROTTLED", "V1_ONLY", "LEGACY_ONLY", "HISTORY_OBJECT"})
  void allOfItIsToldInOneCallWithTheTimeOfEachQuestion(Quirk installation) {
    try (SimulatedStage stage =
        new SimulatedStage("pocketpaw").with(installation).with(Quirk.LONG_SESSION)) {
      SessionProvider provider = Sources.client("pocketpaw", stage.settings());
      Session newest = provider.list(ListRequest.FIRST).sessions().getFirst();
      int before = stage.vendor().calls();
      Conversation whole = provider.conversation(newest.ref().id());
      assertThat(stage.vendor().calls() - before).isEqualTo(1);
      assertThat(whole.complete()).isTrue();
      assertThat(whole.turns())
          .hasSize(2_000)
          .allMatch(turn -> turn.question().isPresent() && turn.answer().isPresent())
          .extracting(turn -> turn.at().orElseThrow())
          .isSorted();
      Instant last = whole.turns().getLast().at().orElseThrow();
      assertThat(Duration.between(last, newest.times().lastActivity().orElseThrow()).abs())
          .isLessThan(Duration.ofSeconds(1));
    }
  }

  @Test
  void withoutAnExportTheNewestPartIsToldAndNotCalledWhole() {
    try (Wire wire = new Wire()) {
      wire.says(404, "{}").says(404, "{}").says(history(250));
      Conversation newest = wire.pocketPaw().conversation("a");
      assertThat(newest.complete()).isFalse();
      assertThat(newest.turns()).hasSize(250);
    }
  }

  @Test
  void anExportsTimeIsTheServersOwnWhateverOffsetItWrites() {
    try (Wire wire = new Wire()) {
      wire.says(
          "{\"message_count\":1,\"messages\":[{\"role\":\"user\",\"content\":\"Hello\","
              + "\"timestamp\":\"2026-11-21T20:30:00.500000+00:00\"}]}");
      Turn turn = wire.pocketPaw().conversation("a").turns().getFirst();
      assertThat(turn.at()).isEqualTo(Optional.of(Instant.parse("2026-11-21T19:30:00.500Z")));
    }
  }

  @Test
  void aRefusalIsNotAnsweredWithFurtherCalls() {
    try (Wire wire = new Wire()) {
      wire.says(503, "{}");
      assertThat(Troubles.of(() -> wire.pocketPaw().conversation("a")))
          .isEqualTo(new Trouble.VendorError(503));
      assertThat(wire.count()).isEqualTo(1);
    }
  }

  private static String history(int turns) {
    String turn =
        "{\"role\":\"user\",\"content\":\"q\"},{\"role\":\"assistant\",\"content\":\"a\"}";
    return "[" + turn + ("," + turn).repeat(turns - 1) + "]";
  }
}
