package org.announced.scripts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.announced.support.Api;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What spectral, redocly and ajv say, where Node is found: nothing. */
@HttpTest
class LintOpenApiTests {

  private final Api api;

  LintOpenApiTests(Api api) {
    this.api = api;
  }

  @Test
  void nothingIsSaidOfTheDocumentAndOfTheSchemas(@TempDir Path folder) throws Exception {
    var schemas = new ArrayList<String>();
    for (var name : List.of("announcement.json", "company.json")) {
      var schema = Files.writeString(folder.resolve(name), api.get("/schemas/" + name).text());
      schemas.add(schema.toString());
    }
    new NodeScript("src/scripts/lint-openapi.sh", folder).saysNothing(schemas, "");
  }
}
