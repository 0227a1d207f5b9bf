package dev.lately.digest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A place as one word, and back.
final class PlaceName {
  private static final String BETWEEN = "/";

  private PlaceName() {}

  static String of(Place place) {
    return Stream.of(
            place.platform().value(),
            place.kind().name(),
            place.space(),
            place.channel(),
            place.topic().orElse(""))
        .map(part -> URLEncoder.encode(part, UTF_8))
        .collect(Collectors.joining(BETWEEN));
  }

  static Place place(String name) {
    String[] parts = name.split(BETWEEN, -1);
    return new Place(
        new PlatformId(part(parts[0])),
        part(parts[2]),
        part(parts[3]),
        Optional.of(part(parts[4])).filter(topic -> !topic.isEmpty()),
        Place.Kind.valueOf(parts[1]));
  }

  private static String part(String encoded) {
    return URLDecoder.decode(encoded, UTF_8);
  }
}
