package dev.lately.provider.gurubase;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lately.provider.JsonCall;
import dev.lately.provider.JsonHttp;
import dev.lately.provider.JsonSite;
import dev.lately.provider.ProviderSettings;
import java.util.Optional;

/// The paths of Gurubase's API. Reading is POST, and each path ends in a slash: without it the
/// vendor redirects.
final class GurubaseApi {
  private final JsonSite site;
  private final String guru;

  GurubaseApi(ProviderSettings settings, JsonHttp http, String guru) {
    this.site = http.site(settings, "x-api-key", "");
    this.guru = guru;
  }

  /// `page` counts from 1.
  JsonCall sessions(int page, Optional<String> text) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("page_num", page);
    text.ifPresent(words -> body.put("search_query", words));
    return site.post(body.toString(), "{}/sessions/", guru).about("guru " + guru);
  }

  JsonCall conversation(String id) {
    return site.post("", "sessions/{}/conversation/", id).about("session");
  }
}
