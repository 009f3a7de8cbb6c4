package org.announced.correction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.announced.document.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * In what a document tells a known announcement differently, as claims of its sources. What it
 * leaves out it does not deny, and how it words things is no difference.
 */
public final class Differences {

  private static final List<String> OF_AN_INVESTMENT =
      List.of("period", "country", "instrument", "status", "bindingLevel");

  private static final List<String> OF_A_GOAL = List.of("people", "deadline", "country");

  private static final List<String> OF_A_CAPACITY =
      List.of("powerMegawatts", "powerBasis", "accelerators", "by", "country");

  private final JsonNode posted;
  private final JsonNode known;
  private final IntFunction<Set<UUID>> investors;
  private final List<ObjectNode> claims = new ArrayList<>();

  private Differences(JsonNode posted, JsonNode known, IntFunction<Set<UUID>> investors) {
    this.posted = posted;
    this.known = known;
    this.investors = investors;
  }

  /**
   * The claims, each with the place of its source in the document.
   *
   * @param posted the document, whose companies are named
   * @param known the announcement as it is shown
   * @param investors gives the companies that the document's investments name, by their places
   */
  public static List<ObjectNode> between(
      JsonNode posted, JsonNode known, IntFunction<Set<UUID>> investors) {
    var differences = new Differences(posted, known, investors);
    differences.compare("announcedOn", posted, known, "", 0);
    differences.investments();
    differences.only("trainingGoals", OF_A_GOAL);
    differences.only("capacities", OF_A_CAPACITY);
    return differences.claims;
  }

  /** One is compared with the one that has its investors, and the only one with the only one. */
  private void investments() {
    var told = posted.path("investments");
    var stored = known.path("investments");
    var taken = new HashSet<Integer>();
    for (int i = 0; i < told.size(); i++) {
      var place = partner(i, taken);
      if (place != null) {
        taken.add(place);
        investment(i, told.get(i), stored.get(place), "/investments/" + place);
      }
    }
  }

  private @Nullable Integer partner(int told, Set<Integer> taken) {
    var stored = known.path("investments");
    if (stored.size() == 1 && posted.path("investments").size() == 1) {
      return 0;
    }
    for (int i = 0; i < stored.size(); i++) {
      if (!taken.contains(i) && investors(stored.get(i)).equals(investors.apply(told))) {
        return i;
      }
    }
    return null;
  }

  private void investment(int place, JsonNode told, JsonNode stored, String subject) {
    var source = source(told);
    var amount = told.path("amount");
    if (!amount.isMissingNode() && differs(amount, stored.path("amount"))) {
      claim(subject + "/amount", amount, source);
    }
    for (var field : OF_AN_INVESTMENT) {
      compare(field, told, stored, subject, source);
    }
    if (!told.path("investors").isEmpty() && !investors(stored).equals(investors.apply(place))) {
      claim(subject + "/investors", names(told.path("investors")), source);
    }
  }

  private void only(String list, List<String> fields) {
    var told = posted.path(list);
    var stored = known.path(list);
    if (told.size() == 1 && stored.size() == 1) {
      for (var field : fields) {
        compare(field, told.get(0), stored.get(0), "/" + list + "/0", source(told.get(0)));
      }
    }
  }

  private void compare(String field, JsonNode told, JsonNode stored, String subject, int source) {
    var value = field.equals("period") ? period(told.path(field)) : told.path(field);
    if (!value.isMissingNode() && differs(value, stored.path(field))) {
      claim(subject + "/" + field, value, source);
    }
  }

  /** Members that are not told are no difference. */
  private static boolean differs(JsonNode told, JsonNode stored) {
    if (told.isObject()) {
      return told.properties().stream()
          .filter(member -> !member.getKey().equals("statedAs"))
          .anyMatch(member -> differs(member.getValue(), stored.path(member.getKey())));
    }
    return (told.isNumber() && stored.isNumber())
        ? told.decimalValue().compareTo(stored.decimalValue()) != 0
        : !told.equals(stored);
  }

  private void claim(String subject, JsonNode value, int source) {
    var claim =
        JsonNodeFactory.instance
            .objectNode()
            .put("subject", subject)
            .put("source", source)
            .put("preferred", false)
            .put(Reason.FIELD, "As this source tells it.");
    claim.set("value", value);
    claims.add(claim);
  }

  /** {@code "2026/2029"} is the short form of an object. */
  private static JsonNode period(JsonNode told) {
    if (!told.isString()) {
      return told;
    }
    var ends = told.asString().split("/", 2);
    var period = JsonNodeFactory.instance.objectNode();
    if (!ends[0].equals("..")) {
      period.put("start", ends[0]);
    }
    if (!ends[1].equals("..")) {
      period.put("end", ends[1]);
    }
    return period;
  }

  /** The source that a part gives as its evidence; it has been seen that there is just one. */
  private int source(JsonNode told) {
    var source = told.path("evidence").path(0).path("source");
    if (!source.isString()) {
      return source.asInt(0);
    }
    var sources = posted.path("sources");
    return Stream.of("url", "title", "publisher")
        .flatMapToInt(
            field ->
                IntStream.range(0, sources.size())
                    .filter(i -> source.equals(sources.get(i).path(field))))
        .findFirst()
        .orElse(0);
  }

  private static JsonNode names(JsonNode roles) {
    var names = JsonNodeFactory.instance.arrayNode();
    for (var role : roles) {
      var company = role.path("company");
      names.add(company.isObject() ? company.path("name") : company);
    }
    return names;
  }

  private static Set<UUID> investors(JsonNode shown) {
    var ids = new HashSet<UUID>();
    for (var role : shown.path("investors")) {
      ids.add(UUID.fromString(role.path("company").path("id").asString()));
    }
    return ids;
  }
}
