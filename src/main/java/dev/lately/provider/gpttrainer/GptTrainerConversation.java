package dev.lately.provider.gpttrainer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.lately.model.Conversation;
import dev.lately.model.Turn;
import dev.lately.model.Turn.Reference;
import dev.lately.provider.JsonAnswer;
import dev.lately.provider.VendorTime;
import dev.lately.provider.WebLink;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A session's messages on the wire, each of them a turn: a query and its response.
final class GptTrainerConversation {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_TEXT = 100_000;
  private static final Pattern MARK = Pattern.compile("\\s?\\[(\\d{1,4}\\.\\d{1,4})]");

  private final JsonAnswer in;
  private final ZoneId zone;
  private Optional<String> query = Optional.empty();
  private Optional<String> response = Optional.empty();
  private Optional<VendorTime> created = Optional.empty();
  private Optional<String> citations = Optional.empty();

  private GptTrainerConversation(JsonAnswer in, ZoneId zone) {
    this.in = in;
    this.zone = zone;
  }

  /// The vendor promises no order, so the times make it.
  static Conversation read(JsonAnswer in, ZoneId zone) throws IOException {
    List<Turn> turns = new ArrayList<>();
    in.elements(() -> turns.add(turn(in, zone)));
    turns.sort(Comparator.comparing(turn -> turn.at().orElse(Instant.MAX)));
    return new Conversation(turns, true);
  }

  private static Turn turn(JsonAnswer in, ZoneId zone) throws IOException {
    GptTrainerConversation wire = new GptTrainerConversation(in, zone);
    in.fields(wire::field);
    List<Reference> references = references(wire.citations.orElse(""));
    return new Turn(
        wire.query,
        wire.response.map(text -> withoutLooseMarks(text, references)),
        wire.created.map(VendorTime::at),
        references,
        Optional.empty());
  }

  private void field(String name) throws IOException {
    switch (name) {
      case "query" -> query = in.text(LONGEST_TEXT);
      case "response" -> response = in.text(LONGEST_TEXT);
      case "created_at" -> created = in.time(zone);
      case "cite_data_json" -> citations = in.anyText(LONGEST_TEXT * 10);
      default -> {}
    }
  }

  private static List<Reference> references(String citations) {
    return tree(citations).properties().stream()
        .map(cited -> reference(cited.getKey(), cited.getValue()))
        .toList();
  }

  /// The vendor sends JSON within a string; `null`, nothing and nonsense all mean none.
  private static JsonNode tree(String citations) {
    try {
      return JSON.readTree(citations);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static Reference reference(String mark, JsonNode cited) {
    String title = first(cited, "title", "file_name").orElse(mark);
    Optional<String> link =
        Stream.of("url", "link", "title", "file_name")
            .flatMap(name -> WebLink.of(cited.path(name).asText("")).stream())
            .findFirst();
    return new Reference(Optional.of(mark), title, link);
  }

  private static Optional<String> first(JsonNode cited, String... names) {
    return Stream.of(names)
        .map(name -> cited.path(name).asText(""))
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  /// Takes out the marks that point at nothing.
  private static String withoutLooseMarks(String answer, List<Reference> references) {
    Set<String> known =
        references.stream().flatMap(r -> r.mark().stream()).collect(Collectors.toSet());
    return MARK.matcher(answer).replaceAll(found -> known.contains(found.group(1)) ? "$0" : "");
  }
}
