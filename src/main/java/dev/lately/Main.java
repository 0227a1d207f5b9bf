package dev.lately;

import dev.lately.access.PlaceGrants;
import dev.lately.command.ButtonCodes;
import dev.lately.command.CommandGrammar;
import dev.lately.command.CommandMenu;
import dev.lately.command.ShortReferences;
import dev.lately.handler.CommandHandler;
import dev.lately.handler.Readers;
import dev.lately.ops.Metrics;
import dev.lately.query.CachePolicy;
import dev.lately.query.CachedSessionQueries;
import dev.lately.query.SessionQueries;
import dev.lately.query.Waiting;
import dev.lately.settings.Settings;
import java.time.InstantSource;
import okhttp3.OkHttpClient;

/// START HERE: the program, wired with `new` from the vendors at the bottom to the chats at the
/// top.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(Shell.execute(args));
  }

  /// What every door leads to: asks the vendors, remembers, knows who may see what.
  static House house(Settings settings, Memory memory, Metrics metrics, InstantSource clock) {
    OkHttpClient http = new OkHttpClient();
    Vendors vendors = new Vendors(http, metrics, settings.access().masking(), clock);
    SessionQueries queries =
        new CachedSessionQueries(
                vendors.of(settings.sources()), CachePolicy.DEFAULT, clock, Waiting.by(clock))
            .withTitles(new MaskedTitles(memory.titles(), settings.access().masking()));
    PlaceGrants grants = grants(settings, memory.rights());
    ButtonCodes codes =
        new ButtonCodes(memory.keys(), memory.views(), queries::sources)
            .following(grants::formerly);
    Readers readers =
        new Readers(
            clock,
            settings.defaults().zone(),
            settings.labels(),
            new ShortReferences(settings.letters()),
            memory.rights().habits());
    return new House(
        queries,
        new Access(grants, memory.rights()),
        new CommandHandler(queries, grants, codes, readers)
            .withLists(memory.lists())
            .withLooks(memory.looks())
            .withAudit(memory.rights().audit())
            .withPages(settings.defaults().pageSize()),
        readers,
        grammar(settings.defaults()),
        http);
  }

  private static PlaceGrants grants(Settings settings, RightsMemory kept) {
    return new PlaceGrants(
        settings.names(), settings.access().spaces(), kept.bindings(), kept.invites());
  }

  private static CommandGrammar grammar(Settings.Defaults defaults) {
    return new CommandGrammar(CommandMenu.withDigests(), defaults.pageSize(), defaults.language());
  }
}
