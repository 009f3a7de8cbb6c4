package org.announced.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.announced.support.Api;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What generators of clients and strict readers stumble over in the OpenAPI document. */
@HttpTest
class ApiDocumentShapeTests {

  /** What OpenAPI 3.1 defines, and what validators of JSON Schema know without an addition. */
  private static final Set<String> FORMATS =
      Set.of("date", "date-time", "uuid", "uri", "uri-reference", "json-pointer", "int32", "int64");

  private static final Pattern SCHEMA_FILE = Pattern.compile("/schemas/[A-Za-z0-9.-]+\\.json");

  private final Api api;
  private final JsonNode document;

  ApiDocumentShapeTests(Api api) {
    this.api = api;
    this.document = api.get("/v3/api-docs").json();
  }

  @Test
  void everyParameterHasASchema() {
    var found = new ArrayList<String>();
    everywhere(
        (place, part) -> {
          if (part.has("in") && part.has("name") && !part.has("schema") && !part.has("$ref")) {
            found.add(place);
          }
        });
    assertThat(found).isEmpty();
    assertThat(document.at("/paths/~1api~1v1~1search/get/parameters").size()).isGreaterThan(2);
  }

  @Test
  void everyOperationHasAnIdOfItsOwnAndSaysWhetherItNeedsAToken() {
    var operations = document.get("paths").valueStream().flatMap(JsonNode::valueStream).toList();
    assertThat(operations)
        .allSatisfy(operation -> assertThat(operation.has("security")).isTrue())
        .extracting(operation -> operation.path("operationId").asString())
        .doesNotHaveDuplicates()
        .doesNotContain("");
  }

  /** What is in announcements comes behind them, in the order in which they show it. */
  @Test
  void namesWhatThereIsInTheOrderInWhichAReaderMeetsIt() {
    assertThat(document.get("tags").valueStream().map(tag -> tag.get("name").asString()))
        .containsExactly(
            "summaries",
            "announcements",
            "investments",
            "partnerships",
            "training goals",
            "capacities",
            "market reactions",
            "indicators",
            "sources",
            "datasets",
            "companies",
            "regions",
            "sites",
            "reference rates",
            "search",
            "tokens");
  }

  @Test
  void noMemberIsATruth() {
    var found = new ArrayList<String>();
    everywhere(
        (place, part) -> {
          Stream.concat(
                  part.propertyNames().stream(),
                  part.path("required").valueStream().map(JsonNode::asString))
              .filter(name -> name.equals("true") || name.equals("false"))
              .forEach(name -> found.add(place));
        });
    assertThat(found).isEmpty();
    assertThat(document.at("/components/schemas/GivenRates/properties/rates/items/required"))
        .extracting(JsonNode::asString)
        .contains("on");
  }

  @Test
  void noTypeIsOneOfSeveralButNull() {
    assertThat(unionsIn(document)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/schemas/announcement.json", "/schemas/company.json"})
  void norIsAnyInAPublishedForm(String path) {
    var form = api.get(path).json();
    assertThat(unionsIn(form)).isEmpty();
    assertThat(form.toString()).contains("oneOf").doesNotContain("\"iri\"");
  }

  /** Generators of clients make a class of each, and call it by its title. */
  @Test
  void anObjectThatMayBePostedInThePlaceOfAWordHasAName() {
    var nameless = new ArrayList<String>();
    var named = new ArrayList<String>();
    document
        .at("/components/schemas")
        .forEachEntry(
            (name, shape) -> {
              if (name.startsWith("Posted")) {
                walk(
                    name,
                    shape,
                    (place, part) ->
                        part.path("oneOf")
                            .valueStream()
                            .filter(branch -> branch.path("type").asString("").equals("object"))
                            .forEach(
                                branch -> (branch.has("title") ? named : nameless).add(place)));
              }
            });
    assertThat(nameless).isEmpty();
    assertThat(named).contains("PostedCompany", "PostedTakingPart", "PostedPeriod");
  }

  @Test
  void formatsAreThoseThatToolsKnow() {
    var found = new ArrayList<String>();
    everywhere(
        (place, part) -> {
          if (part.path("format").isString()
              && part.has("type")
              && !FORMATS.contains(part.get("format").asString())) {
            found.add(place);
          }
        });
    assertThat(found).isEmpty();
  }

  @Test
  void everyReferenceLeadsToAPlaceInTheDocument() {
    everywhere(
        (place, part) -> {
          if (part.path("$ref").isString()) {
            var reference = part.get("$ref").asString();
            assertThat(reference).as(place).startsWith("#");
            assertThat(document.at(reference.substring(1)).isMissingNode())
                .as(place + " " + reference)
                .isFalse();
          }
        });
  }

  @Test
  void everySchemaFileThatIsThereOrNamedIsServed() throws IOException {
    var paths =
        new ArrayList<>(
            Stream.of(
                    new PathMatchingResourcePatternResolver().getResources("classpath:/schemas/*"))
                .map(Resource::getFilename)
                .map(name -> "/schemas/" + name)
                .toList());
    var said = document + api.at("/problems/invalid-document").text();
    SCHEMA_FILE.matcher(said).results().forEach(named -> paths.add(named.group()));
    assertThat(paths)
        .contains("/schemas/announcement.json", "/schemas/announcement.example.json")
        .allSatisfy(path -> assertThat(api.get(path).status()).as(path).isEqualTo(200));
  }

  /** As most readers of YAML are: to them an unquoted on is true, and 2026-04-03 a day. */
  @Test
  void isTheSameDocumentAsYamlOfTheOldKind() {
    var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    Object read = yaml.load(api.get("/v3/api-docs.yaml").text());
    assertThat(JsonMapper.shared().<JsonNode>valueToTree(read)).isEqualTo(document);
  }

  private static List<String> unionsIn(JsonNode whole) {
    var found = new ArrayList<String>();
    walk(
        "",
        whole,
        (place, part) -> {
          var types = part.path("type");
          if (types.isArray()
              && types.valueStream().filter(type -> !type.asString().equals("null")).count() > 1) {
            found.add(place);
          }
        });
    return found;
  }

  private void everywhere(BiConsumer<String, JsonNode> look) {
    walk("", document, look);
  }

  private static void walk(String place, JsonNode part, BiConsumer<String, JsonNode> look) {
    look.accept(place, part);
    if (part.isObject()) {
      part.forEachEntry((name, child) -> walk(place + "/" + name, child, look));
    } else {
      part.forEach(child -> walk(place + "/-", child, look));
    }
  }
}
