package dev.lately.masking;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Numbers of bank accounts (ISO 13616), with their check digits.
final class Accounts {
  /// The countries by the length of their numbers, as the registry of ISO 13616 has them.
  private static final Map<Integer, String> COUNTRIES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(15, "NO"),
              Map.entry(16, "BE"),
              Map.entry(18, "DK|FI|FO|GL|NL"),
              Map.entry(19, "MK|SI"),
              Map.entry(20, "AT|BA|EE|KZ|LT|LU|XK"),
              Map.entry(21, "CH|HR|LI|LV"),
              Map.entry(22, "BG|BH|CR|DE|GB|GE|IE|ME|RS|VA"),
              Map.entry(23, "AE|IL|IQ|TL"),
              Map.entry(24, "AD|CZ|ES|MD|PK|RO|SA|SE|SK|TN"),
              Map.entry(25, "LY|PT|ST"),
              Map.entry(26, "IS|TR"),
              Map.entry(27, "BI|DJ|FR|GR|IT|MC|MR|SM"),
              Map.entry(28, "AL|AZ|BY|CY|DO|GT|HU|LB|NI|PL|SV"),
              Map.entry(29, "BR|EG|PS|QA|UA"),
              Map.entry(30, "JO|KW|MU|YE"),
              Map.entry(31, "MT|SC")));

  static final List<Mask> MASKS =
      List.of(Mask.proven(accounts(), found -> isAccount(found.group()), "<<IBAN>>"));

  private Accounts() {}

  private static String accounts() {
    return COUNTRIES.entrySet().stream()
        .map(
            e -> "(?:" + e.getValue() + ")\\d\\d(?:" + "[ .-]?[A-Z0-9]){" + (e.getKey() - 4) + "}+")
        .collect(Collectors.joining("|", "(?i)(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])"));
  }

  /// The remainder of ISO 7064, MOD 97-10, is one.
  private static boolean isAccount(String found) {
    String account = found.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    String turned = account.substring(4) + account.substring(0, 4);
    String numbers =
        turned
            .chars()
            .mapToObj(c -> String.valueOf(Character.digit(c, 36)))
            .collect(Collectors.joining());
    return new BigInteger(numbers).mod(BigInteger.valueOf(97)).intValue() == 1;
  }
}
