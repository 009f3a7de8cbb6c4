package org.announced.retelling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.announced.announcement.PartialDay;
import org.announced.part.ToldMilestones;
import org.announced.plan.Contents;
import org.announced.problem.Fault;
import org.announced.problem.FaultCode;
import org.announced.tag.Tags;
import tools.jackson.databind.JsonNode;

/**
 * Whether a document says the same as an announcement shows, in whatever form it says it: companies
 * by any of their names, short forms for objects, numbers before they are rounded. What it leaves
 * out of an object is no difference, but for a qualifier, which is then EXACT.
 */
final class ToldSame {

  private static final String COMPANY = "company";

  private final Map<String, UUID> mentions;
  private final Set<String> rounded;

  /**
   * @param contents of the document
   */
  ToldSame(Contents contents) {
    // What names a site is compared as what names a company is.
    this.mentions = new HashMap<>(contents.mentions());
    this.mentions.putAll(contents.siteMentions());
    this.rounded =
        contents.warnings().stream()
            .filter(warning -> warning.code() == FaultCode.ROUNDED)
            .map(Fault::pointer)
            .map(String::valueOf)
            .collect(Collectors.toSet());
  }

  /**
   * @param pointer of what is told, in the document
   */
  boolean same(JsonNode told, JsonNode shown, String pointer) {
    var company = mentions.get(pointer);
    if (company != null) {
      var named = shown.has(COMPANY) ? shown.path(COMPANY) : shown;
      return company.toString().equals(named.path("id").asString(""));
    }
    if (isNothing(told) || isNothing(shown)) {
      return isNothing(told) && isNothing(shown);
    }
    if (pointer.endsWith("/period")) {
      return sameMembers(ToldWords.period(told), shown, pointer);
    }
    if (pointer.endsWith("/" + ToldMilestones.FIELD)) {
      return ToldMilestones.isSame(told, shown);
    }
    if (pointer.endsWith("/" + Tags.FIELD)) {
      return Set.copyOf(ToldWords.tags(told)).equals(Set.copyOf(ToldWords.tags(shown)));
    }
    if (told.isObject()) {
      return shown.isObject() && sameMembers(told, shown, pointer);
    }
    if (told.isArray()) {
      return shown.isArray() && sameElements(told, shown, pointer);
    }
    if (told.isNumber() && shown.isNumber()) {
      return sameNumber(told.decimalValue(), shown.decimalValue(), pointer);
    }
    if (pointer.equals("/announcedOn")) {
      return new PartialDay(told.asString()).holds(new PartialDay(shown.asString()));
    }
    return told.equals(shown) || (told.isString() && isShortForm(told.asString(), shown));
  }

  private static boolean isNothing(JsonNode node) {
    return node.isNull() || node.isMissingNode() || (node.isArray() && node.isEmpty());
  }

  private boolean sameMembers(JsonNode told, JsonNode shown, String pointer) {
    var qualifier = shown.path("qualifier").asString("EXACT");
    var isQualified = told.has("qualifier") || !told.has("value") || qualifier.equals("EXACT");
    return isQualified
        && told.properties().stream()
            .allMatch(
                member ->
                    same(
                        member.getValue(),
                        shown.path(member.getKey()),
                        pointer + "/" + member.getKey()));
  }

  /** In whatever order they stand. */
  private boolean sameElements(JsonNode told, JsonNode shown, String pointer) {
    var rest = new ArrayList<JsonNode>(List.copyOf(shown.values()));
    for (int i = 0; i < told.size(); i++) {
      var one = told.get(i);
      var at = pointer + "/" + i;
      var found = rest.stream().filter(other -> same(one, other, at)).findFirst();
      if (found.isEmpty()) {
        return false;
      }
      rest.remove(found.get());
    }
    return rest.isEmpty();
  }

  private boolean sameNumber(BigDecimal told, BigDecimal shown, String pointer) {
    var stored =
        rounded.contains(pointer)
            ? told.setScale(Math.max(shown.scale(), 0), RoundingMode.HALF_UP)
            : told;
    return stored.compareTo(shown) == 0;
  }

  /** A word for an object of one member, or {@code XTKS:3778} for a listing. */
  private static boolean isShortForm(String told, JsonNode shown) {
    if (!shown.isObject()) {
      return false;
    }
    var members =
        shown.valueStream().filter(member -> !member.isNull()).map(JsonNode::asString).toList();
    return String.join(":", members).equals(told);
  }
}
