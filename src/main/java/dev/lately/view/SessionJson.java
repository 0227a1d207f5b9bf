package dev.lately.view;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lately.model.Session;

/// Sessions for programs: an array of objects, one on a line. What is not known is null.
public record SessionJson(Reader reader) implements SessionRows {
  /// In code points, as in a table.
  private static final int LONGEST = 500;

  @Override
  public String head() {
    return "[\n";
  }

  @Override
  public String row(Session session) {
    return "  " + of(session);
  }

  @Override
  public String between() {
    return ",\n";
  }

  @Override
  public String foot() {
    return "\n]\n";
  }

  @Override
  public String none() {
    return "[]\n";
  }

  /// One session; times are in UTC.
  public ObjectNode of(Session session) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("source", session.ref().source().value());
    node.put("vendor", reader.vendor(session.ref().source()));
    node.put("id", reader.id(session.ref()));
    node.put("title", session.title().flatMap(t -> Foreign.fold(t, LONGEST)).orElse(null));
    node.put("created", session.times().created().map(Object::toString).orElse(null));
    node.put("lastActivity", session.times().lastActivity().map(Object::toString).orElse(null));
    node.put(
        "messages", session.facts().messages().isPresent() ? session.facts().messageCount() : null);
    node.put(
        "origin", session.facts().origin().flatMap(o -> Foreign.fold(o, LONGEST)).orElse(null));
    node.put("link", session.facts().link().orElse(null));
    return node;
  }
}
