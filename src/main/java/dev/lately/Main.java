package dev.lately;

import dev.lately.access.KeptRights;
import dev.lately.access.PlaceGrants;
import dev.lately.command.ButtonCodes;
import dev.lately.command.CommandGrammar;
import dev.lately.command.CommandMenu;
import dev.lately.command.ShortReferences;
import dev.lately.handler.CommandHandler;
import dev.lately.handler.Readers;
import dev.lately.model.SourceName;
import dev.lately.ops.Metrics;
import dev.lately.query.CachePolicy;
import dev.lately.query.CachedSessionQueries;
import dev.lately.query.Source;
import dev.lately.query.Waiting;
import dev.lately.settings.Settings;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import okhttp3.OkHttpClient;

/// START HERE: the program, wired with `new` from the vendors at the bottom to the chats at the
/// top.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(Shell.execute(args));
  }

  /// What stays as it is when the configuration changes.
  record Ground(Memory memory, Metrics metrics, InstantSource clock) {
    List<Source> sources(Settings settings, OkHttpClient http) {
      return new Vendors(http, metrics, settings.access().masking(), clock).of(settings.sources());
    }
  }

  /// What every door leads to: asks the vendors, remembers, knows who may see what.
  static House house(Settings settings, Memory memory, Metrics metrics, InstantSource clock) {
    OkHttpClient http = new OkHttpClient();
    Ground ground = new Ground(memory, metrics, clock);
    CachedSessionQueries queries =
        new CachedSessionQueries(
            ground.sources(settings, http), CachePolicy.DEFAULT, clock, Waiting.by(clock));
    return house(settings, ground, queries, http);
  }

  /// The one that follows, which still knows what was known of those sources.
  static House house(Settings settings, Ground ground, House before, Set<SourceName> unchanged) {
    CachedSessionQueries queries =
        before.queries().succeeded(ground.sources(settings, before.http()), unchanged);
    return house(settings, ground, queries, before.http());
  }

  private static House house(
      Settings settings, Ground ground, CachedSessionQueries asked, OkHttpClient http) {
    Memory memory = ground.memory();
    CachedSessionQueries queries =
        asked.withTitles(new MaskedTitles(memory.titles(), settings.access().masking()));
    PlaceGrants grants = grants(settings, memory.rights(), ground.clock());
    ButtonCodes codes =
        new ButtonCodes(memory.keys(), memory.views(), queries::sources)
            .following(grants::formerly);
    Readers readers =
        new Readers(
            ground.clock(),
            settings.defaults().zone(),
            settings.labels(),
            new ShortReferences(settings.letters(), settings.ids()),
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

  private static PlaceGrants grants(Settings settings, RightsMemory kept, InstantSource clock) {
    return new PlaceGrants(
        settings.names(),
        settings.access().spaces(),
        new KeptRights(kept.bindings(), kept.invites(), clock));
  }

  private static CommandGrammar grammar(Settings.Defaults defaults) {
    return new CommandGrammar(CommandMenu.withDigests(), defaults.pageSize(), defaults.language());
  }
}
