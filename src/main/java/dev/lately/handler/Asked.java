package dev.lately.handler;

import dev.lately.access.AuditLog;
import dev.lately.access.Deed;
import dev.lately.command.Action;
import dev.lately.command.ButtonCodes;
import dev.lately.command.CodeStamp;
import dev.lately.command.Command;
import dev.lately.command.LastLists;
import dev.lately.command.Press;
import dev.lately.command.Request;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import dev.lately.model.View;
import dev.lately.view.Reader;
import dev.lately.view.Reply;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;

/// A request whose rights are known: who asks, where the answer is shown, and what may be.
///
/// `origin` is set when the answer is a private copy of what was asked in a group.
record Asked(
    Request request,
    Reader reader,
    Leave leave,
    ButtonCodes codes,
    Optional<Press.Origin> origin,
    AuditLog log) {

  /// The list of a code that is about no list.
  static final View NO_LIST = View.all(10);

  /// What the answer may show.
  Sight sight() {
    return leave.sight();
  }

  /// The sources that it may be about.
  SortedSet<SourceName> visible() {
    return sight().sources();
  }

  /// The same person, who wants to do that.
  Asked to(Deed deed) {
    return with(leave.to(deed));
  }

  /// The same, whose answer everybody in the place reads, where they may, in their language.
  Optional<Asked> openly(View view) {
    return leave
        .openly(view.sources())
        .map(open -> new Asked(request, reader.all(), open, codes, origin, log));
  }

  /// Whether messages of a source are for the asker to read, but not for everybody who reads this.
  boolean readsMoreAlone(SourceName source) {
    return leave.isLessThanAlone(source, Level.TRANSCRIPT);
  }

  /// The same, whose answer takes the place of the pressed message where that is the presser's own
  /// and everybody may read on in it.
  Asked pressing(Press press) {
    return isOwn(press) && !isAlone() ? openly(press.view()).orElse(this) : this;
  }

  /// Whether the answer to that press takes the place of the pressed message.
  boolean replaces(Press press) {
    return leave.open() || place().isPrivate() || (isAlone() && isOwn(press));
  }

  private boolean isOwn(Press press) {
    return press.asker().equals(Press.Asker.of(person()));
  }

  /// Whether nobody else reads what was pressed or typed.
  private boolean isAlone() {
    return place().isPrivate()
        || (request.command() instanceof Command.Press pressed && pressed.alone());
  }

  /// What that answers to it; what is shown by it is written down when it is shown.
  Reply witnessed(Function<Asked, Reply> answer) {
    Witness witness = new Witness(log, reader);
    Asked seen = new Asked(request, reader, leave, codes, origin, witness);
    Reply reply = answer.apply(seen);
    return reply.with(witness.of(reply.receipt()));
  }

  private Asked with(Leave other) {
    return new Asked(request, reader, other, codes, origin, log);
  }

  List<SourceName> sources() {
    return List.copyOf(visible());
  }

  /// Whose last list it is that is shown here.
  LastLists.Whose whose() {
    return new LastLists.Whose(person(), place());
  }

  /// The same person in the same place, who typed that.
  Asked typing(Command command) {
    Request typed = new Request(person(), place(), command, request.locale(), request.zone());
    return new Asked(typed, reader, leave, codes, origin, log);
  }

  /// Writes down that this person was shown so many sessions of these sources; `about` says which
  /// one. See [Witness] for when.
  ///
  /// @throws Unwritten where that must be written down, and cannot be
  void note(AuditLog.Kind kind, int rows, Set<SourceName> of, Optional<String> about) {
    Level level =
        of.stream()
            .flatMap(source -> sight().of(source).stream())
            .max(Comparator.naturalOrder())
            .orElse(leave.deed().needs());
    String word = leave.deed().name().toLowerCase(Locale.ROOT);
    note(new AuditLog.What(word, level, rows, kind), of, about);
  }

  /// The same in other words than its deed's.
  void note(AuditLog.What what, Set<SourceName> of, Optional<String> about) {
    try {
      log.note(new AuditLog.Entry(reader.clock().now(), person(), home(), what, of, about));
    } catch (IllegalStateException silent) {
      throw new Unwritten(silent);
    }
  }

  Person person() {
    return request.person();
  }

  Place place() {
    return request.place();
  }

  /// Makes codes for a list that this person asked, to be pressed in this place.
  CodeStamp stamp(View view, Instant snapshot) {
    return stamp(view, snapshot, place(), origin);
  }

  /// Makes codes that give this person the same in the private chat; they end after a day, since
  /// nobody tells us when the person leaves the group.
  CodeStamp privateStamp(View view, Instant snapshot) {
    Optional<Press.Origin> from = origin.or(() -> Origins.of(place(), reader.clock().now()));
    return stamp(view, snapshot, Place.privateTo(person()), from);
  }

  /// The code that gives this person that page in the private chat.
  String privatePage(View view, Instant snapshot, int page) {
    return privateStamp(view, snapshot).code(Action.PAGE, page);
  }

  /// Makes codes for digests that this person asked for.
  CodeStamp digests() {
    return stamp(NO_LIST, reader.clock().now());
  }

  /// Makes codes for digests in a message that everybody reads: whoever presses is answered alone.
  CodeStamp digestsForAll() {
    CodeStamp own = digests();
    Press press = own.press();
    return new CodeStamp(
        codes,
        own.place(),
        new Press(
            press.action(),
            press.view(),
            press.snapshot(),
            press.spot(),
            SealedButtons.NOBODY,
            press.origin()));
  }

  /// The code that gives this person the same of a digest in the private chat.
  String privately(Action action, long digest) {
    return privateStamp(NO_LIST, reader.clock().now()).digest(action, digest);
  }

  /// The place whose rights the answer lives by.
  Place home() {
    return origin.map(from -> Origins.place(from, place().platform())).orElse(place());
  }

  private CodeStamp stamp(View view, Instant at, Place where, Optional<Press.Origin> from) {
    Press.Asker asker = Press.Asker.of(person());
    return new CodeStamp(
        codes, where, new Press(Action.PAGE, view, at, Press.Spot.at(1), asker, from));
  }
}
