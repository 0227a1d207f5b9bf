package dev.lately.chat.playground;

import static dev.lately.model.Hindrance.Kind.MISSING_PERMISSION;
import static dev.lately.view.Sequels.followed;
import static dev.lately.view.Sequels.plain;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lately.chat.Courier;
import dev.lately.chat.Posted;
import dev.lately.chat.Readership;
import dev.lately.chat.SamplePosts;
import dev.lately.command.Command;
import dev.lately.command.Request;
import dev.lately.model.Hindrance;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.view.Card;
import dev.lately.view.Document;
import dev.lately.view.Reply;
import dev.lately.view.SampleCards;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The page's addresses over real HTTP.
class PlaygroundPlatformTest {
  private String language = "en";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Queue<Request> asked = new ConcurrentLinkedQueue<>();
  private final AtomicInteger shown = new AtomicInteger();
  private final FakeStage stage = new FakeStage();
  private final PlaygroundPlatform page = Pages.open(stage, this::answer);
  private final HttpClient client = HttpClient.newHttpClient();

  private final CompletableFuture<Optional<Card>> filled = new CompletableFuture<>();

  private Reply answer(Request request) {
    asked.add(request);
    return switch (request.command()) {
      case Command.Press _ -> new Reply.Private(SampleCards.session(), "code-to-open");
      case Command.Recent(_, int number, _) when number == 2 ->
          new Reply.Open(followed(SampleCards.list(), filled));
      case Command.Recent _ -> new Reply.Open(SampleCards.list());
      case Command.Digest _ ->
          new Reply.Private(SampleCards.session(), "", Optional.of(SamplePosts.picture()));
      case Command.New _ ->
          new Reply.Private(
              SampleCards.session(), "", Optional.empty(), () -> shown.incrementAndGet());
      case Command.Show _,
          Command.Admin _,
          Command.Stats _,
          Command.Export _,
          Command.Sources _,
          Command.Help _,
          Command.Misunderstood _ ->
          throw new IllegalStateException("it broke inside");
    };
  }

  @AfterEach
  void close() {
    page.close();
    client.shutdownNow();
  }

  @Test
  void anAnswerCountsAsShownOnceThePageHasIt() throws Exception {
    String body = post("say", "{'window':'discord','seat':'first','words':'new'}").body();
    assertThat(JSON.readTree(body).fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "window", "alone", "code", "message", "form", "pictures", "filling");
    await().until(() -> shown.get() == 1);
  }

  @Test
  void typedWordsAreAskedAsTheirPersonInTheirPlace() throws Exception {
    HttpResponse<String> said =
        post("say", "{'window':'discord','seat':'first','words':'sessions recent size:5'}");
    assertThat(JSON.readTree(said.body()))
        .isEqualTo(
            json(
                "{'window':'discord','alone':false,'code':'',"
                    + "'message':{'channel':'channel','blocks':5},'form':null,'pictures':[],'filling':''}"));
    Request request = asked.element();
    assertThat(request.person().id()).isEqualTo("4711");
    assertThat(request.place()).isEqualTo(Pages.CHANNEL);
    assertThat(((Command.Recent) request.command()).view().pageSize()).isEqualTo(5);
  }

  @Test
  void aPressCarriesItsCodeAndWhatWasChosen() throws Exception {
    JsonNode answer =
        JSON.readTree(
            post("press", "{'window':'discord','seat':'first','code':'abc','values':['x','y']}")
                .body());
    assertThat(asked.element().command()).isEqualTo(new Command.Press("abc", List.of("x", "y")));
    assertThat(answer.get("alone").booleanValue()).isTrue();
    assertThat(answer.get("code").textValue()).isEqualTo("code-to-open");
  }

  @Test
  void aControlWithAFormOpensItFirstAndIsPressedWithWhatWasTyped() throws Exception {
    String press = "{'window':'discord','seat':'first','code':'form1','values':[%s]}";
    JsonNode form = JSON.readTree(post("press", press.formatted("")).body());
    assertThat(form.at("/form/title").textValue()).isEqualTo("Go to");
    assertThat(asked).isEmpty();
    post("press", press.formatted("'7'"));
    assertThat(asked.element().command()).isEqualTo(new Command.Press("form1", List.of("7")));
  }

  @Test
  void theMenuOffersWhatThatPersonMaySee() throws Exception {
    JsonNode offer = JSON.readTree(post("menu", "{'window':'discord','seat':'first'}").body());
    assertThat(offer.at("/menu/entries/0/name").textValue()).isEqualTo("recent");
    assertThat(offer.at("/suggestions/source/0/value").textValue()).isEqualTo("source of 4711");
  }

  @Test
  void theMenuIsInTheLanguageThatIsChosen() throws Exception {
    language = "pt-BR";
    JsonNode offer = JSON.readTree(post("menu", "{'window':'discord','seat':'first'}").body());
    assertThat(offer.at("/menu/entries/0/name").textValue()).isEqualTo("recentes");
    assertThat(offer.at("/menu/entries/0/options/0/name").textValue()).isEqualTo("fonte");
    assertThat(offer.at("/suggestions/fonte/0/value").textValue()).isEqualTo("source of 4711");
  }

  @Test
  void whatFitsToTheLettersIsSuggestedInTheLanguageThatIsChosen() throws Exception {
    language = "pt-BR";
    assertThat(JSON.readTree(post("suggest", typed("first", "fonte")).body()))
        .isEqualTo(json("[{'value':'source of 4711','label':'clé in pt'}]"));
  }

  @Test
  void aStrangerIsSuggestedNothing() throws Exception {
    assertThat(post("suggest", typed("stranger", "session")).body()).isEqualTo("[]");
    assertThat(post("suggest", typed("first", "session")).body()).contains("session of 4711");
  }

  private static String typed(String seat, String option) {
    return "{'window':'discord','seat':'%s','option':'%s','letters':'clé'}".formatted(seat, option);
  }

  @Test
  void yesAndNoAreOfferedInTheLanguageThatIsChosen() throws Exception {
    language = "de";
    JsonNode offer = JSON.readTree(post("menu", "{'window':'discord','seat':'first'}").body());
    assertThat(offer.get("flags")).isEqualTo(json("['ja','nein']"));
  }

  @Test
  void faultsGrowthAndTheClockChangeTheScene() throws Exception {
    JsonNode before = JSON.readTree(get("api/scene").body());
    post("fault", "{'source':'docs-guru','fault':'SLOW'}");
    post("grow", "{'source':'docs-guru','sessions':5}");
    JsonNode after = JSON.readTree(post("move", "{'to':'HOUR'}").body());
    assertThat(after.at("/vendors/0/fault").textValue()).isEqualTo("SLOW");
    assertThat(after.at("/vendors/0/sessions").intValue()).isEqualTo(150);
    assertThat(after.get("now").longValue() - before.get("now").longValue()).isEqualTo(3_600_000);
    assertThat(after.get("zone").textValue()).isEqualTo("Europe/Berlin");
  }

  @Test
  void theMenuOffersTheOptionsOfGroupsToo() throws Exception {
    JsonNode offer = JSON.readTree(post("menu", "{'window':'discord','seat':'first'}").body());
    assertThat(offer.at("/menu/groups/0/entries/0/name").textValue()).isEqualTo("add");
    assertThat(offer.at("/suggestions/zone/0/value").textValue()).isEqualTo("zone of 4711");
  }

  @Test
  void aRightThatWasTakenHindersPostsUntilItIsGivenBack() throws Exception {
    Courier courier = page.couriers().getFirst();
    assertThat(courier.hindrance(Pages.CHANNEL)).isEmpty();
    JsonNode scene = JSON.readTree(post("rights", "{'window':'discord','post':false}").body());
    assertThat(scene.at("/silent/0").textValue()).isEqualTo("discord");
    int later = JSON.readTree(get("api/scene").body()).at("/turn").intValue();
    assertThat(later).as("the page keeps the latest").isGreaterThan(scene.at("/turn").intValue());
    assertThat(courier.hindrance(Pages.CHANNEL))
        .hasValue(new Hindrance(MISSING_PERMISSION, "Send Messages"));
    assertThat(courier.post(Pages.CHANNEL, SamplePosts.plain("k")))
        .isInstanceOf(Posted.Refused.class);
    post("rights", "{'window':'discord','post':true}");
    assertThat(courier.hindrance(Pages.CHANNEL)).isEmpty();
  }

  @Test
  void aPrivateAnswerBringsItsPicture() throws Exception {
    JsonNode answer =
        JSON.readTree(
            post("say", "{'window':'discord','seat':'first','words':'digest preview 1'}").body());
    assertThat(answer.at("/pictures/0/alt").textValue()).isEqualTo(SamplePosts.picture().alt());
    assertThat(answer.at("/pictures/0/source").textValue()).startsWith("data:image/png;base64,");
  }

  @Test
  void aDocumentIsALinkByItsName() {
    Document file = new Document("day.csv", "text/csv;charset=utf-8", "lost", new byte[] {65});
    assertThat(Shown.all(Optional.of(file)))
        .containsExactly(new Shown("day.csv", "data:text/csv;charset=utf-8;base64,QQ=="));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rights {'window':'nowhere','post':true}",
        "fault {'source':'nobody','fault':'SLOW'}",
        "fault {'source':'docs-guru','fault':'ON_FIRE'}",
        "grow {'source':'docs-guru','sessions':0}",
        "move {'to':'YESTERDAY'}",
        "say {'window':'nowhere','seat':'first','words':'recent'}",
        "say {'window':'discord','seat':'third','words':'recent'}",
        "suggest {'window':'discord','seat':'first','option':'nothing','letters':''}",
        "suggest {'window':'discord','seat':'third','option':'session','letters':''}",
        "say {",
        "say "
      })
  void whatCannotBeDoneIsRefusedInWords(String call) throws Exception {
    String[] parts = call.split(" ", 2);
    HttpResponse<String> refused = post(parts[0], parts[1]);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(refused.body()).get("error").textValue()).isNotBlank();
  }

  @Test
  void whatBreaksInsideIsNotToldOutside() throws Exception {
    HttpResponse<String> broken = post("say", "{'window':'discord','seat':'first','words':'help'}");
    assertThat(broken.statusCode()).isEqualTo(500);
    assertThat(broken.body()).contains("Something broke").doesNotContain("inside");
  }

  @Test
  void thePageAndAllThatItNamesAreServedUnderAStrictPolicy() throws Exception {
    HttpResponse<String> index = get("");
    assertThat(index.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
    List<String> named =
        Stream.of(index.body().split("\""))
            .filter(word -> word.matches("[a-z/-]+\\.(css|js|svg)"))
            .distinct()
            .toList();
    assertThat(named).contains("main.js", "page.css", "icon.svg");
    for (String file : named) {
      assertThat(get(file).statusCode()).as(file).isEqualTo(200);
    }
    assertThat(get("../application.yml").statusCode()).isEqualTo(404);
    assertThat(get("nothing.js").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "null", "http://localhost:1"})
  void anotherPagesPostIsTurnedAway(String origin) throws Exception {
    HttpRequest post =
        HttpRequest.newBuilder(page.address().resolve("api/move"))
            .header("Origin", origin)
            .POST(BodyPublishers.ofString("{\"to\":\"DAY\"}"))
            .build();
    assertThat(client.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    assertThat(stage.scene().now()).isEqualTo(new FakeStage().scene().now());
  }

  @Test
  void anotherNameForThisMachineIsTurnedAway() throws Exception {
    assertThat(firstLineFor("rebound.example:" + page.address().getPort())).contains(" 403 ");
    assertThat(firstLineFor("127.0.0.1:" + page.address().getPort())).contains(" 200 ");
    assertThat(firstLineFor("localhost:" + page.address().getPort())).contains(" 200 ");
  }

  @Test
  void anUnaskedCardIsToldToOpenPages() throws Exception {
    HttpRequest listen = HttpRequest.newBuilder(page.address().resolve("api/events")).build();
    InputStream events = client.send(listen, BodyHandlers.ofInputStream()).body();
    assertThat(new String(events.readNBytes(9), UTF_8)).isEqualTo(": alive\n\n");
    page.couriers().getFirst().post(Pages.CHANNEL, SamplePosts.pictured("k"));
    assertThat(new String(events.readNBytes(250), UTF_8))
        .startsWith("event: post\ndata: {\"window\":\"discord\",\"seats\":[\"first\"]")
        .contains(SamplePosts.picture().alt(), "data:image/png;base64,");
  }

  @Test
  void whoSitsInAChatIsAMemberAndReadsThereAndOnlyItsManagerAdministers() {
    Courier courier = page.couriers().getFirst();
    Person first = new Person(Pages.DISCORD, "4711", Set.of());
    Person stranger = new Person(Pages.DISCORD, "4712", Set.of());
    Person nobody = new Person(Pages.DISCORD, "4799", Set.of());
    assertThat(courier.administers(first, Pages.CHANNEL)).isTrue();
    assertThat(courier.administers(stranger, Pages.CHANNEL)).isFalse();
    assertThat(courier.administers(stranger, Pages.ELSEWHERE)).isFalse();
    assertThat(courier.isMember(stranger, Pages.CHANNEL)).isTrue();
    assertThat(courier.isMember(nobody, Pages.CHANNEL)).isFalse();
    assertThat(courier.readership(Pages.CHANNEL))
        .contains(new Readership(OptionalInt.of(1), false));
    assertThat(courier.readership(Place.privateTo(first))).isEmpty();
  }

  @Test
  void whatAnAnswerBecomesIsToldToOpenPagesByItsName() throws Exception {
    HttpRequest listen = HttpRequest.newBuilder(page.address().resolve("api/events")).build();
    InputStream events = client.send(listen, BodyHandlers.ofInputStream()).body();
    assertThat(new String(events.readNBytes(9), UTF_8)).isEqualTo(": alive\n\n");
    HttpResponse<String> said =
        post("say", "{'window':'discord','seat':'first','words':'recent page:2'}");
    String name = JSON.readTree(said.body()).path("filling").textValue();
    assertThat(name).isNotEmpty();
    filled.complete(Optional.of(plain("titles")));
    String told =
        "event: fill\ndata: {\"filling\":\""
            + name
            + "\",\"message\":{\"channel\":\"channel\",\"blocks\":1},\"pictures\":[]}\n\n";
    assertThat(new String(events.readNBytes(told.length()), UTF_8)).isEqualTo(told);
  }

  @Test
  void aTakenPortIsSaidPlainly() {
    int taken = page.address().getPort();
    assertThatThrownBy(() -> PlaygroundPlatform.at(taken, Pages.setup(stage)))
        .hasMessageContaining("Port " + taken + " is taken")
        .hasMessageContaining("--port");
  }

  @Test
  void closingEndsTheListeners() throws Exception {
    HttpRequest listen = HttpRequest.newBuilder(page.address().resolve("api/events")).build();
    InputStream events = client.send(listen, BodyHandlers.ofInputStream()).body();
    page.close();
    assertThat(isOver(events)).isTrue();
  }

  private static boolean isOver(InputStream events) {
    try {
      return events.readAllBytes().length >= 0;
    } catch (IOException e) {
      return true;
    }
  }

  private String firstLineFor(String host) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", page.address().getPort())) {
      String request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      return answer.lines().findFirst().orElse("");
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    HttpRequest get = HttpRequest.newBuilder(page.address().resolve("/" + path)).build();
    return client.send(get, BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    String origin = "http://127.0.0.1:" + page.address().getPort();
    HttpRequest post =
        HttpRequest.newBuilder(page.address().resolve("/api/" + path))
            .header("Origin", origin)
            .header("Accept-Language", language)
            .POST(BodyPublishers.ofString(body.replace('\'', '"')))
            .build();
    return client.send(post, BodyHandlers.ofString());
  }

  private static JsonNode json(String words) throws IOException {
    return JSON.readTree(words.replace('\'', '"'));
  }
}
