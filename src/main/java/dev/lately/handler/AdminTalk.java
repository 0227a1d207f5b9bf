package dev.lately.handler;

import dev.lately.access.AuditLog;
import dev.lately.access.AuditLog.Kind;
import dev.lately.chat.Courier;
import dev.lately.command.Action;
import dev.lately.command.AdminAsk;
import dev.lately.command.AdminWords;
import dev.lately.command.CodeStamp;
import dev.lately.command.Command;
import dev.lately.command.Press;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Control;
import dev.lately.view.Notices;
import dev.lately.view.Reader;
import dev.lately.view.Reply;
import dev.lately.view.Text;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One request of an administrator: who asks, about which guild or chat, and what there is to
/// answer with.
record AdminTalk(AdminAnswer.Desk desk, AdminAnswer.Asker asker) {
  /// What a press does with its line: show what it asks for.
  static final int SHOW = 0;

  static final int DO = 1;

  /// What is above it are pages.
  static final int LEAVE = 2;

  private static final String HERE = "sessions-admin ";

  /// Where it is asked about: here, or the group from which somebody came to the private chat.
  Place home() {
    Place here = asker.request().place();
    return asker.origin().map(from -> Origins.place(from, here.platform())).orElse(here);
  }

  Person person() {
    return asker.request().person();
  }

  Reader reader() {
    return asker.reader();
  }

  Optional<Courier> courier() {
    return desk.couriers().of(home().platform());
  }

  /// Whether nobody but whoever asks reads there.
  boolean isAlone() {
    return home().isPrivate();
  }

  /// Where Lately does not answer yet, only a code is heard; everywhere, only administrators.
  Optional<Reply> refusal(AdminAsk ask) {
    boolean known = desk.granted().answers(person(), home());
    if (!administers()) {
      return spoilt(ask).or(() -> Optional.of(known ? stranger(ask) : unknown()));
    }
    return known || ask instanceof AdminAsk.Link ? Optional.empty() : Optional.of(unlinked());
  }

  private Optional<Reply> spoilt(AdminAsk ask) {
    return ask instanceof AdminAsk.Link link
        ? new LinkAnswer(this, link).spoilt()
        : Optional.empty();
  }

  private boolean administers() {
    return isAlone()
        ? home().equals(Place.privateTo(person()))
        : courier().filter(courier -> courier.administers(person(), home())).isPresent();
  }

  /// Noted only where Lately answers: anybody may type elsewhere.
  private Reply stranger(AdminAsk ask) {
    note(word(ask), Kind.REFUSED, Set.of(), Optional.empty());
    return refuse("admin.stranger");
  }

  private Reply unknown() {
    return refuse("refusal", home().platform(), home().space());
  }

  private Reply unlinked() {
    return refuse("admin.unlinked", home().platform(), home().space(), type("link code:ABCD-EFGH"));
  }

  /// The place that somebody means; empty where it cannot be one of this guild or chat.
  Optional<Place> target(Optional<String> channel) {
    return channel.isEmpty() ? Optional.of(home()) : channel.flatMap(this::named);
  }

  private Optional<Place> named(String channel) {
    int slash = channel.indexOf('/');
    String id = slash < 0 ? channel : channel.substring(0, slash);
    Optional<String> topic =
        slash < 0 ? Optional.empty() : Optional.of(channel.substring(slash + 1));
    boolean possible =
        courier().filter(Courier::hasChannels).isPresent()
            ? topic.isEmpty()
            : id.equals(home().space());
    return Optional.of(new Place(home().platform(), home().space(), id, topic, Place.Kind.GROUP))
        .filter(_ -> possible && !isAlone());
  }

  /// How that place is named in a line.
  static String named(Place place) {
    return place.channel() + place.topic().map(topic -> "/" + topic).orElse("");
  }

  Sight ceiling(Place place) {
    return desk.granted().ceiling(place);
  }

  /// A command of administrators to type.
  String type(String words) {
    return reader().type(HERE + words);
  }

  String level(Level level) {
    return reader().wording().choice(level.word());
  }

  /// Sources with how much of each.
  Block.Facts levels(Sight sight) {
    return new Block.Facts(
        sight.levels().entrySet().stream()
            .map(e -> reader().fact(e.getKey().value(), Text.words(level(e.getValue()))))
            .toList());
  }

  Block.Fact fact(String key, Text value) {
    return reader().fact(reader().say(key), value);
  }

  Block heading(String key, Object... values) {
    return new Block.Heading(Text.words(reader().say(key, values)));
  }

  Block notice(Block.Tone tone, String key, Object... values) {
    return new Block.Notice(tone, Text.words(reader().say(key, values)));
  }

  Block words(String key, Object... values) {
    return new Block.Paragraph(Text.words(reader().say(key, values)));
  }

  Card say(String key, Object... values) {
    return new Notices(reader()).say(Block.Tone.INFORMATION, key, values);
  }

  /// A line that names nothing private.
  Reply refuse(String key, Object... values) {
    return new Reply.Private(new Notices(reader()).say(Block.Tone.WARNING, key, values), "");
  }

  /// Whether the pressed message is that of whoever pressed it, and nobody else sees it.
  boolean isSeenAlone(Press press) {
    boolean own = press.asker().equals(Press.Asker.of(person()));
    return own
        && (asker.request().place().isPrivate()
            || (asker.request().command() instanceof Command.Press pressed && pressed.alone()));
  }

  Reply outdated() {
    return refuse("admin.outdated", type("list"));
  }

  /// For whoever asks alone; where a group has no private replies, the private chat asks it again.
  /// Of whom nobody knows who they are there is no private chat: a press, by which they show who
  /// they are, asks it again.
  Reply alone(Card card, AdminAsk ask) {
    if (person().isNobody()) {
      Block words = notice(Block.Tone.INFORMATION, "admin.anonymous");
      return new Reply.Open(card(List.of(words), button(reader().say("door.open"), ask, SHOW)));
    }
    Place there = Place.privateTo(person());
    Optional<Press.Origin> from =
        asker.origin().or(() -> Origins.of(home(), reader().clock().now()));
    return new Reply.Private(
        card, stamp(there, from, ask, reader().clock().now()).code(Action.ADMIN, SHOW));
  }

  Control.Button button(String label, AdminAsk ask, int step) {
    return new Control.Button(label, code(ask, step, reader().clock().now()), true);
  }

  /// The code of a step of that, as it was at that instant.
  String code(AdminAsk ask, int step, Instant as) {
    return stamp(asker.request().place(), asker.origin(), ask, as).code(Action.ADMIN, step);
  }

  private CodeStamp stamp(Place place, Optional<Press.Origin> origin, AdminAsk ask, Instant as) {
    Press press =
        new Press(
            Action.ADMIN,
            Asked.NO_LIST.withText(Optional.of(AdminAnswer.line(ask))),
            as,
            Press.Spot.at(SHOW),
            Press.Asker.of(person()),
            origin);
    return new CodeStamp(asker.codes(), place, press);
  }

  void note(AuditLog.What what, Collection<SourceName> sources, Optional<String> about) {
    desk.kept().audit().note(entry(what, sources, about));
  }

  /// That reply, of which so much is noted when it is shown.
  Reply noted(Reply reply, AuditLog.What what, Optional<String> about) {
    Witness witness = new Witness(desk.kept().audit(), reader());
    witness.note(entry(what, List.of(), about));
    return reply.with(witness.of(reply.receipt()));
  }

  private AuditLog.Entry entry(
      AuditLog.What what, Collection<SourceName> sources, Optional<String> about) {
    return new AuditLog.Entry(
        reader().clock().now(), person(), home(), what, Set.copyOf(sources), about);
  }

  void note(String word, Kind kind, Collection<SourceName> sources, Optional<String> about) {
    note(new AuditLog.What(word, Level.COUNTS, 0, kind), sources, about);
  }

  /// A code alone has no line.
  private static String word(AdminAsk ask) {
    return AdminWords.line(ask).map(line -> line.split(" ", 3)[1]).orElse("link");
  }

  /// Cards with buttons side by side.
  static Card card(List<Block> blocks, Control.Button... buttons) {
    return new Card(
        blocks, buttons.length == 0 ? List.of() : List.of(new Control.Buttons(List.of(buttons))));
  }
}
