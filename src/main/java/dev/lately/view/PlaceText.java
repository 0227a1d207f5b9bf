package dev.lately.view;

import dev.lately.model.Place;

/// Names a place to somebody who stands at another one.
public record PlaceText(Reader reader, Place here) {
  public Span of(Place place) {
    return isHere(place) ? words("place.here") : named(place);
  }

  private boolean isHere(Place place) {
    return place.platform().equals(here.platform())
        && place.channel().equals(here.channel())
        && place.topic().equals(here.topic());
  }

  private Span named(Place place) {
    String platform = place.platform().value();
    if (place.isPrivate()) {
      return words("place.private", platform);
    }
    if (place.topic().isPresent()) {
      return words("place.topic", platform, place.topic().get(), place.channel());
    }
    return place.channel().equals(place.space())
        ? words("place.chat", platform, place.space())
        : new Span.Mention(
            Span.Kind.CHANNEL,
            place.channel(),
            reader.say("place.channel", platform, place.channel()));
  }

  private Span words(String key, Object... values) {
    return new Span.Words(reader.say(key, values));
  }
}
