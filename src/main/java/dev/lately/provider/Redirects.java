package dev.lately.provider;

import java.io.IOException;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Follows redirects within one host and keeps the method; a redirect to another host ends the
/// call, since without its key it would be worth nothing there.
final class Redirects implements Interceptor {
  private static final int MOST = 5;
  private static final Set<Integer> ALWAYS = Set.of(301, 307, 308);

  /// What turns another method into a GET; followed only where there is nothing to turn.
  private static final Set<Integer> FOR_GET = Set.of(302, 303);

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Response response = chain.proceed(request);
    for (int hop = 0; hop < MOST && isFollowed(response); hop++) {
      HttpUrl target = target(response);
      if (target == null) {
        return response;
      }
      response.close();
      request = request.newBuilder().url(target).build();
      response = chain.proceed(request);
    }
    return response;
  }

  private static boolean isFollowed(Response response) {
    return ALWAYS.contains(response.code())
        || (FOR_GET.contains(response.code()) && response.request().method().equals("GET"));
  }

  private static @Nullable HttpUrl target(Response response) throws Elsewhere {
    String location = response.header("Location");
    HttpUrl from = response.request().url();
    HttpUrl target = location == null ? null : from.resolve(location);
    if (target != null && !sameHost(from, target)) {
      response.close();
      throw new Elsewhere();
    }
    return target;
  }

  /// The same name, port and scheme, or the step from plain HTTP to TLS at their usual ports.
  private static boolean sameHost(HttpUrl from, HttpUrl to) {
    boolean samePlace = from.scheme().equals(to.scheme()) && from.port() == to.port();
    boolean toTls = !from.isHttps() && from.port() == 80 && to.isHttps() && to.port() == 443;
    return from.host().equals(to.host()) && (samePlace || toTls);
  }

  /// The vendor sends us to another host.
  static final class Elsewhere extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
