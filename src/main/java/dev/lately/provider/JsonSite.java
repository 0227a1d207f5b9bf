package dev.lately.provider;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/// One source's place at its vendor: where it is, the key it takes, how large its answers may be.
public final class JsonSite {
  private final JsonHttp http;
  private final HttpUrl base;
  private final Headers headers;
  private final Limits limits;

  /// The most bytes of an answer, and the statuses that refuse the key.
  record Limits(long maxBodyBytes, Set<Integer> keyRefusals) {}

  private JsonSite(JsonHttp http, HttpUrl base, Headers headers, Limits limits) {
    this.http = http;
    this.base = base;
    this.headers = headers;
    this.limits = limits;
  }

  static JsonSite of(JsonHttp http, ProviderSettings settings, String header, String prefix) {
    Headers.Builder headers =
        new Headers.Builder().add("Accept", "application/json").add("User-Agent", "Lately");
    String key = sendable(settings);
    if (!key.isEmpty()) {
      headers.add(header, prefix + key);
    }
    Limits limits = new Limits(settings.maxBodyBytes(), Set.of(401));
    return new JsonSite(http, base(settings), headers.build(), limits);
  }

  /// The same site, where this status too means that the key is refused.
  public JsonSite refusingKeysWith(int status) {
    Set<Integer> refusals = new TreeSet<>(limits.keyRefusals());
    refusals.add(status);
    return new JsonSite(http, base, headers, new Limits(limits.maxBodyBytes(), refusals));
  }

  /// `path` is relative to the base URL, with `{}` for each segment that must be encoded.
  public JsonCall get(String path, String... segments) {
    return new JsonCall(this, url(path, segments), "GET", "");
  }

  /// As [#get], with a JSON body, which may be empty.
  public JsonCall post(String json, String path, String... segments) {
    return new JsonCall(this, url(path, segments), "POST", json);
  }

  JsonHttp http() {
    return http;
  }

  Headers headers() {
    return headers;
  }

  Limits limits() {
    return limits;
  }

  private HttpUrl url(String path, String... segments) {
    String filled = path;
    for (String segment : segments) {
      filled = filled.replaceFirst("\\{}", encoded(segment));
    }
    return base.newBuilder().addEncodedPathSegments(filled).build();
  }

  /// Encodes more than a path must have encoded: a lenient server may take a plus for a space. A
  /// segment of dots would climb up the path whether encoded or not, so its dots become
  /// underscores, which no vendor has as an id.
  private static String encoded(String segment) {
    String still = segment.matches("\\.{0,2}") ? "_".repeat(segment.length() + 1) : segment;
    return URLEncoder.encode(still, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static HttpUrl base(ProviderSettings settings) {
    HttpUrl url = HttpUrl.parse(settings.baseUrl().toString().replaceFirst("/+$", ""));
    if (url == null) {
      throw new IllegalArgumentException(
          "the base URL of source " + settings.name() + " must begin with http:// or https://");
    }
    return url;
  }

  /// Checked here because the HTTP library would quote a key that it cannot send.
  private static String sendable(ProviderSettings settings) {
    String key = settings.key().value().strip();
    if (key.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      throw new IllegalArgumentException(
          "the key of source "
              + settings.name()
              + " holds a blank, a line break or a character beyond ASCII, which no key does");
    }
    return key;
  }
}
