package org.announced.place;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.announced.http.ServletExchange;
import org.announced.listing.Lists;
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
@RequestMapping(RegionController.PATH)
class RegionController {

  static final String PATH = "/api/v1/regions";

  private final Lists lists;
  private final RegionListing regions;
  private final Countries countries;

  RegionController(Lists lists, RegionListing regions, Countries countries) {
    this.lists = lists;
    this.regions = regions;
    this.countries = countries;
  }

  @GetMapping
  @Nullable ResponseEntity<byte[]> list(HttpServletRequest request, HttpServletResponse response) {
    return lists.list(regions.listing(), ServletExchange.of(request, response));
  }

  /** Whatever else means one region, a code that ended included, leads to its code. */
  @GetMapping("/{ref}")
  ResponseEntity<byte[]> one(@PathVariable String ref, HttpServletRequest request) {
    var meant = new RegionReader(countries, null).read(ref).region();
    if (meant == null) {
      throw Lists.notFound(regions.listing(), ref);
    }
    if (meant.code().equals(ref)) {
      return lists.byRef(regions.listing(), ref, ServletExchange.head(request));
    }
    var query = request.getQueryString();
    return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
        .header(
            HttpHeaders.LOCATION,
            Moment.in(PATH + "/" + meant.code() + (query == null ? "" : "?" + query)))
        .build();
  }
}
