package org.announced.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.announced.document.JsonPart;
import org.announced.site.SiteDraft;
import org.jspecify.annotations.Nullable;

/** In what a description of a known site differs from what is known of it. */
public final class SiteFacts {

  private SiteFacts() {}

  /** Members in which a description says otherwise. */
  public static List<String> otherwise(JsonPart told, SiteDraft draft, SiteDraft known) {
    var facts = facts(known);
    var otherwise = new ArrayList<String>();
    facts(draft)
        .forEach(
            (name, value) -> {
              if (told.has(name) && differ(value, facts.get(name))) {
                otherwise.add(name);
              }
            });
    return otherwise;
  }

  /** Members that a description gives, and that are not known. */
  public static List<String> beyond(JsonPart told, SiteDraft draft, SiteDraft known) {
    var facts = facts(known);
    var beyond = new ArrayList<String>();
    facts(draft)
        .forEach(
            (name, value) -> {
              if (told.has(name) && value != null && facts.get(name) == null) {
                beyond.add(name);
              }
            });
    return beyond;
  }

  static boolean differ(@Nullable Object one, @Nullable Object other) {
    return one != null && other != null && !Objects.equals(one, other);
  }

  private static Map<String, @Nullable Object> facts(SiteDraft site) {
    var facts = new LinkedHashMap<String, @Nullable Object>();
    var point = site.point();
    facts.put("country", site.country());
    facts.put("region", site.region());
    facts.put("city", site.city());
    facts.put("address", site.address());
    facts.put("latitude", point == null ? null : point.latitude().stripTrailingZeros());
    facts.put("longitude", point == null ? null : point.longitude().stripTrailingZeros());
    facts.put("precision", site.precision());
    facts.put("operator", site.operator());
    return facts;
  }
}
