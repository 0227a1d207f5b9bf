package dev.lately.handler;

import dev.lately.digest.Letters;
import dev.lately.model.Hindrance;
import dev.lately.model.Place;
import dev.lately.model.SourceName;
import dev.lately.subscription.Subscription;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.HindranceText;
import dev.lately.view.PlaceText;
import dev.lately.view.Reader;
import dev.lately.view.Span;
import dev.lately.view.StateText;
import dev.lately.view.Text;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Letters to whoever subscribed a place: which digest does not come, why, and what to do.
public record DigestLetters(Readers readers) implements Letters {
  @Override
  public Card hindered(Subscription subscription, Hindrance why) {
    Reader reader = readers.of(subscription);
    HindranceText words = new HindranceText(reader);
    Text where =
        Text.of(
            new Span.Words(reader.say("letter.where", number(subscription)) + " "),
            place(reader, subscription),
            new Span.Words(". " + words.why(why)));
    return new Card(
        List.of(
            new Block.Notice(Block.Tone.WARNING, where),
            line(words.remedy(why, subscription.place())),
            resumes(reader, subscription)),
        List.of());
  }

  @Override
  public Card lacking(Subscription subscription, Set<SourceName> missing) {
    Reader reader = readers.of(subscription);
    String names = missing.stream().map(SourceName::value).collect(Collectors.joining(", "));
    Text what =
        Text.of(
            new Span.Words(reader.say("letter.where.lacks", number(subscription)) + " "),
            place(reader, subscription),
            new Span.Words(" " + reader.say("letter.lacks", names)));
    String edit = reader.type("digest edit " + subscription.id() + " source:all");
    Block choose =
        new Block.Paragraph(
            Text.of(new Span.Words(reader.say("letter.choose") + " "), new Span.Code(edit)));
    return new Card(List.of(new Block.Notice(Block.Tone.WARNING, what), choose), List.of());
  }

  private static Block resumes(Reader reader, Subscription subscription) {
    String explain = reader.type("digest explain " + subscription.id());
    return new Block.Paragraph(
        Text.of(
            new Span.Words(reader.say("letter.resumes") + " "),
            new StateText(reader).again(subscription),
            new Span.Words(". " + reader.say("letter.explain") + " "),
            new Span.Code(explain)));
  }

  /// Without the comma of a thousand.
  private static String number(Subscription subscription) {
    return String.valueOf(subscription.id());
  }

  private static Span place(Reader reader, Subscription subscription) {
    Place letterBox = Place.privateTo(subscription.founder().person());
    return new PlaceText(reader, letterBox).of(subscription.place());
  }

  private static Block line(String words) {
    return new Block.Paragraph(Text.words(words));
  }
}
