package dev.lately.provider.gurubase;

import dev.lately.model.Conversation;
import dev.lately.model.Facts;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.Turn;
import dev.lately.provider.JsonAnswer;
import dev.lately.provider.VendorTime;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A conversation on the wire, which also tells of its session what the list tells and more.
final class GurubaseConversation {
  private static final int LONGEST_FIELD = 300;

  private final JsonAnswer in;
  private final List<Turn> turns = new ArrayList<>();
  private boolean asPromised;
  private Optional<String> slug = Optional.empty();
  private Optional<VendorTime> created = Optional.empty();
  private Optional<VendorTime> lastUsed = Optional.empty();

  private GurubaseConversation(JsonAnswer in) {
    this.in = in;
  }

  static GurubaseConversation read(JsonAnswer in) throws IOException {
    GurubaseConversation wire = new GurubaseConversation(in);
    in.fields(wire::field);
    if (!wire.asPromised) {
      throw in.lacking("conversation");
    }
    return wire;
  }

  private void field(String name) throws IOException {
    switch (name) {
      case "root_question_slug" -> slug = in.anyText(LONGEST_FIELD);
      case "date_created" -> created = in.time(ZoneOffset.UTC);
      case "last_used" -> lastUsed = in.time(ZoneOffset.UTC);
      case "conversation" -> {
        asPromised = true;
        in.elements(() -> turns.add(GurubaseTurn.read(in)));
      }
      default -> {}
    }
  }

  Conversation conversation() {
    return new Conversation(turns, true);
  }

  Session session(String id, GurubaseLinks links) {
    Facts facts =
        new Facts(
            turns.size(),
            Optional.empty(),
            Optional.of(links.guru()),
            false,
            slug.flatMap(s -> links.session(s, id)));
    return new Session(
        new SessionRef(links.source(), id),
        turns.stream().flatMap(turn -> turn.question().stream()).findFirst(),
        Optional.empty(),
        VendorTime.times(lastUsed, created),
        facts,
        Optional.empty());
  }
}
