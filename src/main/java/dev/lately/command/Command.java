package dev.lately.command;

import dev.lately.model.View;
import java.util.List;
import java.util.Optional;

/// What can be asked.
public sealed interface Command {
  /// The list, of all sessions or of those with the view's text, from the page given (1 is the
  /// first); `privately`: for the asker's eyes only. Its sources are as typed: they may be unknown,
  /// or the beginning of a name.
  record Recent(View view, int page, boolean privately) implements Command {}

  /// What is new since the asker last looked, for their eyes only. Its sources are as typed.
  record New(View view) implements Command {}

  /// A press: the code of what was pressed, and what was chosen or typed in a select or form.
  /// `alone`: the platform says that nobody but the presser sees the pressed message.
  record Press(String code, List<String> values, boolean alone) implements Command {
    public Press {
      values = List.copyOf(values);
    }

    /// On a message that others may see.
    public Press(String code, List<String> values) {
      this(code, values, false);
    }

    /// The same on a message that nobody else sees.
    public Press seenAlone() {
      return new Press(code, values, true);
    }
  }

  /// About digests.
  record Digest(DigestAsk ask) implements Command {}

  /// What only administrators of a guild or chat may ask.
  record Admin(AdminAsk ask) implements Command {}

  /// The numbers of some days; `privately`: for the asker's eyes only.
  record Stats(View view, StatsAsk ask, boolean privately) implements Command {}

  /// The same list as a file. Its sources are as typed.
  record Export(ExportFormat format, View view) implements Command {}

  /// How the sources are doing.
  record Sources() implements Command {}

  /// One session, by whatever was typed for it: a row's number, a reference, an id, a link.
  record Show(String session) implements Command {}

  /// How to use Lately: all of it at a glance where the topic is empty. `start`: a person opened a
  /// conversation with Lately.
  record Help(boolean start, String topic) implements Command {
    public Help(boolean start) {
      this(start, "");
    }
  }

  /// Words that are no command of ours: what was typed, what is allowed in its place, the nearest
  /// right word, and the line as it was probably meant where that is a command.
  record Misunderstood(
      Mistake mistake,
      String typed,
      List<String> allowed,
      Optional<String> nearest,
      Optional<String> line)
      implements Command {
    public Misunderstood {
      allowed = List.copyOf(allowed);
    }

    public Misunderstood(
        Mistake mistake, String typed, List<String> allowed, Optional<String> nearest) {
      this(mistake, typed, allowed, nearest, Optional.empty());
    }

    /// The same with the line as it was probably meant.
    public Misunderstood meaning(String words) {
      return new Misunderstood(mistake, typed, allowed, nearest, Optional.of(words));
    }

    public static Misunderstood of(Mistake mistake, String typed, List<String> allowed) {
      return new Misunderstood(mistake, typed, allowed, Nearest.to(typed, allowed));
    }
  }

  /// What kind of word was wrong.
  enum Mistake {
    COMMAND,
    OPTION,
    /// An option for the command typed, which takes none.
    NO_OPTIONS,
    SOURCE,
    SINCE,
    SIZE,
    PAGE,
    DATE,
    FLAG,
    WINDOW,
    /// The days of statistics.
    RANGE,
    /// What statistics are split by.
    SPLIT,
    SESSION,
    /// One option, two values.
    TWICE,
    /// An option without a value.
    BLANK,
    DIGEST,
    TIME,
    ZONE,
    DAYS,
    CATCH_UP,
    TEXT,
    /// Nothing to look for; typed is how it would be.
    WORDS,
    TOP,
    LEVEL,
    EMPTY,
    /// A word that is no role.
    MENTION,
    /// A word that is no channel.
    CHANNEL,
    /// Words to look for that need quotation marks.
    QUOTES,
    /// A word that is no format of a file.
    FORMAT,
    /// A word that help has nothing about.
    TOPIC,
    /// A word that is no language that is spoken here.
    LANGUAGE,
    /// A word that is no person's id.
    PERSON
  }
}
