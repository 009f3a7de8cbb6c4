package org.announced.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.announced.support.HttpTest;
import org.announced.support.OpenApiFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** What the document of the API describes, controllers answer, and nothing else. */
@HttpTest
class OperationsOfTheDocumentTests {

  /** Pages for people, and what describes the service instead of being described. */
  private static final Set<String> PAGES =
      Set.of(
          "GET /",
          "GET /announcements/{ref}",
          "GET /companies/{ref}",
          "GET /sites/{ref}",
          "GET /regions/{ref}",
          "GET /problems",
          "GET /problems/{slug}",
          "GET /docs",
          "GET /v3/api-docs",
          "GET /v3/api-docs.yaml");

  private final RequestMappingHandlerMapping mappings;
  private final JsonNode paths = OpenApiFile.read().tree().path("paths");

  OperationsOfTheDocumentTests(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
    this.mappings = mappings;
  }

  @Test
  void everyOperationIsMappedAndEveryMappingIsDescribed() {
    var described = new TreeSet<String>();
    paths.forEachEntry(
        (path, item) ->
            item.propertyNames()
                .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
    var mapped = new TreeSet<String>();
    mappings
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              if (!isOfATest(handler)) {
                mapped.addAll(operations(mapping));
              }
            });
    assertThat(mapped).containsAll(PAGES);
    mapped.removeAll(PAGES);
    assertThat(described).isEqualTo(mapped);
  }

  @Test
  void whatMayBeSentIsWhatTheControllerReads() {
    mappings
        .getHandlerMethods()
        .forEach(
            (mapping, handler) ->
                operations(mapping)
                    .forEach(
                        name -> {
                          var consumes = mapping.getConsumesCondition();
                          if (!consumes.isEmpty()) {
                            assertThat(sent(name))
                                .as(name)
                                .allMatch(type -> reads(consumes.getConsumableMediaTypes(), type));
                          }
                        }));
  }

  private Set<String> sent(String operation) {
    var words = operation.split(" ", -1);
    return Set.copyOf(
        paths
            .path(words[1])
            .path(words[0].toLowerCase(Locale.ROOT))
            .at("/requestBody/content")
            .propertyNames());
  }

  private static boolean reads(Set<MediaType> consumed, String type) {
    return consumed.stream().anyMatch(one -> one.includes(MediaType.parseMediaType(type)));
  }

  private static Set<String> operations(RequestMappingInfo mapping) {
    return mapping.getMethodsCondition().getMethods().stream()
        .flatMap(
            method -> mapping.getPatternValues().stream().map(path -> method.name() + " " + path))
        .collect(Collectors.toSet());
  }

  private static boolean isOfATest(HandlerMethod handler) {
    return handler
        .getBeanType()
        .getProtectionDomain()
        .getCodeSource()
        .getLocation()
        .getPath()
        .contains("test-classes");
  }
}
