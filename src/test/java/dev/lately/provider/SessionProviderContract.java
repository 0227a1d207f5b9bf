package dev.lately.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lately.model.Session;
import dev.lately.model.Trouble;
import dev.lately.provider.VendorStage.Mishap;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every provider owes, at every vendor.
abstract class SessionProviderContract {
  private VendorStage vendor;
  private SessionProvider provider;

  /// The provider's id in the list of providers.
  abstract String kind();

  abstract VendorStage open();

  @BeforeEach
  void openTheVendor() {
    vendor = open();
    provider = Sources.client(kind(), vendor.settings());
  }

  @AfterEach
  void closeTheVendor() {
    vendor.close();
  }

  @Test
  void everySessionHasItsSourceAndAnId() {
    assertThat(provider.list(ListRequest.FIRST).sessions())
        .isNotEmpty()
        .allMatch(session -> session.ref().source().equals(vendor.settings().name()))
        .noneMatch(session -> session.ref().id().isBlank());
  }

  @Test
  void pagingReachesEverySession() {
    List<SessionPage> pages = pages(ListRequest.FIRST);
    assertThat(pages.getLast().next()).isEmpty();
    assertThat(all(pages).size()).isEqualTo(vendor.listed());
    pages.getLast().total().ifPresent(total -> assertThat(total).isEqualTo(vendor.listed()));
  }

  @Test
  void whatIsHeldAlreadyStandsInPlaceOfItsEqual() {
    Map<Session, Session> held = new HashMap<>();
    provider.list(ListRequest.FIRST).sessions().forEach(session -> held.put(session, session));
    List<Session> again =
        provider.list(ListRequest.FIRST.holding(s -> held.getOrDefault(s, s))).sessions();
    assertThat(again).isNotEmpty().allMatch(session -> held.get(session) == session);
  }

  @Test
  void aVendorWithoutPagesGivesNoCursor() {
    boolean cursors = pages(ListRequest.FIRST).stream().anyMatch(page -> page.next().isPresent());
    assertThat(!cursors || provider.capabilities().contains(Capability.PAGING)).isTrue();
  }

  @Test
  void aTotalIsGivenByThoseWhoSaySo() {
    boolean total = provider.list(ListRequest.FIRST).total().isPresent();
    assertThat(total || !provider.capabilities().contains(Capability.TOTAL)).isTrue();
  }

  @Test
  void someSessionsTellWhenTheyWereLastActive() {
    assertThat(all(pages(ListRequest.FIRST)).values())
        .anyMatch(session -> session.times().lastActivity().isPresent());
  }

  @Test
  void titlesAreBoundedAndLinksLeadToTheWeb() {
    assertThat(all(pages(ListRequest.FIRST)).values())
        .allMatch(s -> s.title().map(t -> t.codePointCount(0, t.length()) <= 300).orElse(true))
        .allMatch(s -> s.facts().link().map(link -> link.matches("https?://.*")).orElse(true));
  }

  @Test
  void aSearchFindsOnlyWhatTheListHas() {
    List<SessionPage> found = pages(new ListRequest(Optional.of("a"), Optional.empty()));
    assertThat(all(pages(ListRequest.FIRST)).keySet()).containsAll(all(found).keySet());
  }

  @Test
  void aListSinceSomeTimeHasEverySessionThatWasActiveSince() {
    Map<String, Session> whole = all(pages(ListRequest.FIRST));
    List<Instant> times =
        whole.values().stream().flatMap(s -> s.times().lastActivity().stream()).sorted().toList();
    Instant since = times.get(times.size() / 2);
    Map<String, Session> some = all(pages(new ListRequest(Optional.empty(), Optional.of(since))));
    assertThat(whole.keySet()).containsAll(some.keySet());
    assertThat(some.keySet())
        .containsAll(
            whole.values().stream()
                .filter(s -> s.times().lastActivity().filter(t -> !t.isBefore(since)).isPresent())
                .map(s -> s.ref().id())
                .toList());
  }

  @Test
  void someListedSessionTellsWhatWasSaid() {
    assertThat(all(pages(ListRequest.FIRST)).keySet().stream().limit(5))
        .anyMatch(id ->
            provider.conversation(id).turns().stream()
                .anyMatch(turn -> turn.question().isPresent() && turn.answer().isPresent()));
  }

  @Test
  void aListedSessionIsFoundWhereTheVendorCanGetOne() {
    String id = provider.list(ListRequest.FIRST).sessions().getFirst().ref().id();
    assertThat(provider.session(id).map(session -> session.ref().id()))
        .isEqualTo(
            provider.capabilities().contains(Capability.GET) ? Optional.of(id) : Optional.empty());
  }

  @Test
  void anUnknownSessionIsNotFound() {
    assertThat(provider.session("ffffffff-0000-4000-8000-000000000000")).isEmpty();
  }

  @Test
  void containersAreNamedWhereTheVendorNamesThem() {
    assertThat(provider.containers().isEmpty())
        .isEqualTo(!provider.capabilities().contains(Capability.CONTAINERS));
  }

  @Test
  void aRefusedKeyIsSaidSo() {
    vendor.mishap(Mishap.KEY_REFUSED);
    assertThat(trouble(this::list)).isEqualTo(new Trouble.RefusedKey(401));
  }

  @Test
  void whatTheKeyMayNotReadIsSaidSo() {
    vendor.mishap(Mishap.FORBIDDEN);
    assertThat(trouble(this::list)).isEqualTo(new Trouble.Forbidden());
  }

  @Test
  void aRateLimitSaysUntilWhen() {
    vendor.mishap(Mishap.RATE_LIMITED_FOR_30_SECONDS);
    assertThat(trouble(this::list)).isEqualTo(new Trouble.RateLimited(Sources.NOW.plusSeconds(30)));
  }

  @Test
  void aFailingVendorIsSaidSo() {
    vendor.mishap(Mishap.FAILING);
    assertThat(trouble(this::list)).isEqualTo(new Trouble.VendorError(503));
  }

  @Test
  void anAnswerThatBreaksOffIsUnreadable() {
    vendor.mishap(Mishap.CUT_JSON);
    assertThat(trouble(this::list))
        .isInstanceOfSatisfying(
            Trouble.Unreadable.class, trouble -> assertThat(trouble.field()).startsWith("$"));
  }

  @Test
  void aConnectionThatBreaksOffIsUnreachable() {
    vendor.mishap(Mishap.RESET);
    assertThat(trouble(this::list)).isInstanceOf(Trouble.Unreachable.class);
  }

  @Test
  void aBodyBeyondTheLimitIsTooLarge() {
    vendor.mishap(Mishap.HUGE);
    ProviderSettings all = vendor.settings();
    ProviderSettings small =
        new ProviderSettings(
            all.name(), all.baseUrl(), all.key(), all.containers(), all.zone(), 100_000);
    assertThat(trouble(() -> Sources.client(kind(), small).list(ListRequest.FIRST)))
        .isEqualTo(new Trouble.TooLarge(100_000));
  }

  @ParameterizedTest
  @EnumSource(
      value = Mishap.class,
      names = {"HANGING", "DRIPPING"})
  void aVendorThatHangsOrDripsTimesOut(Mishap mishap) {
    vendor.mishap(mishap);
    SessionProvider impatient = Sources.impatient(kind(), vendor.settings());
    long begun = System.nanoTime();
    assertThat(trouble(() -> impatient.list(ListRequest.FIRST)))
        .isEqualTo(new Trouble.TimedOut(Sources.PATIENCE));
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
  }

  @ParameterizedTest
  @EnumSource(
      value = Mishap.class,
      names = {"KEY_REFUSED", "FORBIDDEN", "FAILING", "CUT_JSON", "RESET"})
  void noFailureTellsTheKey(Mishap mishap) {
    vendor.mishap(mishap);
    ProviderException failure = catchThrowableOfType(ProviderException.class, this::list);
    StringWriter told = new StringWriter();
    failure.printStackTrace(new PrintWriter(told));
    assertThat(told + " " + failure.trouble() + provider + vendor.settings())
        .contains(failure.trouble().toString())
        .doesNotContain(vendor.settings().key().value());
  }

  private SessionPage list() {
    return provider.list(ListRequest.FIRST);
  }

  private static Trouble trouble(ThrowingCallable call) {
    return catchThrowableOfType(ProviderException.class, call).trouble();
  }

  private List<SessionPage> pages(ListRequest request) {
    List<SessionPage> pages = new ArrayList<>();
    Optional<ListRequest> next = Optional.of(request);
    while (next.isPresent() && pages.size() < 50) {
      SessionPage page = provider.list(next.get());
      pages.add(page);
      next = page.next().map(request::next);
    }
    return pages;
  }

  /// Every session once, by id; a page that holds the list from its beginning replaces the others.
  private static Map<String, Session> all(List<SessionPage> pages) {
    Stream<SessionPage> counting =
        pages.getLast().whole() ? Stream.of(pages.getLast()) : pages.stream();
    Map<String, Session> sessions = new LinkedHashMap<>();
    counting
        .flatMap(page -> page.sessions().stream())
        .forEach(session -> sessions.putIfAbsent(session.ref().id(), session));
    return sessions;
  }
}
