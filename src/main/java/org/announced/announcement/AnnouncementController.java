package org.announced.announcement;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.announced.http.ServletExchange;
import org.announced.listing.Lists;
import org.announced.revision.RevisionReader;
import org.announced.revision.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/announcements")
class AnnouncementController {

  private final Lists lists;
  private final AnnouncementListing rows;
  private final AnnouncementReferences references;
  private final RevisionReader revisions;

  AnnouncementController(
      Lists lists,
      AnnouncementListing rows,
      AnnouncementReferences references,
      RevisionReader revisions) {
    this.lists = lists;
    this.rows = rows;
    this.references = references;
    this.revisions = revisions;
  }

  @GetMapping
  @Nullable ResponseEntity<byte[]> list(HttpServletRequest request, HttpServletResponse response) {
    return lists.list(rows.listing(), ServletExchange.of(request, response));
  }

  @GetMapping("/{ref}")
  ResponseEntity<byte[]> one(@PathVariable String ref, HttpServletRequest request) {
    return lists.byRef(rows.listing(), ref, ServletExchange.head(request));
  }

  @GetMapping("/{ref}/revisions")
  @Nullable ResponseEntity<byte[]> revisions(
      @PathVariable String ref, HttpServletRequest request, HttpServletResponse response) {
    var id = references.find(ref).orElseThrow(() -> Lists.notFound(rows.listing(), ref));
    return revisions.list(Subject.ANNOUNCEMENT, id, ServletExchange.of(request, response));
  }
}
