package org.announced.money;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;

/** What may come in the place of the bank's file. */
final class BankAnswers {

  static final Map<String, HttpHandler> FAILURES =
      Map.ofEntries(
          Map.entry("an empty file", answering(200, "")),
          Map.entry("a page of HTML", answering(200, "<!doctype html><p>We have moved<br>")),
          Map.entry("a truncated file", answering(200, RatesFileTests.DAY.substring(0, 400))),
          Map.entry(
              "a changed format", answering(200, RatesFileTests.DAY.replace("rate=", "value="))),
          Map.entry("a rate of zero", answering(200, RatesFileTests.DAY.replace("1.1702", "0"))),
          Map.entry(
              "a day to come",
              answering(200, RatesFileTests.DAY.replace("2026-04-14", "2026-07-02"))),
          Map.entry("not found", answering(404, "Not found")),
          Map.entry("an error", answering(500, RatesFileTests.DAY)),
          Map.entry("a redirect", BankAnswers::redirect),
          Map.entry("gzip", BankAnswers::gzip),
          Map.entry("too big", answering(200, RatesFileTests.DAY + " ".repeat(20_000))),
          Map.entry("too big in pieces", BankAnswers::endless),
          Map.entry("a broken connection", BankAnswers::broken),
          Map.entry("silence", BankAnswers::silent),
          Map.entry("a drip", BankAnswers::dripping));

  private BankAnswers() {}

  static HttpHandler answering(int status, String body) {
    return exchange -> {
      var bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/xml");
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    };
  }

  private static void redirect(HttpExchange exchange) throws IOException {
    if (exchange.getRequestURI().getPath().equals("/there")) {
      answering(200, RatesFileTests.DAY.replace("1.1702", "7")).handle(exchange);
      return;
    }
    exchange.getResponseHeaders().set("Location", "/there");
    answering(302, "Moved").handle(exchange);
  }

  private static void gzip(HttpExchange exchange) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(RatesFileTests.DAY.getBytes(StandardCharsets.UTF_8));
    }
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    exchange.sendResponseHeaders(200, packed.size());
    exchange.getResponseBody().write(packed.toByteArray());
    exchange.close();
  }

  private static void endless(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (var body = exchange.getResponseBody()) {
      body.write(RatesFileTests.DAY.getBytes(StandardCharsets.UTF_8));
      for (var i = 0; i < 1_000_000; i++) {
        body.write("<!-- and so on -->\n".getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static void broken(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 10_000);
    exchange.getResponseBody().write(RatesFileTests.DAY.getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
    exchange.close();
  }

  private static void silent(HttpExchange exchange) {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void dripping(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    for (var b : RatesFileTests.DAY.getBytes(StandardCharsets.UTF_8)) {
      exchange.getResponseBody().write(b);
      exchange.getResponseBody().flush();
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
