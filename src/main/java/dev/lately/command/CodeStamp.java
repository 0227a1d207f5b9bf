package dev.lately.command;

import dev.lately.model.Place;
import dev.lately.model.SessionRef;
import dev.lately.model.View;

/// Makes the codes of one card: all have the same place, list and asker.
public record CodeStamp(ButtonCodes codes, Place place, Press press) {
  /// The code for a page, a group or nothing in particular (0).
  public String code(Action action, int at) {
    return seal(action, Press.Spot.at(at));
  }

  /// The code that opens a row.
  public String row(int index, SessionRef ref) {
    return seal(Action.OPEN, Press.Spot.row(index, ref));
  }

  /// The code that opens a session wherever it stands.
  public String session(Action action, SessionRef ref, int at) {
    return of(SessionViews.of(ref)).seal(action, Press.Spot.row(at, ref));
  }

  /// The code for the same press on this stamp's list.
  public String again(Press other) {
    return seal(other.action(), other.spot());
  }

  /// The code for words that are one of ours, such as an example.
  public String words(Action action, String words) {
    return seal(action, Press.Spot.words(words));
  }

  /// The code for a digest.
  public String digest(Action action, long id) {
    return seal(action, Press.Spot.digest(id));
  }

  /// The same for another view of the same place and asker.
  public CodeStamp of(View view) {
    return new CodeStamp(
        codes,
        place,
        new Press(
            press.action(), view, press.snapshot(), press.spot(), press.asker(), press.origin()));
  }

  private String seal(Action action, Press.Spot spot) {
    return codes.seal(
        place,
        new Press(action, press.view(), press.snapshot(), spot, press.asker(), press.origin()));
  }
}
