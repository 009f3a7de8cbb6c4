package org.announced.part;

import java.util.List;
import org.announced.document.JsonPart;
import org.jspecify.annotations.Nullable;

/**
 * Where a thing says on which site it stands, and what it says beside that.
 *
 * @param thing that stands on it
 * @param site a text, or an object that describes the site
 * @param operator names the company that will run the thing; null where its kind has none
 * @param parties name companies that do it
 */
public record SitePlace(
    JsonPart thing, JsonPart site, @Nullable JsonPart operator, List<JsonPart> parties) {

  /** The site of a thing, in the member that all kinds call so. */
  public static SitePlace of(JsonPart thing, @Nullable JsonPart operator, List<JsonPart> parties) {
    return new SitePlace(thing, thing.piece("site"), operator, parties);
  }

  /** Where the site names the company that runs it. */
  public JsonPart siteOperator() {
    return site.piece("operator").named();
  }
}
