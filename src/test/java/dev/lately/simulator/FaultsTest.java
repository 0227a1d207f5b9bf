package dev.lately.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lately.simulator.Caller.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Every fault, as a client meets it.
class FaultsTest {
  private static final String LIST = "/qllm/chat-sessions/";

  @RegisterExtension private final OpenSimulator open = new OpenSimulator(40);
  private final Simulator simulator = open.running();
  private final SimulatedVendor vendor = open.vendor("aisquare");
  private final Caller caller = Caller.bearing(vendor);

  @Test
  void aWrongKeyIsRefusedInEveryVendorsOwnWords() throws Exception {
    simulator.vendors().forEach(each -> each.fault(Fault.WRONG_KEY));
    assertThat(caller.get(LIST).text()).contains("\"code\":\"token_not_valid\"");
    assertThat(refusal("chatwize")).isEqualTo("{\"msg\":\"Token has been revoked\"}");
    assertThat(refusal("pocketpaw")).isEqualTo("{\"detail\":\"Unauthorized\"}");
    assertThat(refusal("gurubase")).isEqualTo("{\"msg\":\"Invalid API key\"}");
  }

  private String refusal(String name) throws Exception {
    Reply reply = Caller.bearing(simulator.vendor(name)).get("/anything");
    assertThat(reply.status()).isEqualTo(401);
    return reply.text();
  }

  @Test
  void aRateLimitTellsWhenToComeBack() throws Exception {
    for (SimulatedVendor each : simulator.vendors()) {
      each.fault(new Fault.RateLimited(Duration.ofSeconds(56)));
      Reply reply = Caller.bearing(each).get("/anything");
      assertThat(reply.status()).isEqualTo(429);
      assertThat(reply.header("Retry-After")).isEqualTo("56");
    }
  }

  @Test
  void latencyComesBeforeTheAnswer() throws Exception {
    vendor.fault(new Fault.Latency(Duration.ofMillis(300)));
    long begun = System.nanoTime();
    assertThat(caller.get(LIST).status()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(290));
  }

  @Test
  void someCallsFailAtAnErrorRateOfOneHalf() throws Exception {
    vendor.fault(new Fault.ErrorRate(0.5));
    int failed = 0;
    for (int i = 0; i < 40; i++) {
      int status = caller.get(LIST).status();
      assertThat(status).isIn(200, 500, 502, 503);
      failed += status == 200 ? 0 : 1;
    }
    assertThat(failed).isBetween(8, 32);
  }

  @Test
  void malformedJsonCannotBeRead() throws Exception {
    vendor.fault(new Fault.Malformed());
    Reply reply = caller.get(LIST);
    assertThat(reply.status()).isEqualTo(200);
    assertThatThrownBy(reply::json).isInstanceOf(AssertionError.class);
  }

  @Test
  void aHangingCallEndsWhenTheSimulatorCloses() throws Exception {
    vendor.fault(new Fault.Hang());
    CompletableFuture<Integer> answer = asked();
    Awaitility.await().until(() -> vendor.calls() == 1);
    assertThat(answer).isNotDone();
    long begun = System.nanoTime();
    simulator.close();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    assertThat(answer).failsWithin(5, TimeUnit.SECONDS);
  }

  private CompletableFuture<Integer> asked() {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return caller.get(LIST).status();
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    });
  }

  @Test
  void aDripSendsItsBytesOneByOne() throws Exception {
    vendor.fault(new Fault.Drip(Duration.ofMillis(100)));
    try (InputStream body = caller.open("GET", LIST)) {
      assertThat(body.read()).isEqualTo('[');
      long begun = System.nanoTime();
      assertThat(new String(body.readNBytes(3))).isEqualTo("{\"i");
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(250));
    }
  }

  @Test
  void aHugeBodyIsValidJsonAndAsLongAsAsked() throws Exception {
    vendor.fault(new Fault.HugeBody(3_000_000));
    Reply list = caller.get(LIST);
    assertThat(list.text().length()).isBetween(2_700_000, 3_200_000);
    assertThat(list.json().get(list.json().size() - 1).has("domain_id")).isTrue();
    Reply history = caller.get("/qllm/chat-history/1001/");
    assertThat(history.json().has("more_2")).isTrue();
  }

  @Test
  void aResetEndsTheBodyInTheMiddle() {
    vendor.fault(new Fault.Reset());
    assertThatThrownBy(() -> caller.get(LIST)).isInstanceOf(IOException.class);
  }

  @Test
  void aRedirectLeadsToTheOtherHost() throws Exception {
    vendor.fault(new Fault.Redirect(URI.create("http://other.example:81/")));
    Reply reply = caller.get(LIST);
    assertThat(reply.status()).isEqualTo(307);
    assertThat(reply.header("Location"))
        .isEqualTo("http://other.example:81/api/v1/qllm/chat-sessions/");
  }

  @Test
  void afterAFaultTheVendorIsWellAgain() throws Exception {
    vendor.fault(new Fault.Status(503));
    assertThat(caller.get(LIST).status()).isEqualTo(503);
    vendor.fault(Fault.NONE);
    assertThat(caller.get(LIST).status()).isEqualTo(200);
  }
}
