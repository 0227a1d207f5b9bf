package dev.lately.masking;

import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One kind of thing that is blotted out: how it looks, what proves that it is one, and what stands
/// in its place. Of a pattern with a group `it`, only that is blotted out.
record Mask(Pattern looks, Predicate<MatchResult> proof, String instead) implements Blotter {
  private static final String IT = "it";

  static Mask of(String looks, String instead) {
    return proven(looks, _ -> true, instead);
  }

  static Mask proven(String looks, Predicate<MatchResult> proof, String instead) {
    return new Mask(Pattern.compile(looks), proof, instead);
  }

  @Override
  public void blot(Sheet sheet) {
    boolean part = looks.namedGroups().containsKey(IT);
    Matcher found = looks.matcher(sheet.text());
    while (found.find()) {
      if (proof.test(found)) {
        sheet.blot(
            part ? found.start(IT) : found.start(), part ? found.end(IT) : found.end(), instead);
      }
    }
  }
}
