package dev.lately.secrecy;

import dev.lately.command.Command;
import dev.lately.command.Press;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.secrecy.Bylaws.Verdict;
import dev.lately.secrecy.Kind.Mark;
import dev.lately.view.Reply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What administrators and those who are none type and press to decide of a place.
record Council(World world, Walk walk) {
  private static final Pattern FROM = Pattern.compile("zzfrom(.*?)morf");

  /// Where something was decided, and so is to be looked at next.
  Optional<Place> typed(Person person, Place place) {
    Order order = Order.any(world);
    Bylaws bylaws = new Bylaws(world.oracle, person, place);
    Verdict verdict = bylaws.of(order, 0);
    Reply reply = walk.road.typed(person, place, order.line());
    Reading read = walk.read(reply, place, person, false);
    judge(order, bylaws, verdict, new Told(reply, read, place.isPrivate()), "admin");
    boolean single = order.verb().equals("bind") && order.sources().size() == 1;
    if (walk.road.shown().isEmpty() && single && !person.isNobody()) {
      compareWithNothing(order, bylaws, place, read);
    }
    return hold(bylaws, order, verdict);
  }

  /// An answer and whether nobody else reads it.
  private record Told(Reply reply, Reading read, boolean alone) {}

  /// What is not granted there must read like what there is not.
  private void compareWithNothing(Order order, Bylaws bylaws, Place place, Reading read) {
    int source = order.sources().getFirst();
    Optional<Place> target = order.target(place);
    if (source == Order.NO_SOURCE
        || target.filter(to -> world.oracle.ceiling(to)[source] < 0).isEmpty()) {
      return;
    }
    String nothing = Kind.NAME.mark(Order.NO_SOURCE);
    String line = order.line().replace(Kind.NAME.mark(source), nothing);
    Reply reply = walk.road.typed(bylaws.person(), place, line);
    String there = read.words().replace(Kind.NAME.mark(source), nothing);
    String gone = walk.read(reply, place, bylaws.person(), false).words();
    if (!there.equals(gone)) {
      walk.fault("admin", bylaws.person(), place, order.line() + ": unlike what is not", read);
    }
  }

  /// Where something was decided; `home` is what the button is about, empty where it is over.
  Optional<Place> pressed(Press press, Person person, Optional<Place> home, Command.Press pressed) {
    Place place = walk.place;
    Order order = Order.of(press.view().text().orElseThrow());
    Bylaws bylaws = new Bylaws(world.oracle, person, home.orElse(place));
    Verdict verdict = home.isPresent() ? bylaws.of(order, press.spot().at()) : Verdict.NOTHING;
    Reply reply = walk.road.pressed(person, place, pressed);
    boolean alone = place.isPrivate() || pressed.alone();
    Reading read = walk.read(reply, place, person, pressed.alone());
    judge(order, bylaws, verdict, new Told(reply, read, alone), "ADMIN");
    return hold(bylaws, order, verdict);
  }

  private void judge(Order order, Bylaws bylaws, Verdict verdict, Told told, String kind) {
    Reading read = told.read();
    int[] names = Bylaws.names(verdict.may());
    List<String> faults =
        new ArrayList<>(
            new Expectation(names, 0, List.of(), new HashSet<>(Kind.in(order.line())), false)
                .leaks(read.words()));
    if (world.oracle.silent && bylaws.hears(order)) {
      faults.remove(Expectation.BROKEN);
    } else if (!bylaws.person().isNobody() && !names(read).containsAll(verdict.must())) {
      faults.add("lacks " + verdict.must());
    }
    if (told.reply() instanceof Reply.Open && !told.alone() && !bylaws.person().isNobody()) {
      faults.add("is for everybody");
    }
    boolean reloaded = verdict.changes().contains("reload") && !bylaws.person().isNobody();
    if (read.words().contains(Ledger.RELOADED) != reloaded) {
      faults.add("tells of the configuration");
    }
    if (order.verb().equals("link") && read.words().contains(order.code())) {
      faults.add("says a code again");
    }
    faults.addAll(elsewhere(order, bylaws, read));
    faults.addAll(unlike(verdict));
    String what = kind + " " + order.line();
    walk.judge(what, bylaws.person(), walk.place, faults, read);
    Set<Mark> said = new HashSet<>(Kind.in(order.line()));
    boolean isLink = order.verb().equals("link");
    walk.reached(
        what,
        bylaws.person(),
        told.reply(),
        names,
        most ->
            new Expectation(isLink ? names : Oracle.least(names, most), 0, List.of(), said, false));
  }

  private static Set<Integer> names(Reading read) {
    Set<Integer> names = new HashSet<>();
    Kind.in(read.words()).forEach(mark -> names.add(mark.source()));
    return names;
  }

  /// Of the audit of other places nothing is told, and of this one's to administrators alone.
  private static List<String> elsewhere(Order order, Bylaws bylaws, Reading read) {
    List<String> faults = new ArrayList<>();
    boolean isAudit = order.verb().equals("audit") && bylaws.hears(order);
    for (Matcher from = FROM.matcher(read.words()); from.find(); ) {
      if (!isAudit || !from.group(1).equals(bylaws.home().space())) {
        faults.add("tells what was done in " + from.group(1));
      }
    }
    return faults;
  }

  /// Whether what the program keeps changed otherwise than it may and must.
  private List<String> unlike(Verdict verdict) {
    List<String> changes = verdict.changes().stream().sorted().toList();
    List<String> kept = world.ledger.changes.stream().sorted().toList();
    world.ledger.changes.clear();
    return kept.equals(changes) ? List.of() : List.of("changes " + kept + " and not " + changes);
  }

  private Optional<Place> hold(Bylaws bylaws, Order order, Verdict verdict) {
    verdict.rows().forEach(world.oracle::decide);
    if (world.ledger.spoilt) {
      world.ledger.spoilt = false;
      new Operator(world.random).invite(world.oracle);
    }
    if (verdict.others().contains("linked " + bylaws.home().space())) {
      Given given = world.oracle.invites.get(order.code());
      String space = bylaws.home().space();
      world.oracle.link(new Given(space, given.who(), "", given.sources(), given.level()));
      new Operator(world.random).invite(world.oracle);
      return Optional.of(bylaws.home());
    }
    return verdict.rows().stream().map(Oracle.Row::place).findFirst();
  }
}
