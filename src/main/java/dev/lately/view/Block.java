package dev.lately.view;

import dev.lately.model.Recency;
import java.util.List;

/// A part of a card, top to bottom. Every renderer draws every block, richly or plainly.
public sealed interface Block {
  /// What the card is.
  record Heading(Text text) implements Block {}

  /// A line about the answer itself.
  record Notice(Tone tone, Text text) implements Block {}

  /// Rows of one recency under their heading.
  record Group(Recency recency, Text heading, List<Row> rows) implements Block {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /// One session: its number in the list, its title, and what else is known on a second line.
  record Row(int number, Text title, Text detail) {}

  /// Labelled values, one a line.
  record Facts(List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  record Fact(String label, Text value) {}

  /// A paragraph.
  record Paragraph(Text text) implements Block {}

  /// What somebody said, a line each, in all their lines: a question strong, an answer as a quote,
  /// what stands below them plain.
  record Speech(Voice voice, List<Text> lines) implements Block {
    public Speech {
      lines = List.copyOf(lines);
    }
  }

  /// Who speaks.
  enum Voice {
    QUESTION,
    ANSWER,
    /// What stands below both, such as a reference.
    ASIDE
  }

  /// Page, total, sources, age.
  record Footer(Text text) implements Block {}

  /// How a notice is meant.
  enum Tone {
    /// Good to know.
    INFORMATION,
    /// Something is missing or old.
    WARNING,
    /// The answer could not be given.
    ERROR
  }
}
