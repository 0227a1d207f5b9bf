package dev.lately.secrecy;

import dev.lately.chat.Suggestion;
import dev.lately.chat.telegram.TelegramRoad.Shown;
import dev.lately.command.Action;
import dev.lately.command.ButtonCodes.Opened;
import dev.lately.command.Command;
import dev.lately.command.Press;
import dev.lately.digest.Edition;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.SourceName;
import dev.lately.model.View;
import dev.lately.secrecy.Kind.Mark;
import dev.lately.subscription.Subscription;
import dev.lately.view.Card;
import dev.lately.view.Reply;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What some people do in one world, step by step, and what of it went wrong.
final class Walk {
  /// A code that an answer had, where it can be pressed, and by whom it was got; `alone`: in a
  /// message that nobody else sees.
  private record Code(String code, Place place, Person owner, boolean alone) {}

  private static final Expectation NOTHING =
      new Expectation(Oracle.nothing(), 0, List.of(), Set.of(), false);

  /// A code by which one person opens an answer, and what that person saw when it was given.
  private record Laid(String code, Reach reach) {}

  /// What stands in the chats.
  private final Map<String, Reach> stands = new HashMap<>();

  private final Deque<Laid> laid = new ArrayDeque<>();

  /// Of each action; older ones are forgotten.
  private static final int CODES = 40;

  private static final Set<Action> ABOUT_DIGESTS =
      Set.of(
          Action.DIGESTS,
          Action.CHANGE,
          Action.PAUSE,
          Action.RESUME,
          Action.PREVIEW,
          Action.EXPLAIN,
          Action.REMOVE,
          Action.REMOVE_NOW);

  /// For whoever pressed alone, whatever everybody there may read.
  private static final Set<Action> ALONE =
      Set.of(
          Action.OPEN,
          Action.SHOW,
          Action.TRANSCRIPT,
          Action.MARKDOWN,
          Action.REVEAL,
          Action.CSV,
          Action.EXPORT,
          Action.HEALTH,
          Action.MORE);

  /// Done only where it can be written down who did it.
  private static final Set<Action> WRITTEN =
      Set.of(Action.MARKDOWN, Action.REVEAL, Action.CSV, Action.EXPORT);

  private final long seed;
  private final World world;
  private final Map<Action, List<Code>> codes = new EnumMap<>(Action.class);
  private final Census census = new Census();
  private final Council council;
  final Road road;
  private int step;

  /// Where the step is done.
  Place place = Operator.PLACES.getFirst();

  /// Where an administrator decided something, which holds at once.
  private Optional<Place> decided = Optional.empty();

  /// Straight to the handler.
  Walk(long seed) {
    this(seed, new World(seed));
  }

  private Walk(long seed, World world) {
    this(seed, world, world.straight());
  }

  Walk(long seed, World world, Road road) {
    this.seed = seed;
    this.world = world;
    this.road = road;
    this.council = new Council(world, this);
  }

  private boolean isStraight() {
    return !(road instanceof ByTelegram);
  }

  Census go(int steps) {
    for (step = 1; step <= steps; step++) {
      change();
      int kind = world.random.nextInt(200);
      if (decided.isPresent()) {
        look(decided.get());
      } else if (codes.isEmpty() || kind < 75) {
        type();
      } else if (kind < 87) {
        decide();
      } else if (kind < 180) {
        press(anyCode());
      } else if (!isStraight()) {
        open();
      } else if (kind < 199) {
        suggest();
      } else {
        post();
      }
    }
    return census;
  }

  private void change() {
    switch (world.random.nextInt(400)) {
      case 0, 1, 2, 3 -> {
        new Operator(world.random).bind(world.oracle);
        world.ledger.open();
      }
      case 15, 16 -> {
        new Operator(world.random).linkAnew(world.oracle);
        world.ledger.open();
      }
      case 12, 13 -> new Operator(world.random).elect(world.oracle);
      case 14 -> {
        world.oracle.linked.removeIf(given -> given.space().contains("900"));
        world.ledger.open();
      }
      case 4 -> world.oracle.silent = !world.oracle.silent;
      case 5 -> world.oracle.gone.add(world.any(Operator.PEOPLE).id());
      case 6, 7 -> world.oracle.gone.clear();
      case 8 -> world.now = world.now.plus(Duration.ofMinutes(2));
      case 9 -> world.now = world.now.plus(Duration.ofHours(world.chance(40) ? 25 : 1));
      case 10, 11 -> world.oracle.silent = false;
      default -> world.now = world.now.plusMillis(world.random.nextInt(3));
    }
  }

  /// Somebody, who may just have lost their roles.
  private Person person() {
    Person person = world.any(people());
    return world.chance(15) ? new Person(person.platform(), person.id(), Set.of()) : person;
  }

  private List<Person> people() {
    return Operator.PEOPLE.stream()
        .filter(p -> isStraight() || p.platform().equals(World.TELEGRAM))
        .toList();
  }

  private Place place(Person person) {
    List<Place> places =
        new ArrayList<>(
            Operator.PLACES.stream().filter(p -> p.platform().equals(person.platform())).toList());
    if (!person.isNobody()) {
      places.add(Place.privateTo(person));
    }
    return world.any(places);
  }

  private void decide() {
    Person person = world.chance(60) ? steward() : person();
    place = place(person);
    decided = council.typed(person, place);
    if (decided.isEmpty() && codes.containsKey(Action.ADMIN) && world.chance(60)) {
      press(codes.getOrDefault(Action.ADMIN, List.of()).getLast());
    }
  }

  private Person steward() {
    List<Person> stewards =
        people().stream()
            .filter(p -> Operator.STEWARDS.stream().anyMatch(s -> s.startsWith(p.id() + " ")))
            .toList();
    return world.any(stewards);
  }

  private void look(Place there) {
    decided = Optional.empty();
    Person person = person();
    if (person.platform().equals(there.platform()) && !there.isPrivate()) {
      type(person, there, new Asking("recent size:20", 1, true, Asking.Proof.LISTED));
    }
  }

  private void type() {
    Person person = person();
    Place where = place(person);
    Asking asking = Asking.any(world, where);
    if (asking.line().startsWith("digest add") && world.chance(70)) {
      Person steward = steward();
      type(steward, place(steward), asking);
    } else {
      type(person, where, asking);
    }
  }

  private void type(Person person, Place where, Asking asking) {
    place = where;
    Reply reply = road.typed(person, place, asking.line());
    int[] alone = alone(person, place, asking.line().startsWith("export"));
    Set<Mark> said = new HashSet<>(asking.said());
    if (asking.isAboutDigests()) {
      said.addAll(agreed(place));
      said.addAll(reply instanceof Reply.Private ? names(alone) : Set.of());
    }
    int[] whoever = most(reply, person, alone, place.isPrivate());
    Function<int[], Expectation> expecting =
        most ->
            new Expectation(
                asking.digest().map(id -> digest(id, person, place, most)).orElse(most),
                asking.needs(),
                asking.lookedFor(),
                said,
                asking.isCounting());
    Expectation expected = expecting.apply(whoever);
    Reading read = read(reply, place, person, false);
    judge(asking.line(), person, place, expected.leaks(read.words()), read);
    reached(asking.line(), person, reply, alone, expecting);
    new Openness(world.oracle, person, place, agreedOn(asking))
        .faults(asking, reply, read)
        .forEach(
            fault -> census.fault(asking.line(), about(person, place, asking.line(), fault), read));
    if (isStraight() && asking.proof() == Asking.Proof.CARD && most(alone, asking) < 2) {
      compareWithNothing(asking, person, place, read);
    }
  }

  /// A source that is mistyped is answered with those that whoever typed it sees.
  private static Set<Mark> names(int[] seen) {
    return IntStream.range(0, seen.length)
        .filter(source -> seen[source] >= 0)
        .boxed()
        .flatMap(source -> Kind.in(Kind.NAME.mark(source)).stream())
        .collect(Collectors.toSet());
  }

  /// Where the digest goes that somebody typed of: here where it is a new one.
  private Optional<Place> agreedOn(Asking asking) {
    return asking.digest().isEmpty()
        ? Optional.of(place).filter(_ -> asking.isAboutDigests())
        : asking.digest().flatMap(world.subscriptions::find).map(Subscription::place);
  }

  /// What must be written down shows names alone while it cannot be.
  private int[] alone(Person person, Place home, boolean isWritten) {
    int[] alone = world.oracle.alone(person, home);
    return isWritten && world.oracle.silent
        ? Arrays.stream(alone).map(level -> Math.min(level, 0)).toArray()
        : alone;
  }

  private static int most(int[] alone, Asking asking) {
    return asking.said().stream().mapToInt(mark -> alone[mark.source()]).max().orElse(4);
  }

  /// What may not be seen must read like what there is not.
  private void compareWithNothing(Asking asking, Person person, Place place, Reading read) {
    String nothing = asking.line().replaceAll("zzq(..)qzz", "zzz$1zzz");
    Reply reply = road.typed(person, place, nothing);
    String there = read.words().replace(asking.line().substring(5), "…");
    String gone =
        Reading.of(reply.card(), reply.enclosure()).words().replace(nothing.substring(5), "…");
    if (!there.equals(gone)) {
      census.fault(
          "show", about(person, place, asking.line(), "unlike what is not: " + gone), read);
    }
  }

  private boolean isSaid(Reply reply, Person person) {
    return reply instanceof Reply.Private one
        && one.code().isEmpty()
        && person.isNobody()
        && person.roles().contains(place.space());
  }

  /// Judges what people could read of the answer on its platform.
  void reached(
      String kind,
      Person person,
      Reply reply,
      int[] alone,
      Function<int[], Expectation> expecting) {
    boolean forOne = reply instanceof Reply.Private && !isSaid(reply, person);
    int[] open = world.oracle.open(place);
    Reach reach = new Reach(person, place, forOne, alone, open, expecting);
    for (Shown shown : road.shown()) {
      judged("reached " + kind, reach, shown);
      shown.links().stream()
          .filter(code -> code.startsWith("once-"))
          .forEach(code -> laid.addFirst(new Laid(code, reach)));
    }
  }

  /// Somebody opens what was laid aside in a group for one.
  private void open() {
    if (laid.isEmpty() || !(road instanceof ByTelegram telegram)) {
      return;
    }
    Laid one = world.chance(50) ? laid.getFirst() : laid.removeLast();
    Person person = world.chance(50) ? one.reach().person() : person();
    if (person.isNobody()) {
      return;
    }
    boolean isTheirs = person.id().equals(one.reach().person().id());
    place = Place.privateTo(person);
    for (Shown shown : telegram.opened(person, one.code())) {
      Reach reach =
          one.reach().by(person, place, isTheirs ? one.reach().expecting() : _ -> NOTHING);
      judged("opened", reach, shown);
    }
  }

  /// What is learnt later of an earlier answer is shown in it, and may be what that may be.
  private void judged(String kind, Reach reach, Shown shown) {
    String message = shown.isAlert() ? "" : shown.chat() + "/" + shown.message();
    boolean isLate =
        Optional.ofNullable(stands.get(message))
            .filter(before -> before.faults(shown).isEmpty())
            .isPresent();
    if (!isLate && !message.isEmpty()) {
      stands.put(message, reach);
    }
    List<String> faults = isLate ? List.of() : reach.faults(shown);
    judge(kind, reach.person(), place, faults, new Reading(shown.words(), List.of()));
  }

  /// Who reads the answer: everybody in the place, or that person. What is said to an administrator
  /// of whom nobody knows who they are, and has no code, is said in the group.
  private int[] most(Reply reply, Person person, int[] alone, boolean isAlone) {
    return isAlone || (reply instanceof Reply.Private && !isSaid(reply, person))
        ? alone
        : world.oracle.open(place);
  }

  /// A digest is shown as its place has it: to who arranges it, and to others as far as they see
  /// it.
  private int[] digest(long id, Person person, Place place, int[] most) {
    Optional<Subscription> digest =
        world.subscriptions.find(id).filter(d -> d.place().space().equals(place.space()));
    return digest
        .map(d -> {
          int[] there = there(d);
          return world.oracle.administers(person, d.place()) ? there : Oracle.least(there, most);
        })
        .orElse(most);
  }

  private int[] there(Subscription digest) {
    return digest.place().isPrivate()
        ? world.oracle.alone(digest.founder().person(), digest.place())
        : world.oracle.open(digest.place());
  }

  /// The names that stand in what was agreed about the digests of a guild or chat.
  private Set<Mark> agreed(Place place) {
    Set<Mark> names = new HashSet<>();
    for (Subscription digest : world.subscriptions.in(place.platform(), place.space())) {
      names.addAll(Kind.in(digest.terms().content().toString()));
    }
    return names;
  }

  private void press(Code code) {
    Person person = world.chance(60) ? sameNow(code.owner()) : person();
    place = world.chance(92) ? code.place() : place(person);
    if (!person.platform().equals(place.platform())
        || (place.isPrivate() && !place.equals(Place.privateTo(person)))) {
      return;
    }
    boolean alone = isStraight() && (code.alone() || world.chance(20));
    List<String> values = isStraight() ? values(code) : List.of();
    String words = world.chance(4) ? forged(code.code()) : code.code();
    boolean isFound = words.equals(code.code()) && place.equals(code.place());
    if (!road.canPress(person, place, words, isFound)) {
      return;
    }
    if (world.codes.open(place, words) instanceof Opened.Good(Press press)) {
      press(code, press, person, place, new Command.Press(words, values, alone));
    } else {
      Reply reply = road.pressed(person, place, new Command.Press(words, values, alone));
      Reading read = read(reply, place, person, alone);
      judge("copied", person, place, NOTHING.leaks(read.words()), read);
      reached("copied", person, reply, Oracle.nothing(), _ -> NOTHING);
    }
  }

  /// What is chosen or typed with a press: of forms nearly always something.
  private List<String> values(Code code) {
    Action action =
        world.codes.open(code.place(), code.code()) instanceof Opened.Good(Press press)
            ? press.action()
            : Action.OPEN;
    String name = Kind.NAME.mark(world.random.nextInt(Vendor.COUNT));
    return switch (action) {
      case FORM ->
          world.chance(90) ? List.of(world.any(List.of("1", "2", "2026-11-18"))) : List.of();
      case WORDS -> world.chance(90) ? List.of(Asking.word(world)) : List.of();
      case SOURCES -> world.chance(70) ? List.of(name) : List.of();
      default ->
          world.chance(70) ? List.of() : List.of(world.any(List.of("2", Asking.word(world), name)));
    };
  }

  /// With another letter somewhere.
  private String forged(String code) {
    int at = world.random.nextInt(code.length());
    char other = (char) ('A' + world.random.nextInt(26));
    return code.substring(0, at) + other + code.substring(at + 1);
  }

  private Person sameNow(Person owner) {
    return world.chance(15) ? new Person(owner.platform(), owner.id(), Set.of()) : owner;
  }

  private void press(Code code, Press press, Person person, Place place, Command.Press pressed) {
    Place home = home(press, place);
    if (press.action() == Action.ADMIN) {
      Optional<Place> about = Optional.of(home).filter(_ -> !isOver(press, person));
      decided = council.pressed(press, person, about, pressed);
      return;
    }
    int[] alone =
        isOver(press, person)
            ? Oracle.nothing()
            : alone(person, home, WRITTEN.contains(press.action()));
    Optional<Subscription> digest =
        Optional.of(press)
            .filter(p -> ABOUT_DIGESTS.contains(p.action()) && p.action() != Action.DIGESTS)
            .flatMap(p -> world.subscriptions.find(p.spot().digest()));
    Set<Mark> said = said(press, pressed.values());
    said.addAll(agreed(home));
    Reply reply = road.pressed(person, place, pressed);
    boolean isAlone = place.isPrivate() || pressed.alone();
    int[] whoever = most(reply, person, alone, isAlone);
    Function<int[], Expectation> expecting =
        most ->
            new Expectation(
                digest.map(d -> digest(d.id(), person, home, most)).orElse(most),
                needs(press.action()),
                lookedFor(press, pressed.values()),
                said,
                press.action() == Action.STATS || ABOUT_DIGESTS.contains(press.action()));
    Expectation expected = expecting.apply(whoever);
    Reading read = read(reply, place, person, pressed.alone());
    String what = press.action() + " " + press.view() + pressed.values() + " by " + code.owner();
    judge(press.action().name(), person, place, what, expected.leaks(read.words()), read);
    reached(press.action().name(), person, reply, alone, expecting);
    if (press.action() == Action.STATS && expected.tellsHits(Openness.facts(reply.card()))) {
      census.fault("STATS", about(person, place, what, "hits are told"), read);
    }
    boolean isOwn = person.id().equals(code.owner().id());
    if (reply instanceof Reply.Open && !isAlone && (!isOwn || ALONE.contains(press.action()))) {
      census.fault(press.action().name(), about(person, place, what, "is for everybody"), read);
    }
    boolean reveals =
        SourceOf.of(press.view())
            .filter(s -> press.action() == Action.REVEAL && alone[s] >= 4 && Vendor.reveals(s))
            .isPresent();
    if (reveals && Kind.in(read.words()).stream().noneMatch(m -> m.kind() == Kind.RAW)) {
      census.fault("REVEAL", about(person, place, what, "nothing is revealed"), read);
    }
    boolean tells =
        SourceOf.of(press.view())
            .filter(s -> press.action() == Action.TRANSCRIPT && alone[s] >= 3 && Vendor.tells(s))
            .isPresent();
    if (tells && Kind.in(read.words()).stream().noneMatch(m -> m.kind() == Kind.MESSAGE)) {
      census.fault("TRANSCRIPT", about(person, place, what, "no message is told"), read);
    }
  }

  /// A private copy lives by its group's rights, a day long, and for who is in the group.
  private boolean isOver(Press press, Person person) {
    return press
        .origin()
        .filter(o -> o.until().isBefore(world.now) || world.oracle.gone.contains(person.id()))
        .isPresent();
  }

  private static Place home(Press press, Place place) {
    return press
        .origin()
        .map(o -> {
          String space = String.valueOf(o.space());
          Optional<String> topic = Optional.of("" + o.topic()).filter(_ -> o.topic() > 0);
          return new Place(place.platform(), space, space, topic, Place.Kind.GROUP);
        })
        .orElse(place);
  }

  private static int needs(Action action) {
    return switch (action) {
      case OPEN, SHOW -> 2;
      case TRANSCRIPT, MARKDOWN -> 3;
      case REVEAL -> 4;
      case PAGE, GROUP, LAST, FORM, SOURCES, REFRESH, BACK, BROWSE, CSV, EXPORT, WORDS -> 1;
      case STATS, HELP, TYPED, MORE, HEALTH, ADMIN -> 0;
      case DIGESTS, CHANGE, PAUSE, RESUME, PREVIEW, EXPLAIN, REMOVE, REMOVE_NOW -> 0;
    };
  }

  private static List<Mark> lookedFor(Press press, List<String> values) {
    String words =
        press.action() == Action.WORDS && !values.isEmpty()
            ? values.getFirst()
            : press.action() == Action.MORE || press.action() == Action.TYPED
                ? ""
                : press.view().text().orElse("");
    return Kind.lookedFor(words);
  }

  /// What the code's own list names, and what was typed into a form.
  private static Set<Mark> said(Press press, List<String> values) {
    View view = press.view();
    Set<Mark> said = new HashSet<>(Kind.in(values.toString()));
    view.sources().stream().map(SourceName::value).forEach(name -> said.addAll(Kind.in(name)));
    view.text().ifPresent(text -> said.addAll(Kind.in(text)));
    view.filter().origin().ifPresent(origin -> said.addAll(Kind.in(origin)));
    return said;
  }

  private void suggest() {
    Person person = person();
    Place place = place(person);
    String option = world.any(List.of("source", "origin", "session", "session", "id", "topic"));
    String letters = world.any(List.of("", "zz", "a", "zzqf", Asking.word(world)));
    List<Suggestion> fitting = world.suggested(person, place, option, letters);
    int needs = option.equals("session") ? 2 : option.equals("origin") ? 1 : 0;
    Expectation expected =
        new Expectation(
            world.oracle.alone(person, place), needs, Kind.lookedFor(letters), Set.of(), false);
    Reading read = new Reading(fitting.toString(), List.of());
    String what = "suggest " + option + " " + letters;
    judge(what, person, place, expected.leaks(read.words()), read);
  }

  private void post() {
    List<Subscription> all = world.subscriptions.after(0, 100);
    if (all.isEmpty()) {
      return;
    }
    Subscription digest = world.any(all);
    Place place = digest.place();
    Set<Mark> said = agreed(place);
    List<Mark> lookedFor = Kind.lookedFor(digest.terms().content().text().orElse(""));
    Expectation expected = new Expectation(there(digest), 0, lookedFor, said, true);
    Reading read =
        switch (world.posted(digest)) {
          case Edition.Full(Card card, var picture, _) -> Reading.of(card, picture);
          case Edition.Empty(Card day, Card week) -> {
            Reading one = Reading.of(day, Optional.empty());
            yield new Reading(one.words() + Reading.of(week, Optional.empty()), one.codes());
          }
        };
    keep(read.codes(), place, digest.founder().person(), false);
    judge("posted", digest.founder().person(), place, expected.leaks(read.words()), read);
  }

  Reading read(Reply reply, Place place, Person person, boolean alone) {
    Reading read = Reading.of(reply.card(), reply.enclosure());
    boolean isAlone = alone || reply instanceof Reply.Private;
    if (isStraight() || place.isPrivate() || reply instanceof Reply.Open) {
      keep(read.codes(), place, person, isAlone);
    }
    if (reply instanceof Reply.Private one && !one.code().isEmpty() && !person.isNobody()) {
      keep(List.of(one.code()), Place.privateTo(person), person, true);
    }
    return read;
  }

  private void keep(List<String> pressed, Place place, Person person, boolean alone) {
    pressed.stream()
        .limit(20)
        .forEach(code -> {
          if (world.codes.open(place, code) instanceof Opened.Good(Press press)) {
            keep(press.action(), new Code(code, place, person, alone));
          }
        });
  }

  private void keep(Action action, Code code) {
    List<Code> some = codes.computeIfAbsent(action, _ -> new ArrayList<>());
    some.add(code);
    if (some.size() > CODES) {
      some.remove(world.random.nextInt(CODES));
    }
  }

  /// Of each action as often, but for those that draw, which takes long.
  private Code anyCode() {
    Action action = world.any(List.copyOf(codes.keySet()));
    boolean isSlow = action == Action.STATS || action == Action.PREVIEW;
    return isSlow && codes.size() > 2 && !world.chance(15)
        ? anyCode()
        : world.any(codes.getOrDefault(action, List.of()));
  }

  void judge(String line, Person person, Place place, List<String> leaks, Reading read) {
    judge(line, person, place, line, leaks, read);
  }

  void fault(String kind, Person person, Place place, String what, Reading read) {
    census.fault(kind, about(person, place, what, "fault"), read);
  }

  private void judge(
      String kind, Person person, Place place, String what, List<String> leaks, Reading read) {
    census.counted(kind, read);
    if (!world.ledger.changes.isEmpty()) {
      census.fault(kind, about(person, place, what, "changes " + world.ledger.changes), read);
      world.ledger.changes.clear();
    }
    leaks.forEach(leak -> census.fault(kind, about(person, place, what, leak), read));
  }

  private String about(Person person, Place place, String what, String fault) {
    return "seed "
        + seed
        + ", step "
        + step
        + ": "
        + person
        + " in "
        + place
        + ": "
        + what
        + ": "
        + fault
        + "\n  granted "
        + world.oracle.configured
        + world.oracle.linked
        + "\n  decided "
        + world.oracle.rows
        + (world.oracle.silent ? " silent" : "");
  }
}
