package dev.lately.simulator.town;

import dev.lately.simulator.town.Phrases.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What was said in each session: drawn from the seed when asked for, never kept.
public final class Tales {
  private static final int ANSWERS = 31;
  private static final List<String> EMOJI =
      List.of("🚀", "🙏", "😅", "👩‍💻", "🇩🇪", "👍🏽", "🔥🔥", "❤️‍🔥", "🤖", "¯\\_(ツ)_/¯");

  private final long seed;
  private final Town town;
  private final Phrases phrases = Phrases.all();

  public Tales(long seed, Town town) {
    this.seed = seed;
    this.town = town;
  }

  /// One in 12 says nothing; one in 25 is hostile; one in 10 ends with an emoji.
  public Tale tale(int index) {
    Dice dice = new Dice(seed, index);
    String language = phrases.language(dice);
    Optional<String> opening =
        dice.oneIn(12) ? Optional.empty() : Optional.of(opening(language, index, dice));
    int turns = opening.isEmpty() ? 0 : turns(dice);
    Duration gap = Duration.ofSeconds(20 + dice.below(200));
    return new Tale(index, language, opening, turns, town.lastActivity(index), gap);
  }

  /// A turn of the tale, counted from 0.
  public Turn turn(Tale tale, int number) {
    Dice dice = new Dice(seed + ANSWERS * (number + 1L), tale.index());
    String thing = phrases.thing(tale.language(), about(tale.index()));
    String other = phrases.thing(tale.language(), dice);
    String question =
        number == 0
            ? tale.opening().orElseThrow()
            : phrases.sentence(Kind.FOLLOW, tale.language(), other, dice);
    return new Turn(
        question, phrases.sentence(Kind.ANSWER, tale.language(), thing, dice), tale.at(number));
  }

  private String opening(String language, int index, Dice dice) {
    if (dice.oneIn(25)) {
      return dice.pick(HostileTitles.ALL);
    }
    String thing = phrases.thing(language, about(index));
    String sentence = phrases.sentence(Kind.OPENING, language, thing, dice);
    return dice.oneIn(10) ? sentence + " " + dice.pick(EMOJI) : sentence;
  }

  /// What decides which thing the whole session is about.
  private Dice about(int index) {
    return new Dice(~seed, index);
  }

  /// Mostly a few; one in 40 talks for long.
  private static int turns(Dice dice) {
    return dice.oneIn(40) ? 30 + dice.below(50) : 1 + dice.below(1 + dice.below(9));
  }
}
