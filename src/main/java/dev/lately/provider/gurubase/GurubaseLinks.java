package dev.lately.provider.gurubase;

import dev.lately.model.SourceName;
import dev.lately.provider.ProviderSettings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The addresses of one guru's sessions in Gurubase's own pages.
record GurubaseLinks(SourceName source, String guru, boolean hosted) {
  private static final String PAGES = "https://app.gurubase.io/g/";

  /// Only the hosted service's pages are known; an installation of one's own may have them
  /// anywhere.
  static GurubaseLinks of(ProviderSettings settings, String guru) {
    boolean hosted = "api.gurubase.io".equalsIgnoreCase(settings.baseUrl().getHost());
    return new GurubaseLinks(settings.name(), guru, hosted);
  }

  Optional<String> session(String questionSlug, String id) {
    String page = PAGES + encoded(guru) + "/" + encoded(questionSlug) + "/binge/" + encoded(id);
    return hosted ? Optional.of(page) : Optional.empty();
  }

  private static String encoded(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
