package dev.lately.arch;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Holds compiled classes against the map and lists every complaint.
final class RoomRules {
  /// What any room may use: the language, its nullness marks, and a logger.
  private static final List<String> EVERYBODY =
      List.of("java.", "javax.crypto.", "org.jspecify.", "org.slf4j.");

  private static final List<String> NOT_EVERYBODY = List.of("java.sql.");

  private final String root;
  private final TheMap map;

  RoomRules(String root, TheMap map) {
    this.root = root;
    this.map = map;
  }

  List<String> complaints(JavaClasses classes) {
    Set<String> found = new TreeSet<>();
    for (JavaClass type : classes) {
      String room = room(type);
      if (!room.isEmpty() && !map.names().contains(room)) {
        found.add(room + " is on no map");
      } else if (!room.isEmpty()) {
        type.getDirectDependenciesFromSelf().forEach(d -> check(room, d, found));
      }
    }
    return new ArrayList<>(found);
  }

  private void check(String room, Dependency dependency, Set<String> found) {
    JavaClass target = dependency.getTargetClass().getBaseComponentType();
    String name = target.getName();
    if (target.isPrimitive() || isFree(name)) {
      return;
    }
    if (name.startsWith(root + ".")) {
      if (!map.mayUse(room).contains(room(target))) {
        found.add(room + " may not use " + (room(target).isEmpty() ? "the hall" : room(target)));
      }
    } else if (map.libraries(room).stream().noneMatch(l -> name.startsWith(l + "."))) {
      found.add(room + " may not use " + name);
    }
  }

  private static boolean isFree(String name) {
    return EVERYBODY.stream().anyMatch(name::startsWith)
        && NOT_EVERYBODY.stream().noneMatch(name::startsWith);
  }

  private String room(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(root) ? "" : name.substring(root.length() + 1);
  }
}
