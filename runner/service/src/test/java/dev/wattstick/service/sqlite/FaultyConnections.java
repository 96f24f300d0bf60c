package dev.wattstick.service.sqlite;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Connections whose next commits fail as planned, before or after they took place. */
final class FaultyConnections {
  private final DataSource real;
  private final Deque<Fault> planned = new ArrayDeque<>();

  FaultyConnections(DataSource real) {
    this.real = real;
  }

  /** What a commit does. */
  enum Fault {
    /** It takes place, and its answer is lost. */
    ANSWER_LOST,
    /** It does not take place. */
    NOT_DONE,
    /** The disk is full. */
    DISK_FULL
  }

  void plan(Fault... faults) {
    planned.addAll(java.util.List.of(faults));
  }

  DataSource source() {
    return proxy(
        DataSource.class,
        real,
        (name, arguments, result) ->
            result instanceof Connection connection ? connection(connection) : result);
  }

  private Connection connection(Connection connection) {
    return proxy(
        Connection.class,
        connection,
        (name, arguments, result) ->
            name.equals("createStatement") ? statement((Statement) result) : result);
  }

  private Statement statement(Statement statement) {
    return (Statement)
        Proxy.newProxyInstance(
            Statement.class.getClassLoader(),
            new Class<?>[] {Statement.class},
            (proxy, method, arguments) -> {
              boolean commits = arguments != null && "commit".equals(arguments[0]);
              Fault fault = commits ? planned.poll() : null;
              if (fault != null && fault != Fault.ANSWER_LOST) {
                throw failure(fault);
              }
              Object result = call(method, statement, arguments);
              if (fault != null) {
                throw failure(fault);
              }
              return result;
            });
  }

  private static SQLException failure(Fault fault) {
    return fault == Fault.DISK_FULL
        ? new SQLiteException("database or disk is full", SQLiteErrorCode.SQLITE_FULL)
        : new SQLiteException("disk I/O error", SQLiteErrorCode.SQLITE_IOERR);
  }

  private interface Wrapping {
    Object wrap(String method, Object[] arguments, Object result);
  }

  private static <T> T proxy(Class<T> type, T real, Wrapping wrapping) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                wrapping.wrap(method.getName(), arguments, call(method, real, arguments))));
  }

  private static Object call(java.lang.reflect.Method method, Object target, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
