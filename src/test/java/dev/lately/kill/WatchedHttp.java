package dev.lately.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;

/// The client of both chats, around whose posts the process may stand still.
final class WatchedHttp extends EventListener implements Interceptor {
  private static final Pattern POST = Pattern.compile(".*/(messages|send(message|photo))");

  private final Standstill standstill;

  WatchedHttp(Standstill standstill) {
    this.standstill = standstill;
  }

  OkHttpClient client() {
    return new OkHttpClient.Builder().addInterceptor(this).eventListener(this).build();
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    at(Step.BEFORE_REQUEST, chain.request());
    Response response = chain.proceed(chain.request());
    at(Step.ANSWER_READ, chain.request());
    return response;
  }

  /// The whole request has left; nothing of the answer is read.
  @Override
  public void responseHeadersStart(Call call) {
    at(Step.ANSWER_UNREAD, call.request());
    at(Step.SHUTDOWN, call.request());
  }

  /// Discord's channel stands in the path, Telegram's in the body.
  private void at(Step step, Request request) {
    String path = request.url().encodedPath().toLowerCase(Locale.ROOT);
    if (request.method().equals("POST") && POST.matcher(path).matches()) {
      String all = path + body(request);
      standstill.channels().stream()
          .filter(all::contains)
          .forEach(channel -> standstill.after(Step.SENDING, step, channel));
    }
  }

  private static String body(Request request) {
    try {
      Buffer body = new Buffer();
      Objects.requireNonNull(request.body()).writeTo(body);
      return body.readUtf8();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
