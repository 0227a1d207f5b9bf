package dev.lately.handler;

import dev.lately.command.LastLists;
import dev.lately.command.ShortReferences;
import dev.lately.query.SessionQueries;

/// Who answers about sessions.
record Answers(
    RecentAnswer recents,
    PressAnswer presses,
    ShowAnswer shows,
    TranscriptAnswer transcripts,
    StatsAnswer stats,
    SourcesAnswer sources) {
  static Answers of(SessionQueries queries, LastLists lists, ShortReferences references) {
    Pages pages = new Pages(queries, lists);
    SessionCards cards = new SessionCards(queries, lists, references);
    OpenAnswer rows = new OpenAnswer(queries, cards);
    return new Answers(
        new RecentAnswer(queries, pages),
        new PressAnswer(queries, pages, rows),
        new ShowAnswer(queries, rows, cards, new Lookup(queries, references)),
        new TranscriptAnswer(queries, references),
        new StatsAnswer(queries, StatsAnswer.Charts.COLUMNS),
        new SourcesAnswer(queries));
  }
}
