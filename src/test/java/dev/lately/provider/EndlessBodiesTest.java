package dev.lately.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Bodies that come faster than they are read.
class EndlessBodiesTest {
  private final AtomicBoolean end = new AtomicBoolean();
  private final AtomicInteger reading = new AtomicInteger();

  @AfterEach
  void end() {
    end.set(true);
  }

  @Test
  void aBodyForEveryCoreLetsOthersRun() {
    int bodies = 2 * Runtime.getRuntime().availableProcessors();
    for (int i = 0; i < bodies; i++) {
      Thread.startVirtualThread(this::read);
    }
    await().until(() -> reading.get() == bodies);
    AtomicBoolean ran = new AtomicBoolean();
    Thread.startVirtualThread(() -> ran.set(true));
    await().untilTrue(ran);
    assertThat(end).isFalse();
  }

  private void read() {
    OkHttpClient client = new OkHttpClient.Builder().addInterceptor(this::answer).build();
    JsonHttp http = new JsonHttp(client, JsonHttp.CALL_TIMEOUT, InstantSource.fixed(Sources.NOW));
    ProviderSettings settings = Sources.at("http://vendor.example", Long.MAX_VALUE);
    JsonCall call = http.site(settings, "Authorization", "").get("sessions");
    Troubles.of(() -> call.read(in -> in.isArray()));
  }

  private Response answer(Interceptor.Chain chain) {
    return new Response.Builder()
        .request(chain.request())
        .protocol(Protocol.HTTP_1_1)
        .code(200)
        .message("OK")
        .body(ResponseBody.create(Okio.buffer(Okio.source(new Blanks())), null, -1))
        .build();
  }

  /// Ends when the test does.
  private final class Blanks extends InputStream {
    private boolean begun;

    @Override
    public int read() {
      return end.get() ? -1 : ' ';
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (!begun) {
        begun = true;
        reading.incrementAndGet();
      }
      Arrays.fill(into, offset, offset + length, (byte) ' ');
      return end.get() ? -1 : length;
    }
  }
}
