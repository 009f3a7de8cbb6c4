package org.announced.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.announced.AnnouncedApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The service, in this process, on an embedded server of its own that is as durable as in earnest.
 *
 * @param connection to its database, past the service
 */
record Service(ConfigurableApplicationContext context, int port, Connection connection)
    implements AutoCloseable {

  static final String TOKEN = "a-token-for-a-benchmark-on-this-machine-only";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** With an empty database. */
  static Service start() throws IOException, SQLException {
    return start(Files.createTempDirectory("announced-bench"));
  }

  /** With the database in a directory, which is made if there is none. */
  static Service start(Path directory) throws SQLException {
    var context =
        SpringApplication.run(
            AnnouncedApplication.class,
            "--server.port=0",
            "--announced.data-dir=" + directory,
            "--announced.token=" + TOKEN,
            // Clients that measure keep their connections, and no thread ends, whose processor time
            // would be lost.
            "--server.tomcat.max-keep-alive-requests=-1",
            "--server.tomcat.threads.max=16",
            "--server.tomcat.threads.min-spare=16",
            "--logging.level.root=WARN",
            "--spring.main.banner-mode=off");
    var details = context.getBean(JdbcConnectionDetails.class);
    return new Service(
        context,
        context.getEnvironment().getRequiredProperty("local.server.port", Integer.class),
        DriverManager.getConnection(
            details.getJdbcUrl(), details.getUsername(), details.getPassword()));
  }

  JdbcConnectionDetails database() {
    return context.getBean(JdbcConnectionDetails.class);
  }

  /** Of a path, or of what an answer leads to, which is a whole address. */
  URI address(String path) {
    return URI.create("http://localhost:" + port).resolve(path);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var answer =
        CLIENT.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    return expecting(200, answer);
  }

  /** Corrects the amount of an investment, in a transaction as any other write. */
  void correct(String investment, long amount) throws IOException, InterruptedException {
    var path = "/api/v1/investments/" + investment;
    var patch =
        "{\"amount\": {\"value\": %d, \"currency\": \"USD\", \"qualifier\": \"EXACT\"}, \"reason\": \"A benchmark.\"}"
            .formatted(amount);
    var request =
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/merge-patch+json")
            .header("Authorization", "Bearer " + TOKEN)
            .header("If-Match", get(path).headers().firstValue("ETag").orElseThrow())
            .method("PATCH", BodyPublishers.ofString(patch))
            .build();
    expecting(200, CLIENT.send(request, BodyHandlers.ofString()));
  }

  private static HttpResponse<String> expecting(int status, HttpResponse<String> answer) {
    if (answer.statusCode() != status) {
      throw new IllegalStateException(answer.uri() + ": " + answer.statusCode() + answer.body());
    }
    return answer;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    context.close();
  }
}
