package dev.lately.handler;

import dev.lately.access.AuditLog.Kind;
import dev.lately.access.PlaceHabits.Habit;
import dev.lately.command.AdminAsk;
import dev.lately.command.AdminWords;
import dev.lately.model.Language;
import dev.lately.model.Place;
import dev.lately.view.Reply;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Sets and tells in which language and zone Lately speaks in a place.
record HabitAnswer(AdminTalk talk) {
  Reply language(Optional<String> tag) {
    tag.ifPresent(to -> keep("language", to, new Habit(spoken(to), habit().zone())));
    return habit()
        .language()
        .map(language -> told("habit.speaks", AdminWords.name(language)))
        .orElseGet(() -> told("habit.speaks.auto", talk.type("language language:de")));
  }

  Reply zone(Optional<String> zone) {
    zone.ifPresent(to -> keep("timezone", to, new Habit(habit().language(), named(to))));
    return habit()
        .zone()
        .map(id -> told("habit.counts", id.getId()))
        .orElseGet(() ->
            told(
                "habit.counts.auto",
                talk.reader().clock().zone().getId(),
                talk.type("timezone zone:Europe/Berlin")));
  }

  private static Optional<Language> spoken(String tag) {
    return Arrays.stream(Language.values()).filter(l -> l.tag().equals(tag)).findFirst();
  }

  private static Optional<ZoneId> named(String zone) {
    return Optional.of(zone).filter(id -> !id.equals(AdminAsk.AUTO)).map(ZoneId::of);
  }

  private Habit habit() {
    return talk.desk().kept().habits().of(here());
  }

  private void keep(String word, String to, Habit habit) {
    talk.note(word, Kind.CHANGED, List.of(), Optional.of(AdminTalk.named(here()) + " " + to));
    talk.desk().kept().habits().keep(here(), habit);
  }

  private Place here() {
    return talk.home();
  }

  /// Words for all: that a place has a language is nothing private.
  private Reply told(String key, Object... values) {
    return new Reply.Private(talk.say(key, values), "");
  }
}
