package dev.lately.store;

import dev.lately.access.Moves.Move;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Takes what is kept of the rights in a chat to the id under which it goes on.
final class MovedRights {
  /// Of two decisions of the same place and source the later one stays.
  private static final String BINDINGS =
      """
      insert into bindings (platform, space, channel, topic, kind, source, level,
        person_platform, person, decided)
      select platform, :to, case when channel = :from then :to else channel end, topic, kind,
        source, level, person_platform, person, decided
      from bindings where platform = :platform and space = :from
      on conflict (platform, space, channel, topic, source) do update set kind = excluded.kind,
        level = excluded.level, person_platform = excluded.person_platform,
        person = excluded.person, decided = excluded.decided
      where excluded.decided > bindings.decided
      """;

  private static final String HABITS =
      """
      insert into place_habits (platform, space, channel, topic, language, zone)
      select platform, :to, case when channel = :from then :to else channel end, topic, language,
        zone
      from place_habits where platform = :platform and space = :from
      on conflict (platform, space, channel, topic) do nothing
      """;

  private static final String LINKS =
      "update links set space = :to where platform = :platform and space = :from";

  private static final String AUDIT =
      """
      update audit set space = :to, channel = case when channel = :from then :to else channel end
      where platform = :platform and space = :from
      """;

  private MovedRights() {}

  static int move(Handle handle, Move move) {
    return Stream.of(BINDINGS, HABITS, LINKS, AUDIT, forget("bindings"), forget("place_habits"))
        .mapToInt(sql -> run(handle, sql, move))
        .sum();
  }

  private static String forget(String table) {
    return "delete from " + table + " where platform = :platform and space = :from";
  }

  private static int run(Handle handle, String sql, Move move) {
    return handle
        .createUpdate(sql)
        .bind("platform", move.platform().value())
        .bind("from", move.from())
        .bind("to", move.to())
        .execute();
  }
}
