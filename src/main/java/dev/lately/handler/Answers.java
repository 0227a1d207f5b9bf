package dev.lately.handler;

import dev.lately.command.ShortReferences;
import dev.lately.query.SessionQueries;

/// Who answers about sessions.
record Answers(
    RecentAnswer recents,
    NewAnswer news,
    PressAnswer presses,
    ShowAnswer shows,
    TranscriptAnswer transcripts,
    StatsAnswer stats) {
  static Answers of(SessionQueries queries, Shown shown, ShortReferences references) {
    News news = new News(shown.looks());
    Lists lists = new Lists(queries);
    Pages pages = new Pages(queries, shown.lists(), news);
    SessionCards cards = new SessionCards(queries, shown.lists(), references);
    OpenAnswer rows = new OpenAnswer(lists, cards);
    return new Answers(
        new RecentAnswer(lists, pages),
        new NewAnswer(lists, pages, news),
        new PressAnswer(queries, pages, rows),
        new ShowAnswer(queries, rows, cards, new Lookup(queries, references)),
        new TranscriptAnswer(queries, references),
        new StatsAnswer(queries, StatsAnswer.Charts.COLUMNS));
  }
}
