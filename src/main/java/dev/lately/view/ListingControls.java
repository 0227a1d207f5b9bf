package dev.lately.view;

import dev.lately.command.Action;
import dev.lately.command.CodeStamp;
import dev.lately.listing.Page;
import dev.lately.model.Session;
import dev.lately.model.SourceName;
import dev.lately.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The row picker, the source picker and the pager of a list.
record ListingControls(Reader reader, CodeStamp stamp) {
  /// Discord shows at most 100 characters of an option.
  private static final int LABEL = 80;

  Control rows(Page page) {
    RowText words = new RowText(reader);
    List<Control.RowOption> options = new ArrayList<>();
    int index = page.position().firstIndex();
    for (Session session : page.groups().stream().flatMap(g -> g.rows().stream()).toList()) {
      String code = stamp.row(index, session.ref());
      index++;
      options.add(
          new Control.RowOption(index, words.label(session, LABEL), detail(words, session), code));
    }
    return new Control.RowPicker(reader.say("pick.row"), options);
  }

  private String detail(RowText words, Session session) {
    return words.detail(session, new RowWord(reader, stamp.press().view()).of(session)).plain();
  }

  Control sources(List<SourceName> visible) {
    View view = stamp.press().view();
    List<SourceName> chosen = view.sources();
    String names = chosen.stream().map(SourceName::value).collect(Collectors.joining(", "));
    String prompt =
        chosen.isEmpty() ? reader.say("pick.sources.all") : reader.say("pick.sources.some", names);
    return new Control.SourcePicker(
        prompt,
        stamp.code(Action.SOURCES, 0),
        visible.stream().map(source -> option(view, source)).toList());
  }

  /// Its code shows the source alone; when it stands alone already, all sources again. It names the
  /// source and not that list, which nobody need keep before somebody asks for it.
  private Control.SourceOption option(View view, SourceName source) {
    String name = source.value();
    return new Control.SourceOption(
        name, view.sources().contains(source), stamp.words(Action.SOURCES, name));
  }

  Control pager(Page.Position at) {
    boolean first = at.number() == 1;
    boolean last = at.number() == at.pages();
    return new Control.Pager(
        new Control.Position(at.number(), at.pages(), at.open()),
        unless(first, Action.PAGE, 1),
        unless(first, Action.PAGE, at.number() - 1),
        stamp.code(Action.FORM, at.number()),
        unless(last && !at.open(), Action.PAGE, at.number() + 1),
        unless(last, Action.LAST, at.pages()));
  }

  private Optional<String> unless(boolean idle, Action action, int page) {
    return idle ? Optional.empty() : Optional.of(stamp.code(action, page));
  }
}
