package org.announced.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.announced.support.TestDocuments;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Announcements of invented companies, and the ways in which another outlet tells each again. Names
 * are made of syllables, so that they can be written in kana as well.
 */
final class ToldAgain {

  private static final List<String> LATIN =
      List.of("ka", "ru", "mi", "so", "ne", "ta", "ri", "do", "se", "no", "ga", "to", "be", "ma");
  private static final List<String> KANA =
      List.of("カ", "ル", "ミ", "ソ", "ネ", "タ", "リ", "ド", "セ", "ノ", "ガ", "ト", "ベ", "マ");

  private static final LocalDate DAY = LocalDate.of(2026, 3, 11);

  private final Random random;

  ToldAgain(int seed) {
    this.random = new Random(seed);
  }

  /** A name in two scripts; of two words in Latin, its initials are no other company's. */
  private record Name(String latin, String kana) {}

  /** An announcement, and a company of it by another name. */
  record Telling(ObjectNode document, String name, String inKana) {}

  /** A way to tell it again. */
  record Way(String words, Consumer<Retold> change) {}

  /** What is changed on its way. */
  record Retold(ObjectNode document, Telling of) {

    void rename(String name) {
      companies(document, of.name()).forEach(company -> company.put("name", name));
    }

    void headline(String headline) {
      document.put("headline", headline);
      ((ObjectNode) document.at("/sources/0")).put("title", headline);
    }

    void amounts(Consumer<ObjectNode> change) {
      for (var investment : document.path("investments")) {
        change.accept((ObjectNode) investment.get("amount"));
      }
    }
  }

  static final List<Way> WAYS =
      List.of(
          new Way("word for word, from another wire", told -> {}),
          new Way("in yen", told -> told.amounts(amount -> convert(amount, "JPY", "157.9", -10))),
          new Way("in euros", told -> told.amounts(amount -> convert(amount, "EUR", "0.8600", -7))),
          new Way("rounded", told -> told.amounts(amount -> round(amount))),
          new Way(
              "as more than so much",
              told -> told.amounts(amount -> amount.put("qualifier", "MORE_THAN"))),
          new Way(
              "as about so much", told -> told.amounts(amount -> amount.put("qualifier", "ABOUT"))),
          new Way("in Japanese", told -> told.headline(told.of().name() + "、大規模な投資計画を発表")),
          new Way(
              "in German",
              told ->
                  told.headline("Milliarden für Rechenzentren: " + told.of().name() + " legt los")),
          new Way(
              "in French",
              told ->
                  told.headline(told.of().name() + " mise gros sur l'intelligence artificielle")),
          new Way("by a reading", told -> told.headline(told.of().name() + " bets big on servers")),
          new Way("with a legal form", told -> told.rename(told.of().name() + " Inc.")),
          new Way("by its first word", told -> told.rename(told.of().name().split(" ", -1)[0])),
          new Way("as a group", told -> told.rename(told.of().name() + " Group")),
          new Way("with a typing error", told -> told.rename(misspelt(told.of().name()))),
          new Way("in kana", told -> told.rename(told.of().inKana())),
          new Way("of one party less", told -> dropParty(told.document())),
          new Way("a day later", told -> later(told.document(), 1)),
          new Way("twelve days later", told -> later(told.document(), 12)),
          new Way("by the month", told -> told.document().put("announcedOn", "2026-03")),
          new Way("without years, purposes and status", told -> strip(told.document())));

  /** One of each kind, of companies that no other one has. */
  List<Telling> announcements() {
    var tellings = new ArrayList<Telling>();
    tellings.add(
        telling(
            "%1$s to spend $4 billion on data centers",
            "\"investments\": [%2$s]".replace("%2$s", investment("%1$s", "4000000000", "SE"))));
    tellings.add(
        telling(
            "%1$s and %3$s put 12 billion dollars into chips",
            "\"investments\": [%2$s]"
                .replace(
                    "%2$s",
                    investment("%1$s", "12000000000", "IN")
                        .replace(
                            "[{\"company\"",
                            "[{\"company\": {\"name\": \"%3$s\"}}, {\"company\""))));
    tellings.add(
        telling(
            "%1$s will train people and build halls",
            "\"investments\": [%2$s], \"trainingGoals\": [{\"people\": 250000, \"country\": \"MY\", \"bindingLevel\": \"PLEDGE\", \"sponsor\": {\"company\": {\"name\": \"%1$s\"}}}]"
                .replace("%2$s", investment("%1$s", "2350000000", "MY"))));
    tellings.add(
        telling(
            "Four firms plan an AI campus of 300 megawatts, led by %1$s",
            """
            "partnerships": [{"kind": "JOINT_VENTURE", "bindingLevel": "IN_TALKS", "country": "JP", "parties": [
              {"company": {"name": "%1$s"}, "role": "PARTNER"}, {"company": {"name": "%3$s"}, "role": "PARTNER"},
              {"company": {"name": "%4$s"}, "role": "PARTNER"}, {"company": {"name": "%5$s"}, "role": "PARTNER"}]}],
            "capacities": [{"powerMegawatts": 300, "powerBasis": "FACILITY", "country": "JP", "bindingLevel": "IN_TALKS",
              "operator": {"company": {"name": "%1$s"}}}]
            """));
    tellings.add(
        telling(
            "%1$s pledges two sums",
            "\"investments\": ["
                + investment("%1$s", "1500000000", "FR")
                + ", "
                + investment("%1$s", "700000000", "ES")
                + "]"));
    tellings.add(
        telling(
            "Up to 900 million: %1$s builds",
            "\"investments\": ["
                + investment("%1$s", "900000000", "DE").replace("\"EXACT\"", "\"UP_TO\"")
                + "]"));
    return tellings;
  }

  private static String investment(String investor, String dollars, String country) {
    return """
    {"investors": [{"company": {"name": "%s"}}], "country": "%s", "instrument": "CAPEX", "bindingLevel": "PLEDGE",
     "period": "2026/2029", "purposes": ["CLOUD"], "amount": {"value": %s, "currency": "USD", "qualifier": "EXACT"}}
    """
        .formatted(investor, country, dollars);
  }

  private Telling telling(String headline, String parts) {
    var names = List.of(name(), name(), name(), name());
    var filled = parts;
    var told = headline;
    for (int i = 0; i < names.size(); i++) {
      var place = i == 0 ? "%1$s" : "%" + (i + 2) + "$s";
      filled = filled.replace(place, names.get(i).latin());
      told = told.replace(place, names.get(i).latin());
    }
    var document =
        TestDocuments.json(
                """
                {"headline": "%s", "announcedOn": "%s",
                 "sources": [{"publisher": "A wire", "title": "%s"}], %s}
                """
                    .formatted(told, DAY, told, filled))
            .asObject();
    return new Telling(document, names.get(0).latin(), names.get(0).kana());
  }

  private Name name() {
    var latin = new StringBuilder();
    var kana = new StringBuilder();
    for (int word = 0; word < 2; word++) {
      latin.append(word == 0 ? "" : " ");
      kana.append(word == 0 ? "" : "・");
      for (int i = 0; i < 3 + word; i++) {
        int syllable = random.nextInt(LATIN.size());
        var sound = LATIN.get(syllable);
        latin.append(i == 0 ? Character.toUpperCase(sound.charAt(0)) + sound.substring(1) : sound);
        kana.append(KANA.get(syllable));
      }
    }
    return new Name(latin.toString(), kana.toString());
  }

  /** The same told again. */
  ObjectNode again(Telling telling, Way... ways) {
    var document = telling.document().deepCopy();
    ((ObjectNode) document.at("/sources/0")).put("publisher", "Another wire");
    for (var way : ways) {
      way.change().accept(new Retold(document, telling));
    }
    return document;
  }

  private static List<ObjectNode> companies(JsonNode node, String name) {
    var found = new ArrayList<ObjectNode>();
    if (node.path("company").path("name").asString("").equals(name)) {
      found.add((ObjectNode) node.get("company"));
    }
    node.forEach(child -> found.addAll(companies(child, name)));
    return found;
  }

  private static void convert(ObjectNode amount, String currency, String rate, int scale) {
    var value = amount.get("value").decimalValue().multiply(new BigDecimal(rate));
    amount
        .put("value", value.setScale(scale, java.math.RoundingMode.HALF_UP).longValueExact())
        .put("currency", currency)
        .put("qualifier", "ABOUT");
  }

  private static void round(ObjectNode amount) {
    var value = amount.get("value").decimalValue();
    amount
        .put("value", value.round(new java.math.MathContext(2)).longValueExact())
        .put("qualifier", "ABOUT");
  }

  private static String misspelt(String name) {
    return name.substring(0, 3) + name.substring(2);
  }

  private static void dropParty(ObjectNode document) {
    for (var part : List.of("investments", "partnerships")) {
      for (var thing : document.path(part)) {
        for (var list : List.of("investors", "parties")) {
          if (thing.path(list) instanceof ArrayNode parties && parties.size() > 1) {
            parties.remove(parties.size() - 1);
          }
        }
      }
    }
  }

  private static void later(ObjectNode document, int days) {
    document.put("announcedOn", DAY.plusDays(days).toString());
  }

  private static void strip(ObjectNode document) {
    for (var part : document.path("investments")) {
      ((ObjectNode) part).remove(List.of("period", "purposes"));
    }
  }
}
