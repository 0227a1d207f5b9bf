package dev.lately;

import dev.lately.access.PlaceGrants;
import dev.lately.chat.Answerer;
import dev.lately.chat.Suggestions;
import dev.lately.command.CommandGrammar;
import dev.lately.query.SessionQueries;
import okhttp3.OkHttpClient;

/// The rooms behind the doors, wired.
record House(
    SessionQueries queries,
    PlaceGrants grants,
    Answerer answerer,
    CommandGrammar grammar,
    Suggestions suggestions,
    OkHttpClient http) {}
