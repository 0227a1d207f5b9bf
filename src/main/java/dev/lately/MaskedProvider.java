package dev.lately;

import dev.lately.command.SealedIds;
import dev.lately.masking.Masking;
import dev.lately.model.Conversation;
import dev.lately.model.Facts;
import dev.lately.model.Participant;
import dev.lately.model.Session;
import dev.lately.model.Trouble;
import dev.lately.model.Turn;
import dev.lately.provider.Capability;
import dev.lately.provider.ListRequest;
import dev.lately.provider.ProviderException;
import dev.lately.provider.SessionPage;
import dev.lately.provider.SessionProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/// A source whose words are masked before anything else sees them: nothing of Lately holds, keeps,
/// searches or shows what was blotted out, but what is asked for by name ([#unmasked]). An id that
/// may say who somebody is comes in sealed, and is opened on its way to the vendor.
public record MaskedProvider(SessionProvider provider, Masking masking, SealedIds ids)
    implements SessionProvider {
  @Override
  public Set<Capability> capabilities() {
    return provider.capabilities();
  }

  /// Each session is masked as it is read, so that a held one can take its place; what equals one
  /// that is held was masked as that was read. A page whose client did not offer them all is masked
  /// as a whole.
  @Override
  public SessionPage list(ListRequest request) {
    UnaryOperator<Session> held = request.held();
    AtomicInteger offered = new AtomicInteger();
    SessionPage page =
        provider.list(
            request.holding(read -> {
              offered.incrementAndGet();
              Session known = held.apply(read);
              return isOther(known, read) ? known : held.apply(masked(read));
            }));
    return offered.get() >= page.sessions().size() ? page : masked(page);
  }

  private SessionPage masked(SessionPage page) {
    return new SessionPage(
        page.sessions().stream().map(this::masked).toList(),
        page.next(),
        page.whole(),
        page.total(),
        page.limit());
  }

  /// Equal they are anyway: what counts is which of them it is.
  @SuppressWarnings("ReferenceEquality")
  private static boolean isOther(Session known, Session read) {
    return known != read;
  }

  @Override
  public Optional<Session> session(String id) {
    return ids.opened(id).flatMap(provider::session).map(this::masked);
  }

  @Override
  public Conversation conversation(String id) {
    Conversation said = provider.conversation(opened(id));
    return new Conversation(said.turns().stream().map(this::masked).toList(), said.complete());
  }

  @Override
  public Optional<String> opening(String id) {
    return provider.opening(opened(id)).map(masking::mask);
  }

  @Override
  public Map<String, String> containers() {
    return masked(provider.containers());
  }

  /// As the vendor has it: the one way past the masking.
  @Override
  public Optional<Participant> unmasked(String id) {
    return provider.unmasked(opened(id));
  }

  /// One that was sealed with an earlier key names nothing any more.
  private String opened(String id) {
    return ids.opened(id).orElseThrow(() -> new ProviderException(new Trouble.NotFound("session")));
  }

  /// The same object where there is nothing to mask.
  private Session masked(Session session) {
    Session masked =
        new Session(
            ids.of(session.ref()),
            session.title().map(masking::mask),
            session.preview().map(masking::mask),
            session.times(),
            masked(session.facts()),
            session.participant().map(said -> new Participant(said(said.fields()))));
    return masked.equals(session) ? session : masked;
  }

  private Facts masked(Facts facts) {
    Facts masked =
        new Facts(
            facts.messageCount(),
            facts.origin().map(masking::mask),
            facts.container().map(masking::mask),
            facts.pinned(),
            facts.link().map(masking::link));
    return masked.equals(facts) ? facts : masked;
  }

  /// What stands under each name; a container's is its id, by which it is found.
  private Map<String, String> masked(Map<String, String> named) {
    Map<String, String> masked = new LinkedHashMap<>(named);
    masked.replaceAll((_, words) -> masking.mask(words));
    return masked;
  }

  /// What a form asks for is its maker's words, or those of whoever filled it in.
  private Map<String, String> said(Map<String, String> fields) {
    Map<String, String> masked = new LinkedHashMap<>();
    fields.forEach((label, words) ->
        masked.merge(masking.mask(label), masking.mask(words), (a, b) -> a + " · " + b));
    return masked;
  }

  private Turn masked(Turn turn) {
    return new Turn(
        turn.question().map(masking::mask),
        turn.answer().map(masking::mask),
        turn.at(),
        turn.references().stream().map(this::masked).toList(),
        turn.verdict().map(v -> new Turn.Verdict(v.trust(), v.vote().map(masking::mask))));
  }

  private Turn.Reference masked(Turn.Reference reference) {
    return new Turn.Reference(
        reference.mark(), masking.mask(reference.title()), reference.link().map(masking::link));
  }
}
