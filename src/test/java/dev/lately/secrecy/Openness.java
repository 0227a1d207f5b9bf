package dev.lately.secrecy;

import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.secrecy.Asking.Proof;
import dev.lately.secrecy.Kind.Mark;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Reply;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Whether what may be seen is seen, and by everybody where it may be: else a program that refuses
/// everything would be thought to leak nothing. `agreed`: where what is asked about was agreed on.
record Openness(Oracle oracle, Person person, Place place, Optional<Place> agreed) {
  List<String> faults(Asking asking, Reply reply, Reading read) {
    List<String> faults = new ArrayList<>();
    if (oracle.silent && asking.proof() == Proof.FILE) {
      return faults;
    }
    if (reply instanceof Reply.Open && asking.mayBeOpen() && names(asking)) {
      faults.add("is for everybody, and tells of a source that is not");
    }
    if (place.isPrivate()) {
      faults.addAll(shown(asking, reply, read, oracle.alone(person, place)));
    } else if (asking.proof() != Proof.NONE && asking.mayBeOpen() && anybody(asking)) {
      if (reply instanceof Reply.Private) {
        faults.add("is private, and everybody sees " + Arrays.toString(oracle.open(place)));
      }
      faults.addAll(shown(asking, reply, read, oracle.open(place)));
    } else {
      if (reply instanceof Reply.Open && !asking.mayBeOpen() && !isAgreedHere()) {
        faults.add("is for everybody");
      }
      faults.addAll(shown(asking, reply, read, oracle.alone(person, place)));
    }
    return faults;
  }

  /// What is agreed of a place is told there.
  private boolean isAgreedHere() {
    return agreed.filter(place::equals).isPresent();
  }

  /// Whether it is about a source by name of which not everybody sees enough.
  private boolean names(Asking asking) {
    int[] open = oracle.open(place);
    return !place.isPrivate()
        && asking.said().stream()
            .filter(mark -> mark.kind() == Kind.NAME)
            .anyMatch(mark -> open[mark.source()] < asking.needs());
  }

  private boolean anybody(Asking asking) {
    return Arrays.stream(oracle.open(place)).anyMatch(level -> level >= asking.needs());
  }

  private List<String> shown(Asking asking, Reply reply, Reading read, int[] most) {
    boolean isProven =
        Arrays.stream(most).noneMatch(level -> level >= asking.needs())
            || switch (asking.proof()) {
              case NONE -> true;
              case LISTED -> sum(most, 1) < 2 || has(Reading.footer(reply.card()), sum(most, 1));
              case COUNTED -> has(facts(reply.card()), sum(most, 0));
              case FOUND -> isFound(asking, read, most);
              case CARD -> isCard(asking, read, most);
              case FILE -> titled(most).allMatch(s -> read.words().contains(Kind.TITLE.mark(s)));
              case NAMES ->
                  IntStream.range(0, Vendor.COUNT)
                      .allMatch(s -> most[s] < 0 || read.words().contains(Kind.NAME.mark(s)));
            };
    return isProven ? List.of() : List.of("lacks what is seen: " + Arrays.toString(most));
  }

  private static IntStream titled(int[] most) {
    return IntStream.range(0, Vendor.COUNT).filter(s -> most[s] >= 1 && Vendor.hasTitles(s));
  }

  private static int sum(int[] most, int least) {
    return IntStream.range(0, Vendor.COUNT).filter(s -> most[s] >= least).map(Vendor::size).sum();
  }

  static boolean has(String words, int sum) {
    return words.matches("(?s).*(?<![0-9])" + sum + "(?![0-9]).*");
  }

  static String facts(Card card) {
    StringBuilder facts = new StringBuilder();
    for (Block block : card.blocks()) {
      if (block instanceof Block.Facts(var all)) {
        all.stream().limit(1).forEach(fact -> facts.append(fact.value().plain()).append('\n'));
      }
    }
    return facts.toString();
  }

  private static boolean isFound(Asking asking, Reading read, int[] most) {
    Mark wanted = asking.lookedFor().getFirst();
    boolean isSeen =
        most[wanted.source()] >= Math.max(1, wanted.kind().level)
            && Vendor.hasTitles(wanted.source())
            && Vendor.searches(wanted);
    return !isSeen || read.words().contains(Kind.TITLE.mark(wanted.source()));
  }

  private static boolean isCard(Asking asking, Reading read, int[] most) {
    int source = asking.said().iterator().next().source();
    return most[source] < 2
        || (read.words().contains(Kind.PREVIEW.mark(source))
            && (most[source] < 4 || read.words().contains(Kind.CONTACT.mark(source))));
  }
}
