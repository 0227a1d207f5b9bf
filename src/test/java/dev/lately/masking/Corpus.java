package dev.lately.masking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines in which `{{KIND|words}}` is to be blotted out, and nothing else.
record Corpus(List<Line> lines) {
  private static final Pattern SECRET = Pattern.compile("\\{\\{([A-Z]+)\\|(.*?)\\}\\}");

  /// A line as people write it, and what is to be blotted out of it.
  record Line(String text, List<Blot> wanted) {
    private static Line of(String marked) {
      StringBuilder text = new StringBuilder();
      List<Blot> wanted = new ArrayList<>();
      Matcher secret = SECRET.matcher(marked);
      int from = 0;
      while (secret.find()) {
        text.append(marked, from, secret.start());
        int begin = text.length();
        text.append(secret.group(2));
        wanted.add(new Blot(begin, text.length(), instead(secret.group(1))));
        from = secret.end();
      }
      return new Line(text.append(marked, from, marked.length()).toString(), wanted);
    }

    private static String instead(String kind) {
      return switch (kind) {
        case "LINK" -> "?…";
        case "FRAGMENT" -> "#…";
        default -> "<<" + kind + ">>";
      };
    }
  }

  /// How much of what was blotted out was to be, and how much of that was: exactly, from its first
  /// character to its last, and as what it is.
  record Figures(int lines, double precision, double recall, List<String> wrong) {
    String words() {
      return String.format(
          Locale.ROOT,
          "%d lines: precision %.3f, recall %.3f%n%s",
          lines,
          precision,
          recall,
          String.join("\n", wrong));
    }
  }

  static Corpus of(String file) throws IOException {
    try (InputStream corpus = Corpus.class.getResourceAsStream(file)) {
      return new Corpus(
          new String(corpus.readAllBytes(), UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(Line::of)
              .toList());
    }
  }

  Figures of(Masking masking) {
    int wanted = 0;
    int blotted = 0;
    int right = 0;
    List<String> wrong = new ArrayList<>();
    for (Line line : lines) {
      List<Blot> blots = masking.blots(line.text());
      wanted += line.wanted().size();
      blotted += blots.size();
      right += (int) blots.stream().filter(line.wanted()::contains).count();
      if (!blots.equals(line.wanted())) {
        wrong.add(line.text() + "\n  was: " + masking.mask(line.text()));
      }
    }
    return new Figures(lines.size(), right / (double) blotted, right / (double) wanted, wrong);
  }
}
