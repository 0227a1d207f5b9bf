package dev.lately.secrecy;

import dev.lately.GrantedPlaces;
import dev.lately.KnownWords;
import dev.lately.MaskedProvider;
import dev.lately.access.KeptRights;
import dev.lately.access.PlaceGrants;
import dev.lately.access.SpaceGrants;
import dev.lately.chat.Suggestion;
import dev.lately.chat.Typing;
import dev.lately.command.ButtonCodes;
import dev.lately.command.Command;
import dev.lately.command.CommandGrammar;
import dev.lately.command.CommandMenu;
import dev.lately.command.HelpTopics;
import dev.lately.command.PassingViews;
import dev.lately.command.Request;
import dev.lately.command.SealedIds;
import dev.lately.command.ShortReferences;
import dev.lately.digest.Books;
import dev.lately.digest.Couriers;
import dev.lately.digest.Edition;
import dev.lately.digest.FakeCourier;
import dev.lately.digest.Harvester;
import dev.lately.digest.SourcesDigest;
import dev.lately.digest.Usual;
import dev.lately.handler.AdminAnswer;
import dev.lately.handler.CommandHandler;
import dev.lately.handler.DigestAnswer;
import dev.lately.handler.Readers;
import dev.lately.handler.SealedButtons;
import dev.lately.masking.Masking;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.Secret;
import dev.lately.model.SourceName;
import dev.lately.provider.ProviderKind.CallBudget;
import dev.lately.query.CachePolicy;
import dev.lately.query.CachedSessionQueries;
import dev.lately.query.Source;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.MemoryDayCounts;
import dev.lately.subscription.MemoryDeliveries;
import dev.lately.subscription.MemorySubscriptions;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.Subscription;
import dev.lately.view.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// The program as it is wired, but for platforms, vendors and the database: what an operator might
/// have granted, made up at random.
final class World {
  static final PlatformId DISCORD = new PlatformId("discord");
  static final PlatformId TELEGRAM = new PlatformId("telegram");
  private static final CallBudget MUCH = new CallBudget(1_000_000, Duration.ofMinutes(1));

  final Random random;
  final Oracle oracle = new Oracle();
  final MemorySubscriptions subscriptions = new MemorySubscriptions();
  final CommandGrammar grammar = new CommandGrammar(CommandMenu.withDigests(), 10);
  final ButtonCodes codes;
  private final CachedSessionQueries queries;
  private final PlaceGrants grants;
  final Ledger ledger = new Ledger(this);
  private final CommandHandler handler;
  private final KnownWords words;
  private final SourcesDigest writer;
  Instant now = Instant.parse("2026-11-20T12:00:00Z");
  private Instant later = now;

  World(long seed) {
    this.random = new Random(seed);
    new Operator(random).grant(oracle);
    List<Vendor> vendors =
        IntStream.range(0, Vendor.COUNT).mapToObj(i -> new Vendor(i, now)).toList();
    List<SourceName> names = vendors.stream().map(v -> v.name).toList();
    ledger.open();
    this.queries = queries(vendors);
    this.grants = grants(names);
    this.codes = new ButtonCodes(() -> List.of(new byte[32]), new PassingViews(), () -> names);
    Map<SourceName, String> brands = new HashMap<>();
    vendors.forEach(v -> brands.put(v.name, Kind.VENDOR.mark(v.number)));
    Readers readers =
        new Readers(() -> now, ZoneOffset.UTC, brands, ShortReferences.PLAIN, ledger.habits());
    this.writer =
        new SourcesDigest(
            new Harvester(queries, grants),
            new Usual(new MemoryDayCounts()),
            new SealedButtons(codes, () -> now),
            new SourcesDigest.Desk(() -> now, brands));
    Couriers couriers =
        new Couriers(List.of(courier("discord", true), courier("telegram", false)), grants);
    this.handler =
        new CommandHandler(queries, grants, codes, readers)
            .withDigests(
                new DigestAnswer(
                    new DigestAnswer.Desk(
                        new Books(subscriptions, new MemoryDeliveries(subscriptions)),
                        couriers,
                        writer,
                        () -> now)))
            .withAudit(ledger.audit())
            .withAdministrators(
                new AdminAnswer(
                    new AdminAnswer.Desk(
                        couriers,
                        new AdminAnswer.Kept(
                            ledger.bindings(), ledger.invites(), ledger.audit(), ledger.habits()),
                        new GrantedPlaces(grants),
                        queries,
                        Optional.of(ledger::reload))));
    this.words =
        new KnownWords(
            queries,
            grants,
            place -> subscriptions.in(place.platform(), place.space()),
            readers,
            HelpTopics.of(CommandMenu.withDigests()));
  }

  private CachedSessionQueries queries(List<Vendor> vendors) {
    CachePolicy usual = CachePolicy.DEFAULT;
    List<Source> sources = vendors.stream().map(World::source).toList();
    return new CachedSessionQueries(sources, usual, () -> now, _ -> {});
  }

  private static Source source(Vendor vendor) {
    return new Source(
        vendor.name,
        new MaskedProvider(vendor, Masking.STANDARD, new SealedIds(new Secret("key"))),
        Duration.ofSeconds(60),
        MUCH,
        vendor.name.value());
  }

  private PlaceGrants grants(List<SourceName> names) {
    Map<String, List<Given>> spaces = new HashMap<>();
    oracle.configured.forEach(
        given -> spaces.computeIfAbsent(given.space(), _ -> new ArrayList<>()).add(given));
    List<SpaceGrants> configured = new ArrayList<>();
    spaces.forEach((space, given) ->
        configured.add(
            new SpaceGrants(
                Operator.platform(space), space, given.stream().map(Given::grant).toList())));
    return new PlaceGrants(
        names, configured, new KeptRights(ledger.bindings(), ledger.invites(), this::muchLater));
  }

  /// So that whoever was silent is asked anew each time.
  private Instant muchLater() {
    later = later.plus(Duration.ofMinutes(1));
    return later;
  }

  private FakeCourier courier(String platform, boolean remembers) {
    FakeCourier courier = new FakeCourier(platform, remembers);
    courier.members = (person, _) -> !oracle.gone.contains(person.id());
    courier.stewards = oracle::administers;
    return courier;
  }

  /// Straight to the handler.
  Road straight() {
    return new Road() {
      @Override
      public Reply typed(Person person, Place place, String line) {
        return answer(person, place, grammar.parse(line));
      }

      @Override
      public Reply pressed(Person person, Place place, Command.Press press) {
        return answer(person, place, press);
      }
    };
  }

  /// As it is shown.
  private Reply answer(Person person, Place place, Command command) {
    return handler
        .answer(new Request(person, place, command, Locale.ENGLISH, Optional.empty()))
        .ready();
  }

  ByTelegram telegram() {
    return new ByTelegram(handler::answer, grammar);
  }

  List<Suggestion> suggested(Person person, Place place, String option, String letters) {
    return words.fitting(new Typing(person, place, Locale.ENGLISH, option, letters));
  }

  Edition posted(Subscription digest) {
    LocalDate today = now.atZone(ZoneId.of("UTC")).toLocalDate();
    return writer.write(
        digest, new Delivery(digest.id(), today, today, now, new Outcome.Planned(), now), false);
  }

  <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
