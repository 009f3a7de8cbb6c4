package org.announced.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code docker compose up} makes, as far as it can be told without Docker. */
class ComposeFileTests {

  private static final Path FILE = Path.of("docker-compose.yml");
  private static final Pattern SETTING = Pattern.compile("\\$\\{([A-Z_]+)");

  private final String text;
  private final JsonNode services;

  ComposeFileTests() throws IOException {
    text = Files.readString(FILE);
    Object file = new Yaml().load(text);
    services = JsonMapper.shared().<JsonNode>valueToTree(file).path("services");
  }

  @Test
  void onlyThisMachineReachesThePortUnlessAnotherAddressIsSet() {
    assertThat(services.findValues("ports")).hasSize(1);
    assertThat(services.at("/app/ports/0").asString())
        .isEqualTo("${ANNOUNCED_BIND:-127.0.0.1}:${ANNOUNCED_PORT:-8080}:8080");
  }

  /** Whoever sets none gets one that was made, and none that everybody knows. */
  @Test
  void thereIsNoPasswordInIt() {
    assertThat(services.at("/db/environment/POSTGRES_PASSWORD").asString())
        .isEqualTo("${POSTGRES_PASSWORD:-}");
    assertThat(text.lines().filter(line -> line.contains("PASSWORD:"))).hasSize(1);
    assertThat(services.at("/app/depends_on/login/condition").asString())
        .isEqualTo("service_completed_successfully");
  }

  @Test
  void noContainerMayDoMoreThanItNeedsOrFillsTheDiskWithItsLog() {
    assertThat(services.values()).hasSizeGreaterThan(2);
    for (var service : services.values()) {
      assertThat(service.at("/cap_drop/0").asString()).isEqualTo("ALL");
      assertThat(service.at("/security_opt/0").asString()).isEqualTo("no-new-privileges:true");
      assertThat(service.at("/logging/options").propertyNames()).contains("max-size", "max-file");
    }
  }

  @Test
  void theGuideTellsOfEachSettingOfIt() throws IOException {
    var guide = Files.readString(Path.of("src/docs/operate.md"));
    assertThat(SETTING.matcher(text).results().map(at -> at.group(1)).distinct())
        .isNotEmpty()
        .allSatisfy(setting -> assertThat(guide).contains("`" + setting + "`"));
  }

  @Test
  void theImageIsLabelledWithTheVersionThatIsBuilt() throws IOException {
    var version =
        Pattern.compile("<artifactId>announced</artifactId>\\s*<version>(.*?)</version>")
            .matcher(Files.readString(Path.of("pom.xml")));
    assertThat(version.find()).isTrue();
    assertThat(Files.readString(Path.of("src/docker/Dockerfile")))
        .contains("org.opencontainers.image.version=\"" + version.group(1) + "\"")
        .contains("org.opencontainers.image.revision=\"${COMMIT:-unknown}\"");
  }
}
