package dev.lately.handler;

import dev.lately.access.AuditLog;
import dev.lately.access.Bindings;
import dev.lately.access.Invites;
import dev.lately.access.PlaceHabits;
import dev.lately.command.AdminAsk;
import dev.lately.command.AdminWords;
import dev.lately.command.ButtonCodes;
import dev.lately.command.Command;
import dev.lately.command.CommandGrammar;
import dev.lately.command.CommandMenu;
import dev.lately.command.Press;
import dev.lately.command.Request;
import dev.lately.digest.Couriers;
import dev.lately.query.SessionQueries;
import dev.lately.view.Reader;
import dev.lately.view.Reply;
import java.util.Optional;

/// Answers administrators of a guild or chat, and nobody else: whether somebody is one is asked at
/// every request and press. All answers are for the asker alone.
public final class AdminAnswer {
  private static final CommandGrammar GRAMMAR = new CommandGrammar(CommandMenu.withDigests(), 10);

  private final Desk desk;

  public AdminAnswer(Desk desk) {
    this.desk = desk;
  }

  /// What it works with: the ways to the places, what is kept, what is granted, how the sources
  /// are, and a way to read the configuration anew where there is one.
  public record Desk(
      Couriers couriers,
      Kept kept,
      Granted granted,
      SessionQueries queries,
      Optional<Reload> reload) {}

  /// What administrators decided, who was let in, and who did what.
  public record Kept(Bindings bindings, Invites invites, AuditLog audit, PlaceHabits habits) {}

  /// Who asks; `origin` is the group that it is about, where they ask from the private chat.
  record Asker(Request request, Reader reader, ButtonCodes codes, Optional<Press.Origin> origin) {}

  Reply answer(Asker asker, AdminAsk ask) {
    AdminTalk talk = new AdminTalk(desk, asker);
    return talk.refusal(ask).orElseGet(() -> allowed(talk, ask));
  }

  private static Reply allowed(AdminTalk talk, AdminAsk ask) {
    return switch (ask) {
      case AdminAsk.Bind bind -> new BindAnswer(talk).question(bind);
      case AdminAsk.Unbind unbind -> new UnbindAnswer(talk).answer(unbind);
      case AdminAsk.ListAll() -> talk.alone(new BoundList(talk).card(Optional.empty()), ask);
      case AdminAsk.Link link -> new LinkAnswer(talk, link).answer();
      case AdminAsk.SetLanguage(var tag) -> new HabitAnswer(talk).language(tag);
      case AdminAsk.SetZone(var zone) -> new HabitAnswer(talk).zone(zone);
      case AdminAsk.Audit audit -> new AuditAnswer(talk, audit).answer();
      case AdminAsk.Reload() -> new ReloadAnswer(talk).answer();
      case AdminAsk.Doctor() -> talk.alone(new DoctorAnswer(talk).card(), ask);
    };
  }

  /// The line that the press has is read as if it were typed; a press alone does what the line asks
  /// for.
  Reply press(Asker asker, Press press) {
    AdminTalk talk = new AdminTalk(desk, asker);
    return press
        .view()
        .text()
        .map(GRAMMAR::parse)
        .flatMap(command ->
            command instanceof Command.Admin(var ask) ? Optional.of(ask) : Optional.empty())
        .map(ask -> talk.refusal(ask).orElseGet(() -> pressed(talk, ask, press)))
        .orElseGet(talk::outdated);
  }

  private static Reply pressed(AdminTalk talk, AdminAsk ask, Press press) {
    int step = press.spot().at();
    if (step > AdminTalk.LEAVE && ask instanceof AdminAsk.Audit audit) {
      return new AuditAnswer(talk, audit).turned(step - AdminTalk.LEAVE, press);
    }
    return switch (step) {
      case AdminTalk.DO -> done(talk, ask);
      case AdminTalk.LEAVE -> new Reply.Open(talk.say("admin.left"));
      default -> allowed(talk, ask);
    };
  }

  private static Reply done(AdminTalk talk, AdminAsk ask) {
    return switch (ask) {
      case AdminAsk.Bind bind -> new BindAnswer(talk).bound(bind);
      case AdminAsk.Unbind unbind -> new UnbindAnswer(talk).pressed(unbind);
      case AdminAsk.ListAll _,
          AdminAsk.Link _,
          AdminAsk.SetLanguage _,
          AdminAsk.SetZone _,
          AdminAsk.Audit _,
          AdminAsk.Reload _,
          AdminAsk.Doctor _ ->
          new Reply.Open(allowed(talk, ask).card());
    };
  }

  /// What the line of a press would be typed as.
  static String line(AdminAsk ask) {
    return AdminWords.line(ask).orElse("");
  }
}
