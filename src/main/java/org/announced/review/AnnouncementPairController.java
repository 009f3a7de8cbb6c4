package org.announced.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.announced.correction.ChangeRequests;
import org.announced.correction.ChangeRequests.Answer;
import org.announced.http.ServletExchange;
import org.announced.listing.Lists;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(AnnouncementPairListing.PATH)
class AnnouncementPairController {

  private final Lists lists;
  private final AnnouncementPairListing pairs;
  private final ChangeRequests changes;
  private final PairDismissals dismissals;

  AnnouncementPairController(
      Lists lists,
      AnnouncementPairListing pairs,
      ChangeRequests changes,
      PairDismissals dismissals) {
    this.lists = lists;
    this.pairs = pairs;
    this.changes = changes;
    this.dismissals = dismissals;
  }

  @GetMapping
  @Nullable ResponseEntity<byte[]> list(HttpServletRequest request, HttpServletResponse response) {
    return lists.list(pairs.listing(), ServletExchange.of(request, response));
  }

  @PostMapping(
      path = "/{id}/dismissal",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> dismiss(@PathVariable String id, HttpServletRequest request)
      throws IOException {
    return changes.answer(
        request, sent -> Answer.ok(dismissals.dismiss(AnnouncementPairListing.PAIRS, id, sent)));
  }
}
