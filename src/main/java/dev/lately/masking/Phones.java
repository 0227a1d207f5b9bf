package dev.lately.masking;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers of phones: in their international form, as they are written within the countries of our
/// languages, and whatever is said to be one.
final class Phones implements Blotter {
  private static final String PHONE = "<<PHONE>>";

  private static final Mask SAID =
      Mask.of(
          "(?iu)\\b(?:phone|mobile|cell|call me(?: at| on)?|whatsapp|sms|tel|telefon(?:nummer)?|handy(?:nummer)?"
              + "|mobil|teléfono|móvil|celular|telefone|téléphone|portable|numéro|fone|wa\\.me/)[.:#_]?\\s{0,2}"
              + "(?:number |is |ist |es |est |é |le |o |el )?[:=]?\\s{0,2}"
              + "(?<it>[+(]{0,2}\\d(?:[ ()/.-]{0,3}+\\d){5,14}+)(?![\\p{L}\\p{N}])",
          PHONE);

  /// Shapes that nothing else has, whether or not the number is in use: with the sign of a country,
  /// in French pairs, mobile ones that begin with 0, with a Brazilian or an American code in
  /// brackets.
  private static final Mask SHAPED =
      Mask.of(
          "(?<![\\p{L}\\p{N}_+.,/-])(?:\\+[1-9](?:[ ()/.-]{0,3}+\\d){7,14}+|0[1-9](?:([ .-])\\d\\d)(?:\\1\\d\\d){3}"
              + "|0(?:1[567]\\d{8,9}|7\\d{9}|[67]\\d{8})"
              + "|\\([1-9]\\d\\) ?9?\\d{4}-\\d{4}|\\([2-9]\\d\\d\\) ?\\d{3}-\\d{4})(?![\\p{L}\\p{N}_]|[/.-]\\d)",
          PHONE);

  /// Digits that may be a number, with what may stand within one.
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_])[+(]{0,2}\\d(?:[ ()/.~-]{0,3}+\\d){5,}+(?![\\p{L}\\p{N}_]|-\\p{L})");

  /// A place on the earth, a price, a measure.
  private static final Pattern FRACTION = Pattern.compile("\\d{1,3}\\.\\d{4,}");

  /// A day, also with the beginning of a time.
  private static final Pattern DATE =
      Pattern.compile(
          "(?:(?:19|20)\\d\\d([./-])\\d\\d\\1\\d\\d|\\d{1,2}([./-])\\d{1,2}\\2(?:19|20)\\d\\d)(?: \\d{1,2})?");

  /// Digits in groups, as nobody writes the number of an order.
  private static final Pattern GROUPED = Pattern.compile(".*\\d[ ()/.-]+\\d.*");

  @Override
  public void blot(Sheet sheet) {
    SAID.blot(sheet);
    SHAPED.blot(sheet);
    Matcher digits = DIGITS.matcher(sheet.text());
    while (digits.find()) {
      String found = digits.group();
      if (!FRACTION.matcher(found).matches()
          && !DATE.matcher(found).matches()
          && Registry.mayHold(found)
          && !Links.isInLink(sheet, 0, digits.start())) {
        Registry.blot(sheet, digits.start(), found);
      }
    }
  }

  /// What the countries' numbers look like: loaded when the first digits are looked at.
  private static final class Registry {
    /// It complains of countries that have only one way to write a number.
    private static final Logger COMPLAINTS =
        Logger.getLogger(
            "com.google.i18n.phonenumbers.metadata.init.ClassPathResourceMetadataLoader");

    static {
      COMPLAINTS.setLevel(Level.OFF);
    }

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /// Numbers with their country.
    private static final String ABROAD = "ZZ";

    /// How a number begins with its code of a place, and how those without a leading 0 are grouped.
    private static final Pattern ZERO = Pattern.compile("(?<!\\d)\\(?0\\d");

    private static final Pattern BRITISH = grouped("\\(?0[1-9](?:[ ()./-]{0,3}\\d){8,9}");

    private static final Pattern AMERICAN =
        grouped("\\(?[2-9]\\d\\d\\)?[ ./-]{1,3}[2-9]\\d\\d[ .-]\\d{4}");

    private static final Pattern MEXICAN =
        grouped("\\(?(?:(?:33|55|56|81)\\)?[ .-]\\d{4}|[2-9]\\d\\d\\)?[ .-]\\d{3})[ .-]\\d{4}");

    private static final Pattern SPANISH =
        grouped(
            "[6-9]\\d\\d[ .-]\\d{3}[ .-]\\d{3}|(?:[6-9]\\d\\d[ .-]\\d\\d|[89]\\d[ .-]\\d{3})[ .-]\\d\\d[ .-]\\d\\d");

    private static final Pattern PORTUGUESE =
        grouped("[29]\\d\\d[ .-]\\d{3}[ .-]\\d{3}|2[12][ .-]\\d{3}[ .-]\\d{4}");

    private static final Pattern BRAZILIAN =
        grouped("\\(?0?[1-9]{2}\\)?[ .-]{1,2}9?[ .-]?\\d{4}[ .-]\\d{4}");

    private static final Pattern FRENCH = grouped("0[1-9](?:[ .-]?\\d\\d){4}");

    private static final Pattern SWISS =
        grouped("\\(?0\\d\\d\\)?[ ./-]?\\d{3}[ .-]?\\d\\d[ .-]?\\d\\d");

    /// A country, and what its numbers have that most digits have not.
    private record Country(String code, Pattern looks) {}

    /// Where people write their numbers without their country's.
    private static final List<Country> COUNTRIES =
        List.of(
            new Country("DE", ZERO),
            new Country("GB", BRITISH),
            new Country("AT", ZERO),
            new Country("CH", SWISS),
            new Country("FR", FRENCH),
            new Country("US", AMERICAN),
            new Country("MX", MEXICAN),
            new Country("ES", SPANISH),
            new Country("PT", PORTUGUESE),
            new Country("BR", BRAZILIAN));

    private static Pattern grouped(String groups) {
      return Pattern.compile("(?<!\\d)(?:" + groups + ")(?!\\d)");
    }

    static boolean mayHold(String digits) {
      return digits.contains("+")
          || COUNTRIES.stream().anyMatch(country -> country.looks().matcher(digits).find());
    }

    /// Each country sees a number differently: what any of them takes for one is one.
    static void blot(Sheet sheet, int begin, String digits) {
      boolean whole = digits.contains("+") && find(sheet, begin, digits, ABROAD);
      for (Country country : COUNTRIES) {
        if (!whole && country.looks().matcher(digits).find()) {
          whole = find(sheet, begin, digits, country.code());
        }
      }
    }

    /// Whether nothing is left to find.
    private static boolean find(Sheet sheet, int begin, String digits, String country) {
      boolean abroad = country.equals(ABROAD);
      Leniency how = abroad ? Leniency.VALID : Leniency.STRICT_GROUPING;
      boolean whole = false;
      for (PhoneNumberMatch match : NUMBERS.findNumbers(digits, country, how, digits.length())) {
        if (abroad || GROUPED.matcher(match.rawString()).matches()) {
          sheet.blot(begin + match.start(), begin + match.end(), PHONE);
          whole = match.end() - match.start() == digits.length();
        }
      }
      return whole;
    }

    private Registry() {}
  }
}
