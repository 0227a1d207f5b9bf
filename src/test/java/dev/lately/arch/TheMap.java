package dev.lately.arch;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Who may use whom: each room's rooms, and the libraries that it alone holds.
final class TheMap {
  private static final List<String> VENDORS =
      List.of("gpttrainer", "pocketpaw", "aisquare", "gurubase");

  private final Map<String, Set<String>> rooms = new TreeMap<>();
  private final Map<String, Set<String>> libraries = new TreeMap<>();

  /// The map of `dev.lately`; the empty name is the hall.
  static TheMap ofLately() {
    TheMap map = new TheMap();
    map.room("model", "");
    map.room("command", "subscription model");
    map.room("listing", "model");
    map.room("access", "model");
    map.room("masking", "", "com.google.i18n", "com.google.re2j");
    map.room("subscription", "model");
    map.room("provider", "model", "okhttp3", "okio", "com.fasterxml.jackson");
    for (String vendor : VENDORS) {
      map.room("provider." + vendor, "provider model", "com.fasterxml.jackson");
    }
    map.room(
        "query",
        "provider listing model",
        "com.github.benmanes.caffeine",
        "io.github.resilience4j");
    map.room(
        "view",
        "listing command subscription model",
        "com.fasterxml.jackson",
        "org.knowm.xchart",
        "java.awt",
        "javax.imageio");
    map.room("handler", "digest query listing view chat command subscription access model");
    map.room(
        "digest",
        "query listing view chat subscription command access model",
        "com.github.kagkarlsson",
        "javax.sql");
    map.room("chat", "command view model");
    map.room(
        "chat.discord", "chat command view model", "net.dv8tion", "okhttp3", "com.neovisionaries");
    map.room(
        "chat.telegram",
        "chat command view model",
        "org.telegram",
        "okhttp3",
        "okio",
        "com.fasterxml.jackson");
    map.room("chat.terminal", "chat command view model");
    map.room(
        "chat.playground",
        "chat command view model",
        "com.sun.net.httpserver",
        "com.fasterxml.jackson");
    map.room(
        "store",
        "query command subscription access model",
        "java.sql",
        "javax.sql",
        "org.jdbi",
        "com.zaxxer",
        "org.flywaydb",
        "org.sqlite");
    map.room("ops", "model", "io.micrometer", "com.sun.net.httpserver");
    map.room("simulator.town", "");
    map.room(
        "simulator.vendor", "simulator.town", "com.sun.net.httpserver", "com.fasterxml.jackson");
    for (String vendor : VENDORS) {
      map.room("simulator." + vendor, "simulator.vendor simulator.town", "com.fasterxml.jackson");
    }
    map.room(
        "simulator",
        "simulator.gpttrainer simulator.pocketpaw simulator.aisquare simulator.gurubase"
            + " simulator.vendor simulator.town",
        "com.sun.net.httpserver",
        "com.fasterxml.jackson");
    map.room(
        "settings",
        "chat.discord chat.telegram provider store command masking access model",
        "com.fasterxml.jackson");
    map.room(
        "stage",
        "settings simulator chat chat.playground chat.discord chat.telegram provider view command access"
            + " model");
    return map;
  }

  private void room(String name, String mayUse, String... held) {
    Set<String> others = new TreeSet<>(mayUse.isEmpty() ? List.of() : List.of(mayUse.split(" ")));
    others.add(name);
    rooms.put(name, others);
    libraries.put(name, Set.of(held));
  }

  Set<String> names() {
    return rooms.keySet();
  }

  /// The rooms that a room may use, itself among them.
  Set<String> mayUse(String room) {
    return rooms.get(room);
  }

  Set<String> libraries(String room) {
    return libraries.get(room);
  }
}
