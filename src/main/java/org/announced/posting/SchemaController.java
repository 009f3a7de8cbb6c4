package org.announced.posting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;
import org.announced.document.DocumentSchema;
import org.announced.http.ETags;
import org.announced.plan.AnnouncementSchema;
import org.announced.plan.CompanySchemas;
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

  @Operation(
      summary = "Read an announcement to start from",
      operationId = "getAnnouncementExample",
      tags = "announcements",
      description = "A document that is taken as it stands: change it, and post it.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(ref = PostedSchemas.ANNOUNCEMENT)))
  @ApiResponse(responseCode = "304", description = "Not changed", content = @Content)
  @GetMapping(AnnouncementExample.PATH)
  ResponseEntity<byte[]> example() {
    return published(AnnouncementExample.bytes(), MediaType.APPLICATION_JSON);
  }

  private static ResponseEntity<byte[]> published(DocumentSchema schema) {
    return published(schema.bytes(), SCHEMA_JSON);
  }

  private static ResponseEntity<byte[]> published(byte[] bytes, MediaType type) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .eTag(ETags.of(bytes))
        .body(bytes);
  }
}
