package dev.lately.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lately.model.Conversation;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.Turn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What was said in one session, whole, as a Markdown file.
public record TranscriptFile(
    Reader reader, String reference, SessionRef ref, Optional<Session> session) {
  /// Without blanks, so that it can stand in a data URL.
  private static final String MEDIA_TYPE = "text/markdown;charset=utf-8";

  /// What the beginning may take: a title, the facts and two notices.
  private static final int HEAD = 8 << 10;

  private static final int TITLE = 200;
  private static final int ID = 256;
  private static final int LINK = 2_000;

  /// A file, and how many turns there was room for.
  public record Filled(Document document, int turns) {}

  /// As many turns as fit into so many bytes.
  public Filled of(Conversation conversation, long most) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int written = write(conversation.turns(), said, most - HEAD);
    String head = head(conversation, written);
    String name = "session-" + reference.replaceAll("[^A-Za-z0-9-]", "") + ".md";
    Document document =
        new Document(
            name, MEDIA_TYPE, reader.say("transcript.file.missing"), to -> write(to, head, said));
    return new Filled(document, written);
  }

  private static void write(OutputStream to, String head, ByteArrayOutputStream said) {
    try {
      to.write(head.getBytes(UTF_8));
      said.writeTo(to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int write(List<Turn> turns, ByteArrayOutputStream to, long most) {
    TranscriptTurn words = new TranscriptTurn(reader);
    int written = 0;
    for (Turn turn : turns) {
      byte[] bytes = words.of(turn, written + 1).getBytes(UTF_8);
      if (to.size() + bytes.length > most) {
        return written;
      }
      to.writeBytes(bytes);
      written++;
    }
    return written;
  }

  private String head(Conversation conversation, int written) {
    StringBuilder file = new StringBuilder();
    file.append("# ").append(title(conversation)).append("\n\n");
    facts(file);
    if (!conversation.complete()) {
      notice(file, reader.say("transcript.newest", vendor()));
    }
    int turns = conversation.turns().size();
    if (written < turns) {
      notice(file, reader.say("transcript.file.cut", written, turns));
    }
    return file.toString();
  }

  private static void notice(StringBuilder file, String words) {
    file.append("\n_").append(words).append("_\n");
  }

  private String title(Conversation conversation) {
    return TranscriptCard.title(session, conversation)
        .flatMap(words -> Foreign.fold(words, TITLE))
        .map(words -> TranscriptTurn.escaped(words, TITLE))
        .orElseGet(() -> reader.say("row.untitled"));
  }

  private String vendor() {
    return reader.vendor(ref.source());
  }

  private void facts(StringBuilder file) {
    fact(file, "reference", reference);
    fact(file, "source", ref.source() + " (" + vendor() + ")");
    ref.told().ifPresent(id -> fact(file, "id", "`" + Foreign.cut(id, ID) + "`"));
    session.flatMap(s -> s.times().created()).ifPresent(t -> fact(file, "started", stamp(t)));
    session.flatMap(s -> s.times().lastActivity()).ifPresent(t -> fact(file, "last", stamp(t)));
    session
        .flatMap(s -> s.facts().link())
        .filter(link -> link.length() <= LINK)
        .ifPresent(l -> fact(file, "link", "<" + l + ">"));
  }

  private void fact(StringBuilder file, String key, String value) {
    file.append("- ").append(reader.say("colon", reader.say("session." + key), value)).append('\n');
  }

  private String stamp(Instant time) {
    return TranscriptTurn.STAMP.format(time.atZone(reader.clock().zone()));
  }
}
