package dev.lately.view;

import dev.lately.command.Action;
import dev.lately.command.CodeStamp;
import dev.lately.command.ExportFormat;
import dev.lately.command.StatsAsk;
import dev.lately.model.Filter;
import dev.lately.model.Range;
import dev.lately.model.Since;
import dev.lately.model.Split;
import dev.lately.model.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What else can be done with a list. `digests`: whether they are answered here.
public record MoreCard(Reader reader, CodeStamp stamp, boolean digests) {
  public Card card() {
    List<Control> rows = new ArrayList<>();
    rows.add(
        new Control.Buttons(
            List.of(
                button(reader.say("more.search"), searched().code(Action.WORDS, 0)),
                button(reader.say("more.stats"), numbers()))));
    rows.add(new Control.Buttons(Arrays.stream(ExportFormat.values()).map(this::file).toList()));
    if (digests) {
      String code = stamp.of(View.all(stamp.press().view().pageSize())).code(Action.DIGESTS, 0);
      rows.add(new Control.Buttons(List.of(button(reader.say("more.digests"), code))));
    }
    Text heading = new ListingWords(reader).heading(stamp.press().view());
    return new Card(List.of(new Block.Heading(heading)), rows);
  }

  /// Other words take the place of those that were looked for.
  private CodeStamp searched() {
    return stamp.of(stamp.press().view().withText(Optional.empty()));
  }

  /// Of the same sources and about as many days.
  private String numbers() {
    View list = stamp.press().view();
    Range range = range(list.filter().since());
    Split by = range == Range.TODAY ? Split.HOUR : Split.DAY;
    return stamp
        .of(list.withText(Optional.empty()).withFilter(Filter.NONE))
        .code(Action.STATS, new StatsAsk(range, by).number());
  }

  private static Range range(Since since) {
    return switch (since) {
      case TODAY, HOURS_24 -> Range.TODAY;
      case DAYS_7 -> Range.DAYS_7;
      case DAYS_30, ALL -> Range.DAYS_30;
    };
  }

  private Control.Button file(ExportFormat format) {
    String name = reader.say("export.format." + format);
    return button(reader.say("more.file", name), stamp.code(Action.EXPORT, format.number()));
  }

  private static Control.Button button(String label, String code) {
    return new Control.Button(label, code, true);
  }
}
