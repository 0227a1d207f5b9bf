package dev.lately.handler;

import dev.lately.access.AuditLog;
import dev.lately.command.Action;
import dev.lately.command.CodeStamp;
import dev.lately.digest.Books;
import dev.lately.digest.Harvester;
import dev.lately.model.Level;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import dev.lately.query.SessionQueries;
import dev.lately.subscription.Subscription;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Control;
import dev.lately.view.Notices;
import dev.lately.view.Reply;
import dev.lately.view.Span;
import dev.lately.view.SubscriptionCard;
import dev.lately.view.TermsText;
import dev.lately.view.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// One request about digests: who asks, where, and what there is to answer with.
record DigestTalk(DigestAnswer.Desk desk, Asked asked) {
  /// The digests of the guild or chat, those of this place first; for the operator all.
  List<Subscription> all() {
    return isOperator() ? everywhere() : ofTheSpace();
  }

  private List<Subscription> everywhere() {
    List<Subscription> all = new ArrayList<>();
    for (var some = books().subscriptions().after(0, 100);
        !some.isEmpty();
        some = books().subscriptions().after(all.getLast().id(), 100)) {
      all.addAll(some);
    }
    return all;
  }

  private List<Subscription> ofTheSpace() {
    Place home = asked.home();
    List<Subscription> all = books().subscriptions().in(home.platform(), home.space());
    List<Subscription> sorted =
        new ArrayList<>(all.stream().filter(s -> s.place().equals(home)).toList());
    all.stream().filter(s -> !s.place().equals(home)).forEach(sorted::add);
    return sorted;
  }

  /// The digest of that number, where it is one of this guild or chat.
  Optional<Subscription> find(long id) {
    Place home = asked.home();
    return books()
        .subscriptions()
        .find(id)
        .filter(s ->
            isOperator()
                || (s.place().platform().equals(home.platform())
                    && s.place().space().equals(home.space())));
  }

  boolean isOperator() {
    return asked.person().platform().equals(PlatformId.TERMINAL);
  }

  /// Whether whoever asks may arrange digests there.
  boolean manages(Place place) {
    return isOperator()
        || desk.couriers()
            .of(place.platform())
            .filter(courier -> courier.manages(asked.person(), place))
            .isPresent();
  }

  /// What whoever asks sees of a digest: who arranges digests in its place sees it as all do who
  /// read there; anybody else, who may not read there, no more than they see themselves.
  UnaryOperator<Sight> seen(Subscription digest) {
    return manages(digest.place())
        ? UnaryOperator.identity()
        : all -> all.within(asked.leave().rights().alone());
  }

  /// Asks the sources for what whoever asks sees of a digest.
  Harvester harvester(SessionQueries queries, Subscription digest) {
    return new Harvester(queries, desk.couriers().grants(), seen(digest));
  }

  /// Writes down that whoever asks was shown so much of a digest, at that level at most.
  void note(AuditLog.What most, Subscription digest, Harvester harvester) {
    List<SourceName> named = digest.terms().content().sources();
    SortedMap<SourceName, Level> seen = new TreeMap<>(harvester.permitted(digest).levels());
    seen.keySet().removeIf(source -> !named.isEmpty() && !named.contains(source));
    Level level =
        seen.values().stream()
            .max(Comparator.naturalOrder())
            .filter(highest -> !highest.isAtLeast(most.level()))
            .orElse(most.level());
    AuditLog.What what = new AuditLog.What(most.word(), level, most.rows(), most.kind());
    asked.note(what, seen.keySet(), Optional.of("digest " + number(digest)));
  }

  /// Where a digest could not be shown to everybody in a place: nothing may be, or not each of the
  /// sources that it asks for.
  Optional<Reply> unbound(Place place, List<SourceName> wanted) {
    Set<SourceName> open = desk.couriers().open(asked.person(), place);
    List<String> missing =
        wanted.stream().filter(s -> !open.contains(s)).map(SourceName::value).toList();
    return isOperator() || (!open.isEmpty() && missing.isEmpty())
        ? Optional.empty()
        : Optional.of(
            missing.isEmpty()
                ? refuse("agreed.unbound", bind())
                : refuse("agreed.unbound.some", String.join(", ", missing), bind()));
  }

  private String bind() {
    return asked.reader().type("sessions-admin bind");
  }

  Books books() {
    return desk.books();
  }

  Instant now() {
    return desk.clock().instant();
  }

  Optional<Instant> next(Subscription subscription) {
    return books().subscriptions().next(subscription.id());
  }

  /// With all that the asker can do to it, for the asker alone.
  Card whole(Subscription subscription, List<Block> above) {
    SubscriptionCard cards = cards(asked.digests());
    List<Block> lines = lines(subscription, above);
    if (manages(subscription.place())) {
      return cards.whole(subscription, next(subscription), lines);
    }
    lines.add(notice(Block.Tone.WARNING, "agreed.stranger", list()));
    return cards.seen(subscription, next(subscription), lines);
  }

  /// For everybody in the place that it comes to; others read elsewhere, so there for the asker
  /// alone.
  Reply told(Subscription subscription, List<Block> above) {
    Place here = asked.place();
    return isOperator() || here.isPrivate() || here.equals(subscription.place())
        ? new Reply.Open(brief(subscription, above))
        : new Reply.Private(
            cards(asked.digests())
                .whole(subscription, next(subscription), lines(subscription, above)),
            asked.privately(Action.CHANGE, subscription.id()));
  }

  private Card brief(Subscription subscription, List<Block> above) {
    return cards(asked.digestsForAll())
        .brief(subscription, next(subscription), lines(subscription, above));
  }

  /// What was done, in a line, for the asker alone.
  Reply line(Subscription subscription, String key, Action... buttons) {
    List<Control.Button> controls = new ArrayList<>();
    for (Action action : buttons) {
      controls.add(cards(asked.digests()).button(action, subscription));
    }
    Block line = notice(Block.Tone.INFORMATION, key, number(subscription));
    return new Reply.Private(new Card(List.of(line), List.of(new Control.Buttons(controls))), "");
  }

  /// Nowhere is here for whoever sits in a terminal.
  private SubscriptionCard cards(CodeStamp stamp) {
    CodeStamp seen =
        isOperator() ? new CodeStamp(stamp.codes(), Place.TERMINAL, stamp.press()) : stamp;
    return new SubscriptionCard(asked.reader(), seen);
  }

  private List<Block> lines(Subscription subscription, List<Block> above) {
    List<Block> lines = new ArrayList<>(above);
    if (lines.isEmpty()) {
      String heading = asked.reader().say("agreed.heading", number(subscription));
      lines.add(new Block.Heading(Text.words(heading)));
    }
    Set<SourceName> missing = missing(subscription);
    if (!missing.isEmpty()) {
      lines.add(new TermsText(asked.reader()).missing(subscription.id(), missing));
    }
    return lines;
  }

  /// Sources that it asks for and that its place may not see.
  Set<SourceName> missing(Subscription subscription) {
    return desk.couriers().missing(subscription);
  }

  Block notice(Block.Tone tone, String key, Object... values) {
    return new Block.Notice(tone, Text.words(asked.reader().say(key, values)));
  }

  /// A command to type.
  Block type(String words) {
    return code(asked.reader().type(words));
  }

  /// The command that adds one, with a place for whoever is in none.
  String added(String line) {
    return isOperator() ? line + " --place telegram/-1001234567890" : line;
  }

  /// Words to type just so.
  Block code(String line) {
    return new Block.Paragraph(Text.of(new Span.Code(line)));
  }

  Reply refuse(String key, Object... values) {
    return new Reply.Private(new Notices(asked.reader()).say(Block.Tone.WARNING, key, values), "");
  }

  Reply unknown(long id) {
    String key =
        asked.place().isPrivate() && !isOperator() ? "agreed.unknown.private" : "agreed.unknown";
    return refuse(key, String.valueOf(id), list());
  }

  Reply stranger() {
    return refuse("agreed.stranger", list());
  }

  /// The command that lists them.
  String list() {
    return asked.reader().type("digest list");
  }

  /// Without the comma of a thousand.
  static String number(Subscription subscription) {
    return String.valueOf(subscription.id());
  }
}
