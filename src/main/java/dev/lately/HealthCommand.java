package dev.lately;

import dev.lately.settings.Settings.Http;
import dev.lately.settings.SettingsReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `lately health`: asks the bot that runs on this machine whether it is ready.
@Command(
    name = "health",
    description = "Asks the bot on this machine whether it is ready: 0 is yes, 1 is no.",
    mixinStandardHelpOptions = true)
final class HealthCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  @Mixin private ConfigOption config = new ConfigOption();

  @Override
  public Integer call() throws InterruptedException {
    URI address = address(SettingsReader.http(config.file()));
    HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      System.out.print(answer.body());
      return answer.statusCode() == 200 ? 0 : 1;
    } catch (IOException e) {
      System.out.println("Nothing answers at " + address);
      return 1;
    }
  }

  /// What listens everywhere is asked here.
  private static URI address(Http http) {
    boolean everywhere = http.bind().equals("0.0.0.0") || http.bind().equals("::");
    String host = everywhere ? "127.0.0.1" : http.bind();
    return URI.create(
        "http://"
            + (host.contains(":") ? "[" + host + "]" : host)
            + ":"
            + http.port()
            + "/health/ready");
  }
}
