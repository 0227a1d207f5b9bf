package dev.lately.provider;

import dev.lately.model.Trouble;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/// One call to a vendor, not yet made. Its `toString` tells neither key nor query.
public final class JsonCall {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final MediaType NOTHING = MediaType.get("application/octet-stream");

  private final JsonSite site;
  private final HttpUrl url;
  private final Request request;
  private final String subject;

  JsonCall(JsonSite site, HttpUrl url, String method, String json) {
    this(site, request(site, url, method, json), "what was asked for");
  }

  private JsonCall(JsonSite site, Request request, String subject) {
    this.site = site;
    this.url = request.url();
    this.request = request;
    this.subject = subject;
  }

  private static Request request(JsonSite site, HttpUrl url, String method, String json) {
    RequestBody body =
        method.equals("GET") ? null : RequestBody.create(json, json.isEmpty() ? NOTHING : JSON);
    return new Request.Builder().url(url).headers(site.headers()).method(method, body).build();
  }

  public JsonCall query(String name, String value) {
    HttpUrl asking = url.newBuilder().addQueryParameter(name, value).build();
    return new JsonCall(site, request.newBuilder().url(asking).build(), subject);
  }

  /// Names in our words, without personal data, what the vendor may not know.
  public JsonCall about(String what) {
    return new JsonCall(site, request, what);
  }

  /// Makes the call and reads its answer.
  ///
  /// @throws ProviderException with the trouble
  public <T> T read(JsonHttp.Reading<T> reading) {
    return site.http().send(this, reading);
  }

  /// The same; empty where the vendor knows no such thing.
  ///
  /// @throws ProviderException with any other trouble
  public <T> Optional<T> find(JsonHttp.Reading<T> reading) {
    try {
      return Optional.of(read(reading));
    } catch (ProviderException e) {
      if (e.trouble() instanceof Trouble.NotFound) {
        return Optional.empty();
      }
      throw e;
    }
  }

  Request request() {
    return request;
  }

  String subject() {
    return subject;
  }

  long maxBodyBytes() {
    return site.limits().maxBodyBytes();
  }

  boolean refusesKeyWith(int status) {
    return site.limits().keyRefusals().contains(status);
  }

  @Override
  public String toString() {
    return request.method() + " " + url.host();
  }
}
