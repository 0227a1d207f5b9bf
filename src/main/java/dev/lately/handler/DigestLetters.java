package dev.lately.handler;

import dev.lately.digest.Letters;
import dev.lately.model.Hindrance;
import dev.lately.model.Place;
import dev.lately.subscription.Subscription;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.HindranceText;
import dev.lately.view.PlaceText;
import dev.lately.view.Reader;
import dev.lately.view.Span;
import dev.lately.view.Text;
import java.util.List;

/// Letters to whoever subscribed a place: which digest does not come, why, and what to do.
public record DigestLetters(Readers readers) implements Letters {
  @Override
  public Card hindered(Subscription subscription, Hindrance why) {
    Reader reader = readers.of(subscription);
    HindranceText words = new HindranceText(reader);
    Text where =
        Text.of(
            new Span.Words(reader.say("letter.where", String.valueOf(subscription.id())) + " "),
            place(reader, subscription),
            new Span.Words(". " + words.why(why)));
    return new Card(
        List.of(
            new Block.Notice(Block.Tone.WARNING, where),
            line(words.remedy(why, subscription.place())),
            line(reader.say("letter.resumes", String.valueOf(subscription.id())))),
        List.of());
  }

  private static Span place(Reader reader, Subscription subscription) {
    Place letterBox = Place.privateTo(subscription.founder().person());
    return new PlaceText(reader, letterBox).of(subscription.place());
  }

  private static Block line(String words) {
    return new Block.Paragraph(Text.words(words));
  }
}
