package dev.lately.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/// All rows of one database in another one, which was empty: a backup, or the move to a server.
public final class DatabaseCopy {
  /// In an order in which no row comes before one that it names.
  static final List<String> TABLES =
      List.of(
          "subscriptions",
          "deliveries",
          "day_counts",
          "moves",
          "views",
          "listed_rows",
          "looks",
          "titles",
          "bindings",
          "invites",
          "links",
          "invite_tries",
          "place_habits",
          "audit",
          "reveals",
          "button_keys");

  private static final int BATCH = 500;

  private DatabaseCopy() {}

  /// As at one instant, whole or not at all. Gives back how many rows of each table.
  ///
  /// @throws DatabaseException when there are rows in the second one already, or either fails
  public static Map<String, Integer> copy(Database from, Database to) {
    try {
      return to.alone(target -> {
        TABLES.forEach(table -> refuseRows(to, target, table));
        return from.snapshot(source -> {
          Map<String, Integer> rows = copied(source, target);
          to.engine().continueAfter(target, from.engine().lastId(source));
          return rows;
        });
      });
    } catch (JdbiException e) {
      throw failed(e);
    }
  }

  private static DatabaseException failed(Exception e) {
    return new DatabaseException("Nothing was copied: " + DatabaseException.cause(e), e);
  }

  private static void refuseRows(Database to, Handle target, String table) {
    int rows = target.createQuery("select count(*) from " + table).mapTo(Integer.class).one();
    if (rows > 0) {
      throw new DatabaseException(
          "Nothing was copied: "
              + to.name()
              + " is not empty ("
              + table
              + ": "
              + rows
              + "). Name a database that is new.");
    }
  }

  private static Map<String, Integer> copied(Handle source, Handle target) {
    Map<String, Integer> rows = new LinkedHashMap<>();
    try {
      for (String table : TABLES) {
        rows.put(table, copied(table, source.getConnection(), target.getConnection()));
      }
      return rows;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static int copied(String table, Connection source, Connection target)
      throws SQLException {
    try (Statement reading = source.createStatement()) {
      reading.setFetchSize(BATCH);
      try (ResultSet rows = reading.executeQuery("select * from " + table)) {
        List<String> columns = columns(rows.getMetaData());
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        String named = table + " (" + String.join(", ", columns) + ")";
        try (PreparedStatement writing =
            target.prepareStatement("insert into " + named + " values (" + marks + ")")) {
          return written(rows, writing, types(target, table, columns));
        }
      }
    }
  }

  private static List<String> columns(ResultSetMetaData row) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= row.getColumnCount(); i++) {
      columns.add(row.getColumnName(i));
    }
    return columns;
  }

  /// What the second database takes: SQLite has numbers where PostgreSQL has truths.
  private static List<Integer> types(Connection target, String table, List<String> columns)
      throws SQLException {
    String none = "select " + String.join(", ", columns) + " from " + table + " where 1 = 0";
    try (Statement reading = target.createStatement();
        ResultSet row = reading.executeQuery(none)) {
      List<Integer> types = new ArrayList<>();
      for (int i = 1; i <= columns.size(); i++) {
        types.add(row.getMetaData().getColumnType(i));
      }
      return types;
    }
  }

  private static int written(ResultSet rows, PreparedStatement writing, List<Integer> types)
      throws SQLException {
    int count = 0;
    while (rows.next()) {
      for (int i = 1; i <= types.size(); i++) {
        writing.setObject(i, rows.getObject(i), types.get(i - 1));
      }
      writing.addBatch();
      if (++count % BATCH == 0) {
        writing.executeBatch();
      }
    }
    writing.executeBatch();
    return count;
  }
}
