package org.announced.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.announced.support.HttpTest;
import org.announced.support.TestToken;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code post-announcement.sh} against the service. Skipped where bash, curl or jq is missing. */
@HttpTest
class PostAnnouncementTests {

  private static final String SCRIPT = "src/scripts/post-announcement.sh";

  private final JdbcClient jdbc;
  private final String url;
  private final String own = "S" + UUID.randomUUID().toString().replace("-", "");

  @TempDir private Path directory = Path.of("");

  PostAnnouncementTests(JdbcClient jdbc, Environment environment) {
    this.jdbc = jdbc;
    this.url = "http://localhost:" + environment.getRequiredProperty("local.server.port");
  }

  @BeforeAll
  static void needsItsTools() {
    for (var tool : List.of("bash", "curl", "jq")) {
      assumeTrue(
          List.of(System.getenv("PATH").split(":")).stream()
              .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool))),
          tool + " is not installed");
    }
  }

  /** How a run ended, and what it said where. */
  private record Run(int code, String out, String err) {}

  @Test
  void postsADocumentOnceHoweverOftenItRuns() throws Exception {
    var file = file("one.json", document(1, 100));
    var first = run(file);
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).contains("\"status\":201");
    assertThat(run(file)).isEqualTo(first);
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void postsAFileOfManyAndTheRestOfItTheSecondTime() throws Exception {
    var broken = document(1, 100) + "\n{\"headline\"\n" + document(3, 70_000) + "\n";
    var first = run(file("many.ndjson", broken));
    assertThat(first.code()).isEqualTo(1);
    assertThat(first.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("\"line\":1,\"status\":201"),
            line -> assertThat(line).contains("\"line\":2,\"status\":400"),
            line -> assertThat(line).contains("\"line\":3,\"status\":201"));
    assertThat(first.err()).contains("line 2: ", "2 stored, 0 known already, 1 refused");

    var mended = run(file("many.ndjson", broken.replace("{\"headline\"\n", document(2, 9) + "\n")));
    assertThat(mended.code()).as(mended.err()).isZero();
    assertThat(mended.err()).contains("1 stored, 2 known already, 0 refused");
    assertThat(stored()).isEqualTo(3);
  }

  @Test
  void tellsADocumentFromManyWhateverTheFileIsCalled() throws Exception {
    assertThat(run(file("many", document(1, 100) + "\n" + document(2, 9))).out().lines())
        .hasSize(2);
    assertThat(run(file("one", document(3, 70_000).replace(",", ",\n"))).out())
        .contains("\"slug\"");
  }

  @Test
  void saysInItsExitCodeWhatIsToBeDone() throws Exception {
    var file = file("one.json", document(1, 100));
    assertThat(run(file, "--dry-run").code()).isZero();
    assertThat(stored()).isZero();
    assertThat(run(file).code()).isZero();

    var faulty = run(file("faulty.json", document(2, -5)));
    assertThat(faulty.code()).isEqualTo(1);
    assertThat(faulty.err()).contains("/investments/0/amount/value: ");
    assertThat(run(file, "--nonsense").code()).isEqualTo(2);
    assertThat(run("no such file").code()).isEqualTo(2);

    var alike = file("alike.json", document(1, 100).replace("/1\"", "/other\""));
    var asked = run(alike);
    assertThat(asked.code()).isEqualTo(3);
    assertThat(asked.err()).contains("the same investor");
    assertThat(run(alike, "--on-duplicate", "attach").code()).isZero();
    assertThat(stored()).isEqualTo(1);

    assertThat(runAs("ann_x", url, file).code()).isEqualTo(4);
    assertThat(runAs(TestToken.SECRET, "http://localhost:1", "--tries", "1", file).code())
        .isEqualTo(75);
  }

  @Test
  void correctsWhatALaterEditionOfItsRecordSays() throws Exception {
    var records =
        "\"records\": [{\"dataset\": \"%s/rows\", \"id\": \"1\"}], \"sources\"".formatted(own);
    var first = document(1, 100).replace("\"sources\"", records);
    assertThat(run(file("one.json", first)).code()).isZero();
    var next = file("next.ndjson", first.replace("100", "900") + "\n" + document(2, 70_000));
    assertThat(run(next).err()).contains("1 stored, 1 known already, 0 refused");
    var corrected = run(next, "--on-known", "correct");
    assertThat(corrected.err()).contains("0 stored, 1 known already, 1 corrected, 0 refused");
    assertThat(run(next, "--on-known", "correct").err()).contains("2 known already, 0 refused");
    assertThat(run(next, "--on-known", "overwrite").code()).isEqualTo(2);
    assertThat(stored()).isEqualTo(2);
  }

  /** What was refused for a company that nobody knew is taken once somebody does. */
  @Test
  void isJudgedAnewAfterARefusal() throws Exception {
    var named = document(1, 100).replaceFirst("\\{\"name\": (\"[^\"]+\")}", "$1");
    var file = file("named.json", named);
    assertThat(run(file).code()).isEqualTo(1);
    assertThat(run(file("maker.json", document(2, 9_000))).code()).isZero();
    assertThat(run(file).code()).isZero();
    assertThat(stored()).isEqualTo(2);
  }

  private String document(int number, long amount) {
    return """
    {"headline": "%1$s builds %2$d", "announcedOn": "2026-04-03",\
     "sources": [{"publisher": "Example Wire", "url": "https://example.org/%1$s/%2$d"}],\
     "investments": [{"investors": [{"company": {"name": "%1$s Corp."}}],\
     "amount": {"value": %3$d, "currency": "USD"}, "country": "JP", "instrument": "CAPEX"}]}"""
        .formatted(own, number, amount);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  private int stored() {
    return jdbc.sql("select count(*) from announcement where headline like ? || '%'")
        .param(own)
        .query(Integer.class)
        .single();
  }

  private Run run(String... arguments) throws IOException, InterruptedException {
    return runAs(TestToken.SECRET, url, arguments);
  }

  private Run runAs(String token, String address, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("bash", SCRIPT));
    command.addAll(List.of(arguments));
    var out = directory.resolve("out");
    var err = directory.resolve("err");
    var builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("ANNOUNCED_API_TOKEN", token);
    builder.environment().put("ANNOUNCED_URL", address);
    var process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
