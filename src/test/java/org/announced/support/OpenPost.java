package org.announced.support;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A POST whose answer is read while its body is still being sent, which Java's HTTP client does not
 * do. Waits for at most half a minute wherever it reads.
 */
public final class OpenPost implements Closeable {

  private final Socket socket;
  private final InputStream in;
  private final boolean chunked;
  private final List<String> head = new ArrayList<>();
  private int chunk;

  /**
   * Begins it.
   *
   * @param headers further lines of its head; with a Content-Length among them, or it is chunked
   */
  public OpenPost(int port, String path, String... headers) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(30_000);
    in = new BufferedInputStream(socket.getInputStream());
    String all = String.join("\r\n", headers);
    chunked = !all.toLowerCase(Locale.ROOT).contains("content-length");
    write(
        "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n%s%s\r\n\r\n"
            .formatted(
                path, TestToken.BEARER, all, chunked ? "\r\nTransfer-Encoding: chunked" : ""));
  }

  public OpenPost send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends it at once, and for a chunked body as one chunk. */
  public OpenPost send(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    out.writeBytes(chunked ? ascii(Integer.toHexString(bytes.length) + "\r\n") : new byte[0]);
    out.writeBytes(bytes);
    out.writeBytes(chunked ? ascii("\r\n") : new byte[0]);
    socket.getOutputStream().write(out.toByteArray());
    return this;
  }

  /** Says that the body is at its end. */
  public OpenPost end() throws IOException {
    if (chunked) {
      write("0\r\n\r\n");
    }
    return this;
  }

  /** Sends nothing more, whether the body is at its end or not. */
  public OpenPost breakOff() throws IOException {
    socket.shutdownOutput();
    return this;
  }

  /** The status line and the headers. */
  public List<String> head() throws IOException {
    while (head.isEmpty() || !head.get(head.size() - 1).isEmpty()) {
      head.add(rawLine());
    }
    return head;
  }

  /** The next line of the answer's body; null at its end. */
  public @Nullable String line() throws IOException {
    var line = new ByteArrayOutputStream();
    for (int c = next(); c != '\n'; c = next()) {
      if (c < 0) {
        return line.size() == 0 ? null : line.toString(StandardCharsets.UTF_8);
      }
      line.write(c);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  /** All lines to the end of the answer's body. */
  public List<String> rest() throws IOException {
    var lines = new ArrayList<String>();
    for (var line = line(); line != null; line = line()) {
      lines.add(line);
    }
    return lines;
  }

  /** A byte of the body, out of its chunks; negative at its end. */
  public int next() throws IOException {
    if (chunk == 0) {
      head();
      var size = rawLine();
      chunk = size.isEmpty() ? -1 : Integer.parseInt(size, 16);
      chunk = chunk == 0 ? -1 : chunk;
    }
    if (chunk < 0) {
      return -1;
    }
    int c = in.read();
    if (--chunk == 0) {
      rawLine();
    }
    return c;
  }

  private String rawLine() throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.append((char) c);
    }
    return line.toString().stripTrailing();
  }

  private void write(String text) throws IOException {
    socket.getOutputStream().write(ascii(text));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
