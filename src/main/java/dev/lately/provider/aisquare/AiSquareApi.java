package dev.lately.provider.aisquare;

import dev.lately.provider.JsonCall;
import dev.lately.provider.JsonHttp;
import dev.lately.provider.JsonSite;
import dev.lately.provider.ProviderSettings;
import java.util.Map;
import java.util.Optional;

/// The paths of AISquare Studio's API. Each ends in a slash, and a GET has no body.
final class AiSquareApi {
  private final JsonSite site;

  AiSquareApi(ProviderSettings settings, JsonHttp http) {
    site = http.site(settings, "Authorization", "Bearer ");
  }

  /// `page` are the query parameters that the vendor gave for a further page.
  JsonCall sessions(Optional<String> domain, Map<String, String> page) {
    JsonCall call = site.get("qllm/chat-sessions/").about("the list of sessions");
    if (domain.isPresent()) {
      call = call.query("domain_id", domain.get()).about("domain " + domain.get());
    }
    for (Map.Entry<String, String> parameter : page.entrySet()) {
      call = call.query(parameter.getKey(), parameter.getValue());
    }
    return call;
  }

  JsonCall history(String id) {
    return site.get("qllm/chat-history/{}/", id).about("session");
  }
}
