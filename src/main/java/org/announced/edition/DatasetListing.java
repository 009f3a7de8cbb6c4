package org.announced.edition;

import static org.announced.filter.Sql.array;
import static org.announced.filter.Sql.instant;
import static org.announced.filter.Sql.joined;

import org.announced.dataset.DatasetFilter;
import org.announced.listing.Column;
import org.announced.listing.Field;
import org.announced.listing.Listed;
import org.announced.listing.Listing;
import org.springframework.stereotype.Component;

/** How data sets are read: what was imported, and in which editions it came. */
@Component
class DatasetListing implements Listed {

  static final String PATH = "/api/v1/datasets";

  private static final String ORDER = "x.place";
  private static final String EDITIONS = "from dataset_editions(d.name) x";

  private final Listing listing;

  DatasetListing(DatasetFilter datasets) {
    this.listing =
        Listing.named("datasets", "Dataset", "dataset d", "d")
            .show(
                Field.text("slug", "d.slug"),
                Field.text("name", "d.name"),
                Field.plain(
                    "records",
                    "(select count(*) from announcement_record x where x.dataset = d.name)"),
                Field.of(
                    "editions",
                    array(
                        "json_build_object('edition', x.edition, 'at', %s, 'records', x.records)"
                            .formatted(instant("x.at")),
                        ORDER,
                        EDITIONS),
                    Column.text("editions", joined("x.edition", ORDER, EDITIONS)),
                    Column.text("editions.at", joined(instant("x.at"), ORDER, EDITIONS)),
                    Column.text("editions.records", joined("x.records::text", ORDER, EDITIONS))))
            .filter(datasets.named("d.name in (?)"))
            .sortAlways("name", "d.name", "text")
            .sortAlways("slug", "d.slug", "text")
            .build();
  }

  @Override
  public Listing listing() {
    return listing;
  }
}
