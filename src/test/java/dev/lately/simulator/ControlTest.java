package dev.lately.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.simulator.Caller.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The switches, as a person with curl finds them.
class ControlTest {
  @RegisterExtension private final OpenSimulator open = new OpenSimulator(10);
  private final SimulatedVendor vendor = open.vendor("pocketpaw");
  private final Caller caller = new Caller(vendor.url(), List.of());

  @Test
  void aFaultIsSetAndTakenAway() throws Exception {
    caller.post("/_simulator/fault", "{\"fault\":\"latency\",\"seconds\":0.25}");
    assertThat(vendor.fault()).isEqualTo(new Fault.Latency(Duration.ofMillis(250)));
    Reply hanging = caller.post("/_simulator/fault", "{\"fault\":\"hang\"}");
    assertThat(hanging.json().path("fault").asText()).isEqualTo("hang");
    assertThat(vendor.fault()).isEqualTo(new Fault.Hang());
    caller.post("/_simulator/fault", "{\"fault\":\"none\"}");
    assertThat(vendor.fault()).isEqualTo(Fault.NONE);
  }

  @Test
  void quirksSessionsAndCallsAreSwitchedAndTold() throws Exception {
    caller.post("/_simulator/quirk", "{\"quirk\":\"v1-only\"}");
    caller.post("/_simulator/sessions", "{\"add\":5}");
    caller.get("/api/v1/sessions");
    assertThat(caller.get("/_simulator/state").text())
        .isEqualTo(
            "{\"fault\":\"none\",\"quirks\":[\"v1-only\"],\"sessions\":15,"
                + "\"calls\":{\"GET /api/v1/sessions\":1}}");
    caller.post("/_simulator/forget", "");
    assertThat(vendor.calls()).isZero();
  }

  @Test
  void whatIsNotUnderstoodIsAnsweredWithWhatIsAllowed() throws Exception {
    Reply fault = caller.post("/_simulator/fault", "{\"fault\":\"explode\"}");
    assertThat(fault.status()).isEqualTo(400);
    assertThat(fault.text()).contains("none, latency, error-rate", "explode");
    assertThat(caller.post("/_simulator/fault", "{").status()).isEqualTo(400);
    assertThat(caller.post("/_simulator/quirk", "{\"quirk\":\"odd\"}").text()).contains("v1-only");
    assertThat(caller.get("/_simulator/nothing").text()).contains("GET state");
  }

  @Test
  void aWebPageMaySwitchNothing() throws Exception {
    Caller page = caller.with("Origin", "https://evil.example");
    assertThat(page.post("/_simulator/fault", "{\"fault\":\"hang\"}").status()).isEqualTo(403);
    assertThat(vendor.fault()).isEqualTo(Fault.NONE);
  }
}
