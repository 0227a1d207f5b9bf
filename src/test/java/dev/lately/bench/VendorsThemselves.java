package dev.lately.bench;

import dev.lately.simulator.SimulatedVendor;
import dev.lately.simulator.Simulator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What the vendors' first pages take without Lately: all five asked at once, the answers thrown
/// away.
record VendorsThemselves(Simulator simulator) {
  long millis() {
    long start = System.nanoTime();
    HttpClient http = HttpClient.newHttpClient();
    List<CompletableFuture<HttpResponse<Void>>> calls =
        simulator.vendors().stream()
            .map(vendor ->
                http.sendAsync(first(vendor), HttpResponse.BodyHandlers.discarding())
                    .whenComplete((response, _) -> tell(vendor, response, start)))
            .toList();
    calls.forEach(CompletableFuture::join);
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static void tell(SimulatedVendor vendor, HttpResponse<Void> response, long start) {
    long millis = (System.nanoTime() - start) / 1_000_000;
    System.out.printf("  %s itself: %d in %d ms%n", vendor.name(), response.statusCode(), millis);
  }

  private static HttpRequest first(SimulatedVendor vendor) {
    String root = vendor.url().toString();
    String container = vendor.container();
    return switch (vendor.name()) {
      case "pocketpaw" -> get(vendor, root + "/api/sessions?limit=100");
      case "aisquare" -> get(vendor, root + "/qllm/chat-sessions/?domain_id=" + container);
      case "gurubase" ->
          HttpRequest.newBuilder(URI.create(root + "/" + container + "/sessions/"))
              .header("x-api-key", vendor.key())
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString("{\"page_num\":1}"))
              .build();
      default -> get(vendor, root + "/chatbot/" + container + "/sessions");
    };
  }

  private static HttpRequest get(SimulatedVendor vendor, String url) {
    return HttpRequest.newBuilder(URI.create(url))
        .header("Authorization", "Bearer " + vendor.key())
        .build();
  }
}
