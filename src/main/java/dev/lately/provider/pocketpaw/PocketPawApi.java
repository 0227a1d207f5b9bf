package dev.lately.provider.pocketpaw;

import dev.lately.provider.JsonCall;
import dev.lately.provider.JsonHttp;
import dev.lately.provider.JsonSite;
import dev.lately.provider.ProviderSettings;
import java.net.URI;
import java.util.List;

/// The paths of PocketPaw's two APIs, of which an installation has either or both.
final class PocketPawApi {
  /// The most messages of one session that v1 gives at once.
  static final int MOST_MESSAGES = 500;

  private final JsonSite site;
  private final List<Flavour> flavours;

  enum Flavour {
    /// The dashboard's own: gives beginning and preview, and any number of sessions; it would find
    /// any number too, in no order.
    LEGACY("api/sessions", Integer.MAX_VALUE, 1000),
    /// The only one of `pocketpaw serve`; a limit above its most is an error.
    V1("api/v1/sessions", 500, 200);

    private final String sessions;
    private final int mostSessions;
    private final int mostFound;

    Flavour(String sessions, int mostSessions, int mostFound) {
      this.sessions = sessions;
      this.mostSessions = mostSessions;
      this.mostFound = mostFound;
    }

    int most(boolean search) {
      return search ? mostFound : mostSessions;
    }
  }

  /// A base URL that ends in `/api/v1` or `/api` names its flavour.
  PocketPawApi(ProviderSettings settings, JsonHttp http) {
    String base = settings.baseUrl().toString().replaceFirst("/+$", "");
    flavours =
        base.endsWith("/api/v1")
            ? List.of(Flavour.V1)
            : base.endsWith("/api") ? List.of(Flavour.LEGACY) : List.of(Flavour.values());
    URI root = URI.create(base.replaceFirst("/api(/v1)?$", ""));
    site =
        http.site(
            new ProviderSettings(
                settings.name(),
                root,
                settings.key(),
                settings.containers(),
                settings.zone(),
                settings.maxBodyBytes()),
            "Authorization",
            "Bearer ");
  }

  /// In the order in which they are tried.
  List<Flavour> flavours() {
    return flavours;
  }

  JsonCall sessions(Flavour flavour, int limit) {
    return site.get(flavour.sessions)
        .query("limit", Integer.toString(limit))
        .about("the list of sessions");
  }

  JsonCall search(Flavour flavour, String text, int limit) {
    return site.get(flavour.sessions + "/search")
        .query("q", text)
        .query("limit", Integer.toString(limit))
        .about("the search of sessions");
  }

  /// All that was said in one session.
  JsonCall export(Flavour flavour, String id) {
    JsonCall call =
        switch (flavour) {
          case LEGACY -> site.get("api/memory/session/export").query("id", id);
          case V1 -> site.get("api/v1/sessions/{}/export", id);
        };
    return call.query("format", "json").about("session");
  }

  /// The newest of it.
  JsonCall messages(Flavour flavour, String id) {
    JsonCall call =
        switch (flavour) {
          case LEGACY -> site.get("api/memory/session").query("id", id);
          case V1 -> site.get("api/v1/sessions/{}/history", id);
        };
    return call.query("limit", Integer.toString(MOST_MESSAGES)).about("session");
  }
}
