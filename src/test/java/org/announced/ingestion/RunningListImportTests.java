package org.announced.ingestion;

import static org.announced.ingestion.TypedImport.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.announced.support.Api;
import org.announced.support.FreshDatabase;
import org.announced.support.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** The White House's running list goes in by the mapping that comes with the service. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    // A setting that no other test has: beside a database that others tell the same list to.
    properties = "announced.test=running-list-import")
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({Api.class, Given.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class RunningListImportTests {

  private static final String MAPPING = "whitehouse-investments";
  private static final Path LIST = Path.of("src/test/resources/runninglist/items.csv");
  private static final String FIRST = "--where=list_date=2025-04-23";
  private static final String SECOND = "--where=list_date=2025-04-29";
  private static final String DATASET = "whitehouse.gov/investments";

  private final Api api;
  private final int port;
  @TempDir private Path directory = Path.of("");

  RunningListImportTests(Api api, @LocalServerPort int port) {
    this.api = api;
    this.port = port;
  }

  @Test
  void oneVersionAfterTheOther() {
    var typed = new TypedImport(directory, port);
    var dry = typed.run(MAPPING, LIST, FIRST);
    assertThat(dry.code()).as(dry.out() + dry.err()).isZero();
    assertThat(line(dry, "stored")).startsWith("stored 46 ");
    assertThat(api.get("/datasets").each("name")).doesNotContain(DATASET);

    var first = typed.run(MAPPING, LIST, FIRST, "--write");
    assertThat(line(first, "stored")).as(first.out()).isEqualTo(line(dry, "stored"));
    assertThat(first.out()).contains("0 rows of the data set are not in edition 2025-04-23");
    var again = typed.run(MAPPING, LIST, FIRST, "--write");
    assertThat(line(again, "known")).isEqualTo(line(dry, "stored").replace("stored", "known"));

    var second = typed.run(MAPPING, LIST, SECOND, "--write");
    assertThat(second.code()).as(second.out()).isZero();
    assertThat(line(second, "stored")).startsWith("stored 13 ");
    assertThat(line(second, "corrected")).isNotEmpty();
    assertThat(second.out()).contains("3 rows of the data set are not in edition 2025-04-29");
    var missing = api.get("/datasets/whitehouse-gov-investments/missing?sort=record");
    assertThat(missing.each("record"))
        .containsExactly("Merck", "Regeneron Pharmaceuticals, Inc.", "ViDARR Inc.");
    assertThat(missing.each("lastSeen")).containsOnly("2025-04-23");

    // An older version is sent after a newer one, and all of them after each other.
    assertThat(typed.run(MAPPING, LIST, FIRST, "--write").out())
        .contains("which is later than \"2025-04-23\": nothing is corrected by this one");
    var all = typed.run(MAPPING, LIST, "--write");
    assertThat(all.out()).contains("row ", ": its id is \"General Motors\", which row ");
    var shown = api.get("/datasets/whitehouse-gov-investments").json();
    assertThat(shown.get("editions")).hasSize(6);
    assertThat(shown.at("/editions/1/records").asInt()).isEqualTo(56);
    assertThat(
            api.get("/investments?country=US&count=exact&dataset=" + DATASET)
                .json()
                .get("count")
                .asInt())
        .isEqualTo(shown.get("records").asInt());
  }
}
