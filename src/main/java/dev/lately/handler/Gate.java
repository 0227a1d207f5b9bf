package dev.lately.handler;

import dev.lately.access.AuditLog;
import dev.lately.access.Deed;
import dev.lately.access.Grants;
import dev.lately.access.Rights;
import dev.lately.command.ButtonCodes;
import dev.lately.command.Command;
import dev.lately.command.Press;
import dev.lately.command.Request;
import dev.lately.model.Place;
import dev.lately.view.Reader;
import dev.lately.view.Reply;
import java.time.InstantSource;
import java.util.Optional;

/// Lets requests in: finds what whoever asks may see.
record Gate(Grants grants, ButtonCodes codes, InstantSource clock, Others others, AuditLog log) {
  /// Empty where nobody is answered.
  Optional<Asked> allowed(Request request, Reader reader) {
    return allowed(request, reader, request.place(), Optional.empty());
  }

  /// The same for a press, which may live by the rights of another place.
  Optional<Asked> allowed(Request request, Reader reader, Press press) {
    return isOver(press.origin())
        ? Optional.empty()
        : allowed(request, reader, rightsOf(request, press), press.origin());
  }

  /// Whoever is alone with Lately reads every answer alone.
  private Optional<Asked> allowed(
      Request request, Reader reader, Place place, Optional<Press.Origin> origin) {
    return rights(request, place)
        .map(seen -> new Leave(seen, Deed.HELP, false, () -> still(request, place, origin)))
        .map(leave -> new Asked(request, reader, leave, codes, origin, log));
  }

  private Optional<Rights> rights(Request request, Place place) {
    return grants
        .rights(request.person(), place)
        .map(seen -> request.place().isPrivate() ? Rights.alone(seen.alone()) : seen);
  }

  private Optional<Rights> still(Request request, Place place, Optional<Press.Origin> origin) {
    boolean outside = origin.isPresent() && others.isStranger(request.person(), place);
    return outside || isOver(origin) ? Optional.empty() : rights(request, place);
  }

  /// What is said instead of an answer that was given before, to somebody who may not read it now.
  /// Administrators are heard where nobody is answered yet, and told nothing of sessions.
  Optional<Reply> refusal(Request request, Reader reader) {
    if (request.command() instanceof Command.Admin) {
      return Optional.empty();
    }
    Optional<Asked> asked = allowed(request, reader);
    return asked.isPresent() && others.isStranger(request.person(), request.place())
        ? Optional.of(Refusals.say(reader, "press.outside"))
        : asked
            .map(Refusals::of)
            .orElseGet(() -> Optional.of(Refusals.nobody(request.place(), reader)));
  }

  /// The place whose rights a press lives by: where it was pressed, or where a private copy is
  /// from.
  private static Place rightsOf(Request request, Press press) {
    return press
        .origin()
        .map(origin -> Origins.place(origin, request.place().platform()))
        .orElse(request.place());
  }

  /// Whether whoever presses is not in the group any more that a private copy is from.
  boolean isOutside(Request request, Press press) {
    return press.origin().isPresent()
        && !isOver(press.origin())
        && others.isStranger(request.person(), rightsOf(request, press));
  }

  /// Whether a private copy has lived for as long as it may.
  boolean isOver(Optional<Press.Origin> origin) {
    return origin.filter(o -> o.until().isBefore(clock.instant())).isPresent();
  }
}
