package dev.lately.handler;

import dev.lately.command.Action;
import dev.lately.command.CommandMenu;
import dev.lately.command.CommandMenu.Entry;
import dev.lately.command.Example;
import dev.lately.subscription.Subscription;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Control;
import dev.lately.view.HelpCard;
import dev.lately.view.PlaceText;
import dev.lately.view.Reader;
import dev.lately.view.Reply;
import dev.lately.view.Span;
import dev.lately.view.StateText;
import dev.lately.view.TermsText;
import dev.lately.view.Text;
import java.util.ArrayList;
import java.util.List;

/// Lists the digests of a guild or chat.
record DigestList(DigestTalk talk) {
  /// As many as a picker opens, and a message has room for.
  private static final int MOST = 20;

  private static final Entry ADD =
      CommandMenu.withDigests().group("digest").orElseThrow().entry("add");

  Reply answer() {
    return new Reply.Private(card(), talk.asked().privately(Action.DIGESTS, 0));
  }

  Card card() {
    List<Subscription> all = talk.all();
    Text heading = Text.words(reader().say("digests.heading", all.size()));
    return all.isEmpty()
        ? none(Block.Tone.INFORMATION)
        : card(all, List.of(new Block.Heading(heading)));
  }

  /// How to add one, where there are none.
  Card none(Block.Tone tone) {
    Example add = ADD.examples().getFirst();
    Block line = talk.type(talk.added(add.words()));
    String code = talk.asked().digests().words(Action.TYPED, add.words());
    Control press = HelpCard.line(reader().wording().typed(add.words()), code);
    return new Card(
        List.of(talk.notice(tone, "digests.none"), line),
        talk.isOperator() ? List.of() : List.of(press));
  }

  /// Some digests below these blocks.
  Card card(List<Subscription> all, List<Block> above) {
    int most = talk.isOperator() ? all.size() : MOST;
    List<Subscription> shown = all.stream().limit(most).toList();
    List<Block> blocks = new ArrayList<>(above);
    shown.forEach(digest -> blocks.add(new Block.Paragraph(line(digest))));
    if (all.size() > most) {
      blocks.add(
          talk.notice(Block.Tone.INFORMATION, "digests.more", all.size() - most, talk.list()));
    }
    List<Control.RowOption> rows = shown.stream().limit(MOST).map(this::row).toList();
    return new Card(blocks, List.of(new Control.RowPicker(reader().say("digests.pick"), rows)));
  }

  private Text line(Subscription digest) {
    List<Span> spans = new ArrayList<>();
    spans.add(new Span.Strong(DigestTalk.number(digest)));
    spans.add(new Span.Words(" · " + when(digest) + " · "));
    spans.add(new PlaceText(reader(), talk.asked().place()).of(digest.place()));
    spans.add(new Span.Words(" · "));
    new TermsText(reader())
        .limits(digest.terms().content())
        .ifPresent(limits -> {
          spans.addAll(limits.spans());
          spans.add(new Span.Words(" · "));
        });
    spans.addAll(new StateText(reader()).of(digest, talk.next(digest)).spans());
    talk.missing(digest)
        .forEach(
            source -> spans.add(new Span.Words(" · " + reader().say("digests.missing", source))));
    return new Text(spans);
  }

  private Control.RowOption row(Subscription digest) {
    return new Control.RowOption(
        (int) digest.id(),
        when(digest),
        "",
        talk.asked().digests().digest(Action.CHANGE, digest.id()));
  }

  private String when(Subscription digest) {
    return new TermsText(reader()).when(digest.terms().rhythm());
  }

  private Reader reader() {
    return talk.asked().reader();
  }
}
