package dev.lately.handler;

import dev.lately.command.Action;
import dev.lately.command.Command;
import dev.lately.command.ExportFormat;
import dev.lately.command.Press;
import dev.lately.model.View;
import dev.lately.query.Excerpt;
import dev.lately.query.SessionQueries;
import dev.lately.view.Document;
import dev.lately.view.ExportCard;
import dev.lately.view.Reply;
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
    LongRead list = new LongRead(queries, asked.visible(), asked.reader().clock().zone());
    LongRead.Whole whole = list.read(view, Pages.bounds(asked));
    Excerpt all = whole.excerpt();
    ExportCard words = new ExportCard(asked.reader(), format);
    Optional<ExportCard.Filled> filled =
        Optional.of(all.rows())
            .filter(rows -> !rows.isEmpty())
            .map(rows -> words.file(rows, MOST - BESIDES));
    int sessions = filled.map(ExportCard.Filled::sessions).orElse(0);
    ExportCard.Found found =
        new ExportCard.Found(
            all.rows().size(),
            all.counts().isOpen() || all.reports().stream().anyMatch(r -> r.more()),
            all.reports(),
            whole.snapshot().searched());
    Optional<Document> file = filled.map(ExportCard.Filled::file);
    return new Reply.Private(
        words.of(view, sessions, MOST, found), code(asked, view, format), file);
  }

  private static String code(Asked asked, View view, ExportFormat format) {
    return asked
        .privateStamp(view, asked.reader().clock().now())
        .code(Action.EXPORT, format.number());
  }
}
