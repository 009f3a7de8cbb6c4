package org.announced.support;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/**
 * Clients of the service who behave badly, each with a connection of its own that stays open until
 * the crowd is closed. A few hundred at most, on this machine only.
 */
public final class Crowd implements Closeable {

  private static final int MOST = 400;
  private static final int PATIENCE_MILLIS = 60_000;

  private final int port;
  private final List<Socket> members = new ArrayList<>();

  public Crowd(int port) {
    this.port = port;
  }

  /**
   * Lets so many more of them send this and wait.
   *
   * @param request in ISO 8859-1; its line ends are sent as CRLF
   */
  public Crowd join(int count, String request) throws IOException {
    if (members.size() + count > MOST) {
      throw new IllegalArgumentException("That is too many");
    }
    var bytes = request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < count; i++) {
      var socket = new Socket();
      // Little room for what is not read.
      socket.setReceiveBufferSize(4096);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      members.add(socket);
      socket.getOutputStream().write(bytes);
    }
    return this;
  }

  /** Lets each send something more, if it is still listened to. */
  public void send(String text) {
    var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    for (var member : members) {
      try {
        member.getOutputStream().write(bytes);
      } catch (IOException closed) {
        // Nobody listens there.
      }
    }
  }

  /** The first lines of the answers, once each of them has one. */
  public List<String> statusLines() throws IOException {
    var lines = new ArrayList<String>();
    for (var member : members) {
      var line = new StringBuilder();
      var in = member.getInputStream();
      for (int c = in.read(); c >= 0 && c != '\r'; c = in.read()) {
        line.append((char) c);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /**
   * What is left to each to read, once the service has hung up on all of them. They read at the
   * same time, since whoever does not read holds up his answer, and with it the end of his
   * connection.
   */
  public List<String> untilClosed() {
    var readers = Executors.newFixedThreadPool(members.size());
    try {
      var rests =
          members.stream()
              .map(member -> CompletableFuture.supplyAsync(() -> rest(member), readers))
              .toList();
      return rests.stream().map(CompletableFuture::join).toList();
    } finally {
      readers.shutdown();
    }
  }

  private static String rest(Socket member) {
    var rest = new StringBuilder();
    var piece = new byte[1 << 16];
    try {
      var in = member.getInputStream();
      for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
        // The beginning is enough to tell what it was.
        rest.append(
            new String(
                piece,
                0,
                Math.min(n, 4096 - Math.min(4096, rest.length())),
                StandardCharsets.ISO_8859_1));
      }
    } catch (SocketException reset) {
      return rest.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rest.toString();
  }

  @Override
  public void close() throws IOException {
    for (var member : members) {
      member.close();
    }
  }
}
