package dev.lately.model;

import java.util.Optional;

/// One conversation of one end user with a chatbot, as its vendor lists it.
///
/// Titles and previews are end users' words and hostile. The participant is personal data and never
/// shown without the right to it.
public record Session(
    SessionRef ref,
    Optional<String> title,
    Optional<String> preview,
    Times times,
    Facts facts,
    Optional<Participant> participant) {
  /// The same in a container of that name.
  public Session inContainer(String name) {
    Facts named =
        new Facts(
            facts.messageCount(), facts.origin(), Optional.of(name), facts.pinned(), facts.link());
    return new Session(ref, title, preview, times, named, participant);
  }

  /// As much of it as a level shows: to whoever sees numbers, what is counted.
  public Session at(Level level) {
    boolean named = level.isAtLeast(Level.TITLES);
    boolean shown = level.isAtLeast(Level.DETAILS);
    boolean told = level.isAtLeast(Level.CONTACT);
    return (named || (title.isEmpty() && facts.link().isEmpty()))
            && (shown || preview.isEmpty())
            && (told || participant.isEmpty())
        ? this
        : new Session(
            ref,
            title.filter(_ -> named),
            preview.filter(_ -> shown),
            times,
            named ? facts : facts.unlinked(),
            told ? participant : participant.map(_ -> Participant.UNTOLD));
  }

  @Override
  public String toString() {
    return "Session[" + ref + "]";
  }
}
