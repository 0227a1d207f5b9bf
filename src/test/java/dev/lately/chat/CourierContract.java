package dev.lately.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Hindrance;
import dev.lately.model.Person;
import dev.lately.model.Place;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every courier owes, at its real platform's local double.
public abstract class CourierContract {
  protected static final String KEY = "k123456789012345678901234";

  protected abstract Courier courier();

  /// A place that can be written to.
  protected abstract Place place();

  /// A place that never was.
  protected abstract Place nowhere();

  /// Somebody who manages the place.
  protected abstract Person manager();

  /// Somebody who decides for the whole guild or chat.
  protected abstract Person administrator();

  /// Somebody in the guild or chat who does neither.
  protected abstract Person stranger();

  /// Somebody who is not in the guild or chat.
  private Person outsider() {
    return new Person(courier().platform(), "998", Set.of());
  }

  /// What is read in each message at the place.
  protected abstract List<String> shown();

  /// What is read in each private message to that person.
  protected abstract List<String> told(Person person);

  @Test
  void aPostComesAsOneMessageWithItsWords() {
    Posted posted = courier().post(place(), SamplePosts.plain(KEY));
    assertThat(posted).isInstanceOf(Posted.Came.class);
    assertThat(((Posted.Came) posted).message()).isNotEmpty();
    assertThat(shown()).singleElement().asString().contains(SamplePosts.WORDS);
  }

  @Test
  void aPostWithAPictureIsOneMessageToo() {
    courier().post(place(), SamplePosts.pictured(KEY));
    assertThat(shown()).singleElement().asString().contains(SamplePosts.WORDS);
  }

  @Test
  void whatCameIsFoundByThoseWhoRemember() {
    Instant start = InstantSource.system().instant();
    Posted came = courier().post(place(), SamplePosts.plain(KEY));
    Optional<String> found = courier().find(place(), SamplePosts.plain(KEY), start);
    assertThat(found)
        .isEqualTo(
            courier().remembers() ? Optional.of(((Posted.Came) came).message()) : Optional.empty());
  }

  @Test
  void whatDidNotComeIsNotFound() {
    Instant start = InstantSource.system().instant();
    courier().post(place(), SamplePosts.plain("another"));
    assertThat(courier().find(place(), SamplePosts.plain(KEY), start)).isEmpty();
  }

  @Test
  void aPostThatCameIsNotMadeAgainByThoseWhoRemember() {
    Posted first = courier().post(place(), SamplePosts.plain(KEY));
    if (courier().remembers()) {
      assertThat(courier().post(place(), SamplePosts.plain(KEY))).isEqualTo(first);
    }
    assertThat(shown()).hasSize(1);
  }

  @Test
  void nothingKeepsAPostFromAGoodPlaceAndLookingPostsNothing() {
    assertThat(courier().hindrance(place())).isEmpty();
    assertThat(shown()).isEmpty();
  }

  @Test
  void aPlaceThatIsGoneIsNamedSo() {
    Hindrance gone = Hindrance.of(Hindrance.Kind.GONE);
    assertThat(courier().hindrance(nowhere())).contains(gone);
    assertThat(courier().post(nowhere(), SamplePosts.plain(KEY)))
        .isEqualTo(new Posted.Refused(gone));
  }

  @Test
  void onlyManagersManage() {
    assertThat(courier().manages(manager(), place())).isTrue();
    assertThat(courier().manages(stranger(), place())).isFalse();
    assertThat(courier().manages(manager(), nowhere())).isFalse();
  }

  @Test
  void onlyAdministratorsAdminister() {
    assertThat(courier().administers(administrator(), place())).isTrue();
    assertThat(courier().administers(stranger(), place())).isFalse();
    assertThat(courier().administers(outsider(), place())).isFalse();
    assertThat(courier().administers(administrator(), Place.privateTo(stranger()))).isFalse();
  }

  @Test
  void onlyWhoIsThereIsAMember() {
    assertThat(courier().isMember(administrator(), place())).isTrue();
    assertThat(courier().isMember(stranger(), place())).isTrue();
    assertThat(courier().isMember(outsider(), place())).isFalse();
    assertThat(courier().isMember(stranger(), Place.privateTo(stranger()))).isTrue();
    assertThat(courier().isMember(administrator(), Place.privateTo(stranger()))).isFalse();
  }

  @Test
  void whoReadsIsCountedAndInAPrivateChatItIsOne() {
    assertThat(courier().readership(place())).map(Readership::people).contains(OptionalInt.of(42));
    assertThat(courier().readership(Place.privateTo(stranger())))
        .contains(new Readership(OptionalInt.of(1), false));
    assertThat(courier().readership(nowhere())).isEmpty();
  }

  @Test
  void whatIsToldToOnePersonIsReadByThemAlone() {
    assertThat(courier().tell(manager(), SamplePosts.card("only you"))).isTrue();
    assertThat(told(manager())).singleElement().asString().contains("only you");
    assertThat(shown()).isEmpty();
  }

  @Test
  void whoDoesNotExistIsNotTold() {
    Person nobody = new Person(courier().platform(), "999", Set.of());
    assertThat(courier().tell(nobody, SamplePosts.card("hello"))).isFalse();
  }
}
