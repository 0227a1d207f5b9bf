package dev.lately.view;

import dev.lately.command.ExportFormat;
import dev.lately.model.Session;

/// How sessions are written in one format, row by row.
public interface SessionRows {
  static SessionRows of(ExportFormat format, Reader reader) {
    return switch (format) {
      case CSV -> new SessionCsv(reader);
      case JSON -> new SessionJson(reader);
      case MARKDOWN -> new SessionMarkdown(reader);
    };
  }

  /// Before all rows.
  String head();

  String row(Session session);

  /// Between two rows.
  default String between() {
    return "";
  }

  /// After all rows.
  default String foot() {
    return "";
  }

  /// The whole where there are no rows.
  default String none() {
    return head() + foot();
  }
}
