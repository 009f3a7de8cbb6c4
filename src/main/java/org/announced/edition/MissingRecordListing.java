package org.announced.edition;

import org.announced.announcement.AnnouncementJson;
import org.announced.filter.BooleanFilter;
import org.announced.filter.PathScope;
import org.announced.listing.Field;
import org.announced.listing.Listed;
import org.announced.listing.Listing;
import org.announced.listing.LookupJoin;
import org.springframework.stereotype.Component;

/** How rows of a data set are read that an edition does not have. */
@Component
class MissingRecordListing implements Listed {

  static final String PATH = DatasetListing.PATH + "/{slug}/missing";

  private static final LookupJoin SPAN =
      new LookupJoin(
          "span",
          """
          left join lateral (
            select (array_agg(p.edition order by p.place))[1] as first,
              (array_agg(p.edition order by p.place desc))[1] as last
            from edition_places(array[r.dataset], '{}') p where r.seen @> p.number) span on true""");

  private final Listing listing =
      Listing.named("missing", "MissingRecord", "announcement_record r", "r")
          .join(new LookupJoin("a", "join announcement a on a.id = r.announcement_id"))
          .join(SPAN)
          .show(
              Field.text("record", "r.key"),
              AnnouncementJson.reference("a"),
              Field.text("firstSeen", "span.first"),
              Field.text("lastSeen", "span.last"),
              Field.plain("retracted", "a.retracted_at is not null"))
          .filter(
              new EditionOption(),
              new BooleanFilter(
                  "retracted",
                  "exists (select from announcement x where x.id = r.announcement_id and x.retracted_at is not null)",
                  "Whether its announcement was retracted."))
          .sortAlways("record", "r.key", "text")
          .build();

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Listing listing() {
    return listing;
  }

  /**
   * The rows of one data set that one edition does not have.
   *
   * @param edition its number in the data set
   */
  static PathScope scope(String dataset, int edition) {
    return new PathScope("r.dataset = ? and not r.seen @> " + edition, dataset);
  }
}
