package org.announced.retelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.announced.part.ToldMilestones;
import org.announced.plan.AddressKeys;
import org.announced.plan.ClaimPart;
import org.announced.plan.ClaimedFacts;
import org.announced.plan.SourcePart;
import org.announced.problem.ShownText;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds articles to an announcement, and what they say differently as claims beside what is shown.
 * What is there already is not added again, so that it may be sent twice.
 */
public final class AddedSources implements Function<JsonNode, ObjectNode> {

  /** The reason for such a change. */
  public static final String WHY = "Another article reports it.";

  /** Why a claim is preferred that nobody has preferred. */
  static final String FIRST_KNOWN =
      "What was known first. It is shown until another claim is preferred.";

  private final List<ObjectNode> sources;
  private final AddressKeys addressKeys;
  private final Function<JsonNode, Retelling> said;
  private final List<Integer> places = new ArrayList<>();
  private final List<Integer> claimPlaces = new ArrayList<>();
  private int known;
  private int parts;

  /**
   * A change that adds these.
   *
   * @param sources in the form in which they are posted
   * @param said what they say, for an announcement as it is shown; sources are named by their
   *     places among {@code sources}, from 0
   */
  public AddedSources(
      List<ObjectNode> sources, AddressKeys addressKeys, Function<JsonNode, Retelling> said) {
    this.sources = sources;
    this.addressKeys = addressKeys;
    this.said = said;
  }

  @Override
  public ObjectNode apply(JsonNode before) {
    var after = (ObjectNode) before.deepCopy();
    var list = (ArrayNode) after.get(SourcePart.LIST.field());
    known = list.size();
    places.clear();
    claimPlaces.clear();
    var keys = keys(list);
    for (var source : sources) {
      var place = place(source, list, keys);
      places.add(place);
      if (place == list.size()) {
        list.add(source.deepCopy());
      }
    }
    var retelling = said.apply(before);
    var claims = (ArrayNode) after.get(ClaimPart.LIST.field());
    retelling.claims().forEach(claim -> claimPlaces.add(add(claim, before, claims)));
    parts = 0;
    retelling.head().forEach((field, value) -> after.set(field, value.deepCopy()));
    retelling.members().forEach((pointer, value) -> put(after, pointer, value));
    parts += retelling.head().size() + retelling.members().size();
    retelling.parts().forEach((kind, things) -> add((ArrayNode) after.get(kind.field()), things));
    return after;
  }

  /** Sets a member of something that an announcement shows. */
  static void put(ObjectNode announcement, String pointer, JsonNode value) {
    var at = JsonPointer.compile(pointer);
    ((ObjectNode) announcement.at(at.head()))
        .set(at.last().getMatchingProperty(), value.deepCopy());
  }

  private void add(ArrayNode list, List<ObjectNode> things) {
    for (var told : things) {
      var thing = told.deepCopy();
      for (var evidence : thing.path("evidence")) {
        ((ObjectNode) evidence).put("source", places.get(evidence.path("source").asInt()));
      }
      for (var milestone : thing.path(ToldMilestones.FIELD)) {
        if (milestone.has("source")) {
          ((ObjectNode) milestone).put("source", places.get(milestone.path("source").asInt()));
        }
      }
      if (thing.has("source")) {
        thing.put("source", places.get(thing.path("source").asInt()));
      }
      list.add(thing);
      parts++;
    }
  }

  /** How many things were added that the announcement did not have. */
  public int parts() {
    return parts;
  }

  /** Where the sources stand; empty before anything was added. */
  public List<Integer> places() {
    return places;
  }

  /** Where a source stands among those of the announcement, from 0. */
  public int place(int source) {
    return places.get(source);
  }

  /** Whether the announcement did not have it. */
  public boolean isNew(int source) {
    return places.get(source) >= known;
  }

  /** Where a claim was added; below 0 for one that stood there already. */
  public List<Integer> claimPlaces() {
    return claimPlaces;
  }

  /** How many claims were added, not counting what was known first of their facts. */
  public int claims() {
    return (int) claimPlaces.stream().filter(place -> place >= 0).count();
  }

  /** Of all addresses, told at once. */
  private Map<String, String> keys(ArrayNode known) {
    return addressKeys.of(
        Stream.concat(sources.stream(), known.valueStream())
            .map(one -> text(one, "url"))
            .filter(url -> !url.isEmpty() && ShownText.isStorable(url))
            .toList());
  }

  private static int place(ObjectNode source, ArrayNode list, Map<String, String> keys) {
    var key = key(source, keys);
    for (int i = 0; i < list.size(); i++) {
      if (key.equals(key(list.get(i), keys))) {
        return i;
      }
    }
    return list.size();
  }

  /**
   * An address, or where none is given, publisher and title. What is no address is known from
   * nowhere, and so comes to be checked.
   */
  private static String key(JsonNode source, Map<String, String> keys) {
    var url = text(source, "url");
    if (url.isEmpty()) {
      return text(source, "publisher") + "\n" + text(source, "title");
    }
    return keys.getOrDefault(url, "\n" + url);
  }

  /** As it is stored, whatever blanks it was sent with. */
  private static String text(JsonNode source, String field) {
    return ShownText.visible(source.path(field).asString(""));
  }

  private int add(ObjectNode said, JsonNode before, ArrayNode claims) {
    var claim = said.deepCopy().put("source", places.get(said.path("source").asInt(0)));
    var source = before.path("sources").path(claim.path("source").asInt()).path("id");
    var subject = claim.path("subject").asString("");
    for (var other : claims) {
      var isItsOwn =
          other.path("source").equals(source) || other.path("source").equals(claim.path("source"));
      if (isItsOwn
          && other.path("subject").equals(claim.path("subject"))
          && !RecordTelling.differ(other.path("value"), claim.path("value"))) {
        return -1;
      }
    }
    var isAboutAFact = subject.startsWith("/") && !ClaimPart.isAboutClaims(subject);
    var shown = isAboutAFact ? ClaimedFacts.claimed(before, subject) : null;
    var teller = teller(subject, before);
    if (shown != null && teller >= 0 && !isSettled(subject, claims)) {
      claims
          .addObject()
          .put("subject", subject)
          .put("source", teller)
          .put("preferred", true)
          .put("reason", FIRST_KNOWN)
          .set("value", shown);
    }
    claims.add(claim);
    return claims.size() - 1;
  }

  /**
   * What was known first follows what is shown, which nobody preferred to it.
   *
   * @param replaced the pointers of what is shown otherwise
   */
  static void followShown(ObjectNode announcement, Set<String> replaced) {
    for (var claim : announcement.path(ClaimPart.LIST.field())) {
      var subject = claim.path("subject").asString("");
      var value = announcement.at(subject);
      if (claim.path("reason").asString("").equals(FIRST_KNOWN)
          && replaced.stream().anyMatch(one -> (subject + "/").startsWith(one + "/"))
          && !value.isMissingNode()
          && !value.isNull()) {
        ((ObjectNode) claim).set("value", value.deepCopy());
      }
    }
  }

  private static boolean isSettled(String subject, ArrayNode said) {
    for (var other : said) {
      if (other.path("subject").asString("").equals(subject)
          && other.path("preferred").asBoolean(false)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The source that what is shown is taken from, by its place; below 0 when that cannot be told:
   * what was corrected since is nobody's claim, and of several sources any may have told it.
   */
  private static int teller(String subject, JsonNode before) {
    var steps = subject.split("/", 4);
    if (steps.length < 3 || !steps[2].matches("\\d{1,4}")) {
      return before.path("sources").size() == 1 && isUnchanged(before) ? 0 : -1;
    }
    var thing = before.path(steps[1]).path(Integer.parseInt(steps[2]));
    var id = thing.path("evidence").path(0).path("source");
    for (int i = 0; isUnchanged(thing) && i < before.path("sources").size(); i++) {
      if (before.path("sources").get(i).path("id").equals(id)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isUnchanged(JsonNode shown) {
    return shown.path("revision").asInt(0) == 1;
  }
}
