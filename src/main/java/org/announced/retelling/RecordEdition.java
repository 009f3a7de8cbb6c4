package org.announced.retelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.announced.announcement.Correctable;
import org.announced.dataset.PostedRecords;
import org.announced.document.Reason;
import org.announced.part.DocumentPart;
import org.announced.part.DocumentParts;
import org.announced.part.PartList;
import org.announced.plan.AddressKeys;
import org.announced.plan.ClaimPart;
import org.announced.plan.SourcePart;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Corrects an announcement by a document that tells its record of a data set anew: members that the
 * document has replace those that are shown, those that it leaves out stay, and null clears. What
 * somebody else has corrected since the record was told last stays, and gets a claim. Things are
 * matched as those of an article are; they are added and never removed, as sources are.
 */
public final class RecordEdition implements Function<JsonNode, ObjectNode> {

  private static final Set<String> SETTLED = Set.of("id", "evidence", "source");

  private final ToldDocument told;
  private final DocumentParts parts;
  private final ToldDollars dollars;
  private final AddressKeys keys;
  private final RecordTelling telling;
  private final ToldSame words;
  private final ToldWords forms;

  private final Map<String, JsonNode> replaced = new LinkedHashMap<>();
  private final Map<String, JsonNode> evidence = new LinkedHashMap<>();
  private final List<ObjectNode> claims = new ArrayList<>();
  private final Map<PartList, List<ObjectNode>> added = new LinkedHashMap<>();
  private final Map<String, String> placed = new HashMap<>();

  /** What things relate to: an id, or where something new stands. */
  private final Map<String, String> investments = new HashMap<>();

  private final Set<String> replacedMembers = new HashSet<>();
  private Set<String> corrected = new HashSet<>();
  private Set<String> preferred = Set.of();
  private int places;
  private int claimed;

  /**
   * Corrects by one document.
   *
   * @param telling what the record told before
   */
  public RecordEdition(
      ToldDocument told,
      DocumentParts parts,
      ToldDollars dollars,
      AddressKeys keys,
      RecordTelling telling) {
    this.told = told;
    this.parts = parts;
    this.dollars = dollars;
    this.keys = keys;
    this.telling = telling;
    this.words = new ToldSame(told.contents());
    this.forms = new ToldWords(told.document());
  }

  @Override
  public ObjectNode apply(JsonNode before) {
    corrected = telling.corrected(before, parts);
    preferred = RecordTelling.preferred(before);
    mergeHead(before);
    for (var part : parts.list()) {
      if (!part.list().equals(SourcePart.LIST) && !part.list().equals(ClaimPart.LIST)) {
        mergeThings(part, before);
      }
    }
    told.document()
        .path(ClaimPart.LIST.field())
        .forEach(claim -> claims.add(forms.claim((ObjectNode) claim, placed)));
    var sources =
        new AddedSources(
            told.sources(), keys, known -> new Retelling(claims, added, Map.of(), Map.of()));
    var after = sources.apply(before);
    replaced.forEach((pointer, value) -> put(after, pointer, value, sources));
    AddedSources.followShown(after, replaced.keySet());
    evidence.forEach((pointer, list) -> forms.addEvidence(after, pointer, list, sources));
    told.withRecords(after);
    claimed = (int) sources.claimPlaces().stream().filter(place -> place >= 0).count();
    places =
        replaced.size()
            + claimed
            + sources.parts()
            + more(before, after, SourcePart.LIST.field())
            + more(before, after, PostedRecords.FIELD);
    if (places > 0) {
      told.nameEditions(after);
    }
    return after;
  }

  private static int more(JsonNode before, JsonNode after, String list) {
    return after.path(list).size() - before.path(list).size();
  }

  /** At how many places it says more or otherwise, claims that are there already left out. */
  public int places() {
    return places;
  }

  /** How many things it added. */
  public int parts() {
    return added.values().stream().mapToInt(List::size).sum();
  }

  /** How many claims it added. */
  public int claims() {
    return claimed;
  }

  /** Members that show something else than the record tells from now on. */
  public Set<String> kept() {
    return corrected;
  }

  /** The same where what it tells is only claimed. */
  public Set<String> keptIfClaimed() {
    var all = new HashSet<>(corrected);
    all.addAll(replacedMembers);
    return all;
  }

  private void mergeHead(JsonNode before) {
    for (var field : RecordTelling.head(before, parts)) {
      if (told.document().has(field)) {
        merge(before, "", told.document(), "", field, 0, false);
      }
    }
  }

  private <T extends Correctable<T>> void mergeThings(DocumentPart<T> part, JsonNode before) {
    var list = part.list();
    var said = told.document().path(list.field());
    var stored = before.path(list.field());
    var pairs =
        new RecordPlaces(told.contents(), dollars, corrected)
            .of(part, said, telling.base().path(list.field()), stored);
    var more = new ArrayList<ObjectNode>();
    for (var thing : told.contents().of(part)) {
      var place = pairs.get(thing.position());
      if (place != null && place == RecordPlaces.TAKEN_AWAY) {
        continue;
      }
      var from = list.pointer(thing.position());
      var to = list.pointer(place == null ? stored.size() + more.size() : place);
      placed.put(from, to);
      investments.put(from, place == null ? to : stored.get(place).path("id").asString());
      var piece = (ObjectNode) said.get(thing.position());
      if (place == null) {
        more.add(forms.addition(withoutNothing(piece), investments));
      } else {
        mergeThing(part, piece, from, stored.get(place), to);
      }
    }
    if (!more.isEmpty()) {
      added.put(list, more);
    }
  }

  private static ObjectNode withoutNothing(ObjectNode piece) {
    var rest = piece.deepCopy();
    rest.removeIf(JsonNode::isNull);
    return rest;
  }

  private void mergeThing(
      DocumentPart<?> part, ObjectNode piece, String from, JsonNode thing, String to) {
    var said = piece.deepCopy();
    ToldWords.relate(said, investments);
    var isOfOthers = RecordTelling.isOfOthers(corrected, thing);
    for (var field : said.propertyNames()) {
      // What it is to another somebody else may have said: null only says that the record does not.
      if (field.equals("relation") && said.get(field).isNull()) {
        continue;
      }
      if (!SETTLED.contains(field) && !part.given().contains(field)) {
        merge(thing, to, said, from, field, forms.source(piece), isOfOthers);
      }
    }
    if (!piece.path("evidence").isEmpty()) {
      evidence.put(to, piece.path("evidence"));
    }
  }

  /**
   * @param to where the thing stands in the announcement
   * @param from where it stands in the document
   */
  private void merge(
      JsonNode shown,
      String to,
      JsonNode said,
      String from,
      String field,
      int source,
      boolean isOfOthers) {
    var name = to.isEmpty() ? "/" + field : RecordTelling.member(shown, field);
    var value = said.path(field);
    var subject = to + "/" + field;
    if (words.same(value, shown.path(field), from + "/" + field)) {
      corrected.remove(name);
    } else if (isOfOthers
        || corrected.contains(name)
        || preferred.stream().anyMatch(one -> one.startsWith(subject + "/"))) {
      corrected.add(name);
      claim(subject, value, source);
    } else {
      replaced.put(subject, value);
      replacedMembers.add(name);
    }
  }

  private void claim(String subject, JsonNode value, int source) {
    if (!value.isNull()) {
      var claim =
          JsonNodeFactory.instance
              .objectNode()
              .put("subject", subject)
              .put("source", source)
              .put("preferred", false)
              .put(Reason.FIELD, "As %s tells it.".formatted(told.edition()));
      claim.set("value", value);
      claims.add(claim);
    }
  }

  private void put(ObjectNode after, String pointer, JsonNode value, AddedSources sources) {
    var at = JsonPointer.compile(pointer);
    var field = at.last().getMatchingProperty();
    ((ObjectNode) after.at(at.head())).set(field, forms.placed(field, value, sources));
  }
}
