package org.announced.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.announced.support.HttpTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Clients that send all of their body before they read learn why it was not wanted. */
@HttpTest
class RefusedUploadTests {

  private static final int TIMES = 40;

  private final int port;

  RefusedUploadTests(@LocalServerPort int port) {
    this.port = port;
  }

  @ParameterizedTest
  @ValueSource(ints = {3_000, 100_000, 1_000_000, 8_000_000})
  void eachHearsOfTheMissingToken(int length) throws IOException {
    for (int i = 0; i < TIMES; i++) {
      try (var socket = connect()) {
        socket.getOutputStream().write(head("Content-Length: " + length));
        socket.getOutputStream().write(new byte[length]);
        assertThat(answer(socket)).startsWith("HTTP/1.1 401 ").contains("/problems/unauthorized");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3_000, 1_000_000})
  void alsoOnAConnectionThatServedBefore(int length) throws IOException {
    for (int i = 0; i < TIMES; i++) {
      try (var socket = connect()) {
        socket.getOutputStream().write(ascii("GET /problems/x HTTP/1.1\r\nHost: a\r\n\r\n"));
        assertThat(answer(socket)).startsWith("HTTP/1.1 404 ");
        socket.getOutputStream().write(head("Transfer-Encoding: chunked"));
        socket.getOutputStream().write(ascii(Integer.toHexString(length) + "\r\n"));
        socket.getOutputStream().write(new byte[length]);
        socket.getOutputStream().write(ascii("\r\n0\r\n\r\n"));
        assertThat(answer(socket)).startsWith("HTTP/1.1 401 ");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3_000, 1_000_000})
  void whoAsksFirstNeedNotSend(int length) throws IOException {
    for (int i = 0; i < TIMES; i++) {
      try (var socket = connect()) {
        var ask = "Expect: 100-continue\r\nContent-Length: " + length;
        socket.getOutputStream().write(head(ask));
        assertThat(answer(socket)).startsWith("HTTP/1.1 401 ");
        assertThat(socket.getInputStream().read()).as("the connection is closed").isNegative();
      }
    }
  }

  private Socket connect() throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static byte[] head(String length) {
    return ascii(
        "POST /api/v1/announcements HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
            + length
            + "\r\n\r\n");
  }

  /** Head and body, which is one object. */
  private static String answer(Socket socket) throws IOException {
    var text = new StringBuilder();
    while (text.indexOf("\r\n\r\n") < 0 || text.charAt(text.length() - 1) != '}') {
      int c = socket.getInputStream().read();
      assertThat(c).as("the end of the answer").isNotNegative();
      text.append((char) c);
    }
    return text.toString();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
