package dev.lately;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lately.access.Grant;
import dev.lately.access.Invites.Link;
import dev.lately.access.Invites.Open;
import dev.lately.model.SourceName;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/// What is said of codes and links, in lines or as JSON.
record InvitePaper(PrintWriter out, boolean json) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /// The code stands first and alone, so that a script can take the first line.
  int made(String code, Open open) {
    if (json) {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      node.put("code", code).put("telegram", telegram(code)).put("discord", discord(code));
      add(node, open);
      return print(node);
    }
    out.println(code);
    out.println();
    out.println("Good once, until " + time(open.until()) + ". It links the guild or chat where it");
    out.println("is typed: everybody there may see " + granted(open.grant()) + ".");
    out.println("  Telegram, in that chat:    " + telegram(code));
    out.println("  Discord, in that guild:    " + discord(code));
    out.println("To end it unused:            lately invite --revoke " + open.name());
    return Outcome.ANSWERED;
  }

  private static String telegram(String code) {
    return "/start " + code;
  }

  private static String discord(String code) {
    return "/sessions-admin link code:" + code;
  }

  int list(List<Link> links, List<Open> open) {
    if (json) {
      return print(tree(links, open));
    }
    if (links.isEmpty() && open.isEmpty()) {
      out.println("No guild or chat is linked by a code, and no code is open.");
    }
    links.forEach(link ->
        out.println(
            place(link)
                + "  "
                + granted(link.grant())
                + "  since "
                + time(link.at())
                + ", by "
                + link.by().id()));
    open.forEach(o ->
        out.println(
            "open code " + o.name() + "  " + granted(o.grant()) + "  until " + time(o.until())));
    return Outcome.ANSWERED;
  }

  /// Always true: it is the end of what was asked.
  boolean ended(String what) {
    if (json) {
      print(JsonNodeFactory.instance.objectNode().put("ended", what));
    } else {
      out.println("Ended: " + what);
    }
    return true;
  }

  private static ObjectNode tree(List<Link> links, List<Open> open) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    ArrayNode linked = tree.putArray("links");
    links.forEach(link -> {
      ObjectNode node = linked.addObject().put("place", place(link));
      add(node, link.grant());
      node.put("by", link.by().id()).put("at", link.at().toString());
    });
    ArrayNode codes = tree.putArray("open");
    open.forEach(o -> add(codes.addObject(), o));
    return tree;
  }

  private static void add(ObjectNode node, Open open) {
    node.put("name", open.name());
    add(node, open.grant());
    node.put("until", open.until().toString());
  }

  /// Every source is null.
  private static void add(ObjectNode node, Grant grant) {
    ArrayNode names = JsonNodeFactory.instance.arrayNode();
    grant.sources().orElse(List.of()).forEach(source -> names.add(source.value()));
    node.set("sources", grant.sources().isPresent() ? names : null);
    node.put("level", grant.level().word());
  }

  private int print(ObjectNode tree) {
    out.println(Json.words(tree));
    return Outcome.ANSWERED;
  }

  private static String place(Link link) {
    return link.platform() + "/" + link.space();
  }

  private static String granted(Grant grant) {
    return grant.level().word()
        + " of "
        + grant
            .sources()
            .map(some -> some.stream().map(SourceName::value).collect(Collectors.joining(", ")))
            .orElse("every source");
  }

  private static String time(Instant time) {
    ZoneId zone = ZoneId.systemDefault();
    return TIME.format(time.atZone(zone)) + " (" + zone + ")";
  }
}
