package org.announced.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.announced.listing.Listed;
import org.announced.listing.ListedById;
import org.announced.plan.AnnouncementSchema;
import org.announced.plan.CompanySchemas;
import org.announced.plan.SiteSchemas;
import org.announced.summary.Summary;
import org.announced.support.HttpTest;
import org.announced.support.OpenApiFile;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The parts of the document of the API that follow from code: what lists and summaries take, and
 * the shapes that are posted. With {@code -Dopenapi.write=true} they are written before they are
 * compared.
 */
@HttpTest
class WrittenPartsTests {

  private static final String HOW =
      "./mvnw test -Dtest=WrittenPartsTests -Dopenapi.write=true writes what is expected";

  private final TakenParameters taken;
  private final Map<String, JsonNode> posted;

  WrittenPartsTests(
      List<Listed> lists,
      List<ListedById> things,
      List<Summary> summaries,
      ApplicationContext application,
      AnnouncementSchema announcement,
      CompanySchemas companies,
      SiteSchemas sites) {
    this.taken = new TakenParameters(lists, things, summaries, application);
    this.posted = PostedShapes.of(announcement, companies, sites);
  }

  @Test
  void theParametersOfListsAndSummariesAreWhatTheseTake() {
    var file = OpenApiFile.read();
    if (Boolean.getBoolean("openapi.write")) {
      taken.write(file);
      file.write();
    }
    var document = file.tree();
    assertThat(taken.byPath())
        .hasSizeGreaterThan(20)
        .allSatisfy(
            (path, expected) -> {
              var described =
                  document
                      .path("paths")
                      .path(path)
                      .path("get")
                      .path("parameters")
                      .valueStream()
                      .map(one -> TakenParameters.resolved(document, one))
                      .filter(one -> one.path("in").asString().equals("query"))
                      .toList();
              assertThat(described)
                  .as(path + ": " + HOW)
                  .isEqualTo(expected.stream().map(JsonNode.class::cast).toList());
            });
  }

  @Test
  void theShapesThatArePostedAreThoseOfTheJsonSchemas() {
    var file = OpenApiFile.read();
    if (Boolean.getBoolean("openapi.write")) {
      file.tree().at("/components/schemas").propertyNames().stream()
          .filter(PostedShapes::isOne)
          .forEach(name -> file.remove("components", "schemas", name));
      posted.forEach((name, shape) -> file.put(shape, "components", "schemas", name));
      file.write();
    }
    var described = file.tree().at("/components/schemas");
    assertThat(described.propertyNames().stream().filter(PostedShapes::isOne))
        .as(HOW)
        .containsExactlyInAnyOrderElementsOf(posted.keySet());
    assertThat(posted)
        .allSatisfy(
            (name, shape) ->
                assertThat(plain(described.path(name)))
                    .as(name + ": " + HOW)
                    .isEqualTo(plain(shape)));
  }

  /** In whatever order its members stand. */
  private static Object plain(JsonNode shape) {
    return JsonMapper.shared().convertValue(shape, Object.class);
  }
}
