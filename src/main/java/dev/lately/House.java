package dev.lately;

import dev.lately.access.PlaceGrants;
import dev.lately.chat.Suggestions;
import dev.lately.command.ButtonCodes;
import dev.lately.command.CommandGrammar;
import dev.lately.command.HelpTopics;
import dev.lately.handler.CommandHandler;
import dev.lately.handler.Readers;
import dev.lately.query.CachedSessionQueries;
import dev.lately.store.Database;
import dev.lately.store.JdbcSubscriptions;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;

/// The rooms behind the doors, wired. The handler answers everything but digests, which need a
/// database.
record House(
    CachedSessionQueries queries,
    Access access,
    CommandHandler handler,
    Readers readers,
    CommandGrammar grammar,
    OkHttpClient http) {

  PlaceGrants grants() {
    return access.grants();
  }

  /// What every button carries.
  ButtonCodes codes() {
    return handler.codes();
  }

  /// `database` is asked for digests, once it is open.
  Suggestions suggestions(Supplier<Database> database) {
    return new KnownWords(
        queries,
        access.grants(),
        place -> new JdbcSubscriptions(database.get()).in(place.platform(), place.space()),
        readers,
        HelpTopics.of(grammar.menu()));
  }
}
