package org.announced.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.announced.http.ETags;
import org.announced.listing.Lists;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sites as they are shown, for those who have just written one. */
@Component
public class SiteDocuments {

  /** Whoever found the site before it was merged is shown the one that it turned out to be. */
  private static final String ITSELF_OR_SURVIVOR =
      "s.id = (select coalesce(x.merged_into, x.id) from site x where x.id = :ref)";

  private final Lists lists;
  private final SiteListing listing;
  private final Sites sites;

  SiteDocuments(Lists lists, SiteListing listing, Sites sites) {
    this.lists = lists;
    this.listing = listing;
    this.sites = sites;
  }

  /**
   * A site as the present transaction sees it.
   *
   * @param json as it is read
   */
  public record SiteDocument(String json) {

    /** The document as a new tree, which the caller may change. */
    public JsonNode tree() {
      return JsonMapper.shared().readTree(json);
    }

    /** The strong tag that reading it gives. */
    public String tag() {
      return ETags.of(json.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * What reading the site shows.
   *
   * @throws NoSuchElementException when there is none of this id
   */
  public SiteDocument get(UUID id) {
    sites.flush();
    var rows = listing.one();
    var json = lists.json(rows, List.copyOf(rows.fields().values()), ITSELF_OR_SURVIVOR, id);
    if (json == null) {
      throw new NoSuchElementException("No site " + id);
    }
    return new SiteDocument(json);
  }
}
