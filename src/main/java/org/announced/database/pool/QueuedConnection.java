package org.announced.database.pool;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/** Wraps a connection, to learn when it is closed. */
final class QueuedConnection implements InvocationHandler {

  private final Connection connection;
  private final Runnable afterwards;

  private QueuedConnection(Connection connection, Runnable afterwards) {
    this.connection = connection;
    this.afterwards = afterwards;
  }

  /**
   * @param afterwards what to run when it is closed; it runs again if it is closed again
   */
  static Connection of(Connection connection, Runnable afterwards) {
    return (Connection)
        Proxy.newProxyInstance(
            QueuedConnection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new QueuedConnection(connection, afterwards));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] given)
      throws Throwable {
    switch (method.getName()) {
      case "equals" -> {
        return given != null && proxy == given[0];
      }
      case "hashCode" -> {
        return System.identityHashCode(proxy);
      }
      case "close" -> {
        try {
          return call(method, given);
        } finally {
          afterwards.run();
        }
      }
      default -> {
        return call(method, given);
      }
    }
  }

  private @Nullable Object call(Method method, @Nullable Object @Nullable [] given)
      throws Throwable {
    try {
      return method.invoke(connection, given);
    } catch (InvocationTargetException failed) {
      throw failed.getTargetException();
    }
  }
}
