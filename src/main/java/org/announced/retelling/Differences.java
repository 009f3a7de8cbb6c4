package org.announced.retelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.announced.announcement.Correctable;
import org.announced.announcement.PartialDay;
import org.announced.commitment.Commitment;
import org.announced.document.Reason;
import org.announced.part.DocumentPart;
import org.announced.part.DocumentParts;
import org.announced.part.PartList;
import org.announced.part.ToldMilestones;
import org.announced.plan.ClaimPart;
import org.announced.plan.Contents;
import org.announced.plan.SourcePart;
import org.announced.tag.Tags;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * In what a document tells a known announcement differently, as claims of its sources, and what it
 * tells that the announcement does not have. What it leaves out it does not deny, and how it words
 * things is no difference.
 */
public final class Differences {

  private static final String SITE = "site";

  private final JsonNode posted;
  private final ToldWords words;
  private final JsonNode known;
  private final Contents contents;
  private final ToldDollars dollars;
  private final List<ObjectNode> claims = new ArrayList<>();
  private final Map<PartList, List<ObjectNode>> parts = new LinkedHashMap<>();
  private final Map<String, JsonNode> head = new LinkedHashMap<>();
  private final Map<String, JsonNode> members = new LinkedHashMap<>();

  /** Where the investments of the document stand in the announcement. */
  private final Map<String, String> investments = new HashMap<>();

  private Differences(JsonNode posted, JsonNode known, Contents contents, ToldDollars dollars) {
    this.posted = posted;
    this.words = new ToldWords(posted);
    this.known = known;
    this.contents = contents;
    this.dollars = dollars;
  }

  /**
   * Compares them.
   *
   * @param posted the document, whose companies are named
   * @param known the announcement as it is shown
   * @param contents what the document says
   */
  public static Retelling between(
      JsonNode posted,
      JsonNode known,
      Contents contents,
      DocumentParts parts,
      ToldDollars dollars) {
    var differences = new Differences(posted, known, contents, dollars);
    differences.compareDays();
    differences.compareHead();
    for (var part : parts.list()) {
      if (!part.list().equals(SourcePart.LIST) && !part.list().equals(ClaimPart.LIST)) {
        differences.compareThings(part);
      }
    }
    return new Retelling(
        differences.claims, differences.parts, differences.head, differences.members);
  }

  /** A month or year that holds the known day is told less precisely, and not otherwise. */
  private void compareDays() {
    var known = new PartialDay(this.known.path("announcedOn").asString());
    if (!contents.announcement().announcedOn().holds(known)) {
      compare("announcedOn", posted, this.known, "", 0);
    }
  }

  /** How the known place or occasion is worded is no difference. */
  private void compareHead() {
    for (var field : List.of("place", "occasion", "country")) {
      if (isTold(posted.path(field)) && !isTold(known.path(field))) {
        head.put(field, posted.get(field));
      }
    }
    if (isTold(posted.path("region")) && !isTold(known.path("region"))) {
      if (RegionTold.fits(posted, known)) {
        head.put("region", posted.get("region"));
      }
    } else if (isTold(posted.path("region"))) {
      compare("region", posted, known, "", 0);
    }
    if (isTold(posted.path("country")) && isTold(known.path("country"))) {
      compare("country", posted, known, "", 0);
    }
    var people = (ArrayNode) known.path("people").deepCopy();
    var names = new HashSet<String>();
    people.forEach(one -> names.add(name(one)));
    posted.path("people").valueStream().filter(one -> names.add(name(one))).forEach(people::add);
    if (people.size() > known.path("people").size()) {
      head.put("people", people);
    }
  }

  private static boolean isTold(JsonNode value) {
    return !value.isMissingNode() && !value.isNull();
  }

  private static String name(JsonNode person) {
    return person.path("name").asString("").strip().toLowerCase(Locale.ROOT);
  }

  private <T extends Correctable<T>> void compareThings(DocumentPart<T> part) {
    var list = part.list();
    var told = posted.path(list.field());
    var stored = known.path(list.field());
    var pairs = ThingPairs.of(part, contents, told, stored, dollars);
    var added = new ArrayList<ObjectNode>();
    for (var thing : contents.of(part)) {
      var place = pairs.get(thing.position());
      var piece = told.get(thing.position());
      investments.put(
          list.pointer(thing.position()),
          place == null
              ? list.pointer(stored.size() + added.size())
              : stored.get(place).path("id").asString());
      if (place == null) {
        added.add(words.addition((ObjectNode) piece, investments));
      } else {
        compareThing(part, thing, stored.get(place), list.pointer(place));
      }
    }
    if (!added.isEmpty()) {
      parts.put(list, added);
    }
  }

  private <T extends Correctable<T>> void compareThing(
      DocumentPart<T> part, T thing, JsonNode stored, String subject) {
    var from = part.list().pointer(thing.position());
    var told = posted.at(from);
    var compared = part.comparedFields();
    var source = words.source(told);
    var meant = ToldLevel.of(compared, told, stored);
    for (var field : compared.fields()) {
      if (field.equals(SITE)) {
        compareSite(thing, told, stored, subject, source);
      } else {
        compare(field, told, meant, subject, source);
      }
    }
    var milestones =
        ToldMilestones.unknown(told.path(ToldMilestones.FIELD), stored.path(ToldMilestones.FIELD));
    if (milestones != null) {
      claim(subject + "/" + ToldMilestones.FIELD, milestones, source);
    }
    var parties = compared.parties();
    if (parties != null
        && !told.path(parties).isEmpty()
        && !companies(stored.path(parties)).equals(part.parties(thing))) {
      claim(subject + "/" + parties, names(told.path(parties)), source);
    }
    for (var list : compared.companies()) {
      if (!told.path(list).isEmpty()
          && !companies(stored.path(list)).equals(mentioned(from + "/" + list + "/"))) {
        claim(subject + "/" + list, names(told.path(list)), source);
      }
    }
    addTags(told, stored, subject);
  }

  private Set<UUID> mentioned(String within) {
    return contents.mentions().entrySet().stream()
        .filter(mention -> mention.getKey().startsWith(within))
        .map(Map.Entry::getValue)
        .collect(Collectors.toSet());
  }

  /** Somebody has put them on it: nobody denies those of another. */
  private void addTags(JsonNode told, JsonNode stored, String subject) {
    var shown = ToldWords.tags(stored.path(Tags.FIELD));
    var all = new LinkedHashSet<>(shown);
    all.addAll(ToldWords.tags(told.path(Tags.FIELD)));
    if (all.size() > shown.size() && all.size() <= Tags.MOST) {
      var tags = JsonNodeFactory.instance.arrayNode();
      all.forEach(tags::add);
      members.put(subject + "/" + Tags.FIELD, tags);
    }
  }

  /** A site is another if it is another site, whatever it is called. */
  private void compareSite(
      Correctable<?> thing, JsonNode told, JsonNode stored, String subject, int source) {
    var site = thing instanceof Commitment one ? one.site() : null;
    if (site != null && !site.toString().equals(stored.path(SITE).path("id").asString(""))) {
      var said = told.path(SITE);
      claim(subject + "/" + SITE, said.isObject() ? said.path("name") : said, source);
    }
  }

  private void compare(String field, JsonNode told, JsonNode stored, String subject, int source) {
    var value = field.equals("period") ? ToldWords.period(told.path(field)) : told.path(field);
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
    if (told.isArray() && stored.isArray()) {
      return !told.isEmpty()
          && (told.size() != stored.size()
              || told.valueStream()
                  .anyMatch(one -> stored.valueStream().allMatch(other -> differs(one, other))));
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

  private static JsonNode names(JsonNode roles) {
    var names = JsonNodeFactory.instance.arrayNode();
    for (var role : roles) {
      var company = role.has("company") ? role.path("company") : role;
      names.add(company.isObject() ? company.path("name") : company);
    }
    return names;
  }

  private static Set<UUID> companies(JsonNode shown) {
    var ids = new HashSet<UUID>();
    for (var role : shown) {
      ids.add(UUID.fromString(role.path("company").path("id").asString()));
    }
    return ids;
  }
}
