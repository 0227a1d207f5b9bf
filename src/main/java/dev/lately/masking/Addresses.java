package dev.lately.masking;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Addresses of machines, of both versions of the Internet Protocol; not those that every machine
/// has (`127.0.0.1`, `::1`, `0.0.0.0`) and not versions of programs.
final class Addresses {
  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

  private static final Pattern EVERYBODYS = Pattern.compile("127\\..*|0\\.0\\.0\\.0|255\\..*");

  private static final Pattern ZONE = Pattern.compile("%.*");

  private static final Pattern FOURTH = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}$");

  /// What stands before the number of a version, or of a part of a text.
  private static final String VERSION =
      "(?<!\\b(?:v|ver\\.|version|versión|versão|release|build|firmware|section|sección|seção|chapter|chapitre|kapitel"
          + "|capítulo|article|artikel|artículo|artigo|paragraph|paragraf|§)[ :=]{0,3})";

  /// What stands before an address.
  private static final String SAID =
      "(?<said>\\b(?:ip|ipv4|address|adresse|dirección|endereço|server|servidor|serveur|host|ping)[ :=]{1,3}"
          + "(?:is |ist |es |est |é )?|://)?";

  /// Four numbers below this are rather those of a version: of all addresses that is one in 4,096.
  private static final int SMALL = 32;

  static final List<Mask> MASKS =
      List.of(
          Mask.proven(
              "(?:(?<=[g-zG-Z]:)|(?<=\\p{L}{5}:)|(?<![\\p{L}\\p{N}_:.]))"
                  + "(?<it>(?:[0-9A-Fa-f:]{2,39}+(?:(?<=:\\d{1,3})(?:\\.\\d{1,3}){3})?)(?:%\\w{1,15}+)?)(?![\\p{L}\\p{N}_:])",
              found -> isSixth(found.group("it")), "<<IP>>"),
          Mask.proven(
              "(?iu)"
                  + SAID
                  + "(?<![\\p{L}\\p{N}_.-])(?=\\d)"
                  + VERSION
                  + "(?<it>(?:"
                  + OCTET
                  + "\\.){3}"
                  + OCTET
                  + ")(?![\\p{L}\\p{N}_]|[.-][\\p{L}\\p{N}])",
              Addresses::isFourth,
              "<<IP>>"));

  private Addresses() {}

  private static boolean isFourth(MatchResult found) {
    String address = found.group("it");
    return !EVERYBODYS.matcher(address).matches()
        && (found.group("said") != null
            || Arrays.stream(address.split("\\.")).anyMatch(n -> Integer.parseInt(n) >= SMALL));
  }

  /// RFC 4291, 2.2: eight groups of at most four digits, or fewer around one `::`; the last two may
  /// be written as an address of four numbers. Times and the addresses of network cards have two
  /// digits in each.
  private static boolean isSixth(String found) {
    if (!found.contains("::") && found.chars().filter(c -> c == ':').count() < 6) {
      return false;
    }
    String address = FOURTH.matcher(ZONE.matcher(found).replaceFirst("")).replaceFirst("cafe:cafe");
    List<String> groups = Arrays.stream(address.split(":")).filter(g -> !g.isEmpty()).toList();
    boolean shortened = address.contains("::");
    return address.indexOf("::") == address.lastIndexOf("::")
        && groups.stream().allMatch(g -> g.length() <= 4)
        && groups.stream().anyMatch(g -> g.length() > 2)
        && (shortened ? groups.size() >= 2 && groups.size() < 8 : groups.size() == 8);
  }
}
