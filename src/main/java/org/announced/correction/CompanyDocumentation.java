package org.announced.correction;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import org.announced.company.CompanyReferences;
import org.announced.http.DryRun;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Tells what the writes of companies take besides their bodies. */
@Component
public class CompanyDocumentation implements OpenApiCustomizer {

  /** The reference to the form of a company in the OpenAPI document. */
  public static final String COMPANY = "#/components/schemas/Company";

  @Override
  public void customise(OpenAPI document) {
    document
        .getPaths()
        .forEach(
            (path, item) -> {
              if (path.startsWith(CompanyReferences.PATH)) {
                describe(item.getPost(), path, false);
                describe(item.getPatch(), path, true);
              }
            });
  }

  private static void describe(@Nullable Operation write, String path, boolean needsState) {
    if (write == null) {
      return;
    }
    if (!path.equals(CompanyReferences.PATH)) {
      write.addParametersItem(
          new HeaderParameter()
              .name(HttpHeaders.IF_MATCH)
              .required(needsState)
              .description("The ETag of the company as it was read")
              .schema(text()));
    }
    write.addParametersItem(dryRun());
    write.addParametersItem(
        new HeaderParameter()
            .name("Idempotency-Key")
            .description(
                "Names the request, 1 to 255 characters. Sent again under its key, it gets the"
                    + " first answer again, byte for byte, with Idempotency-Replayed: true; what"
                    + " was refused is judged anew")
            .schema(text()));
  }

  private static Parameter dryRun() {
    var truth = new JsonSchema();
    truth.addType("boolean");
    truth.setDefault(false);
    return new QueryParameter()
        .name(DryRun.PARAMETER)
        .description("true: answer as if it were stored, and store nothing")
        .schema(truth);
  }

  private static JsonSchema text() {
    var text = new JsonSchema();
    text.addType("string");
    return text;
  }
}
