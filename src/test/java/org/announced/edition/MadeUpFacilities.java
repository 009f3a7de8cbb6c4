package org.announced.edition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A data set of facilities as agencies publish them: many firms, some of which build several on one
 * day in neighbouring counties and for the same amount, under headlines that differ in a word.
 */
final class MadeUpFacilities {

  private static final List<String> REGIONS =
      List.of("US-TX", "US-CA", "US-OH", "US-NV", "US-IA", "US-GA", "US-VA", "CA-AB", "MX-CHH");
  private static final List<String> COUNTIES =
      List.of("Adair", "Boone", "Clay", "Dallas", "Elk", "Floyd", "Grant", "Howard", "Iron");
  private static final List<String> TECHNOLOGIES =
      List.of("solar", "wind", "battery storage", "hydrogen", "steel", "cement", "data center");
  private static final List<String> STATUSES =
      List.of("ANNOUNCED", "UNDER_CONSTRUCTION", "OPERATING", "SHELVED", "CANCELLED", "RETIRED");
  private static final List<String> BUILDS = List.of("NEW", "EXPANSION", "RETROFIT", "RESTART");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Random random;
  private final String dataset;
  private final List<Facility> rows = new ArrayList<>();
  private final List<Facility> gone = new ArrayList<>();
  private int next;

  /**
   * As the data set says it.
   *
   * @param key that the row has in every edition
   * @param tags technologies of it, one or two
   * @param dollars null where nothing is said of the amount
   */
  record Facility(
      String key,
      String firm,
      LocalDate day,
      String region,
      String county,
      List<String> tags,
      String status,
      String build,
      BigDecimal dollars) {

    /** Whether its amount is in totals. */
    boolean counts() {
      return !List.of("SHELVED", "CANCELLED").contains(status);
    }

    String siteName() {
      return "%s, %s County".formatted(key, county);
    }

    private Facility now(String status, BigDecimal dollars) {
      return new Facility(key, firm, day, region, county, tags, status, build, dollars);
    }
  }

  MadeUpFacilities(String dataset, int count, long seed) {
    this.dataset = dataset;
    this.random = new Random(seed);
    add(count);
  }

  /** Those of the newest edition. */
  List<Facility> rows() {
    return List.copyOf(rows);
  }

  /** Those of all editions as each was told last: what a later one leaves out still stands. */
  Stream<Facility> told() {
    return Stream.concat(rows.stream(), gone.stream());
  }

  /** Those of one firm and day, of which most cost the same, until there are enough. */
  private void add(int count) {
    int wanted = rows.size() + count;
    while (rows.size() < wanted) {
      var firm = "%s Works %d".formatted(dataset.replaceAll("[./].*", ""), firm());
      var day = LocalDate.of(2018, 1, 31).plusMonths(random.nextInt(96));
      var region = any(REGIONS);
      var dollars = dollars();
      int together = Math.min(wanted - rows.size(), 1 + random.nextInt(5));
      int county = random.nextInt(COUNTIES.size());
      for (int i = 0; i < together; i++) {
        var own = random.nextInt(4) == 0 ? dollars() : dollars;
        rows.add(
            new Facility(
                "row " + next++,
                firm,
                day,
                region,
                COUNTIES.get((county + i) % COUNTIES.size()),
                tags(),
                any(STATUSES),
                any(BUILDS),
                own));
      }
    }
  }

  /** Few firms have many. */
  private int firm() {
    return (int) Math.floor(400 * Math.pow(random.nextDouble(), 3));
  }

  private BigDecimal dollars() {
    return random.nextInt(3) == 0
        ? BigDecimal.valueOf(1 + random.nextInt(900)).movePointRight(6)
        : BigDecimal.valueOf(1 + random.nextInt(Integer.MAX_VALUE), 2);
  }

  private List<String> tags() {
    var tags = new TreeSet<>(List.of(any(TECHNOLOGIES), any(TECHNOLOGIES)));
    return List.copyOf(tags);
  }

  private <T> T any(List<T> choice) {
    return choice.get(random.nextInt(choice.size()));
  }

  /** What changed between two editions. */
  record Change(List<String> gone, List<String> changed, int added) {}

  /** The next edition: a tenth says another status or amount, some are gone, some are new. */
  Change publishNext() {
    var changed = new ArrayList<String>();
    for (int i = rows.size() - 1; i >= 0; i--) {
      var row = rows.get(i);
      int lot = random.nextInt(20);
      if (lot == 0) {
        gone.add(rows.remove(i));
      } else if (lot < 3) {
        var other = STATUSES.get((STATUSES.indexOf(row.status()) + 1) % STATUSES.size());
        rows.set(i, lot == 1 ? row.now(other, row.dollars()) : row.now(row.status(), dollars()));
        changed.add(row.key());
      }
    }
    int added = rows.size() / 50;
    add(added);
    return new Change(gone.stream().map(Facility::key).toList(), changed, added);
  }

  /** A document a line. */
  String lines(String edition) {
    var lines = new StringBuilder();
    rows.forEach(row -> lines.append(document(row, edition)).append('\n'));
    return lines.toString();
  }

  private ObjectNode document(Facility row, String edition) {
    var document = JSON.createObjectNode();
    document.put(
        "headline",
        "%s builds a %s plant in %s County".formatted(row.firm(), row.tags().get(0), row.county()));
    document.put("announcedOn", row.day().toString());
    document.put("region", row.region());
    document
        .putArray("records")
        .addObject()
        .put("dataset", dataset)
        .put("id", row.key())
        .put("edition", edition);
    document
        .putArray("sources")
        .addObject()
        .put("publisher", "Made-up Monitor")
        .put("title", "Facilities")
        .put("url", "https://example.org/" + dataset);
    var investment = document.putArray("investments").addObject();
    investment.putArray("investors").addObject().putObject("company").put("name", row.firm());
    investment.putObject("amount").put("value", row.dollars()).put("currency", "USD");
    investment.put("region", row.region()).put("instrument", "CAPEX");
    investment.put("status", row.status()).put("build", row.build());
    var tags = investment.putArray("tags");
    row.tags().forEach(tags::add);
    investment
        .putObject("site")
        .put("name", row.siteName())
        .put("region", row.region())
        .putObject("operator")
        .put("company", row.firm());
    return document;
  }
}
