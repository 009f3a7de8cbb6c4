package org.announced.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Projects of which each is another, of the kind that is easily taken for one: of a few investors,
 * in one country, within weeks, often of one size, under headlines that are alike. Companies are
 * invented.
 */
final class DistinctProjects {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final List<String> FIRMS =
      List.of(
          "Halden Cloud",
          "Norvik Compute",
          "Tessaly Systems",
          "Orbec",
          "Kiebitz Energy",
          "Calder & Sons");

  private static final List<String> STATES =
      List.of(
          "Virginia",
          "Texas",
          "Ohio",
          "Indiana",
          "Georgia",
          "Arizona",
          "Nevada",
          "Iowa",
          "Oregon",
          "Utah",
          "Missouri",
          "Kansas",
          "Michigan",
          "Tennessee",
          "Kentucky",
          "Alabama");

  private static final List<String> COUNTIES =
      List.of(
          "Polk", "Wake", "Marion", "Clark", "Jasper", "Henry", "Mercer", "Boone", "Greene",
          "Adair", "Holt", "Lyon", "Pike", "Story", "Bartow", "Laurens");

  private static final List<String> STORIES =
      List.of(
          "%1$s to invest $%2$s billion in %3$s data centers",
          "%1$s plans $%2$s billion data center campus in %4$s County, %3$s",
          "%1$s picks %3$s for $%2$s billion AI campus",
          "%3$s lands $%2$s billion data center from %1$s",
          "%1$s will spend $%2$sbn on a new site near %4$s, %3$s");

  private static final List<String> DEALS =
      List.of(
          "%1$s and %2$s found a laboratory for chips",
          "%2$s supplies %1$s with power from two reactors",
          "Students to be trained by %1$s and %2$s",
          "%1$s lets its customers rent servers of %2$s",
          "A language model for hospitals: %1$s works with %2$s",
          "%1$s, %2$s open an office for start-ups",
          "%2$s to cool halls of %1$s with sea water");

  private static final List<String> AMOUNTS =
      List.of("1", "1", "2", "2", "1.5", "3.3", "10", "10", "11", "0.8");

  private DistinctProjects() {}

  /** As outlets tell them. */
  static List<ObjectNode> told(int number, int seed) {
    var random = new Random(seed);
    var projects = new ArrayList<ObjectNode>();
    for (int i = 0; i < number; i++) {
      var firm = FIRMS.get(i % FIRMS.size());
      var state = STATES.get((i / FIRMS.size() + 3 * (i % FIRMS.size())) % STATES.size());
      var county = COUNTIES.get((i / FIRMS.size() + 5 * i + seed) % COUNTIES.size());
      var amount = AMOUNTS.get(random.nextInt(AMOUNTS.size()));
      var story = STORIES.get(random.nextInt(STORIES.size()));
      projects.add(
          project(
              story.formatted(firm, amount, state, county),
              LocalDate.of(2026, 1, 10).plusDays(i * 3L + random.nextInt(3)).toString(),
              firm,
              new BigDecimal(amount).movePointRight(9)));
    }
    return projects;
  }

  /** As rows of a data set: one day, one kind of headline. */
  static List<ObjectNode> listed(int number, int seed) {
    var random = new Random(seed);
    var projects = new ArrayList<ObjectNode>();
    for (int i = 0; i < number; i++) {
      var firm = FIRMS.get(random.nextInt(FIRMS.size()));
      var county = COUNTIES.get(i % COUNTIES.size());
      var state = STATES.get(i / COUNTIES.size() % STATES.size());
      projects.add(
          project(
              "%s battery facility in %s County, %s".formatted(firm, county, state),
              "2026-0%d-30".formatted(random.nextInt(3) + 4),
              firm,
              BigDecimal.valueOf(random.nextInt(40) + 1).movePointRight(7 + random.nextInt(2))));
    }
    return projects;
  }

  /** What two firms agree on several things, some on one day. */
  static List<ObjectNode> deals(int number, int seed) {
    var random = new Random(seed);
    var deals = new ArrayList<ObjectNode>();
    for (int i = 0; i < number; i++) {
      var one = FIRMS.get(i % 3);
      var other = FIRMS.get(3 + i % 2);
      var headline = DEALS.get(i % DEALS.size()).formatted(one, other);
      var document =
          JSON.createObjectNode()
              .put("headline", headline)
              .put("announcedOn", LocalDate.of(2026, 2, 1 + random.nextInt(20)).toString());
      document.putArray("sources").addObject().put("publisher", "Wire").put("title", headline);
      var deal = document.putArray("partnerships").addObject().put("country", "US");
      deal.put("kind", "RESEARCH").put("bindingLevel", "PLEDGE");
      var parties = deal.putArray("parties");
      for (var firm : List.of(one, other)) {
        parties.addObject().put("role", "PARTNER").putObject("company").put("name", firm);
      }
      deals.add(document);
    }
    return deals;
  }

  private static ObjectNode project(String headline, String day, String firm, BigDecimal dollars) {
    var document = JSON.createObjectNode().put("headline", headline).put("announcedOn", day);
    document.putArray("sources").addObject().put("publisher", "Wire").put("title", headline);
    var investment =
        document
            .putArray("investments")
            .addObject()
            .put("country", "US")
            .put("instrument", "CAPEX");
    investment.putArray("investors").addObject().putObject("company").put("name", firm);
    investment.putObject("amount").put("value", dollars.longValueExact()).put("currency", "USD");
    return document;
  }
}
