package org.announced.posting;

import java.time.Duration;
import org.announced.document.DocumentSchema;
import org.announced.http.ETags;
import org.announced.plan.AnnouncementSchema;
import org.announced.plan.CompanySchemas;
import org.announced.plan.SiteSchemas;
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
  private final SiteSchemas sites;

  SchemaController(AnnouncementSchema schema, CompanySchemas companies, SiteSchemas sites) {
    this.schema = schema;
    this.companies = companies;
    this.sites = sites;
  }

  @GetMapping(AnnouncementSchema.PATH)
  ResponseEntity<byte[]> schema() {
    return published(schema);
  }

  @GetMapping(CompanySchemas.PATH)
  ResponseEntity<byte[]> companySchema() {
    return published(companies.posted());
  }

  @GetMapping(SiteSchemas.PATH)
  ResponseEntity<byte[]> siteSchema() {
    return published(sites.posted());
  }

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
