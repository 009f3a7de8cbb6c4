package org.announced.company;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.announced.http.ETags;
import org.announced.listing.Lists;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Companies as they are shown, for those who have just written one. */
@Component
public class CompanyDocuments {

  /** Whoever found the company before it was merged is shown the one that it turned out to be. */
  private static final String ITSELF_OR_SURVIVOR =
      "c.id = (select coalesce(x.merged_into, x.id) from company x where x.id = :ref)";

  private final Lists lists;
  private final CompanyListing listing;
  private final Companies companies;

  CompanyDocuments(Lists lists, CompanyListing listing, Companies companies) {
    this.lists = lists;
    this.listing = listing;
    this.companies = companies;
  }

  /**
   * A company as the present transaction sees it.
   *
   * @param json as it is read
   */
  public record Document(String json) {

    /** The document as a new tree, which the caller may change. */
    public JsonNode tree() {
      return JsonMapper.shared().readTree(json);
    }

    /** The document in UTF-8, as reading the company answers it. */
    public byte[] bytes() {
      return json.getBytes(StandardCharsets.UTF_8);
    }

    /** The strong tag that reading it gives. */
    public String tag() {
      return ETags.of(bytes());
    }
  }

  /**
   * What reading the company shows.
   *
   * @throws NoSuchElementException when there is none of this id
   */
  public Document get(UUID id) {
    companies.flush();
    var rows = listing.listing();
    var json = lists.json(rows, List.copyOf(rows.fields().values()), ITSELF_OR_SURVIVOR, id);
    if (json == null) {
      throw new NoSuchElementException("No company " + id);
    }
    return new Document(json);
  }
}
