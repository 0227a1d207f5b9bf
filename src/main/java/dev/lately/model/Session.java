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

  /// As much of it as a level shows, from titles on.
  public Session at(Level level) {
    boolean shown = level.isAtLeast(Level.DETAILS) || preview.isEmpty();
    boolean told = level.isAtLeast(Level.CONTACT) || participant.isEmpty();
    return shown && told
        ? this
        : new Session(
            ref,
            title,
            shown ? preview : Optional.empty(),
            times,
            facts,
            told ? participant : Optional.of(Participant.UNTOLD));
  }

  @Override
  public String toString() {
    return "Session[" + ref + "]";
  }
}
