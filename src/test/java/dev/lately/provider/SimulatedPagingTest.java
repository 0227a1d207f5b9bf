package dev.lately.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Trouble;
import dev.lately.simulator.vendor.Quirk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How far and in how many calls one gets in the simulated vendors' lists.
class SimulatedPagingTest {
  @Test
  void aHoleInGurubasesPagesIsNotTheirEnd() {
    try (SimulatedStage stage = new SimulatedStage("gurubase").with(Quirk.EMPTY_SECOND_PAGE)) {
      List<SessionPage> pages = pages(stage);
      assertThat(pages).hasSize(5);
      assertThat(pages.get(1).sessions()).isEmpty();
      assertThat(pages.get(1).next()).contains("3");
      assertThat(pages.get(2).sessions()).isNotEmpty();
    }
  }

  @Test
  void pocketPawsLimitGrowsUpToItsTotal() {
    try (SimulatedStage stage = new SimulatedStage("pocketpaw")) {
      stage.vendor().addSessions(2855);
      List<SessionPage> pages = pages(stage);
      assertThat(pages)
          .extracting(page -> page.sessions().size())
          .containsExactly(100, 500, 2500, 3000);
      assertThat(pages).allMatch(SessionPage::whole).allMatch(page -> page.limit().isEmpty());
    }
  }

  @Test
  void pocketPawAsServedSaysThatItGivesNoMoreThan500() {
    try (SimulatedStage stage = new SimulatedStage("pocketpaw").with(Quirk.V1_ONLY)) {
      stage.vendor().addSessions(855);
      List<SessionPage> pages = pages(stage);
      assertThat(pages).extracting(page -> page.sessions().size()).containsExactly(100, 500);
      assertThat(pages.getLast().limit()).contains(new Trouble.Curtailed(500, 1000));
    }
  }

  @Test
  void pocketPawsFlavourIsFoundOutOnce() {
    try (SimulatedStage stage = new SimulatedStage("pocketpaw").with(Quirk.V1_ONLY)) {
      SessionProvider provider = Sources.client("pocketpaw", stage.settings());
      provider.list(ListRequest.FIRST);
      provider.list(ListRequest.FIRST);
      assertThat(stage.vendor().calls()).isEqualTo(3);
      stage.vendor().set(Quirk.V1_ONLY, false);
      stage.vendor().set(Quirk.LEGACY_ONLY, true);
      assertThat(provider.list(ListRequest.FIRST).sessions()).isNotEmpty();
      assertThat(stage.vendor().calls()).isEqualTo(5);
    }
  }

  private static List<SessionPage> pages(SimulatedStage stage) {
    SessionProvider provider = Sources.client(stage.vendor().name(), stage.settings());
    List<SessionPage> pages = new ArrayList<>();
    Optional<ListRequest> next = Optional.of(ListRequest.FIRST);
    while (next.isPresent()) {
      SessionPage page = provider.list(next.get());
      pages.add(page);
      next = page.next().map(ListRequest.FIRST::next);
    }
    return pages;
  }
}
