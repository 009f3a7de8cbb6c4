package org.announced.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;
import org.announced.web.ETags;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SchemaController {

  private static final MediaType SCHEMA_JSON = MediaType.parseMediaType("application/schema+json");

  private final AnnouncementSchema schema;
  private final CompanySchemas companies;

  SchemaController(AnnouncementSchema schema, CompanySchemas companies) {
    this.schema = schema;
    this.companies = companies;
  }

  @Operation(summary = "The JSON Schema (2020-12) of a posted announcement")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/schema+json",
              schema =
                  @Schema(type = "object", additionalProperties = AdditionalPropertiesValue.TRUE)))
  @ApiResponse(responseCode = "304", description = "Not changed", content = @Content)
  @GetMapping(AnnouncementSchema.PATH)
  ResponseEntity<byte[]> schema() {
    return published(schema);
  }

  @Operation(
      summary = "Read the JSON Schema (2020-12) of a posted company",
      operationId = "getCompanySchema",
      tags = "companies")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/schema+json",
              schema =
                  @Schema(type = "object", additionalProperties = AdditionalPropertiesValue.TRUE)))
  @ApiResponse(responseCode = "304", description = "Not changed", content = @Content)
  @GetMapping(CompanySchemas.PATH)
  ResponseEntity<byte[]> companySchema() {
    return published(companies.posted());
  }

  private static ResponseEntity<byte[]> published(DocumentSchema schema) {
    return ResponseEntity.ok()
        .contentType(SCHEMA_JSON)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .eTag(ETags.of(schema.bytes()))
        .body(schema.bytes());
  }
}
