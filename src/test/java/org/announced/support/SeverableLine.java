package org.announced.support;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * A TCP line to a server that can be cut and mended, or frozen and thawed, while an application
 * uses it, so that a test can take away a database that others go on using.
 */
public final class SeverableLine implements Closeable {

  private final String host;
  private final int target;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private volatile ServerSocket entrance;
  private volatile CountDownLatch thawed = new CountDownLatch(0);

  private SeverableLine(String host, int target) {
    this.host = host;
    this.target = target;
    this.entrance = listenAnywhere();
  }

  /** Open from the start, on a port of loopback. */
  public static SeverableLine to(String host, int port) {
    return new SeverableLine(host, port);
  }

  public int port() {
    return entrance.getLocalPort();
  }

  /** Ends every connection; new ones are refused, as by a machine whose PostgreSQL is gone. */
  public void cut() {
    close(entrance);
    sockets.forEach(SeverableLine::close);
    sockets.clear();
  }

  /** Takes in everything and passes nothing on, as to a server whose processes are stopped. */
  public void freeze() {
    thawed = new CountDownLatch(1);
  }

  /** Passes on what was held back, and everything after it. */
  public void thaw() {
    thawed.countDown();
  }

  /**
   * Lets connections through again, on the same port, which the system may take a moment to free.
   */
  public void mend() {
    int port = entrance.getLocalPort();
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    while (entrance.isClosed()) {
      try {
        entrance = listen(port);
      } catch (UncheckedIOException notFreeYet) {
        if (System.nanoTime() > patience) {
          throw notFreeYet;
        }
        Thread.onSpinWait();
      }
    }
  }

  @Override
  public void close() {
    cut();
  }

  /**
   * Below the ports that systems give to outgoing connections: while it is cut, one of those (even
   * one that was on its way here) could otherwise take its port.
   */
  private ServerSocket listenAnywhere() {
    while (true) {
      try {
        return listen(ThreadLocalRandom.current().nextInt(10_000, 30_000));
      } catch (UncheckedIOException taken) {
        // Another one, then.
      }
    }
  }

  private ServerSocket listen(int port) {
    try {
      var server = new ServerSocket();
      server.setReuseAddress(true);
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      daemon(() -> accept(server));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket server) {
    while (!server.isClosed()) {
      try {
        var near = server.accept();
        var far = new Socket(host, target);
        sockets.addAll(List.of(near, far));
        if (server.isClosed()) {
          // Cut while this connection was being made: it is ended like those before it.
          close(near);
          close(far);
        }
        daemon(() -> copy(near, far));
        daemon(() -> copy(far, near));
      } catch (IOException cut) {
        close(server);
      }
    }
  }

  private void copy(Socket from, Socket to) {
    var buffer = new byte[8192];
    try {
      for (int read = 0; read >= 0; read = from.getInputStream().read(buffer)) {
        thawed.await();
        to.getOutputStream().write(buffer, 0, read);
      }
    } catch (IOException cut) {
      // Closing both below tells either end.
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
    close(from);
    close(to);
  }

  private static void daemon(Runnable action) {
    var thread = new Thread(action, "severable line");
    thread.setDaemon(true);
    thread.start();
  }

  private static void close(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
