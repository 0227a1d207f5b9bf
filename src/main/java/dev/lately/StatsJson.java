package dev.lately;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lately.listing.Slice;
import dev.lately.listing.Slice.Part;
import dev.lately.listing.Statistics;
import dev.lately.model.SourceReport;
import dev.lately.view.Reader;
import dev.lately.view.StatsStory;
import java.io.PrintStream;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The numbers of some days for scripts: one JSON object. What is not known is null.
record StatsJson(Reader reader, PrintStream output) {
  void print(StatsStory story) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("asOf", reader.clock().now().toString());
    tree.put("range", story.ask().range().word());
    tree.put("by", story.ask().by().word());
    tree.put("zone", reader.clock().zone().getId());
    tree.put("from", story.window().start().toString());
    tree.put("to", story.window().end().toString());
    tree.put("complete", !story.isOpen());
    addNumbers(tree, story.numbers());
    ArrayNode slices = tree.putArray("slices");
    story.numbers().slices().forEach(slice -> add(slices.addObject(), slice));
    ArrayNode troubles = tree.putArray("troubles");
    for (SourceReport report : story.reports()) {
      report
          .trouble()
          .ifPresent(trouble -> new TroubleJson(reader).add(troubles.addObject(), report, trouble));
    }
    Json.print(tree, output);
  }

  private static void addNumbers(ObjectNode tree, Statistics numbers) {
    tree.put("sessions", numbers.sessions());
    numbers
        .comparison()
        .ifPresentOrElse(
            comparison -> add(tree.putObject("compared"), comparison),
            () -> tree.putNull("compared"));
    ObjectNode messages = tree.putObject("messages");
    new TreeMap<>(numbers.messages())
        .forEach((source, count) -> messages.put(source.value(), boxed(count.messages())));
    tree.put("leads", numbers.leads() == 0 ? null : Integer.valueOf(numbers.leads()));
    tree.put("busiestHour", numbers.hours().busiest().map(hour -> hour.hour()).orElse(null));
  }

  private static void add(ObjectNode node, Statistics.Comparison comparison) {
    node.put("sessions", comparison.sessions());
    node.put("before", comparison.before());
    ArrayNode without = node.putArray("without");
    comparison.without().forEach(source -> without.add(source.value()));
  }

  private static @Nullable Integer boxed(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }

  private static void add(ObjectNode node, Slice slice) {
    switch (slice.part()) {
      case Part.Day(var date) -> node.put("key", date.toString());
      case Part.Hour(var hour) -> node.put("key", hour.hour()).put("again", hour.again());
      case Part.Source(var name) -> node.put("key", name.value());
      case Part.Origin(var word) -> node.put("key", word);
      case Part.Rest(int others) -> node.putNull("key").put("others", others);
      case Part.Unknown() -> node.putNull("key");
    }
    node.put("sessions", slice.sessions());
  }
}
