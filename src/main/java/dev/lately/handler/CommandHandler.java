package dev.lately.handler;

import dev.lately.access.AuditLog;
import dev.lately.access.Grants;
import dev.lately.chat.Answerer;
import dev.lately.command.Action;
import dev.lately.command.AdminAsk;
import dev.lately.command.ButtonCodes;
import dev.lately.command.ButtonCodes.Opened;
import dev.lately.command.Command;
import dev.lately.command.CommandGrammar;
import dev.lately.command.DigestAsk;
import dev.lately.command.LastLists;
import dev.lately.command.Looks;
import dev.lately.command.PassingLastLists;
import dev.lately.command.PassingLooks;
import dev.lately.command.Press;
import dev.lately.command.Request;
import dev.lately.model.View;
import dev.lately.query.SessionQueries;
import dev.lately.view.Notices;
import dev.lately.view.Reader;
import dev.lately.view.Reply;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers every request: may they, what was asked, who answers it.
public final class CommandHandler implements Answerer {
  private static final Logger LOG = LoggerFactory.getLogger(CommandHandler.class);

  private final SessionQueries queries;
  private final Grants grants;
  private final ButtonCodes codes;
  private final Readers readers;
  private final Shown shown;
  private final Answers sessions;
  private final Others others;
  private final AuditLog log;

  /// Where no digests are kept, and what people were shown no longer than the process lives.
  public CommandHandler(SessionQueries queries, Grants grants, ButtonCodes codes, Readers readers) {
    this.queries = queries;
    this.grants = grants;
    this.codes = codes;
    this.readers = readers;
    this.shown = new Shown(new PassingLastLists(), new PassingLooks());
    this.sessions = Answers.of(queries, shown, readers.references());
    this.others = Others.NONE;
    this.log = AuditLog.NONE;
  }

  private CommandHandler(CommandHandler other, Shown shown, Others others) {
    this(other, shown, others, other.log);
  }

  private CommandHandler(CommandHandler other, Shown shown, Others others, AuditLog log) {
    this.queries = other.queries;
    this.grants = other.grants;
    this.codes = other.codes;
    this.readers = other.readers;
    this.shown = shown;
    this.sessions = Answers.of(queries, shown, readers.references());
    this.others = others;
    this.log = log;
  }

  /// The same, which writes down there who looks at what.
  public CommandHandler withAudit(AuditLog audit) {
    return new CommandHandler(this, shown, others, audit);
  }

  /// The same, which keeps there what each person was shown last.
  public CommandHandler withLists(LastLists lists) {
    return new CommandHandler(this, new Shown(lists, shown.looks()), others);
  }

  /// The same, which keeps there up to where each person has seen each source.
  public CommandHandler withLooks(Looks looks) {
    return new CommandHandler(this, new Shown(shown.lists(), looks), others);
  }

  /// The same, which answers about digests too.
  public CommandHandler withDigests(DigestAnswer answer) {
    return new CommandHandler(this, shown, others.with(answer));
  }

  /// The same, which answers administrators too.
  public CommandHandler withAdministrators(AdminAnswer answer) {
    return new CommandHandler(this, shown, others.with(answer));
  }

  /// The same, of whose pages have so many rows where nobody says otherwise.
  public CommandHandler withPages(int rows) {
    return new CommandHandler(this, shown, others.with(rows));
  }

  private Gate gate() {
    return new Gate(grants, codes, readers.clock(), others, log);
  }

  private HelpAnswer help() {
    return others.help();
  }

  /// The codes of its buttons.
  public ButtonCodes codes() {
    return codes;
  }

  /// Never throws: a failure of our own is answered with a reference that stands in the log.
  @Override
  public Reply answer(Request request) {
    Reader reader = readers.of(request);
    try {
      return request.command() instanceof Command.Press press
          ? pressed(request, reader, press)
          : typed(request, reader);
    } catch (Unwritten silent) {
      LOG.warn("The audit is silent", silent);
      return say(reader, Unwritten.KEY);
    } catch (RuntimeException failure) {
      String reference = References.next();
      LOG.error("{} on {}", reference, request.place().platform(), failure);
      return new Reply.Private(new Notices(reader).broken(reference), "");
    }
  }

  @Override
  public Optional<Reply> refusal(Request request) {
    return gate().refusal(request, readers.of(request));
  }

  private Reply typed(Request request, Reader reader) {
    if (request.command() instanceof Command.Admin(AdminAsk ask)) {
      return others.administered(request, reader, codes, ask);
    }
    return gate()
        .allowed(request, reader)
        .map(asked -> asked.witnessed(this::command))
        .orElseGet(() -> refusal(request, reader));
  }

  private Reply command(Asked asked) {
    Command typed = asked.request().command();
    Asked doing = asked.to(Deeds.of(typed));
    return Refusals.of(doing)
        .orElseGet(() -> command(doing, new SourceWords(doing.visible()).understood(typed)));
  }

  private Reply command(Asked asked, Command understood) {
    return switch (understood) {
      case Command.Recent recent -> sessions.recents().answer(asked, recent);
      case Command.New(View view) -> sessions.news().answer(asked, view);
      case Command.Show(String session) -> sessions.shows().typed(asked, session);
      case Command.Stats numbers -> sessions.stats().answer(asked, numbers);
      case Command.Export export -> new ExportAnswer(queries).answer(asked, export);
      case Command.Sources() -> new SourcesAnswer(queries).answer(asked);
      case Command.Help help -> help().answer(asked, help);
      case Command.Digest(DigestAsk ask) ->
          others
              .digests()
              .map(answer -> answer.answer(asked, ask, queries))
              .orElseGet(() -> say(asked.reader(), "digest.off"));
      case Command.Admin(AdminAsk ask) -> others.administered(asked, ask);
      case Command.Misunderstood mistake -> help().mistake(asked, mistake);
      case Command.Press press -> pressed(asked.request(), asked.reader(), press);
    };
  }

  private Reply pressed(Request request, Reader reader, Command.Press pressed) {
    return switch (codes.open(request.place(), pressed.code())) {
      case Opened.Good(Press press) when gate().isOutside(request, press) ->
          say(reader, "press.outside");
      case Opened.Good(Press press) when press.action() == Action.ADMIN ->
          gate().isOver(press.origin())
              ? say(reader, "press.ended")
              : others.administered(
                  new AdminAnswer.Asker(request, reader, codes, press.origin()), press);
      case Opened.Good(Press press) ->
          gate()
              .allowed(request, reader, press)
              .map(presser -> presser.witnessed(asked -> pressed(asked, press, pressed)))
              .orElseGet(() ->
                  gate().isOver(press.origin())
                      ? say(reader, "press.ended")
                      : refusal(request, reader));
      case Opened.Forged _ ->
          grants.rights(request.person(), request.place()).isPresent()
              ? say(reader, "press.forged", reader.type("recent"))
              : refusal(request, reader);
      case Opened.Forgotten _ -> say(reader, "press.forgotten", reader.type("recent"));
    };
  }

  private Reply pressed(Asked presser, Press press, Command.Press pressed) {
    Asked asked = presser.to(Deeds.of(press));
    return Refusals.of(asked)
        .orElseGet(() ->
            switch (press.action()) {
              case PAGE, GROUP, LAST, FORM, SOURCES, REFRESH, OPEN, BACK, BROWSE, CSV ->
                  sessions.presses().answer(asked, press, pressed.values());
              case SHOW -> sessions.shows().pressed(asked, press);
              case STATS -> sessions.stats().press(asked, press);
              case EXPORT -> new ExportAnswer(queries).pressed(asked, press);
              case HELP -> help().pressed(asked, press);
              case TYPED -> alone(asked, press);
              case MORE -> new MoreAnswer(others.digests().isPresent()).answer(asked, press);
              case WORDS -> wanted(asked, press, pressed.values());
              case ADMIN -> others.administered(asked, press);
              case HEALTH -> new SourcesAnswer(queries).refreshed(asked, press);
              case REVEAL -> new RevealAnswer(queries, readers.references()).answer(asked, press);
              case TRANSCRIPT, MARKDOWN ->
                  sessions.transcripts().answer(asked, press, pressed.values());
              case DIGESTS, CHANGE, PAUSE, RESUME, PREVIEW, EXPLAIN, REMOVE, REMOVE_NOW ->
                  others
                      .digests()
                      .map(answer -> answer.press(asked, press, queries))
                      .orElseGet(() -> say(asked.reader(), "digest.off"));
            });
  }

  private Reply wanted(Asked asked, Press press, List<String> values) {
    return values.isEmpty()
        ? MoreAnswer.hint(asked, press)
        : command(asked.typing(CommandGrammar.search(press.view(), values.getFirst())));
  }

  /// What was asked by a press on words, which leaves the pressed message as it is.
  private Reply alone(Asked asked, Press press) {
    Reply reply = command(asked.typing(help().typed(press)));
    return switch (reply) {
      case Reply.Open(var card, var enclosed, var receipt) ->
          new Reply.Private(card, HelpAnswer.again(asked, press), enclosed, receipt);
      case Reply.Private alone -> alone;
    };
  }

  private static Reply refusal(Request request, Reader reader) {
    return Refusals.nobody(request.place(), reader);
  }

  private static Reply say(Reader reader, String key, Object... values) {
    return Refusals.say(reader, key, values);
  }
}
