package dev.lately.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.command.LastLists.Page;
import dev.lately.command.LastLists.Row;
import dev.lately.command.LastLists.Whose;
import dev.lately.model.Filter;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.View;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What everybody who keeps last lists keeps to.
public abstract class LastListsContract {
  private static final PlatformId TELEGRAM = new PlatformId("telegram");
  private static final SourceName DOCS = new SourceName("docs-guru");
  private static final Place GROUP = place("-9", Optional.empty());
  private static final View ALL = View.all(5);
  private static final View RICH = new View(List.of(DOCS), Optional.of("Où; --"), Filter.NONE, 15);
  private static final Instant NINE = Instant.parse("2026-11-20T09:00:00.123Z");

  public static final Whose FIRST = new Whose(person("11"), GROUP);
  private static final Whose SECOND = new Whose(person("22"), GROUP);

  /// The same ones at each call within a test; nothing is noted at its beginning.
  protected abstract LastLists lists();

  private static Person person(String id) {
    return new Person(TELEGRAM, id, Set.of());
  }

  private static Place place(String id, Optional<String> topic) {
    return new Place(TELEGRAM, id, id, topic, Place.Kind.GROUP);
  }

  /// A page of rows whose ids are the list's letter and their number.
  public static Page page(View view, Instant at, int first, int rows, String letter) {
    List<SessionRef> refs =
        IntStream.range(first, first + rows).mapToObj(i -> ref(letter + i)).toList();
    return new Page(view, at, first, refs);
  }

  public static SessionRef ref(String id) {
    return new SessionRef(DOCS, id);
  }

  private Optional<String> id(Whose whose, int number) {
    return lists().row(whose, number).map(row -> row.ref().id());
  }

  @Test
  void aNumberIsThatOfTheRowAndLeadsBackToItsList() {
    lists().note(FIRST, page(RICH, NINE, 6, 5, "a"));
    assertThat(lists().row(FIRST, 7)).contains(new Row(RICH, NINE, 7, ref("a7")));
    assertThat(lists().row(FIRST, ref("a7"))).contains(new Row(RICH, NINE, 7, ref("a7")));
    assertThat(lists().row(FIRST, 5)).isEmpty();
    assertThat(lists().row(FIRST, 11)).isEmpty();
    assertThat(lists().row(FIRST, ref("a11"))).isEmpty();
  }

  @Test
  void aPageFromBeforeOfTheSameListStillCounts() {
    lists().note(FIRST, page(ALL, NINE, 1, 5, "a"));
    lists().note(FIRST, page(ALL, NINE, 6, 5, "a"));
    assertThat(id(FIRST, 3)).contains("a3");
    assertThat(id(FIRST, 8)).contains("a8");
  }

  @Test
  void aListAskedAnewTakesThePlaceOfTheOneBefore() {
    lists().note(FIRST, page(ALL, NINE, 1, 5, "a"));
    lists().note(FIRST, page(ALL, NINE, 6, 5, "a"));
    lists().note(FIRST, page(ALL, NINE.plusMillis(1), 1, 5, "b"));
    assertThat(id(FIRST, 3)).contains("b3");
    assertThat(id(FIRST, 8)).isEmpty();
    lists().note(FIRST, page(RICH, NINE.plusMillis(1), 1, 2, "c"));
    assertThat(id(FIRST, 2)).contains("c2");
    assertThat(id(FIRST, 3)).isEmpty();
  }

  @Test
  void whoeverWasShownNoListIsToldApart() {
    assertThat(lists().knows(FIRST)).isFalse();
    lists().note(FIRST, page(ALL, NINE, 6, 5, "a"));
    assertThat(lists().knows(FIRST)).isTrue();
    assertThat(lists().knows(SECOND)).isFalse();
  }

  @Test
  void anEmptyListHasNoRows() {
    lists().note(FIRST, page(ALL, NINE, 1, 5, "a"));
    lists().note(FIRST, page(RICH, NINE, 1, 0, "b"));
    assertThat(id(FIRST, 1)).isEmpty();
  }

  @Test
  void nobodysListIsAnotherPersons() {
    lists().note(FIRST, page(ALL, NINE, 1, 5, "a"));
    assertThat(id(SECOND, 1)).isEmpty();
    lists().note(SECOND, page(ALL, NINE, 1, 5, "b"));
    assertThat(id(FIRST, 1)).contains("a1");
    assertThat(id(SECOND, 1)).contains("b1");
  }

  @Test
  void noPlacesListIsAnotherPlaces() {
    Whose topic = new Whose(FIRST.person(), place("-9", Optional.of("7")));
    Whose elsewhere = new Whose(FIRST.person(), place("-10", Optional.empty()));
    lists().note(topic, page(ALL, NINE, 1, 5, "t"));
    assertThat(id(FIRST, 1)).isEmpty();
    assertThat(id(elsewhere, 1)).isEmpty();
    assertThat(id(topic, 1)).contains("t1");
  }

  @Test
  void aRoleThatComesOrGoesChangesNothing() {
    Whose promoted = new Whose(new Person(TELEGRAM, "11", Set.of("8138")), GROUP);
    lists().note(FIRST, page(ALL, NINE, 1, 5, "a"));
    assertThat(id(promoted, 3)).contains("a3");
    lists().note(promoted, page(RICH, NINE, 1, 5, "b"));
    assertThat(id(FIRST, 3)).contains("b3");
  }

  @Test
  void aKeyNamesNobody() {
    assertThat(FIRST.key()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(SECOND.key());
    Person sameWithRoles = new Person(TELEGRAM, "11", Set.of("8138"));
    assertThat(new Whose(sameWithRoles, GROUP).key()).isEqualTo(FIRST.key());
  }
}
