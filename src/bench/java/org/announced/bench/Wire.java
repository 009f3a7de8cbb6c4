package org.announced.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * A connection that asks one question again and again and costs next to nothing itself, which the
 * client of the JDK does not.
 */
final class Wire implements AutoCloseable {

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final byte[] question;
  private final byte[] waste = new byte[1 << 16];

  /**
   * A connection.
   *
   * @param headers lines that each end with CRLF
   */
  Wire(int port, String path, String headers) throws IOException {
    socket = new Socket("localhost", port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    out = socket.getOutputStream();
    question =
        "GET %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n"
            .formatted(path, headers)
            .getBytes(StandardCharsets.US_ASCII);
  }

  /** Asks, and reads the answer, which must have this status and a stated length. */
  void ask(int status) throws IOException {
    out.write(question);
    var line = line();
    if (!line.startsWith("HTTP/1.1 " + status)) {
      throw new IllegalStateException(line);
    }
    int length = 0;
    while (!line.isEmpty()) {
      line = line();
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
    while (length > 0) {
      length -= in.readNBytes(waste, 0, Math.min(length, waste.length));
    }
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("The server ended the connection.");
      }
      line.append((char) c);
    }
    line.setLength(line.length() - 1);
    return line.toString();
  }

  /** How often a second so many connections have an answer, over about so many seconds. */
  static double perSecond(
      int connections, int port, String path, String headers, int status, double seconds)
      throws Exception {
    var pool = Executors.newFixedThreadPool(connections);
    try {
      long start = System.nanoTime();
      long end = start + (long) (seconds * 1e9);
      var clients = new ArrayList<Callable<Integer>>();
      for (int i = 0; i < connections; i++) {
        clients.add(
            () -> {
              try (var wire = new Wire(port, path, headers)) {
                int answers = 0;
                for (; System.nanoTime() < end; answers++) {
                  wire.ask(status);
                }
                return answers;
              }
            });
      }
      int answers = 0;
      for (var client : pool.invokeAll(clients)) {
        answers += client.get();
      }
      return answers / ((System.nanoTime() - start) / 1e9);
    } finally {
      pool.shutdownNow();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
