package dev.lately.provider.pocketpaw;

import dev.lately.model.Conversation;
import dev.lately.provider.Dialogue;
import dev.lately.provider.JsonAnswer;
import dev.lately.provider.VendorTime;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;

/// A session's messages on the wire: an export, or the newest of them in an array or, since later
/// versions, in an object.
final class PocketPawConversation {
  private static final int LONGEST_TEXT = 100_000;

  private final JsonAnswer in;
  private final ZoneId zone;
  private final Dialogue dialogue = new Dialogue();
  private boolean asPromised;
  private boolean hasMore;
  private int count;

  private PocketPawConversation(JsonAnswer in, ZoneId zone) {
    this.in = in;
    this.zone = zone;
  }

  /// All of a session.
  static Conversation exported(JsonAnswer in, ZoneId zone) throws IOException {
    PocketPawConversation wire = new PocketPawConversation(in, zone);
    wire.read();
    return new Conversation(wire.dialogue.turns(), !wire.hasMore);
  }

  /// Its newest messages; empty where there is not even an instruction to the model.
  static Optional<Conversation> newest(JsonAnswer in, ZoneId zone) throws IOException {
    PocketPawConversation wire = new PocketPawConversation(in, zone);
    wire.read();
    boolean complete = !wire.hasMore && wire.count < PocketPawApi.MOST_MESSAGES;
    return Optional.of(new Conversation(wire.dialogue.turns(), complete))
        .filter(_ -> wire.count > 0);
  }

  private void read() throws IOException {
    if (in.isArray()) {
      messages();
    } else {
      in.fields(this::field);
    }
    if (!asPromised) {
      throw in.lacking("messages");
    }
  }

  private void field(String name) throws IOException {
    switch (name) {
      case "messages" -> messages();
      case "has_more" -> hasMore = in.flag();
      default -> {}
    }
  }

  private void messages() throws IOException {
    asPromised = true;
    in.elements(() -> {
      count++;
      new Message().read();
    });
  }

  private final class Message {
    private String role = "";
    private Optional<String> text = Optional.empty();
    private Optional<VendorTime> at = Optional.empty();

    void read() throws IOException {
      in.fields(this::field);
      dialogue.say(role, text, at.map(VendorTime::at));
    }

    private void field(String name) throws IOException {
      switch (name) {
        case "role" -> role = in.text(LONGEST_TEXT).orElse("");
        case "content" -> text = in.anyText(LONGEST_TEXT);
        // An export writes the server's local time and the offset of UTC behind it.
        case "timestamp" -> at = in.localTime(zone);
        case "created_at", "createdAt" -> at = in.anyTime(zone);
        default -> {}
      }
    }
  }
}
