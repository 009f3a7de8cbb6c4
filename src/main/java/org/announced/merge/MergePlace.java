package org.announced.merge;

import java.util.Locale;
import java.util.UUID;
import org.announced.merge.CompanyMerges.Left;
import org.announced.part.CompanyPlace;
import org.jspecify.annotations.Nullable;

/** A place where a company is named, and another is after a merge. */
record MergePlace(CompanyPlace place) {

  static final MergePlace PARENT =
      new MergePlace(CompanyPlace.column("PARENT", "company", "parent_id", "companies", "parent"));

  static final MergePlace MERGED =
      new MergePlace(
          CompanyPlace.column("MERGED", "company", "merged_into", "companies", "mergedInto"));

  /** A site is no announcement's own: what it shows is told in its revisions. */
  static final MergePlace SITE_OPERATOR =
      new MergePlace(
          CompanyPlace.column("SITE_OPERATOR", "site", "operator_id", "sites", "operator"));

  boolean isList() {
    return place.list() != null;
  }

  String column() {
    return place.table() + "." + place.column();
  }

  Left left(UUID row) {
    return left(row, place.member());
  }

  Left left(UUID row, String member) {
    var path = place.things().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    return new Left("/api/v1/" + path + "/" + row, member);
  }

  /** Whether an announcement shows it. */
  boolean isAnnounced() {
    return !equals(PARENT) && !equals(MERGED) && !equals(SITE_OPERATOR);
  }

  /** SQL of the rest of a pointer, behind the place of what it belongs to. */
  private String inside() {
    if (!isList()) {
      return place.member().equals("company") ? "'/company'" : "'/" + place.member() + "/company'";
    }
    return "'/%s' || case when r.list_before is null then '/' || r.position || '/company' else '' end"
        .formatted(place.member());
  }

  private String detail() {
    var detail = place.detail();
    return detail == null ? "" : ", '%1$s', x -> '%1$s'".formatted(detail);
  }

  /** SQL with the names of this place for {@code {table}}, {@code {column}} and the like. */
  String sql(String text) {
    @Nullable String list = place.list();
    return text.replace("{table}", place.table())
        .replace("{column}", place.column())
        .replace("{row}", list == null ? "id" : list + "_id")
        .replace("{position}", list == null ? "null::integer" : place.table() + ".position")
        .replace("{part}", list == null ? place.table() : list)
        .replace("{things}", place.things())
        .replace("{member}", place.member())
        .replace("{inside}", inside())
        .replace("{detail}", detail())
        .replace("{place}", place.name());
  }
}
