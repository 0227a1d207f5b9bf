package dev.lately.kill;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Locale;
import javax.sql.DataSource;

/// The scheduler's connections, around whose statements the process may stand still.
final class WatchedSource {
  private final Standstill standstill;

  private WatchedSource(Standstill standstill) {
    this.standstill = standstill;
  }

  static DataSource of(DataSource source, Standstill standstill) {
    return new WatchedSource(standstill).watched(source);
  }

  private DataSource watched(DataSource source) {
    return proxy(
        DataSource.class,
        (_, method, args) -> {
          Object result = call(source, method, args);
          return result instanceof Connection connection ? watched(connection) : result;
        });
  }

  private Connection watched(Connection connection) {
    return proxy(
        Connection.class,
        (_, method, args) -> {
          Object result = call(connection, method, args);
          return method.getName().equals("prepareStatement")
              ? watched((PreparedStatement) result, String.valueOf(args[0]))
              : result;
        });
  }

  private PreparedStatement watched(PreparedStatement statement, String sql) {
    StringBuilder channel = new StringBuilder();
    return proxy(
        PreparedStatement.class,
        (_, method, args) -> {
          if (method.getName().equals("setString") && isPlace(args[1])) {
            channel.append(String.valueOf(args[1]).split("/")[3]);
          }
          boolean executes = method.getName().startsWith("execute") && !channel.isEmpty();
          if (executes) {
            before(sql, channel.toString());
          }
          Object result = call(statement, method, args);
          if (executes) {
            after(sql, channel.toString());
          }
          return result;
        });
  }

  private static boolean isPlace(Object bound) {
    String word = String.valueOf(bound);
    return word.startsWith(Step.DISCORD + "/") || word.startsWith(Step.TELEGRAM + "/");
  }

  private void before(String statement, String channel) {
    String sql = statement.toLowerCase(Locale.ROOT);
    if (sql.startsWith("delete")) {
      standstill.after(Step.SENT, Step.BEFORE_DONE, channel);
    } else if (sql.startsWith("update") && sql.contains("execution_time = ?")) {
      standstill.after(Step.PUT_OFF, Step.PUT_OFF, channel);
    } else if (sql.startsWith("update") && sql.contains("picked_by = ?, last_heartbeat = ?")) {
      standstill.after(Step.PLANNED, Step.HANDED_OUT, channel);
    }
  }

  private void after(String sql, String channel) {
    if (sql.startsWith("insert") && standstill.channels().contains(channel)) {
      standstill.at(Step.HALF_HANDED_OUT, Step.PROCESS);
    }
  }

  private static Object call(Object target, Method method, Object[] args) throws Throwable {
    try {
      return method.invoke(target, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
