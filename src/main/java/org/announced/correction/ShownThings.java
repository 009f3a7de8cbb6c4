package org.announced.correction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.announced.announcement.AnnouncementPart;
import org.announced.http.Ids;
import org.announced.listing.Listing;
import org.announced.listing.Lists;
import org.announced.part.PartList;
import org.announced.plan.SourcePart;
import org.announced.problem.ProblemException;
import org.announced.source.SourceListing;
import org.springframework.stereotype.Component;

/** The things in announcements as they are shown by themselves. */
@Component
class ShownThings {

  private final Lists lists;
  private final Map<String, Listing> listings = new HashMap<>();

  ShownThings(Lists lists, List<AnnouncementPart> parts, SourceListing sources) {
    this.lists = lists;
    listings.put(SourcePart.LIST.field(), sources.listing());
    parts.forEach(part -> listings.put(part.member(), part.listing()));
  }

  /**
   * A thing that there is.
   *
   * @throws ProblemException 404 when there is none
   */
  String json(PartList list, UUID id) {
    var listing = listing(list);
    return Optional.ofNullable(
            lists.json(
                listing, List.copyOf(listing.fields().values()), listing.id() + " = :ref", id))
        .orElseThrow(() -> Lists.notFound(listing, id.toString()));
  }

  /**
   * The thing that an address names.
   *
   * @throws ProblemException 404 when there is none
   */
  UUID find(PartList list, String ref) {
    return Ids.find(ref).orElseThrow(() -> Lists.notFound(listing(list), ref));
  }

  /**
   * The same of one that there is.
   *
   * @throws ProblemException 404 when there is none
   */
  UUID existing(PartList list, String ref) {
    var id = find(list, ref);
    json(list, id);
    return id;
  }

  /** How they are shown. */
  Listing listing(PartList list) {
    return Optional.ofNullable(listings.get(list.field())).orElseThrow();
  }
}
