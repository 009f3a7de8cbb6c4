package org.announced.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.announced.http.ServletExchange;
import org.announced.listing.Lists;
import org.announced.revision.RevisionReader;
import org.announced.revision.Subject;
import org.announced.site.SiteReferences.AddressedSite;
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
@RequestMapping(SiteReferences.PATH)
class SiteController {

  private final Lists lists;
  private final SiteListing sites;
  private final SiteReferences references;
  private final RevisionReader revisions;

  SiteController(
      Lists lists, SiteListing sites, SiteReferences references, RevisionReader revisions) {
    this.lists = lists;
    this.sites = sites;
    this.references = references;
    this.revisions = revisions;
  }

  @GetMapping
  @Nullable ResponseEntity<byte[]> list(HttpServletRequest request, HttpServletResponse response) {
    return lists.list(sites.listing(), ServletExchange.of(request, response));
  }

  @GetMapping("/{ref}")
  ResponseEntity<byte[]> one(@PathVariable String ref, HttpServletRequest request) {
    var survivor = find(ref).mergedInto();
    return survivor == null
        ? lists.byRef(sites.one(), ref, ServletExchange.head(request))
        : moved(survivor.toString(), request);
  }

  @GetMapping("/{ref}/revisions")
  @Nullable ResponseEntity<byte[]> revisions(
      @PathVariable String ref, HttpServletRequest request, HttpServletResponse response) {
    var site = find(ref);
    var survivor = site.mergedInto();
    return survivor == null
        ? revisions.list(Subject.SITE, site.id(), ServletExchange.of(request, response))
        : moved(survivor + "/revisions", request);
  }

  private AddressedSite find(String ref) {
    return references.find(ref).orElseThrow(() -> Lists.notFound(sites.listing(), ref));
  }

  /** A merge can be undone: it is kept no longer than any other answer. */
  private static ResponseEntity<byte[]> moved(String place, HttpServletRequest request) {
    var query = request.getQueryString();
    return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
        .header(
            HttpHeaders.LOCATION,
            Moment.in(SiteReferences.PATH + "/" + place + (query == null ? "" : "?" + query)))
        .build();
  }
}
