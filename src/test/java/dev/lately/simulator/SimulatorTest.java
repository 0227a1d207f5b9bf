package dev.lately.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The five servers together.
class SimulatorTest {
  @RegisterExtension private final OpenSimulator open = new OpenSimulator(60);
  private final Simulator simulator = open.running();

  @Test
  void everyVendorListsItsSessions() throws Exception {
    for (String brand : new String[] {"chatsistant", "chatwize"}) {
      SimulatedVendor vendor = simulator.vendor(brand);
      String path = "/chatbot/" + vendor.container() + "/sessions";
      assertThat(Caller.bearing(vendor).get(path).json()).hasSize(60);
    }
    SimulatedVendor paw = simulator.vendor("pocketpaw");
    assertThat(Caller.bearing(paw).get("/api/v1/sessions").json().path("sessions")).hasSize(50);
    SimulatedVendor square = simulator.vendor("aisquare");
    assertThat(Caller.bearing(square).get("/qllm/chat-sessions/").json()).hasSize(60);
    SimulatedVendor guru = simulator.vendor("gurubase");
    assertThat(Caller.withApiKey(guru).post("/lantern/sessions/", "{}").json().path("has_more"))
        .hasToString("true");
  }

  @Test
  void theConfigurationNamesEveryVendorsAddressAndTheVariableOfItsKey() {
    String yaml = simulator.configuration();
    assertThat(yaml).startsWith("sources:\n  - name: chatsistant\n    provider: chatsistant\n");
    assertThat(yaml).contains("key: env:CHATSISTANT_KEY", "key: env:GURUBASE_KEY");
    for (SimulatedVendor vendor : simulator.vendors()) {
      assertThat(yaml).contains("baseUrl: " + vendor.url()).doesNotContain(vendor.key());
    }
  }

  @Test
  void callsAreCountedByEndpoint() throws Exception {
    SimulatedVendor guru = simulator.vendor("gurubase");
    Caller caller = Caller.withApiKey(guru);
    caller.post("/lantern/sessions/", "{\"page_num\":2}");
    caller.post("/lantern/sessions/", "{}");
    assertThat(guru.calls()).isEqualTo(2);
    assertThat(guru.calls("POST /api/v1/lantern/sessions/ page 2")).isEqualTo(1);
    assertThat(guru.calls("POST /api/v1/lantern/sessions/ page 1")).isEqualTo(1);
    guru.forgetCalls();
    assertThat(guru.calls()).isZero();
  }
}
