package dev.lately.bench;

import dev.lately.access.Grant;
import dev.lately.access.PlaceGrants;
import dev.lately.access.SpaceGrants;
import dev.lately.chat.discord.DiscordRenderer;
import dev.lately.chat.telegram.TelegramRenderer;
import dev.lately.command.ButtonCodes;
import dev.lately.command.Command;
import dev.lately.command.CommandGrammar;
import dev.lately.command.CommandMenu;
import dev.lately.command.PassingViews;
import dev.lately.command.Request;
import dev.lately.handler.CommandHandler;
import dev.lately.handler.Readers;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.view.Card;
import dev.lately.view.Control;
import dev.lately.view.Reply;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// A press of a page button inside the process, over five simulated vendors whose pages are known:
/// from the request to the reply, and to the words for the platform.
@State(Scope.Benchmark)
@BenchmarkMode({Mode.SampleTime, Mode.Throughput})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 2)
public class PressBenchmark {
  private static final PlatformId TELEGRAM = new PlatformId("telegram");
  private static final Person PERSON = new Person(TELEGRAM, "7001", Set.of());
  private static final Place PLACE = Place.privateTo(PERSON);

  private static final Grant ALL =
      new Grant(new Grant.Audience.Everybody(), Optional.empty(), Level.TITLES);

  private final List<Request> presses = new ArrayList<>();
  private VendorsInProcess vendors;
  private CommandHandler handler;
  private int next;

  @Setup
  public void readTheList() throws IOException {
    vendors = VendorsInProcess.of(145);
    handler = handler(vendors);
    CommandGrammar grammar = new CommandGrammar(CommandMenu.ofLately(), 10);
    Reply page = handler.answer(request(grammar.parse("sessions recent")));
    for (Optional<String> on = next(page.card()); on.isPresent(); on = next(page.card())) {
      presses.add(request(new Command.Press(on.get(), List.of())));
      page = handler.answer(presses.getLast());
    }
    if (presses.size() < 50) {
      throw new IllegalStateException("Only " + presses.size() + " pages");
    }
  }

  private static CommandHandler handler(VendorsInProcess vendors) {
    byte[] key = new byte[32];
    PlaceGrants grants =
        new PlaceGrants(
            vendors.queries().sources(), List.of(new SpaceGrants(TELEGRAM, "7001", List.of(ALL))));
    ButtonCodes codes =
        new ButtonCodes(() -> List.of(key), new PassingViews(), vendors.queries()::sources);
    Readers readers = new Readers(vendors.clock(), ZoneOffset.UTC, vendors.labels());
    return new CommandHandler(vendors.queries(), grants, codes, readers);
  }

  private static Request request(Command command) {
    return new Request(PERSON, PLACE, command, Locale.ENGLISH, Optional.empty());
  }

  private static Optional<String> next(Card card) {
    return card.controls().stream()
        .filter(Control.Pager.class::isInstance)
        .map(Control.Pager.class::cast)
        .findFirst()
        .flatMap(Control.Pager::next);
  }

  @Benchmark
  public Reply pressed() {
    next = (next + 1) % presses.size();
    return handler.answer(presses.get(next));
  }

  @Benchmark
  public String pressedAndDrawnForDiscord() {
    return DiscordRenderer.payload(pressed());
  }

  @Benchmark
  public String pressedAndDrawnForTelegram() {
    return TelegramRenderer.payload(PLACE, pressed().card());
  }

  @TearDown
  public void close() {
    vendors.close();
  }

  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(PressBenchmark.class.getSimpleName()).build()).run();
  }
}
