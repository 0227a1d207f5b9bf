package dev.lately.chat.discord;

import dev.lately.view.Block;
import dev.lately.view.Control;
import dev.lately.view.Span;
import dev.lately.view.Text;

/// Blocks that are not rows, one below the other, in at most that many UTF-16 units.
final class Lines {
  private final int most;
  private final StringBuilder drawn = new StringBuilder();

  Lines(int most) {
    this.most = most;
  }

  void draw(Block block) {
    switch (block) {
      case Block.Heading(Text text) -> line("### ", text);
      case Block.Notice(Block.Tone tone, Text text) -> line(sign(tone), text);
      case Block.Paragraph(Text text) -> line("", text);
      case Block.Facts facts -> facts.facts().forEach(this::draw);
      case Block.Speech speech -> speech.lines().forEach(text -> say(speech.voice(), text));
      case Block.Group _, Block.Footer _ -> {}
    }
  }

  private void say(Block.Voice voice, Text text) {
    switch (voice) {
      case QUESTION -> strong(text);
      case ANSWER -> line("> ", text);
      case ASIDE -> line("-# ", text);
    }
  }

  /// Discord takes marks for what they are only where no blank stands within.
  private void strong(Text text) {
    String words = Markdown.draw(text, most - drawn.length() - 5, true).strip();
    drawn.append(drawn.isEmpty() || words.isEmpty() ? "" : "\n");
    drawn.append(words.isEmpty() ? "" : "**" + words + "**");
  }

  /// What a control says, where Discord cannot draw it and the lines do not say it yet.
  void say(Control control) {
    switch (control) {
      case Control.CopyButton(String label, String text) -> {
        Text code = Text.of(new Span.Code(text));
        if (drawn.indexOf(Markdown.draw(code, most, false)) < 0) {
          draw(new Block.Fact(label, code));
        }
      }
      case Control.LinkButton(String label, String link) ->
          line("", Text.of(new Span.Link(label, link)));
      case Control.RowPicker _, Control.SourcePicker _, Control.Pager _, Control.Buttons _ -> {}
    }
  }

  @Override
  public String toString() {
    return drawn.toString().strip();
  }

  private void draw(Block.Fact fact) {
    line("**" + Markdown.escape(fact.label(), DiscordLimits.EMBED_TITLE) + ":** ", fact.value());
  }

  private void line(String before, Text text) {
    int room = most - drawn.length() - 1 - before.length();
    if (room > 0) {
      drawn.append(drawn.isEmpty() ? "" : "\n").append(before);
      drawn.append(Markdown.draw(text, room, true));
    }
  }

  private static String sign(Block.Tone tone) {
    return switch (tone) {
      case INFORMATION -> "ℹ️ ";
      case WARNING -> "⚠️ ";
      case ERROR -> "❌ ";
    };
  }
}
