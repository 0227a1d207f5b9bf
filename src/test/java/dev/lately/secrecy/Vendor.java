package dev.lately.secrecy;

import dev.lately.model.Conversation;
import dev.lately.model.Facts;
import dev.lately.model.Participant;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.Times;
import dev.lately.model.Turn;
import dev.lately.provider.Capability;
import dev.lately.provider.ListRequest;
import dev.lately.provider.SessionPage;
import dev.lately.provider.SessionProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// A vendor of which every word tells whose and what it is. It has as many sessions as no other
/// vendors have together, so that each sum tells which were added up.
final class Vendor implements SessionProvider {
  /// Searches messages, tells one session alone, searches titles, lists no titles, tells nothing.
  private static final List<Set<Capability>> SKILLS =
      List.of(
          Set.of(Capability.GET, Capability.MESSAGES, Capability.SEARCH, Capability.FULL_TEXT),
          Set.of(Capability.GET, Capability.SEEK, Capability.MESSAGES, Capability.CONTAINERS),
          Set.of(Capability.GET, Capability.MESSAGES, Capability.SEARCH),
          Set.of(Capability.GET, Capability.MESSAGES, Capability.OPENING),
          Set.of());

  static final int COUNT = 5;

  final int number;
  final SourceName name;
  private final List<Session> sessions = new ArrayList<>();

  Vendor(int number, Instant now) {
    this.number = number;
    this.name = new SourceName(Kind.NAME.mark(number));
    for (int i = 0; i < size(number); i++) {
      sessions.add(session(i, now.minus(Duration.ofHours(1 + 30L * i))));
    }
  }

  static int size(int number) {
    return 1 << number;
  }

  static boolean hasTitles(int number) {
    return !SKILLS.get(number).contains(Capability.OPENING);
  }

  static boolean searchesMessages(int number) {
    return SKILLS.get(number).contains(Capability.FULL_TEXT);
  }

  /// Whether what of it is looked for is looked through at all, by whomever.
  static boolean searches(Kind.Mark wanted) {
    Set<Capability> skills = SKILLS.get(wanted.source());
    return switch (wanted.kind()) {
      case MESSAGE -> skills.contains(Capability.FULL_TEXT);
      case PREVIEW, CONTACT -> !skills.contains(Capability.SEARCH);
      default -> true;
    };
  }

  /// Also when it was not listed just now.
  static boolean reveals(int number) {
    return SKILLS.get(number).containsAll(Set.of(Capability.GET, Capability.SEEK));
  }

  static boolean tells(int number) {
    return SKILLS.get(number).contains(Capability.MESSAGES);
  }

  static String id(int number, int session) {
    return Kind.ID.mark(number) + "-" + session;
  }

  static String link(int number, int session) {
    return "https://vendor.example/" + Kind.LINK.mark(number) + "/" + session;
  }

  /// What is masked wherever it stands, but where it is revealed.
  private String raw() {
    return Kind.RAW.mark(number) + "@example.org";
  }

  private String words(Kind kind) {
    return kind.mark(number) + " " + kind.word(number) + " " + raw();
  }

  private Session session(int i, Instant last) {
    return new Session(
        new SessionRef(name, id(number, i)),
        Optional.of(words(Kind.TITLE) + " " + i).filter(_ -> hasTitles(number)),
        Optional.of(words(Kind.PREVIEW)),
        Times.of(Optional.of(last), Optional.empty(), false),
        new Facts(
            3,
            Optional.of(Kind.ORIGIN.mark(number)),
            Optional.of("box" + number),
            i % 3 == 0,
            Optional.of(link(number, i))),
        Optional.of(new Participant(Map.of("E-mail", words(Kind.CONTACT)))));
  }

  @Override
  public Set<Capability> capabilities() {
    return SKILLS.get(number);
  }

  @Override
  public SessionPage list(ListRequest request) {
    return new SessionPage(
        sessions.stream()
            .filter(s -> request.text().isEmpty() || isIn(s, request.text().get()))
            .map(request.held())
            .toList(),
        Optional.empty(),
        true,
        OptionalInt.empty(),
        Optional.empty());
  }

  private boolean isIn(Session session, String words) {
    return session.title().filter(t -> t.contains(words)).isPresent()
        || (searchesMessages(number)
            && (words(Kind.MESSAGE).contains(words) || words(Kind.PREVIEW).contains(words)));
  }

  @Override
  public Optional<Session> session(String id) {
    return sessions.stream().filter(s -> s.ref().id().equals(id)).findFirst();
  }

  @Override
  public Conversation conversation(String id) {
    return new Conversation(
        List.of(
            new Turn(
                Optional.of(words(Kind.MESSAGE)),
                Optional.of("Answer " + words(Kind.MESSAGE)),
                Optional.empty(),
                List.of(),
                Optional.empty())),
        true);
  }

  @Override
  public Optional<String> opening(String id) {
    return Optional.of(words(Kind.TITLE));
  }

  @Override
  public Map<String, String> containers() {
    return Map.of("box" + number, Kind.CONTAINER.mark(number));
  }
}
