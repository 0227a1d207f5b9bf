package dev.lately.river;

import dev.lately.Providers;
import dev.lately.access.Rights;
import dev.lately.command.ButtonCodes;
import dev.lately.command.Command;
import dev.lately.command.CommandGrammar;
import dev.lately.command.CommandMenu;
import dev.lately.command.NoViews;
import dev.lately.command.Request;
import dev.lately.handler.CommandHandler;
import dev.lately.handler.Readers;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.Secret;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import dev.lately.provider.JsonHttp;
import dev.lately.provider.ProviderKind;
import dev.lately.provider.ProviderSettings;
import dev.lately.query.CachePolicy;
import dev.lately.query.CachedSessionQueries;
import dev.lately.query.Source;
import dev.lately.query.Waiting;
import dev.lately.simulator.SimulatedVendor;
import dev.lately.view.Block;
import dev.lately.view.Card;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.OkHttpClient;

/// The handler, its queries and its clients as the program wires them, in a group that may see all.
final class RealHandler {
  private static final PlatformId TELEGRAM = new PlatformId("telegram");
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private final CommandGrammar grammar = new CommandGrammar(CommandMenu.ofLately(), 10);
  private final CommandHandler handler;

  /// People wait for `deadline` in real time.
  RealHandler(List<Source> sources, Duration deadline, InstantSource clock) {
    CachePolicy usual = CachePolicy.DEFAULT;
    CachePolicy policy =
        new CachePolicy(
            deadline, deadline, usual.stale(), usual.retry(), usual.snapshots(), usual.idle());
    CachedSessionQueries queries =
        new CachedSessionQueries(sources, policy, clock, Waiting.by(clock));
    handler =
        new CommandHandler(
            queries,
            (_, _) ->
                Optional.of(Rights.alone(Sight.of(Set.copyOf(queries.sources()), Level.CONTACT))),
            new ButtonCodes(() -> List.of(new byte[32]), new NoViews(), queries::sources),
            new Readers(clock, ZONE, Map.of()));
  }

  /// A source of that provider, called as it is, with the budget of the list of providers.
  static Source source(String provider, SimulatedVendor vendor, InstantSource clock) {
    ProviderKind kind = Providers.find(provider).orElseThrow();
    ProviderSettings settings =
        new ProviderSettings(
            new SourceName(provider),
            vendor.url(),
            new Secret(vendor.key()),
            Optional.of(vendor.container()).filter(c -> !c.isEmpty()).stream().toList(),
            vendor.zone().orElse(ZONE),
            ProviderSettings.MAX_BODY_BYTES);
    JsonHttp http = new JsonHttp(new OkHttpClient(), JsonHttp.CALL_TIMEOUT, clock);
    return new Source(
        settings.name(),
        kind.client().apply(settings, http),
        Duration.ofSeconds(60),
        kind.defaultBudget(),
        provider);
  }

  /// The words of the answer to `/recent` with these options.
  String recent(String... options) {
    return recent(11, options);
  }

  String recent(int who, String... options) {
    Command command = grammar.parse("recent " + String.join(" ", options));
    Person person = new Person(TELEGRAM, "" + who, Set.of());
    Place group = new Place(TELEGRAM, "-100", "-100", Optional.empty(), Place.Kind.GROUP);
    Request request = new Request(person, group, command, Locale.ENGLISH, Optional.empty());
    return text(handler.answer(request).card());
  }

  private static String text(Card card) {
    StringBuilder text = new StringBuilder();
    for (Block block : card.blocks()) {
      switch (block) {
        case Block.Notice b -> text.append(b.text().plain()).append('\n');
        case Block.Footer b -> text.append(b.text().plain()).append('\n');
        case Block.Group b -> b.rows().forEach(r -> text.append(r.number()).append(".\n"));
        case Block.Heading _, Block.Paragraph _, Block.Facts _, Block.Speech _ -> {}
      }
    }
    return text.toString();
  }
}
