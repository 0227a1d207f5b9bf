package dev.lately.digest;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import javax.sql.DataSource;

/// The connections of a process, until it dies: then it reads and writes nothing more.
final class MortalSource {
  private final DataSource living;
  private volatile boolean dead;

  MortalSource(DataSource living) {
    this.living = living;
  }

  void die() {
    dead = true;
  }

  DataSource source() {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (_, method, args) -> call(method, args));
  }

  private Object call(Method method, Object[] args) throws Throwable {
    if (dead) {
      throw new SQLException("nobody is here any more");
    }
    try {
      return method.invoke(living, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
