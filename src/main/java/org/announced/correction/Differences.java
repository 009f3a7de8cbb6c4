package org.announced.correction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.announced.announcement.Correctable;
import org.announced.commitment.Commitment;
import org.announced.document.Reason;
import org.announced.part.ComparedFields;
import org.announced.part.DocumentPart;
import org.announced.part.DocumentParts;
import org.announced.plan.Contents;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * In what a document tells a known announcement differently, as claims of its sources. What it
 * leaves out it does not deny, and how it words things is no difference.
 */
final class Differences {

  private final JsonNode posted;
  private final JsonNode known;
  private final Contents contents;
  private final List<ObjectNode> claims = new ArrayList<>();

  private Differences(JsonNode posted, JsonNode known, Contents contents) {
    this.posted = posted;
    this.known = known;
    this.contents = contents;
  }

  /**
   * The claims, each with the place of its source in the document.
   *
   * @param posted the document, whose companies are named
   * @param known the announcement as it is shown
   * @param contents what the document says
   */
  static List<ObjectNode> between(
      JsonNode posted, JsonNode known, Contents contents, DocumentParts parts) {
    var differences = new Differences(posted, known, contents);
    differences.compare("announcedOn", posted, known, "", 0);
    parts.list().forEach(differences::compareThings);
    return differences.claims;
  }

  /** One is compared with the one that has its parties, and the only one with the only one. */
  private <T extends Correctable<T>> void compareThings(DocumentPart<T> part) {
    var told = posted.path(part.list().field());
    var stored = known.path(part.list().field());
    var isOnly = told.size() == 1 && stored.size() == 1;
    var parties = part.comparedFields().parties();
    var taken = new HashSet<Integer>();
    for (var thing : contents.of(part)) {
      var place =
          isOnly
              ? Integer.valueOf(0)
              : parties == null ? null : partner(thing, parties, stored, taken);
      if (place != null) {
        taken.add(place);
        compareThing(
            part.comparedFields(),
            thing,
            told.get(thing.position()),
            stored.get(place),
            part.list().pointer(place));
      }
    }
  }

  private static @Nullable Integer partner(
      Correctable<?> told, String parties, JsonNode stored, Set<Integer> taken) {
    for (int i = 0; i < stored.size(); i++) {
      if (!taken.contains(i) && companies(stored.get(i).path(parties)).equals(companies(told))) {
        return i;
      }
    }
    return null;
  }

  private void compareThing(
      ComparedFields compared,
      Correctable<?> thing,
      JsonNode told,
      JsonNode stored,
      String subject) {
    var source = source(told);
    for (var field : compared.fields()) {
      compare(field, told, stored, subject, source);
    }
    var parties = compared.parties();
    if (parties != null
        && !told.path(parties).isEmpty()
        && !companies(stored.path(parties)).equals(companies(thing))) {
      claim(subject + "/" + parties, names(told.path(parties)), source);
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

  private static Set<UUID> companies(Correctable<?> told) {
    return told instanceof Commitment commitment ? Set.copyOf(commitment.parties()) : Set.of();
  }

  private static Set<UUID> companies(JsonNode shown) {
    var ids = new HashSet<UUID>();
    for (var role : shown) {
      ids.add(UUID.fromString(role.path("company").path("id").asString()));
    }
    return ids;
  }
}
