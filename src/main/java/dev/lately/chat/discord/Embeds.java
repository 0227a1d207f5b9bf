package dev.lately.chat.discord;

import dev.lately.model.Recency;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Control;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.entities.MessageEmbed;

/// A card's blocks as embeds that fit into one message with every row of it: one embed a group, one
/// for the lines between groups.
///
/// No embed has a link of its own: Discord shows only the first of several with the same one.
final class Embeds {
  /// What the lines beside the rows may take, so that twenty rows always find room.
  private static final int LINES = 1500;

  private static final int FOOTER = 300;

  private final Shape shape;
  private final boolean hasRows;
  private final List<EmbedBuilder> drawn = new ArrayList<>();
  private final List<Block> lines = new ArrayList<>();

  private Embeds(Shape shape, boolean hasRows) {
    this.shape = shape;
    this.hasRows = hasRows;
  }

  static List<MessageEmbed> of(Card card) {
    List<Block.Row> rows =
        card.blocks().stream()
            .flatMap(b -> b instanceof Block.Group group ? group.rows().stream() : null)
            .toList();
    return Shape.of(rows)
        .map(shape -> new Embeds(shape, !rows.isEmpty()).draw(card))
        .filter(Embeds::fits)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a card of more rows than a page has"))
        .stream()
        .map(EmbedBuilder::build)
        .toList();
  }

  private static boolean fits(List<EmbedBuilder> embeds) {
    return embeds.size() <= DiscordLimits.EMBEDS
        && embeds.stream().mapToInt(EmbedBuilder::length).sum() <= DiscordLimits.EMBED_SUM
        && embeds.stream().noneMatch(Embeds::overflows);
  }

  private static boolean overflows(EmbedBuilder embed) {
    return embed.getDescriptionBuilder().length() > DiscordLimits.EMBED_DESCRIPTION;
  }

  private List<EmbedBuilder> draw(Card card) {
    card.blocks().forEach(this::draw);
    closeLines(card.controls());
    return drawn;
  }

  private void draw(Block block) {
    switch (block) {
      case Block.Group group -> {
        closeLines(List.of());
        drawn.add(embed(group));
      }
      case Block.Footer(var text) -> {
        closeLines(List.of());
        last().setFooter(Clusters.cut(Markdown.plain(text), FOOTER));
      }
      case Block.Heading _, Block.Notice _, Block.Facts _, Block.Paragraph _, Block.Speech _ ->
          lines.add(block);
    }
  }

  private EmbedBuilder last() {
    if (drawn.isEmpty()) {
      drawn.add(new EmbedBuilder());
    }
    return drawn.getLast();
  }

  private EmbedBuilder embed(Block.Group group) {
    EmbedBuilder embed =
        new EmbedBuilder()
            .setColor(color(group.recency()))
            .setTitle(Markdown.draw(group.heading(), DiscordLimits.EMBED_TITLE, false));
    embed
        .getDescriptionBuilder()
        .append(group.rows().stream().map(shape::draw).collect(Collectors.joining("\n")));
    return embed;
  }

  private void closeLines(List<Control> controls) {
    Lines text = new Lines(hasRows ? LINES : DiscordLimits.EMBED_DESCRIPTION);
    lines.forEach(text::draw);
    controls.stream().filter(c -> !DiscordControls.isDrawn(c)).forEach(text::say);
    if (!text.toString().isBlank()) {
      drawn.add(new EmbedBuilder().setColor(color(lines)).setDescription(text.toString()));
    }
    lines.clear();
  }

  private static int color(Recency recency) {
    return switch (recency) {
      case TODAY -> 0x57F287;
      case LAST_7_DAYS -> 0x5865F2;
      case OLDER -> 0x99AAB5;
      case NO_DATE -> 0x4E5058;
    };
  }

  /// The colour of the gravest notice among the lines.
  private static int color(List<Block> lines) {
    return lines.stream()
        .flatMap(line -> line instanceof Block.Notice(var tone, var _) ? Stream.of(tone) : null)
        .max(Comparator.naturalOrder())
        .map(Embeds::color)
        .orElse(0x5865F2);
  }

  private static int color(Block.Tone tone) {
    return switch (tone) {
      case INFORMATION -> 0x5865F2;
      case WARNING -> 0xFEE75C;
      case ERROR -> 0xED4245;
    };
  }
}
