package dev.lately.handler;

import dev.lately.access.Grants;
import dev.lately.command.ButtonCodes;
import dev.lately.command.ButtonCodes.Opened;
import dev.lately.command.Command;
import dev.lately.command.Press;
import dev.lately.command.Request;
import dev.lately.model.Place;
import dev.lately.model.SourceName;
import dev.lately.query.SessionQueries;
import dev.lately.view.Block;
import dev.lately.view.HelpCard;
import dev.lately.view.Notices;
import dev.lately.view.Reader;
import dev.lately.view.Reply;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers every request: may they, what was asked, who answers it.
public final class CommandHandler {
  private static final Logger LOG = LoggerFactory.getLogger(CommandHandler.class);

  private final Grants grants;
  private final ButtonCodes codes;
  private final Readers readers;
  private final RecentAnswer recents;
  private final PressAnswer presses;

  public CommandHandler(SessionQueries queries, Grants grants, ButtonCodes codes, Readers readers) {
    Pages pages = new Pages(queries);
    this.grants = grants;
    this.codes = codes;
    this.readers = readers;
    this.recents = new RecentAnswer(queries, pages);
    this.presses = new PressAnswer(queries, pages);
  }

  /// Never throws: a failure of our own is answered with a reference that stands in the log.
  public Reply answer(Request request) {
    Reader reader = readers.of(request);
    try {
      return request.command() instanceof Command.Press press
          ? pressed(request, reader, press)
          : typed(request, reader);
    } catch (RuntimeException failure) {
      String reference = References.next();
      LOG.error("{} on {}", reference, request.place().platform(), failure);
      return new Reply.Private(new Notices(reader).broken(reference), "");
    }
  }

  private Reply typed(Request request, Reader reader) {
    return allowed(request, reader, request.place(), Optional.empty())
        .map(asked -> command(asked, request.command()))
        .orElseGet(() -> say(reader, "refusal"));
  }

  private Reply command(Asked asked, Command command) {
    if (asked.visible().isEmpty()) {
      return say(asked.reader(), "refusal.sources");
    }
    return switch (command) {
      case Command.Recent recent -> recents.answer(asked, recent);
      case Command.Help help ->
          new Reply.Private(new HelpCard(asked.reader()).of(help.start(), asked.sources()), "");
      case Command.Misunderstood mistake ->
          new Reply.Private(new Notices(asked.reader()).mistake(mistake), "");
      case Command.Press press -> pressed(asked.request(), asked.reader(), press);
    };
  }

  private Reply pressed(Request request, Reader reader, Command.Press pressed) {
    return switch (codes.open(request.place(), pressed.code())) {
      case Opened.Good(Press press) ->
          allowed(request, reader, rightsOf(request, press), press.origin())
              .map(asked -> presses.answer(asked, press, pressed.values()))
              .orElseGet(() -> say(reader, ended(press, reader) ? "press.ended" : "refusal"));
      case Opened.Forged _ ->
          say(
              reader,
              grants.visible(request.person(), request.place()).isPresent()
                  ? "press.forged"
                  : "refusal");
      case Opened.Forgotten _ -> say(reader, "press.forgotten");
    };
  }

  /// The place whose rights a press lives by: where it was pressed, or where a private copy is
  /// from.
  private static Place rightsOf(Request request, Press press) {
    return press
        .origin()
        .map(origin -> Origins.place(origin, request.place().platform()))
        .orElse(request.place());
  }

  private Optional<Asked> allowed(
      Request request, Reader reader, Place place, Optional<Press.Origin> origin) {
    boolean over = origin.filter(o -> o.until().isBefore(reader.clock().now())).isPresent();
    Optional<Set<SourceName>> visible =
        over ? Optional.empty() : grants.visible(request.person(), place);
    return visible.map(set -> new Asked(request, reader, new TreeSet<>(set), codes, origin));
  }

  private static boolean ended(Press press, Reader reader) {
    return press.origin().filter(o -> o.until().isBefore(reader.clock().now())).isPresent();
  }

  private static Reply say(Reader reader, String key) {
    return new Reply.Private(new Notices(reader).say(Block.Tone.WARNING, key), "");
  }
}
