package org.announced.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.announced.support.Instance;
import org.announced.support.InstanceReport;
import org.announced.support.TestToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An application in a process of its own, whose PostgreSQL is taken away from it. */
@DisabledOnOs(OS.WINDOWS)
@ExtendWith(InstanceReport.class)
class EmbeddedGuardTests {

  @TempDir static Path temporary;

  private final DataDirectory directory = new DataDirectory(temporary.resolve("data"));
  private final Path log = temporary.resolve("announced.log");
  private final Path logins = temporary.resolve("logins");
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void aServerThatIsKilledIsStartedAgainWithAllThatWasAcknowledged() throws Exception {
    try (var instance = Instance.embedded(directory.root(), log)) {
      var acknowledged = new ArrayList<String>();
      for (int kill = 0; kill < 2; kill++) {
        for (int i = 0; i < 5; i++) {
          assertThat(post(instance, "Kept " + kill + " " + i, acknowledged)).isEqualTo(201);
        }
        killPostmaster();
        int round = kill;
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> post(instance, "After " + round, acknowledged) == 201);
      }
      for (var location : acknowledged) {
        assertThat(get(instance, location)).isEqualTo(200);
      }
      await().until(() -> get(instance, "/actuator/health") == 200);
      assertThat(Files.readString(log))
          .contains("The embedded PostgreSQL ended", "runs again after");
    }
  }

  /** Whoever kills it does not wait until it was looked at after its start. */
  @Test
  void aServerThatIsKilledWhileItIsStartedAgainIsStartedOnceMore() throws Exception {
    var ownLog = temporary.resolve("again.log");
    try (var instance = Instance.embedded(directory.root(), ownLog)) {
      // The first login after a start asks whether it is up, the second looks at it.
      doAtLogins("kill", "let in", "kill");
      killPostmaster();
      await()
          .atMost(Duration.ofSeconds(90))
          .until(() -> Files.readString(ownLog).contains("runs again after"));
      assertThat(logins()).isEmpty();
      await().until(() -> post(instance, "After three", new ArrayList<>()) == 201);
    }
  }

  @Test
  void aProcessWhoseDataIsGoneEndsAndSaysSo() throws Exception {
    try (var instance = Instance.embedded(directory.root(), log)) {
      var moved = directory.root().resolve("moved");
      Files.move(directory.cluster(), moved);
      assertThat(instance.ends(60)).isTrue();
      assertThat(instance.exitCode()).isEqualTo(1);
      assertThat(lastLine()).contains("The service has ended", "moved or deleted while it ran");
      assertThat(instance.report()).contains("had ended with 1", lastLine());
      assertThat(directory.cluster()).doesNotExist();
      Files.move(moved, directory.cluster());
    }
  }

  @Test
  void aProcessWhoseServerCannotHaveItsPortBackEndsAndSaysSo() throws Exception {
    try (var instance = Instance.embedded(directory.root(), log);
        var another = new ServerSocket()) {
      another.setReuseAddress(true);
      int port = databasePort();
      postmaster().destroyForcibly();
      await()
          .pollInterval(Duration.ofMillis(1))
          .ignoreExceptions()
          .until(
              () -> {
                another.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return true;
              });
      assertThat(instance.ends(60)).isTrue();
      assertThat(instance.exitCode()).isEqualTo(1);
      assertThat(lastLine())
          .contains("The service has ended", "another program has taken its port, " + port);
    }
  }

  private ProcessHandle postmaster() throws IOException {
    return OrphanServer.running(directory).orElseThrow();
  }

  /** Until it is gone: for a moment a killed process still answers. */
  private void killPostmaster() throws IOException {
    var killed = postmaster();
    killed.destroyForcibly();
    await().until(() -> OrphanServer.running(directory).filter(killed::equals).isEmpty());
  }

  private int databasePort() throws IOException {
    return Integer.parseInt(
        Files.readAllLines(directory.cluster().resolve("postmaster.pid")).get(3));
  }

  /** What becomes of the server at each of the next logins of its superuser. */
  private void doAtLogins(String... acts) throws Exception {
    Files.write(logins, List.of(acts));
    var url = "jdbc:postgresql://127.0.0.1:" + databasePort() + "/postgres";
    try (var connection = DriverManager.getConnection(url, "postgres", directory.password());
        var statement = connection.createStatement()) {
      statement.execute(
          """
          create function at_login() returns event_trigger language plpgsql as $$ begin
            copy (select 1) to program 'act=$(head -n 1 %1$s);
              tail -n +2 %1$s > %1$s.rest; mv %1$s.rest %1$s;
              if [ "$act" = kill ]; then kill -9 $(head -n 1 postmaster.pid); fi';
          end $$;
          create event trigger at_login on login execute function at_login()
          """
              .formatted(logins));
    }
  }

  private List<String> logins() throws IOException {
    return Files.readAllLines(logins);
  }

  private String lastLine() throws IOException {
    var lines = Files.readAllLines(log);
    return lines.get(lines.size() - 1);
  }

  private int post(Instance instance, String name, List<String> acknowledged) throws Exception {
    var request =
        HttpRequest.newBuilder(address(instance, "/api/v1/companies"))
            .header("Authorization", TestToken.BEARER)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"name\":\"%s\",\"country\":\"JP\"}".formatted(name)));
    var answer = http.send(request.build(), BodyHandlers.ofString());
    answer.headers().firstValue("Location").ifPresent(acknowledged::add);
    return answer.statusCode();
  }

  private int get(Instance instance, String path) throws Exception {
    var request = HttpRequest.newBuilder(address(instance, path)).build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }

  private static URI address(Instance instance, String path) {
    return URI.create("http://localhost:" + instance.port()).resolve(path);
  }
}
