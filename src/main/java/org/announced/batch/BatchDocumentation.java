package org.announced.batch;

import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Gives the batch of the OpenAPI document an example that is taken as it stands. */
@Component
class BatchDocumentation implements OpenApiCustomizer {

  @Override
  public void customise(OpenAPI document) {
    var batch = document.getPaths().get(BatchController.PATH);
    if (batch != null) {
      var line = line();
      batch.getPost().getRequestBody().getContent().values().forEach(body -> body.setExample(line));
    }
  }

  private static String line() {
    try (InputStream example =
        new ClassPathResource("schemas/announcement.example.json").getInputStream()) {
      return JsonMapper.shared().readTree(example) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
