package dev.lately.settings;

import dev.lately.chat.discord.DiscordAccount;
import dev.lately.chat.discord.DiscordAccount.Shards;
import dev.lately.chat.telegram.TelegramSettings;
import dev.lately.model.Secret;
import dev.lately.settings.Settings.Chats;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Reads the sections `discord` and `telegram`.
final class ChatsReader {
  private static final URI DISCORD = URI.create(DiscordAccount.API_URL);
  private static final URI TELEGRAM = URI.create("https://api.telegram.org");
  private static final Form<URI> BARE =
      new Form<>(
          "http:// or https:// with a host and perhaps a port, without a path",
          word -> Form.URL.reading().apply(word).filter(url -> url.getPath().matches("/?")),
          List.of(),
          Form.URL.shown());
  private static final Form<Integer> SHARD = Form.number(0, 9_999);

  private final Secrets secrets;

  ChatsReader(Secrets secrets) {
    this.secrets = secrets;
  }

  Chats read(Section root) {
    return new Chats(
        discord(root.at("discord").allow("token", "apiUrl", "shards")),
        telegram(root.at("telegram").allow("token", "apiUrl", "webhook"))
            .map(telegram -> telegram.withAnonymousAdmins(AccessReader.anonymousAdmins(root))));
  }

  private Optional<DiscordAccount> discord(Section section) {
    Optional<Secret> token = secrets.read(section, "token");
    URI url = slashed(section.read("apiUrl", Form.URL, DISCORD));
    Optional<Shards> shards = shards(section);
    return token.map(secret -> new DiscordAccount(secret, url.toString(), shards));
  }

  private Optional<TelegramSettings> telegram(Section section) {
    Optional<Secret> token = secrets.read(section, "token");
    URI url = section.read("apiUrl", BARE, TELEGRAM);
    if (section.has("webhook")) {
      Section webhook = section.at("webhook").allow("url", "secret");
      webhook.need("url", Form.URL);
      secrets.need(webhook, "secret");
      section.mistake("webhook", "a webhook", NotYet.words("webhooks", "long polling"));
    }
    return token.map(secret -> new TelegramSettings(secret, url));
  }

  /// Empty for all that Discord advises, in this process.
  private static Optional<Shards> shards(Section section) {
    if (section.at("shards").text().filter("auto"::equals).isPresent() || !section.has("shards")) {
      return Optional.empty();
    }
    Section shards = section.at("shards").allow("total", "from", "to");
    int total = shards.need("total", Form.number(1, 10_000)).orElse(10_000);
    int from = shards.need("from", SHARD).orElse(0);
    int to = shards.need("to", SHARD).orElse(from);
    if (from <= to && to < total) {
      return Optional.of(new Shards(total, from, to));
    }
    section.mistake("shards", from + " to " + to + " of " + total, "from 0 to total - 1");
    return Optional.empty();
  }

  /// JDA joins paths to its base.
  private static URI slashed(URI url) {
    return url.toString().endsWith("/") ? url : URI.create(url + "/");
  }
}
