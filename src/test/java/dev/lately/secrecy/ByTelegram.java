package dev.lately.secrecy;

import dev.lately.chat.Answerer;
import dev.lately.chat.telegram.TelegramRoad;
import dev.lately.chat.telegram.TelegramRoad.Shown;
import dev.lately.command.Command;
import dev.lately.command.CommandGrammar;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.view.Reply;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Over Telegram's part of the program, from the update to what stands in the chats.
final class ByTelegram implements Road, AutoCloseable {
  private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
  private final TelegramRoad road;
  private List<Shown> shown = List.of();

  ByTelegram(Answerer answerer, CommandGrammar grammar) {
    this.road =
        new TelegramRoad(
            request -> {
              Reply reply = answerer.answer(request);
              replies.add(reply);
              return reply;
            },
            grammar);
  }

  @Override
  public Reply typed(Person person, Place place, String line) {
    boolean isWhole = line.startsWith("sessions-admin") || line.startsWith("start");
    shown = road.type(person, place, (isWhole ? "/" : "/sessions ") + line);
    return replies.remove().ready();
  }

  /// Opened by a deep link where no message has it.
  @Override
  public Reply pressed(Person person, Place place, Command.Press press) {
    shown =
        place.isPrivate() && !road.hasButton(place, press.code())
            ? road.type(person, place, "/start " + press.code())
            : road.press(person, place, press.code());
    return replies.remove().ready();
  }

  @Override
  public List<Shown> shown() {
    List<Shown> last = shown;
    shown = List.of();
    return last;
  }

  @Override
  public boolean canPress(Person person, Place place, String code, boolean isFound) {
    return !person.isNobody()
        && (place.isPrivate() || road.hasButton(place, isFound ? "\"" + code + "\"" : ""));
  }

  /// Opens what was laid aside, by a link in a group.
  List<Shown> opened(Person person, String code) {
    return road.type(person, Place.privateTo(person), "/start " + code);
  }

  @Override
  public void close() {
    road.close();
  }
}
