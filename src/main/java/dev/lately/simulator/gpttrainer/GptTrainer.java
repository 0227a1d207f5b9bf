package dev.lately.simulator.gpttrainer;

import dev.lately.simulator.town.Dice;
import dev.lately.simulator.town.Tale;
import dev.lately.simulator.vendor.Answer;
import dev.lately.simulator.vendor.Call;
import dev.lately.simulator.vendor.Keys;
import dev.lately.simulator.vendor.Premises;
import dev.lately.simulator.vendor.Quirk;
import dev.lately.simulator.vendor.Vendor;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The backend behind Chatsistant, Chatwize and other brands: bare arrays, no paging, no order.
public final class GptTrainer implements Vendor {
  private static final String BAD_HEADER =
      "Bad Authorization header. Expected 'Authorization: Bearer <JWT>'";
  private static final String NOT_FOUND =
      """
      <!doctype html>
      <html lang=en>
      <title>404 Not Found</title>
      <h1>Not Found</h1>
      <p>The requested URL was not found on the server. If you entered the URL manually please \
      check your spelling and try again.</p>
      """;

  private final String name;
  private final Premises premises;
  private final GptTrainerJson json;
  private final String key;
  private final String chatbot;

  public GptTrainer(String name, Premises premises) {
    this.name = name;
    this.premises = premises;
    Dice dice = new Dice(premises.seed(), -1);
    this.chatbot = dice.hex(32);
    this.key = Keys.jwtLooking(dice);
    this.json = new GptTrainerJson(premises, name, chatbot);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String base() {
    return "/api/v1";
  }

  @Override
  public String container() {
    return chatbot;
  }

  @Override
  public int listed() {
    return premises.town().living();
  }

  @Override
  public Map<String, String> credentials() {
    return Map.of("key", key);
  }

  @Override
  public Answer answer(Call call) {
    List<String> path = call.below(base());
    if (path.isEmpty() || call.endsWithSlash()) {
      return failure(404);
    }
    return refusal(call).orElseGet(() -> route(path, call));
  }

  /// The refusals of Flask-JWT-Extended.
  private Optional<Answer> refusal(Call call) {
    Optional<String> header = call.header("Authorization");
    if (header.isEmpty()) {
      return Optional.of(says(401, "Missing Authorization Header"));
    }
    String[] words = header.get().split(" ", -1);
    if (words.length != 2 || !words[0].equals("Bearer")) {
      return Optional.of(says(422, BAD_HEADER));
    }
    if (words[1].split("\\.", -1).length != 3) {
      return Optional.of(says(422, "Not enough segments"));
    }
    if (!words[1].equals(key)) {
      return Optional.of(failure(422));
    }
    return premises.on(Quirk.REVOKED_KEY) ? Optional.of(failure(401)) : Optional.empty();
  }

  private Answer route(List<String> path, Call call) {
    return switch (path.getFirst() + "/" + path.size()) {
      case "chatbots/1" -> get(call, Answer.json(json::chatbots));
      case "chatbot/2", "chatbot/3", "chatbot/4" -> chatbot(path, call);
      case "session/2", "session/3", "session/4" -> session(path, call);
      default -> failure(404);
    };
  }

  private Answer chatbot(List<String> path, Call call) {
    if (!path.get(1).equals(chatbot)) {
      return says(404, "Chatbot not found");
    }
    return switch (String.join("/", path.subList(2, path.size()))) {
      case "" -> get(call, Answer.json(json::chatbot));
      case "sessions" -> call.is("GET") ? list(call) : failure(405);
      case "session/create" -> call.is("POST") ? create() : failure(405);
      default -> failure(404);
    };
  }

  private Answer list(Call call) {
    Optional<Instant> from;
    Optional<Instant> to;
    try {
      from = call.parameter("start_timestamp").map(Instant::parse);
      to = call.parameter("end_timestamp").map(Instant::parse);
    } catch (DateTimeParseException _) {
      return says(400, "Timestamps are written YYYY-MM-DDTHH:mm:ss.sssZ");
    }
    return Answer.json(out -> json.sessions(out, unordered().mapToObj(this::tale), from, to));
  }

  private Answer create() {
    premises.town().add(1);
    return Answer.json(out -> json.created(out, tale(premises.town().size() - 1)));
  }

  private Answer session(List<String> path, Call call) {
    OptionalInt index = index(path.get(1));
    String rest = String.join("/", path.subList(2, path.size()));
    boolean post = rest.equals("delete");
    if (rest.equals("message") || call.is("POST") != post || !(call.is("GET") || post)) {
      return failure(405);
    }
    if (index.isEmpty()) {
      return says(404, "Session not found");
    }
    Tale tale = tale(index.getAsInt());
    return switch (rest) {
      case "" -> Answer.json(out -> json.session(out, tale));
      case "messages" -> Answer.json(out -> json.messages(out, tale));
      case "messages/plain-text" -> Answer.text(200, "text/plain", json.transcript(tale));
      case "delete" -> delete(tale);
      default -> failure(404);
    };
  }

  private Answer delete(Tale tale) {
    premises.town().remove(tale.index());
    return Answer.json(out -> {
      out.writeStartObject();
      out.writeBooleanField("success", true);
      out.writeEndObject();
    });
  }

  private Answer get(Call call, Answer answer) {
    return call.is("GET") ? answer : failure(405);
  }

  private Tale tale(int index) {
    return premises.tales().tale(index);
  }

  /// Each living session once, in an order that means nothing.
  private IntStream unordered() {
    int size = premises.town().size();
    long step = size % 7919 == 0 ? 7907 : 7919;
    return IntStream.range(0, size)
        .map(i -> (int) ((i * step + 13) % size))
        .filter(i -> !premises.town().lost(i));
  }

  private OptionalInt index(String uuid) {
    if (uuid.length() != 32) {
      return OptionalInt.empty();
    }
    OptionalInt index = premises.ids().fromCode(uuid.substring(0, 8));
    boolean real =
        index.isPresent()
            && premises.town().has(index.getAsInt())
            && premises.ids().hex(index.getAsInt()).equals(uuid);
    return real ? index : OptionalInt.empty();
  }

  @Override
  public Answer failure(int status) {
    return switch (status) {
      case 401 -> says(401, "Token has been revoked");
      case 404 -> Answer.text(404, "text/html", NOT_FOUND);
      case 405 -> says(405, "The method is not allowed for the requested URL.");
      case 422 -> says(422, "Signature verification failed");
      case 502, 503, 504 -> Answer.gateway(status);
      default -> says(status, "Internal Server Error");
    };
  }

  @Override
  public Answer throttled(Duration retryAfter) {
    return says(429, "Too many requests").with("Retry-After", "" + retryAfter.toSeconds());
  }

  private static Answer says(int status, String text) {
    return Answer.says(status, "msg", text);
  }
}
