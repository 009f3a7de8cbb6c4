package org.announced.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Requests that no HTTP client would send, byte by byte. */
public final class RawHttp {

  private RawHttp() {}

  /**
   * Sends the text as it is and reads until the server hangs up, for at most five seconds.
   *
   * @param request in UTF-8; its line ends are sent as CRLF
   */
  public static Answer send(int port, String request) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(5_000);
      var bytes = request.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      var answer =
          Answer.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      answer.check(request);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What came back.
   *
   * @param body as it came over the wire, chunk sizes included
   */
  public record Answer(int status, List<String> headers, String body) {

    static Answer of(String text) {
      var end = text.indexOf("\r\n\r\n");
      var head = Arrays.asList(text.substring(0, end).split("\r\n", -1));
      var status = Integer.parseInt(head.get(0).split(" ", -1)[1]);
      return new Answer(status, head.subList(1, head.size()), text.substring(end + 4));
    }

    /** Checks it against the OpenAPI document, where it answers a request that can be read. */
    private void check(String request) {
      var words = request.lines().findFirst().orElse("").split(" ", -1);
      if (words.length == 3 && words[1].startsWith("/")) {
        var isWhole = header("Content-Encoding").isEmpty() && header("Transfer-Encoding").isEmpty();
        OpenApiCheck.COMMITTED.answer(
            words[0],
            words[1],
            status,
            header("Content-Type").orElse(""),
            isWhole ? body.getBytes(StandardCharsets.UTF_8) : null);
      }
    }

    public Optional<String> header(String name) {
      var start = name.toLowerCase(Locale.ROOT) + ": ";
      return headers.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
          .map(line -> line.substring(start.length()))
          .findFirst();
    }
  }
}
