package org.announced.company;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.announced.company.CompanyReferences.Reference;
import org.announced.http.ServletExchange;
import org.announced.listing.Lists;
import org.announced.revision.RevisionReader;
import org.announced.revision.Subject;
import org.announced.version.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(CompanyController.PATH)
class CompanyController {

  static final String PATH = "/api/v1/companies";

  private final Lists lists;
  private final CompanyListing companies;
  private final CompanyReferences references;
  private final RevisionReader revisions;

  CompanyController(
      Lists lists,
      CompanyListing companies,
      CompanyReferences references,
      RevisionReader revisions) {
    this.lists = lists;
    this.companies = companies;
    this.references = references;
    this.revisions = revisions;
  }

  @GetMapping
  @Nullable ResponseEntity<byte[]> list(HttpServletRequest request, HttpServletResponse response) {
    return lists.list(companies.listing(), ServletExchange.of(request, response));
  }

  @GetMapping("/{ref}")
  ResponseEntity<byte[]> one(@PathVariable String ref, HttpServletRequest request) {
    var company = find(ref);
    var survivor = company.mergedInto();
    return survivor == null
        ? lists.byRef(companies.listing(), company.id().toString(), ServletExchange.head(request))
        : moved(survivor.toString(), request);
  }

  @GetMapping("/{ref}/revisions")
  @Nullable ResponseEntity<byte[]> revisions(
      @PathVariable String ref, HttpServletRequest request, HttpServletResponse response) {
    var company = find(ref);
    var survivor = company.mergedInto();
    return survivor == null
        ? revisions.list(Subject.COMPANY, company.id(), ServletExchange.of(request, response))
        : moved(survivor + "/revisions", request);
  }

  private Reference find(String ref) {
    return references.find(ref).orElseThrow(() -> Lists.notFound(companies.listing(), ref));
  }

  /** A merge can be undone: it is kept no longer than any other answer. */
  private static ResponseEntity<byte[]> moved(String place, HttpServletRequest request) {
    var query = request.getQueryString();
    return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
        .header(
            HttpHeaders.LOCATION,
            Moment.in(PATH + "/" + place + (query == null ? "" : "?" + query)))
        .build();
  }
}
