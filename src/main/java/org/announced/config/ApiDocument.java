package org.announced.config;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.announced.listing.ListedById;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;

/**
 * What the OpenAPI document says of the service as a whole. What it says of each resource is for
 * other customizers, which need no order of their own: they find the head there, and the problems
 * are added to what they leave.
 */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

  /** A customizer that springdoc runs at its place; it does not see an order given to a bean. */
  private record Ranked(int getOrder, OpenApiCustomizer work)
      implements OpenApiCustomizer, Ordered {
    @Override
    public void customise(OpenAPI document) {
      work.customise(document);
    }
  }

  /** What a reader meets first. */
  private static final List<String> FIRST_TAGS = List.of("summaries", "announcements");

  /** What a reader meets after all that is in announcements. */
  private static final List<String> LAST_TAGS =
      List.of("companies", "reference rates", "search", "tokens");

  @Bean
  OpenApiCustomizer documentHead(
      ObjectProvider<BuildProperties> build,
      ServletContext servlets,
      ObjectMapperProvider mappers,
      List<ListedById> things) {
    quoteTexts(mappers);
    var description = text("openapi/description.md");
    var problems = text("openapi/problem.yaml");
    var version = build.stream().map(BuildProperties::getVersion).findFirst().orElse("unknown");
    return new Ranked(
        Ordered.HIGHEST_PRECEDENCE,
        document -> {
          document.setInfo(
              new Info()
                  .title("Announced")
                  .version(version)
                  .description(description)
                  .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
          // Relative to the document, so that it holds behind any proxy and under any name.
          var path = servlets.getContextPath();
          document.setServers(List.of(new Server().url(path.isEmpty() ? "/" : path)));
          document.setTags(tags(things));
          addComponents(document, problems);
        });
  }

  private static List<Tag> tags(List<ListedById> things) {
    var ofThings = things.stream().map(thing -> thing.listing().words());
    return Stream.of(FIRST_TAGS.stream(), ofThings, LAST_TAGS.stream())
        .flatMap(names -> names)
        .map(name -> new Tag().name(name))
        .toList();
  }

  @Bean
  OpenApiCustomizer problemsOfOperations() {
    return new Ranked(
        Ordered.LOWEST_PRECEDENCE,
        document -> {
          if (document.getPaths() != null) {
            document.getPaths().forEach(ProblemResponses::addTo);
          }
        });
  }

  /**
   * As YAML every text is quoted: 2026-04-03 and on are texts to one reader, a day and true to
   * another.
   */
  private static void quoteTexts(ObjectMapperProvider mappers) {
    if (mappers.yamlMapper().getFactory() instanceof YAMLFactory yaml) {
      yaml.disable(YAMLGenerator.Feature.MINIMIZE_QUOTES);
    }
  }

  private static void addComponents(OpenAPI document, String problems) {
    var components = document.getComponents() == null ? new Components() : document.getComponents();
    document.setComponents(components);
    try {
      var shared = Yaml31.mapper().readValue(problems, Components.class);
      shared.getSchemas().forEach(components::addSchemas);
      shared.getHeaders().forEach(components::addHeaders);
      shared
          .getResponses()
          .forEach((name, answer) -> components.addResponses(name, answer.content(problem())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    components.addSecuritySchemes(
        ProblemResponses.TOKEN,
        new SecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("bearer")
            .description(
                "The token shown in the log of the first start, set as ANNOUNCED_TOKEN, or made"
                    + " with one of these by POST /api/v1/tokens."));
  }

  private static Content problem() {
    var body = new Schema<>().$ref("#/components/schemas/Problem");
    return new Content().addMediaType("application/problem+json", new MediaType().schema(body));
  }

  private static String text(String resource) {
    try {
      return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
