package dev.lately.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.lately.command.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A part of the configuration file with its path. Reading it collects mistakes, each once, and
/// goes on.
final class Section {
  private final String path;
  private final JsonNode node;
  private final Set<Mistake> mistakes;

  Section(String path, JsonNode node, Set<Mistake> mistakes) {
    this.path = path;
    this.node = node;
    this.mistakes = mistakes;
  }

  /// Names the keys that this section may have; any other is a mistake.
  Section allow(String... keys) {
    if (!isAbsent() && !node.isObject()) {
      mistake("", kind(node), "a section with " + String.join(", ", keys));
    }
    node.fieldNames().forEachRemaining(key -> allow(key, List.of(keys)));
    return this;
  }

  private void allow(String key, List<String> keys) {
    if (!keys.contains(key)) {
      mistakes.add(
          new Mistake(
              pathOf(key),
              "an unknown key",
              "one of " + String.join(", ", keys),
              Nearest.to(key, keys)));
    }
  }

  boolean isAbsent() {
    return node.isMissingNode() || node.isNull();
  }

  boolean has(String key) {
    return !at(key).isAbsent();
  }

  Section at(String key) {
    return new Section(
        pathOf(key), node.isObject() ? node.path(key) : MissingNode.getInstance(), mistakes);
  }

  /// The entries of a list; a missing list has none.
  List<Section> list(String key) {
    Section list = at(key);
    if (!list.isAbsent() && !list.node.isArray()) {
      list.mistake("", kind(list.node), "a list");
    }
    List<Section> entries = new ArrayList<>();
    if (list.node.isArray()) {
      list.node.forEach(entry ->
          entries.add(new Section(list.path + "[" + entries.size() + "]", entry, mistakes)));
    }
    return entries;
  }

  /// One value or a list of values.
  List<Section> oneOrMore(String key) {
    return at(key).node.isArray() ? list(key) : has(key) ? List.of(at(key)) : List.of();
  }

  <T> T read(String key, Form<T> form, T byDefault) {
    return read(key, form).orElse(byDefault);
  }

  /// Empty when there is no such key; then, or when it is wrong, something else must be used.
  <T> Optional<T> read(String key, Form<T> form) {
    return has(key) ? at(key).value(form) : Optional.empty();
  }

  /// A value that must be there.
  <T> Optional<T> need(String key, Form<T> form) {
    if (!has(key)) {
      mistake(key, "nothing", form.allowed());
    }
    return read(key, form);
  }

  <T> Optional<T> value(Form<T> form) {
    Optional<T> value = text().flatMap(form.reading());
    if (value.isEmpty()) {
      String found = text().map(word -> "\"" + form.shown().apply(word) + "\"").orElse(kind(node));
      mistakes.add(new Mistake(path, found, form.allowed(), text().flatMap(form::nearest)));
    }
    return value;
  }

  /// A single value as it is written; empty for a list or a section.
  Optional<String> text() {
    return node.isValueNode() ? Optional.of(node.asText()) : Optional.empty();
  }

  /// `key` is empty when the section itself is wrong.
  void mistake(String key, String found, String allowed) {
    mistakes.add(new Mistake(pathOf(key), found, allowed, Optional.empty()));
  }

  private String pathOf(String key) {
    return key.isEmpty() ? path : path.isEmpty() ? key : path + "." + key;
  }

  private static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT -> "a section";
      case MISSING, NULL -> "nothing";
      case BINARY, BOOLEAN, NUMBER, POJO, STRING -> "a single value";
    };
  }
}
