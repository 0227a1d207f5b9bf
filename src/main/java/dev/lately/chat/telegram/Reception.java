package dev.lately.chat.telegram;

import dev.lately.chat.Answerer;
import dev.lately.chat.Curtain;
import dev.lately.chat.Fillings;
import dev.lately.command.Command;
import dev.lately.command.Request;
import dev.lately.model.Place;
import dev.lately.view.Card;
import dev.lately.view.Reply;
import dev.lately.view.Sequel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has what comes in answered, in each chat's order, and shows the answers.
final class Reception {
  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

  private final Answerer answerer;
  private final BotApi api;
  private final TypedCode codes;
  private final ChatQueues queues;
  private final Manners manners;
  private final Fillings fillings = new Fillings();
  private final AtomicLong moments = new AtomicLong();

  /// The last press of each hand that is not answered yet.
  private final Map<Incoming.Hand, Incoming.Pressed> unanswered = new ConcurrentHashMap<>();

  /// How somebody is answered alone in a group: where the answer is opened, where it waits for that
  /// when no code gives it again, and how long a press's acknowledgement waits for it; and what
  /// hides again what may be seen for a time only.
  record Manners(PrivateDoor door, LaidAside laidAside, Duration patience, Curtain curtain) {}

  Reception(Answerer answerer, BotApi api, ChatQueues queues, Manners manners) {
    this.answerer = answerer;
    this.api = api;
    this.codes = new TypedCode(api);
    this.queues = queues;
    this.manners = manners;
  }

  void take(Incoming.Typed typed) {
    api.saw(typed.place(), typed.message());
    submit(
        typed.request(),
        () -> show(typed, laidAside(typed.request()).orElseGet(() -> answer(codes.hidden(typed)))));
  }

  /// The same button pressed twice in a row by the same person, the first time not answered yet,
  /// does one thing; the second press is acknowledged. With another press in between it is meant.
  void take(Incoming.Pressed pressed) {
    Acknowledgement acknowledgement = new Acknowledgement(api, pressed.query());
    Incoming.Pressed last =
        unanswered.merge(
            pressed.hand(), pressed, (before, now) -> now.repeats(before) ? before : now);
    if (!last.query().equals(pressed.query())) {
      queues.aside(acknowledgement::plain);
      return;
    }
    acknowledgeInTime(pressed, acknowledgement);
    boolean taken =
        submit(
            pressed.request(),
            () -> {
              try {
                show(pressed, acknowledgement, answer(pressed.request()));
              } finally {
                unanswered.remove(pressed.hand(), pressed);
              }
            });
    if (!taken) {
      unanswered.remove(pressed.hand(), pressed);
    }
  }

  /// At once in a private chat; in a group the answer may turn out to be private, and only the
  /// acknowledgement can open the private chat.
  private void acknowledgeInTime(Incoming.Pressed pressed, Acknowledgement acknowledgement) {
    if (pressed.place().isPrivate()) {
      queues.aside(acknowledgement::plain);
    } else {
      long millis = manners.patience().toMillis();
      CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)
          .execute(() -> queues.aside(acknowledgement::plain));
    }
  }

  private boolean submit(Request request, Runnable work) {
    return queues.submit(
        request.place().channel(), () -> delivered(work), () -> delivered(() -> busy(request)));
  }

  private void busy(Request request) {
    api.send(request.place(), TelegramRenderer.draw(Apologies.busy(request).card()));
  }

  private static void delivered(Runnable work) {
    try {
      work.run();
    } catch (TelegramRefusal | LostAnswer e) {
      LOG.warn("An answer was not delivered: {}", e.getMessage());
    }
  }

  private void show(Incoming.Typed typed, Reply answer) {
    Place place = typed.place();
    switch (ready(place, answer)) {
      case Reply.Open open -> send(place, open);
      case Reply.Private alone -> tell(typed.request(), alone, typed.message());
    }
  }

  private void show(Incoming.Pressed pressed, Acknowledgement press, Reply answer) {
    Place place = pressed.place();
    Reply reply = ready(place, answer);
    switch (reply) {
      case Reply.Open(Card card, var enclosed, var receipt) -> {
        press.plain();
        long moment = moments.incrementAndGet();
        fillings.replaced(name(place, pressed.message()), moment);
        if (api.edit(place, pressed.message(), card, enclosed)) {
          receipt.shown();
          follow(place, pressed.message(), moment, card);
        } else {
          send(place, reply);
        }
      }
      case Reply.Private alone -> {
        if (place.isPrivate() || !shownByThePress(press, alone)) {
          press.plain();
          tell(pressed.request(), alone, pressed.message());
        }
      }
    }
  }

  /// Of what is for one person a group sees the way to it, at most the few words of an alert.
  private static Reply ready(Place place, Reply answer) {
    return place.isPrivate() || answer instanceof Reply.Open ? answer.ready() : answer;
  }

  private void send(Place place, Reply reply) {
    long moment = moments.incrementAndGet();
    api.send(place, reply.card(), reply.enclosure())
        .ifPresent(message -> follow(place, message, moment, reply.card()));
    reply.receipt().shown();
  }

  /// Within a chat one answer is given after the other, so that a later one has a later moment.
  private void follow(Place place, int message, long moment, Card card) {
    fillings.follow(
        name(place, message),
        moment,
        card,
        next ->
            manners.curtain().show(name(place, message), next, () -> fill(place, message, next)));
  }

  private void fill(Place place, int message, Sequel.Part next) {
    if (!api.edit(place, message, next.card(), next.enclosure()) && next.enclosure().isPresent()) {
      api.send(place, next.card(), next.enclosure());
    }
  }

  private static String name(Place place, int message) {
    return place.channel() + "/" + message;
  }

  private boolean shownByThePress(Acknowledgement press, Reply.Private reply) {
    return reply.code().isEmpty()
        ? press.alert(TelegramRenderer.draw(reply.ready().card()).text())
        : press.open(manners.door().link(reply.code()));
  }

  /// A group sees the way to it and nothing of it; whoever hides behind the group sees that there
  /// is none.
  private void tell(Request request, Reply.Private reply, int message) {
    Place place = request.place();
    if (place.isPrivate()) {
      send(place, reply);
    } else {
      api.send(place, shown(request, reply).answering(message));
    }
  }

  private Drawn shown(Request request, Reply.Private reply) {
    PrivateDoor door = manners.door();
    if (request.person().isNobody()) {
      return administersOpenly(request) && reply.code().isEmpty()
          ? PrivateDoor.bare(reply.ready().card())
          : PrivateDoor.closed(request);
    }
    return door.shown(
        request,
        reply.code().isEmpty()
            ? manners.laidAside().lay(request, withoutControls(reply))
            : reply.code());
  }

  /// Its buttons would belong to the group.
  private static Reply withoutControls(Reply.Private reply) {
    Card words = new Card(reply.card().blocks(), List.of());
    return new Reply.Private(words, "", reply.enclosure(), reply.receipt());
  }

  /// Where a group counts its anonymous administrators, what concerns them alone is said in it.
  private static boolean administersOpenly(Request request) {
    return request.person().roles().contains(request.place().space());
  }

  /// What was kept for whoever opens the private chat, if they may still read it; that it is gone
  /// is said too.
  private Optional<Reply> laidAside(Request request) {
    return request.command() instanceof Command.Press(String code, var _, _)
            && LaidAside.isCode(code)
        ? manners
            .laidAside()
            .open(request.person(), code)
            .map(this::opened)
            .or(() -> Optional.of(Apologies.gone(request)))
        : Optional.empty();
  }

  private Reply opened(LaidAside.Laid laid) {
    Request before = laid.request();
    return Apologies.instead(before, () -> answerer.refusal(before).orElseGet(laid::reply));
  }

  private Reply answer(Request request) {
    return Apologies.instead(request, () -> answerer.answer(request));
  }
}
