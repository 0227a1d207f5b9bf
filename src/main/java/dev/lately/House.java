package dev.lately;

import dev.lately.access.PlaceGrants;
import dev.lately.chat.Suggestions;
import dev.lately.command.ButtonCodes;
import dev.lately.command.CommandGrammar;
import dev.lately.handler.CommandHandler;
import dev.lately.handler.Readers;
import dev.lately.query.SessionQueries;
import okhttp3.OkHttpClient;

/// The rooms behind the doors, wired.
record House(
    SessionQueries queries,
    PlaceGrants grants,
    ButtonCodes codes,
    Readers readers,
    CommandGrammar grammar,
    OkHttpClient http) {

  /// Who answers everything but digests, which need a database.
  CommandHandler handler() {
    return new CommandHandler(queries, grants, codes, readers);
  }

  Suggestions suggestions() {
    return new KnownWords(queries, grants, readers.zone());
  }
}
