package dev.lately.chat.discord;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/// Sends once more what Discord failed to answer, where sending it twice does it once.
///
/// JDA by itself repeats neither a 500 nor a lost answer, and waits half a second before it repeats
/// a 502, while a press must be answered within three seconds. A callback that had arrived the
/// first time is refused the second time (40060, sometimes 10062): that is success. An edit says
/// the same twice, and a message in a channel has a nonce. A private copy has none: it may be seen
/// twice by the one who pressed, when the answer to the first was lost.
final class SecondTry implements Interceptor {
  private static final Pattern CALLBACK = Pattern.compile(".*/interactions/[^/]+/[^/]+/callback");
  private static final Pattern DONE = Pattern.compile("\"code\"\\s*:\\s*(40060|10062)\\b");

  private static final Pattern FORUM_POST = Pattern.compile(".*/channels/[0-9]+/threads");

  /// Leaves time for a second try within the three seconds (interactions/receiving-and-responding).
  private static final int CALLBACK_MILLIS = 1200;

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    if (FORUM_POST.matcher(request.url().encodedPath()).matches()) {
      return once(chain);
    }
    boolean callback = CALLBACK.matcher(request.url().encodedPath()).matches();
    Chain hurried =
        callback ? chain.withReadTimeout(CALLBACK_MILLIS, TimeUnit.MILLISECONDS) : chain;
    try {
      Response first = hurried.proceed(request);
      if (first.code() < 500) {
        return first;
      }
      first.close();
    } catch (IOException lost) {
      if (chain.call().isCanceled()) {
        throw lost;
      }
    }
    Response second = hurried.proceed(request);
    return callback && isDone(second) ? done(second) : second;
  }

  /// A post in a forum has no nonce. That Discord failed says nothing of whether it is there, and
  /// JDA would repeat a 502.
  private static Response once(Chain chain) throws IOException {
    Response only = chain.proceed(chain.request());
    if (only.code() < 500) {
      return only;
    }
    only.close();
    throw new IOException("Discord failed at a forum post (" + only.code() + ")");
  }

  private static boolean isDone(Response response) throws IOException {
    return response.code() >= 400
        && response.code() < 429
        && DONE.matcher(
                text(response.peekBody(4096), "gzip".equals(response.header("Content-Encoding"))))
            .find();
  }

  /// The client leaves bodies packed, since JDA asks for gzip by itself.
  private static String text(ResponseBody body, boolean packed) throws IOException {
    InputStream bytes = body.byteStream();
    try (InputStream plain = packed ? new GZIPInputStream(bytes) : bytes) {
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Response done(Response refused) {
    refused.close();
    return refused
        .newBuilder()
        .code(204)
        .message("No Content")
        .removeHeader("Content-Type")
        .removeHeader("Content-Encoding")
        .body(ResponseBody.create("", null))
        .build();
  }
}
