package dev.lately.handler;

import dev.lately.access.AuditLog.Kind;
import dev.lately.access.AuditLog.What;
import dev.lately.command.Action;
import dev.lately.command.CodeStamp;
import dev.lately.digest.Harvest;
import dev.lately.digest.Harvester;
import dev.lately.model.Hindrance;
import dev.lately.model.Level;
import dev.lately.model.SourceReport;
import dev.lately.model.Window;
import dev.lately.query.SessionQueries;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.Subscription;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Control;
import dev.lately.view.HindranceText;
import dev.lately.view.OutcomeText;
import dev.lately.view.Reader;
import dev.lately.view.SourcesRead;
import dev.lately.view.StateText;
import dev.lately.view.SubscriptionCard;
import dev.lately.view.TermsText;
import dev.lately.view.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells why a digest came or did not come, from what is kept and what the sources say now.
record DigestExplain(DigestTalk talk, SessionQueries queries) {
  private static final int DELIVERIES = 10;

  Card card(Subscription digest) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Heading(Text.words(reader().say("explain.heading", DigestTalk.number(digest)))));
    Harvester harvester = talk.harvester(queries, digest);
    Harvest harvest = harvest(harvester, digest);
    int sessions = harvest.sessions().size();
    talk.note(new What("explain", Level.COUNTS, sessions, Kind.SHOWN), digest, harvester);
    blocks.add(new Block.Facts(facts(digest, harvest)));
    blocks.addAll(missing(digest));
    blocks.addAll(new SourcesRead(reader()).all(harvest.reports()));
    blocks.addAll(deliveries(digest));
    return new Card(blocks, List.of(buttons(digest)));
  }

  private List<Block.Fact> facts(Subscription digest, Harvest harvest) {
    String when = new TermsText(reader()).when(digest.terms().rhythm());
    Text state = new StateText(reader()).of(digest, talk.next(digest));
    return List.of(
        fact("agreed.state", state),
        fact("terms.when", Text.words(when)),
        fact("explain.place", Text.words(place(digest))),
        fact("explain.hits", Text.words(hits(harvest))));
  }

  private String place(Subscription digest) {
    HindranceText words = new HindranceText(reader());
    Optional<Hindrance> why = talk.desk().couriers().hindrance(digest);
    boolean asked = talk.desk().couriers().of(digest.place().platform()).isPresent();
    return why.map(w -> words.why(w) + " " + words.remedy(w, digest.place()))
        .orElseGet(() -> reader().say(asked ? "explain.free" : "explain.unasked"));
  }

  /// What yesterday would have given.
  private Harvest harvest(Harvester harvester, Subscription digest) {
    LocalDate today = talk.now().atZone(digest.terms().rhythm().zone()).toLocalDate();
    Window window = digest.terms().rhythm().window(today);
    return harvester.soon(digest, window);
  }

  private String hits(Harvest harvest) {
    List<SourceReport> reports = harvest.reports();
    boolean open = reports.stream().anyMatch(r -> r.more() || r.stale() || !r.isAnswered());
    int sessions = harvest.sessions().size();
    return reports.isEmpty()
        ? reader().say("explain.nobody")
        : reports.stream().noneMatch(SourceReport::isAnswered)
            ? reader().say("explain.unknown")
            : reader().say(open ? "explain.atLeast" : "footer.sessions", sessions);
  }

  private List<Block> missing(Subscription digest) {
    return talk.missing(digest).isEmpty()
        ? List.of()
        : List.of(new TermsText(reader()).missing(digest.id(), talk.missing(digest)));
  }

  private List<Block> deliveries(Subscription digest) {
    OutcomeText words = new OutcomeText(reader());
    List<Delivery> last = talk.books().deliveries().last(digest.id(), DELIVERIES);
    return last.isEmpty()
        ? List.of(new Block.Paragraph(Text.words(reader().say("explain.none"))))
        : List.of(
            new Block.Paragraph(Text.words(reader().say("explain.last", last.size()))),
            new Block.Facts(last.stream().map(d -> words.of(d, digest.terms().rhythm())).toList()));
  }

  private Control buttons(Subscription digest) {
    CodeStamp stamp = talk.asked().digests();
    SubscriptionCard cards = new SubscriptionCard(reader(), stamp);
    return new Control.Buttons(
        List.of(cards.button(Action.PREVIEW, digest), cards.button(Action.CHANGE, digest)));
  }

  private Block.Fact fact(String key, Text value) {
    return reader().fact(reader().say(key), value);
  }

  private Reader reader() {
    return talk.asked().reader();
  }
}
