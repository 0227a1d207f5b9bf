package dev.lately.handler;

import dev.lately.access.AuditLog;
import dev.lately.command.Action;
import dev.lately.command.Command;
import dev.lately.command.ExportFormat;
import dev.lately.command.Press;
import dev.lately.model.View;
import dev.lately.query.Excerpt;
import dev.lately.query.SessionQueries;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.ExportCard;
import dev.lately.view.Notices;
import dev.lately.view.Reply;
import dev.lately.view.Sequel;
import java.util.Optional;

/// Answers `export`: a list as a file, for the asker alone.
record ExportAnswer(SessionQueries queries) {
  /// In bytes, what Discord takes from a bot (reference, Uploading Files). Telegram would take 50
  /// MiB (sendDocument), but what one chat gives another should take.
  static final long MOST = 10L << 20;

  /// What goes with a file in the same upload.
  static final long BESIDES = 64 << 10;

  Reply answer(Asked asked, Command.Export export) {
    return answer(asked, export.view(), export.format());
  }

  /// A press on a code that this made.
  Reply pressed(Asked asked, Press press) {
    return answer(asked, press.view(), ExportFormat.numbered(press.spot().at()));
  }

  private Reply answer(Asked asked, View view, ExportFormat format) {
    LongRead list = new LongRead(queries, asked.leave(), asked.reader().clock().zone());
    Writing writing = new Writing(new ExportCard(asked.reader(), format), view, asked);
    Sequel.Part first = list.read(view, Pages.bounds(asked), writing);
    return new Reply.Private(first.card(), code(asked, view, format), first.enclosure());
  }

  private static String code(Asked asked, View view, ExportFormat format) {
    return asked
        .privateStamp(view, asked.reader().clock().now())
        .code(Action.EXPORT, format.number());
  }

  /// What is shown of a list that is being read, and of one that is.
  private record Writing(ExportCard words, View view, Asked asked) implements LongRead.Telling {
    @Override
    public Card reading(LongRead.Whole whole) {
      return words.reading(view, whole.excerpt().rows().size(), whole.late());
    }

    @Override
    public Card withdrawn() {
      return new Notices(words.reader()).say(Block.Tone.WARNING, "export.withdrawn");
    }

    @Override
    public Sequel.Part read(LongRead.Whole whole) {
      Excerpt all = whole.excerpt();
      Optional<ExportCard.Filled> filled =
          Optional.of(all.rows())
              .filter(rows -> !rows.isEmpty())
              .map(rows -> words.file(rows, MOST - BESIDES));
      int sessions = filled.map(ExportCard.Filled::sessions).orElse(0);
      asked.note(AuditLog.Kind.EXPORTED, sessions, asked.visible(), Optional.empty());
      ExportCard.Found found =
          new ExportCard.Found(
              all.rows().size(),
              all.counts().isOpen() || all.reports().stream().anyMatch(r -> r.more()),
              all.reports(),
              whole.snapshot().searched());
      return new Sequel.Part(
          words.of(view, sessions, MOST, found), filled.map(ExportCard.Filled::file));
    }

    @Override
    public Card broken(String reference) {
      return new Notices(words.reader()).broken(reference);
    }
  }
}
