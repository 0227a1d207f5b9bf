package dev.lately.command;

import dev.lately.model.Mark;
import dev.lately.model.Person;
import dev.lately.model.SourceName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Marks that end with the process; of many people those who looked last.
public final class PassingLooks implements Looks {
  private static final int PEOPLE = 2_000;

  /// Whoever looked longest ago first.
  private final Map<String, SortedMap<SourceName, Mark>> people = new LinkedHashMap<>();

  @Override
  public synchronized Optional<SortedMap<SourceName, Mark>> of(Person person) {
    return Optional.of(new TreeMap<>(people.getOrDefault(Looks.owner(person), new TreeMap<>())));
  }

  @Override
  public synchronized void shown(Person person, Map<SourceName, Mark> marks) {
    String owner = Looks.owner(person);
    SortedMap<SourceName, Mark> theirs = new TreeMap<>(of(person).orElseThrow());
    marks.forEach((source, mark) -> theirs.merge(source, mark, PassingLooks::later));
    people.remove(owner);
    people.put(owner, theirs);
    if (people.size() > PEOPLE) {
      people.remove(people.keySet().iterator().next());
    }
  }

  private static Mark later(Mark one, Mark other) {
    return other.at().isAfter(one.at()) ? other : one;
  }
}
