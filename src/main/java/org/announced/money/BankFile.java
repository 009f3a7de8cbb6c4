package org.announced.money;

import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The bank's file, wherever it is configured to be. Redirects are not followed. */
final class BankFile {

  private final FetchSettings settings;
  private final HttpClient http;

  BankFile(FetchSettings settings) {
    this.settings = settings;
    var builder =
        HttpClient.newBuilder()
            .followRedirects(Redirect.NEVER)
            .connectTimeout(settings.connectTimeout());
    var proxies = ProxySelector.getDefault();
    this.http = (proxies == null ? builder : builder.proxy(proxies)).build();
  }

  /**
   * All of the file as it is at the moment.
   *
   * @throws UnusableFile if it does not come whole, in time, and as it is
   */
  byte[] read() {
    var request =
        HttpRequest.newBuilder(settings.url())
            .header("Accept", "application/xml, text/xml")
            .header("User-Agent", "announced")
            .build();
    var answer = http.sendAsync(request, head -> new LimitedBody(settings.maxSize().toBytes()));
    try {
      return body(answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new UnusableFile("there was no whole answer within " + settings.timeout());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof UnusableFile unusable ? unusable : failed(e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new UnusableFile("the service is about to stop");
    }
  }

  private static UnusableFile failed(ExecutionException failure) {
    return new UnusableFile(
        "the connection failed: " + Objects.requireNonNullElse(failure.getCause(), failure));
  }

  private static byte[] body(HttpResponse<byte[]> answer) {
    if (answer.statusCode() != 200) {
      var location = answer.headers().firstValue("Location");
      throw new UnusableFile(
          "the answer has the status "
              + answer.statusCode()
              + location.map(to -> " and leads to " + to + ", which is not followed").orElse(""));
    }
    var encoding = answer.headers().firstValue("Content-Encoding").orElse("identity");
    if (!encoding.equalsIgnoreCase("identity")) {
      throw new UnusableFile("the answer is encoded as " + encoding + ", which was not asked for");
    }
    return answer.body();
  }
}
