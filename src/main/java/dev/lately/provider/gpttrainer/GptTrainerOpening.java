package dev.lately.provider.gpttrainer;

import dev.lately.provider.JsonAnswer;
import dev.lately.provider.VendorTime;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a session began with: the query of its earliest message, read from all of them, since the
/// vendor promises no order and has no call for one.
final class GptTrainerOpening {
  /// As long as titles are elsewhere, in code points.
  private static final int LONGEST = 300;

  /// A picture in Markdown, with nothing to read in it.
  private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]*]\\([^)]*(?:\\)|$)");

  private Instant earliest = Instant.MAX;
  private boolean found;
  private Optional<String> query = Optional.empty();

  private GptTrainerOpening() {}

  static Optional<String> read(JsonAnswer in, ZoneId zone) throws IOException {
    GptTrainerOpening opening = new GptTrainerOpening();
    in.elements(() -> opening.message(in, zone));
    return opening.query.flatMap(GptTrainerOpening::inWords);
  }

  /// Empty when a query is nothing but pictures.
  static Optional<String> inWords(String query) {
    return Optional.of(PICTURE.matcher(query).replaceAll(" ")).filter(words -> !words.isBlank());
  }

  private void message(JsonAnswer in, ZoneId zone) throws IOException {
    Message wire = new Message();
    in.fields(field -> {
      switch (field) {
        case "query" -> wire.query = in.text(LONGEST);
        case "created_at" -> wire.created = in.time(zone);
        default -> {}
      }
    });
    Instant at = wire.created.map(VendorTime::at).orElse(Instant.MAX);
    if (!found || at.isBefore(earliest)) {
      found = true;
      earliest = at;
      query = wire.query;
    }
  }

  private static final class Message {
    private Optional<String> query = Optional.empty();
    private Optional<VendorTime> created = Optional.empty();
  }
}
