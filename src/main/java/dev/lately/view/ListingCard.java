package dev.lately.view;

import dev.lately.command.Action;
import dev.lately.command.CodeStamp;
import dev.lately.listing.Page;
import dev.lately.model.Recency;
import dev.lately.model.Session;
import dev.lately.model.SourceName;
import dev.lately.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The list: one page of sessions, what is to be said about it, and its buttons.
public record ListingCard(Reader reader, CodeStamp stamp, List<SourceName> visible) {
  private static final String MORE = "⋯";

  /// A page with rows; `notices` are said above them.
  public Card of(Page page, List<Text> notices) {
    List<Block> blocks = above(page, notices);
    blocks.addAll(groups(page));
    blocks.add(new Block.Footer(new ListingWords(reader).footer(page)));
    return new Card(blocks, controls(page));
  }

  /// A list without rows; `newest` is the newest session without regard to the filter.
  public Card empty(Page page, List<Text> notices, Optional<Session> newest) {
    return new EmptyListing(reader, stamp, newest).of(above(page, notices), page);
  }

  private List<Block> above(Page page, List<Text> notices) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(new ListingWords(reader).heading(view())));
    List<Text> said = new ArrayList<>(new NewsWords(reader).lines(view(), page.reports()));
    said.addAll(notices);
    said.forEach(n -> blocks.add(new Block.Notice(Block.Tone.INFORMATION, n)));
    blocks.addAll(troubles(page));
    return blocks;
  }

  private View view() {
    return stamp.press().view();
  }

  private List<Block> troubles(Page page) {
    TroubleText words = new TroubleText(reader);
    return page.reports().stream()
        .flatMap(report -> report.trouble().map(t -> words.notice(report, t)).stream())
        .toList();
  }

  private List<Block> groups(Page page) {
    List<Block> blocks = new ArrayList<>();
    int number = page.position().firstIndex() + 1;
    for (Page.Group group : page.groups()) {
      if (!group.rows().isEmpty()) {
        blocks.add(group(group, number));
        number += group.rows().size();
      }
    }
    return blocks;
  }

  private Block group(Page.Group group, int firstNumber) {
    RowText words = new RowText(reader);
    List<Block.Row> rows = new ArrayList<>();
    for (Session session : group.rows()) {
      rows.add(
          new Block.Row(
              firstNumber + rows.size(),
              words.title(session, view().text()),
              words.detail(session, new RowWord(reader, view()).of(session))));
    }
    String count = reader.say(group.open() ? "count.open" : "count", group.count());
    Text heading = Text.words(reader.say("group." + group.recency(), count));
    return new Block.Group(group.recency(), heading, rows);
  }

  /// A list that is one page has nowhere to go to.
  private List<Control> controls(Page page) {
    ListingControls controls = new ListingControls(reader, stamp);
    List<Control> drawn = new ArrayList<>(List.of(controls.rows(page)));
    if (visible.size() > 1) {
      drawn.add(controls.sources(visible));
    }
    boolean alone = page.position().pages() == 1 && !page.position().open();
    if (!alone) {
      drawn.add(controls.pager(page.position()));
    }
    if (!alone) {
      drawn.add(jumps(page.groups()));
    }
    drawn.add(
        new Control.Buttons(
            List.of(
                button(reader.say("button.refresh"), Action.REFRESH), button(MORE, Action.MORE))));
    return drawn;
  }

  private Control jumps(List<Page.Group> groups) {
    List<Control.Button> buttons = new ArrayList<>();
    for (Page.Group group : groups) {
      if (group.recency() != Recency.NO_DATE || group.count() > 0) {
        String code = stamp.code(Action.GROUP, Groups.number(group.recency()));
        boolean enabled = group.count() > 0 || group.open();
        buttons.add(new Control.Button(reader.say("jump." + group.recency()), code, enabled));
      }
    }
    return new Control.Buttons(buttons);
  }

  private Control.Button button(String label, Action action) {
    return new Control.Button(label, stamp.code(action, 0), true);
  }
}
