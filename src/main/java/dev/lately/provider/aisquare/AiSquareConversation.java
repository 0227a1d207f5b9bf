package dev.lately.provider.aisquare;

import dev.lately.model.Conversation;
import dev.lately.model.Session;
import dev.lately.provider.Dialogue;
import dev.lately.provider.JsonAnswer;
import dev.lately.provider.VendorTime;
import java.io.IOException;
import java.util.Optional;

/// A chat's history on the wire. Its messages are maps of undeclared keys: one role each, or a
/// question with its answer.
final class AiSquareConversation {
  private static final int LONGEST_TEXT = 100_000;

  private final JsonAnswer in;
  private final AiSquareSession.Origin origin;
  private final AiSquareSession session;
  private final Dialogue dialogue = new Dialogue();
  private boolean asPromised;
  private int count;

  private AiSquareConversation(JsonAnswer in, AiSquareSession.Origin origin) {
    this.in = in;
    this.origin = origin;
    this.session = new AiSquareSession(in, origin.zone());
  }

  static AiSquareConversation read(JsonAnswer in, AiSquareSession.Origin origin)
      throws IOException {
    AiSquareConversation wire = new AiSquareConversation(in, origin);
    in.fields(wire::field);
    if (!wire.asPromised) {
      throw in.lacking("messages");
    }
    return wire;
  }

  private void field(String name) throws IOException {
    if (name.equals("messages")) {
      asPromised = true;
      in.elements(() -> {
        count++;
        new Message().read();
      });
    } else {
      session.field(name);
    }
  }

  Session session() {
    return session.session(origin, count);
  }

  Conversation conversation() {
    return new Conversation(dialogue.turns(), true);
  }

  private final class Message {
    private String role = "";
    private Optional<String> text = Optional.empty();
    private Optional<String> question = Optional.empty();
    private Optional<String> answer = Optional.empty();
    private Optional<VendorTime> at = Optional.empty();

    void read() throws IOException {
      in.fields(this::field);
      dialogue.say(role, text, at.map(VendorTime::at));
      dialogue.say("question", question, at.map(VendorTime::at));
      dialogue.say("answer", answer, at.map(VendorTime::at));
    }

    private void field(String name) throws IOException {
      switch (name) {
        case "role", "sender", "type" -> role = in.anyText(LONGEST_TEXT).orElse(role);
        case "content", "text", "message" -> text = in.anyText(LONGEST_TEXT);
        case "prompt", "question", "query" -> question = in.anyText(LONGEST_TEXT);
        case "response", "answer" -> answer = in.anyText(LONGEST_TEXT);
        case "created_at", "timestamp" -> at = in.anyTime(origin.zone());
        default -> {}
      }
    }
  }
}
