package org.announced.summary.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.announced.filter.ChoiceFilter;
import org.announced.filter.Criterion;
import org.announced.listing.Listed;
import org.announced.listing.Listing;
import org.announced.place.RegionFilter;
import org.announced.summary.CommitmentSums;
import org.announced.summary.Description;
import org.announced.summary.Slice;
import org.springframework.stereotype.Component;

/** How many announcements there are that hold what is asked for, those retracted left out. */
@Component
class AnnouncementCount {

  /** The list's filter by where something is to happen; its own country is where it was said. */
  private static final String PLACE = "commitments.country";

  private static final String REGION = "commitments.region";

  private final Description description;

  AnnouncementCount(List<Listed> lists) {
    this.description =
        new Description(
            byPlace(announcements(lists)),
            List.of(),
            List.of(CommitmentSums.rows("announcements")),
            "announcements",
            "n.announced_on",
            "case when n.retracted_at is not null then 'RETRACTED' end",
            List.of("RETRACTED"),
            none ->
                List.of(
                    new Slice(
                        Slice.TOTAL,
                        "chosen as p",
                        "p.counted",
                        List.of(),
                        List.of("announcements"),
                        link -> link.given("retracted", "false"))),
            (link, reason) -> link,
            Map.of(),
            outcome -> Map.of(),
            outcome -> List.of());
  }

  Description description() {
    return description;
  }

  /** The parameters by which the list shows the same announcements. */
  Map<String, String> known(Map<String, String> given) {
    Map<String, String> known = new LinkedHashMap<>();
    given.forEach(
        (name, value) -> {
          if (!List.of("currency", "ratesOn").contains(name)) {
            known.put(name.replaceFirst("^(country|region)(?=$|\\.)", "commitments.$1"), value);
          }
        });
    return known;
  }

  private static Listing announcements(List<Listed> lists) {
    return lists.stream()
        .map(Listed::listing)
        .filter(list -> list.name().equals("announcements"))
        .findFirst()
        .orElseThrow();
  }

  private static Listing byPlace(Listing list) {
    Map<String, Criterion> criteria = new LinkedHashMap<>(list.criteria());
    ChoiceFilter place = (ChoiceFilter) Objects.requireNonNull(criteria.get(PLACE));
    criteria.put("country", place.named("country"));
    RegionFilter region = (RegionFilter) Objects.requireNonNull(criteria.get(REGION));
    criteria.put("region", region.named("region"));
    return new Listing(
        list.name(),
        list.resource(),
        "(select x.*, x.id as announcement_id from announcement x) as n",
        list.alias(),
        list.joins(),
        list.lookups(),
        list.fields(),
        list.expansions(),
        criteria,
        list.sortKeys(),
        list.located());
  }
}
