package dev.lately.handler;

import dev.lately.access.AuditLog;
import dev.lately.command.Action;
import dev.lately.command.Command;
import dev.lately.command.Press;
import dev.lately.command.StatsAsk;
import dev.lately.digest.Drawing;
import dev.lately.model.View;
import dev.lately.query.SessionQueries;
import dev.lately.view.Card;
import dev.lately.view.Picture;
import dev.lately.view.Reader;
import dev.lately.view.Reply;
import dev.lately.view.StatsCard;
import dev.lately.view.StatsChart;
import dev.lately.view.StatsStory;
import java.time.Instant;
import java.util.Optional;

/// Answers `stats` and the presses on it.
record StatsAnswer(SessionQueries queries, Charts charts) {
  /// How numbers are drawn; may fail where the machine has no fonts.
  @FunctionalInterface
  interface Charts {
    Charts COLUMNS = (reader, story) -> new StatsChart(reader).of(story);

    Picture of(Reader reader, StatsStory story);
  }

  Reply answer(Asked asked, Command.Stats stats) {
    return asked
        .openly(stats.view())
        .filter(_ -> !stats.privately())
        .map(all -> open(all, story(all, stats.view(), stats.ask())))
        .orElseGet(() -> alone(asked, stats.view(), stats.ask()));
  }

  /// In place for the person whose numbers they are; a copy for anybody else.
  Reply press(Asked presser, Press press) {
    StatsAsk ask = StatsAsk.numbered(press.spot().at());
    Asked asked = presser.pressing(press);
    return asked.replaces(press)
        ? open(asked, story(asked, press.view(), ask))
        : alone(asked, press.view(), ask);
  }

  private Reply open(Asked asked, StatsStory story) {
    return new Reply.Open(card(asked, story), chart(asked, story));
  }

  private Reply alone(Asked asked, View view, StatsAsk ask) {
    Instant now = asked.reader().clock().now();
    String code = asked.privateStamp(view, now).code(Action.STATS, ask.number());
    StatsStory story = story(asked, view, ask);
    return new Reply.Private(card(asked, story), code, chart(asked, story));
  }

  /// The words say the same where it cannot be drawn.
  private Optional<Picture> chart(Asked asked, StatsStory story) {
    return Drawing.tried(() -> charts.of(asked.reader(), story));
  }

  private StatsStory story(Asked asked, View view, StatsAsk ask) {
    StatsStory story = new Counting(queries, asked.sight(), asked.reader().clock()).of(view, ask);
    int counted = story.numbers().sessions();
    asked.note(AuditLog.Kind.SHOWN, counted, asked.visible(), Optional.empty());
    return story;
  }

  private static Card card(Asked asked, StatsStory story) {
    Instant now = asked.reader().clock().now();
    return new StatsCard(asked.reader(), asked.stamp(story.view(), now)).of(story);
  }
}
