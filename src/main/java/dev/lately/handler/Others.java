package dev.lately.handler;

import dev.lately.command.AdminAsk;
import dev.lately.command.ButtonCodes;
import dev.lately.command.CommandGrammar;
import dev.lately.command.CommandMenu;
import dev.lately.command.Press;
import dev.lately.command.Request;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.view.Block;
import dev.lately.view.Notices;
import dev.lately.view.Reader;
import dev.lately.view.Reply;
import java.util.Optional;
import java.util.function.Function;

/// Who answers about what is not the same everywhere: digests and administrators, where something
/// is kept of them, and how many rows a page has where nobody says otherwise.
record Others(Optional<DigestAnswer> digests, Optional<AdminAnswer> administrators, int pageSize) {
  static final Others NONE = new Others(Optional.empty(), Optional.empty(), 10);

  Others with(DigestAnswer answer) {
    return new Others(Optional.of(answer), administrators, pageSize);
  }

  Others with(AdminAnswer answer) {
    return new Others(digests, Optional.of(answer), pageSize);
  }

  Others with(int rows) {
    return new Others(digests, administrators, rows);
  }

  /// Whether it is not known that the person is in that place's guild or chat. Where no digests are
  /// kept there is nobody to ask, and no guild or chat either.
  boolean isStranger(Person person, Place place) {
    return digests.filter(answer -> !answer.isMember(person, place)).isPresent();
  }

  /// About digests only where they are kept.
  HelpAnswer help() {
    CommandMenu menu = digests.isPresent() ? CommandMenu.withDigests() : CommandMenu.ofLately();
    return new HelpAnswer(new CommandGrammar(menu, pageSize));
  }

  /// Typed by somebody of whom nothing is known yet.
  Reply administered(Request request, Reader reader, ButtonCodes codes, AdminAsk ask) {
    return administered(new AdminAnswer.Asker(request, reader, codes, Optional.empty()), ask);
  }

  Reply administered(Asked asked, AdminAsk ask) {
    return administered(asker(asked), ask);
  }

  private Reply administered(AdminAnswer.Asker asker, AdminAsk ask) {
    return answered(asker.reader(), admins -> admins.answer(asker, ask));
  }

  Reply administered(Asked asked, Press press) {
    return administered(asker(asked), press);
  }

  Reply administered(AdminAnswer.Asker asker, Press press) {
    return answered(asker.reader(), admins -> admins.press(asker, press));
  }

  private static AdminAnswer.Asker asker(Asked asked) {
    return new AdminAnswer.Asker(asked.request(), asked.reader(), asked.codes(), asked.origin());
  }

  private Reply answered(Reader reader, Function<AdminAnswer, Reply> answer) {
    return administrators
        .map(answer)
        .orElseGet(
            () -> new Reply.Private(new Notices(reader).say(Block.Tone.WARNING, "admin.off"), ""));
  }
}
