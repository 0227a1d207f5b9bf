package dev.lately;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.command.SealedIds;
import dev.lately.masking.Masking;
import dev.lately.model.Conversation;
import dev.lately.model.Facts;
import dev.lately.model.Participant;
import dev.lately.model.Secret;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.Times;
import dev.lately.model.Turn;
import dev.lately.provider.Capability;
import dev.lately.provider.ListRequest;
import dev.lately.provider.SessionPage;
import dev.lately.provider.SessionProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MaskedProviderTest {
  private static final String RAW = "Write to me@example.org";
  private static final String MASKED = "Write to <<EMAIL>>";

  private static final SealedIds IDS = new SealedIds(new Secret("the vendor's key"));
  private static final String CALLED = "whatsapp_+4915228817386";

  private final SessionProvider masked =
      new MaskedProvider(new Leaking(false, "1"), Masking.STANDARD, IDS);
  private final SessionProvider offering =
      new MaskedProvider(new Leaking(true, "1"), Masking.STANDARD, IDS);

  @Test
  void aListIsMasked() {
    Session session = masked.list(ListRequest.FIRST).sessions().getFirst();
    assertThat(session.title()).contains(MASKED);
    assertThat(session.preview()).contains(MASKED);
  }

  @Test
  void aSingleSessionIsMasked() {
    assertThat(masked.session("1").flatMap(Session::title)).contains(MASKED);
  }

  @Test
  void whatWasSaidIsMasked() {
    Turn turn = masked.conversation("1").turns().getFirst();
    assertThat(turn.question()).contains(MASKED);
    assertThat(turn.answer()).contains(MASKED);
    assertThat(turn.verdict()).contains(new Turn.Verdict(Optional.of(90), Optional.of(MASKED)));
    assertThat(turn.references())
        .containsExactly(
            new Turn.Reference(Optional.empty(), MASKED, Optional.of("https://docs.example/a")));
  }

  @Test
  void whatASessionBeganWithIsMasked() {
    assertThat(masked.opening("1")).contains(MASKED);
  }

  @Test
  void namesOfContainersAreMaskedAndStillFoundByTheirIds() {
    assertThat(masked.containers()).containsExactly(Map.entry("c1", MASKED));
  }

  @Test
  void factsAreMasked() {
    Facts facts = masked.session("1").orElseThrow().facts();
    assertThat(facts.origin()).contains("whatsapp_<<PHONE>>");
    assertThat(facts.link()).contains("https://203.0.113.7/chat");
  }

  @Test
  void whatSomebodySaidOfHimselfIsMaskedButForHisName() {
    assertThat(masked.session("1").flatMap(Session::participant).orElseThrow().fields())
        .containsOnly(
            Map.entry("Name", "Jane Doe"),
            Map.entry("Company", "Example & Sons"),
            Map.entry("E-mail", "<<EMAIL>>"),
            Map.entry("Phone", "<<PHONE>>"),
            Map.entry("Ask <<EMAIL>> for", "help"));
  }

  @Test
  void butNotForWhoAsksForThat() {
    assertThat(masked.unmasked("1").orElseThrow().fields())
        .containsEntry("E-mail", "jane@example.org");
  }

  @Test
  void whatEqualsAHeldSessionTakesItsPlace() {
    List<Session> held = masked.list(ListRequest.FIRST).sessions();
    ListRequest again =
        ListRequest.FIRST.holding(s -> held.contains(s) ? held.get(held.indexOf(s)) : s);
    assertThat(offering.list(again).sessions().getFirst()).isSameAs(held.getFirst());
  }

  @Test
  void anIdThatMaySayWhoSomebodyIsComesInSealedAndGoesOutAsItIs() {
    for (boolean offers : List.of(true, false)) {
      SessionProvider phone =
          new MaskedProvider(new Leaking(offers, CALLED), Masking.STANDARD, IDS);
      Session session = phone.list(ListRequest.FIRST).sessions().getFirst();
      assertThat(session.ref().id()).doesNotContain("whatsapp", "4915228817386");
      assertThat(phone.session(session.ref().id())).contains(session);
      assertThat(phone.conversation(session.ref().id()).turns()).hasSize(1);
      assertThat(phone.opening(session.ref().id())).contains(MASKED);
    }
  }

  /// `offers`: it offers each session as it is read, as all clients do.
  private record Leaking(boolean offers, String id) implements SessionProvider {
    @Override
    public Set<Capability> capabilities() {
      return Set.of();
    }

    @Override
    public SessionPage list(ListRequest request) {
      return new SessionPage(
          List.of(offers ? request.held().apply(session()) : session()),
          Optional.empty(),
          true,
          OptionalInt.empty(),
          Optional.empty());
    }

    @Override
    public Optional<Session> session(String id) {
      return Optional.of(session());
    }

    @Override
    public Conversation conversation(String asked) {
      assertThat(asked).as("the vendor is asked by its own id").isEqualTo(id);
      Turn.Reference reference =
          new Turn.Reference(
              Optional.empty(), RAW, Optional.of("https://docs.example/a?email=me@example.org"));
      Turn turn =
          new Turn(
              Optional.of(RAW),
              Optional.of(RAW),
              Optional.empty(),
              List.of(reference),
              Optional.of(new Turn.Verdict(Optional.of(90), Optional.of(RAW))));
      return new Conversation(List.of(turn), true);
    }

    @Override
    public Map<String, String> containers() {
      return Map.of("c1", RAW);
    }

    private Session session() {
      return new Session(
          new SessionRef(new SourceName("docs"), id),
          Optional.of(RAW),
          Optional.of(RAW),
          Times.NONE,
          new Facts(
              1,
              Optional.of("whatsapp_+4915228817386"),
              Optional.of("c1"),
              false,
              Optional.of("https://203.0.113.7/chat?user=jane")),
          Optional.of(
              new Participant(
                  Map.of(
                      "Name", "Jane Doe",
                      "Company", "Example & Sons",
                      "E-mail", "jane@example.org",
                      "Phone", "+1 202 555 0143",
                      "Ask me@example.org for", "help"))));
    }
  }
}
