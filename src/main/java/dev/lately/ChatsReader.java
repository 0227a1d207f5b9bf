package dev.lately;

import dev.lately.Settings.Bot;
import dev.lately.Settings.Chats;
import dev.lately.model.Secret;
import java.net.URI;
import java.util.Optional;

/// Reads the sections `discord` and `telegram`.
final class ChatsReader {
  private static final URI DISCORD = URI.create("https://discord.com/api/v10/");
  private static final URI TELEGRAM = URI.create("https://api.telegram.org");
  private static final Form<Integer> SHARD = Form.number(0, 9_999);

  private final Secrets secrets;

  ChatsReader(Secrets secrets) {
    this.secrets = secrets;
  }

  Chats read(Section root) {
    return new Chats(
        discord(root.at("discord").allow("token", "apiUrl", "shards")),
        telegram(root.at("telegram").allow("token", "apiUrl", "webhook")));
  }

  private Optional<Bot> discord(Section section) {
    Optional<Secret> token = secrets.read(section, "token");
    URI url = slashed(section.read("apiUrl", Form.URL, DISCORD));
    shards(section);
    return token.map(secret -> new Bot(secret, url));
  }

  private Optional<Bot> telegram(Section section) {
    Optional<Secret> token = secrets.read(section, "token");
    URI url = section.read("apiUrl", Form.URL, TELEGRAM);
    if (section.has("webhook")) {
      Section webhook = section.at("webhook").allow("url", "secret");
      webhook.need("url", Form.URL);
      secrets.need(webhook, "secret");
      section.mistake("webhook", "a webhook", NotYet.words("webhooks", "long polling"));
    }
    return token.map(secret -> new Bot(secret, url));
  }

  private static void shards(Section section) {
    if (section.at("shards").text().filter("auto"::equals).isPresent() || !section.has("shards")) {
      return;
    }
    Section shards = section.at("shards").allow("total", "from", "to");
    int total = shards.need("total", Form.number(1, 10_000)).orElse(1);
    int from = shards.need("from", SHARD).orElse(0);
    int to = shards.need("to", SHARD).orElse(from);
    if (from > to || to >= total) {
      section.mistake("shards", from + " to " + to + " of " + total, "from 0 to total - 1");
    } else if (total > 1) {
      section.mistake("shards", total + " shards", NotYet.words("several shards", "auto"));
    }
  }

  /// JDA joins paths to its base.
  private static URI slashed(URI url) {
    return url.toString().endsWith("/") ? url : URI.create(url + "/");
  }
}
