package dev.lately.masking;

import java.util.List;
import java.util.stream.Stream;

/// Keys, tokens and passwords: the shapes that their issuers publish, and whatever is said to be
/// one.
final class Keys {
  private static final String KEY = "<<KEY>>";

  /// The longest of which is known that it is one.
  private static final String MANY = ",8192}+";

  static final List<Mask> MASKS =
      Stream.of(
              // whole, as it is pasted from a file, or its beginning
              "-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^-]*+(?:-----END [A-Z ]{0,30}-----)?",
              "AGE-SECRET-KEY-1[0-9A-Z]{20" + MANY,
              // OpenAI, Anthropic and those who write theirs alike
              "(?<![\\w-])(?:sk|pplx|xai|tvly|gsk|r8|nvapi)[-_][\\w-]{12" + MANY,
              // Stripe
              "(?<!\\w)(?:sk|pk|rk|whsec)_(?:live_|test_)?[A-Za-z0-9]{16" + MANY,
              // GitHub, GitLab, npm, PyPI, Hugging Face
              "(?<!\\w)(?:gh[opsur]_|github_pat_|glpat-|npm_|pypi-|hf_)[\\w-]{16" + MANY,
              // Shopify, DigitalOcean, Sentry, Grafana, HashiCorp Vault
              "(?<!\\w)(?:shp(?:at|ca|pa|ss)_|do[op]_v1_|sntr[yu]s_|gl(?:c|sa)_|hv[sb]\\.)[\\w-]{16"
                  + MANY,
              // Slack
              "(?<!\\w)xox[a-z]-[\\w-]{8" + MANY,
              "(?<!\\w)xapp-[\\w-]{8" + MANY,
              "(?<=hooks\\.slack\\.com/services/)[\\w/]{8" + MANY,
              // Amazon, Google
              "(?<!\\w)(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?!\\w)",
              "(?<!\\w)(?:AIza[\\w-]{30" + MANY + "|ya29\\.[\\w-]{20" + MANY + ")",
              // SendGrid
              "(?<!\\w)SG\\.[\\w-]{16,128}+\\.[\\w-]{16" + MANY,
              // JSON Web Tokens (RFC 7519) begin with {" in base64
              "(?<![\\w-])eyJ[\\w-]{8" + MANY + "\\.[\\w-]{8" + MANY + "(?:\\.[\\w-]*+)?",
              // bots of Telegram and of Discord, Discord's webhooks
              "(?<![\\w:])\\d{8,10}:[\\w-]{30" + MANY,
              "(?<=/bot)\\d{8,10}:[\\w-]{30" + MANY,
              "(?<![\\w.-])[\\w-]{23,28}\\.[\\w-]{6}\\.[\\w-]{27" + MANY,
              "(?<=/api/webhooks/\\d{15,20}/)[\\w-]{30" + MANY,
              "(?i)\\b(?:bearer|basic) (?<it>(?=[\\w.~+/-]{0,200}\\d)[\\w.~+/-]{12" + MANY + "=*+)",
              "(?iu)\\b(?:password|passwort|kennwort|contraseña|mot de passe|senha|secret|token|api[ _-]?key)"
                  + "[\"']?\\s{0,3}[:=]\\s{0,3}[\"']?(?<it>(?=[^\\s\\d]{0,200}+\\d)[^\\s\"'<>\\x{FFFC}]{6"
                  + MANY
                  + ")")
          .map(looks -> Mask.of(looks, KEY))
          .toList();

  private Keys() {}
}
