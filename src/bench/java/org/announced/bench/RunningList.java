package org.announced.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The White House's running list, multiplied: each commitment of it once in every of 64 variations,
 * which differ in day, amount and words, and by eights in the company. Many are as like one another
 * as two articles about one commitment; each is a row of its own, as in the files that are imported
 * in earnest, so that all are stored. A third has a partnership as well, a fifth a training goal, a
 * seventh a capacity.
 */
final class RunningList {

  private static final List<String> BRANCHES =
      List.of("", " Energy", " Robotics", " Foods", " Health", " Optics", " Rail", " Materials");

  private static final List<String> PURPOSES =
      List.of("AI_INFRASTRUCTURE", "CLOUD", "SEMICONDUCTORS", "ENERGY", "RESEARCH", "OTHER");

  private static final List<String> REGIONS =
      List.of("US-TX", "US-CA", "US-OH", "US-NV", "US-IA", "US-GA", "US-VA", "US-NY");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What the lines tell besides the commitments. */
  enum Kind {
    /** Companies that other lines name too. */
    KNOWN,
    /** Companies that no other line names. */
    NEW,
    /** Known companies, each line of a site that no other line names. */
    SITED
  }

  /** A commitment of the list, at its first mention. */
  private record Commitment(
      String text, String day, List<String> companies, List<String> dollars) {}

  private final List<Commitment> commitments = new ArrayList<>();

  RunningList() {
    var items = rows("items");
    var labels = rows("labels");
    var entities = new HashSet<String>();
    for (int i = 0; i < items.size(); i++) {
      if (entities.add(labels.get(i).getField("entity"))) {
        commitments.add(
            new Commitment(
                items.get(i).getField("text"),
                items.get(i).getField("list_date"),
                listed(labels.get(i).getField("companies")),
                listed(labels.get(i).getField("amounts_usd"))));
      }
    }
  }

  /** The first so many documents, one a line. */
  String lines(int count, Kind kind) {
    var lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append(document(i, kind)).append('\n');
    }
    return lines.toString();
  }

  private ObjectNode document(int i, Kind kind) {
    var commitment = commitments.get(i % commitments.size());
    int variation = i / commitments.size();
    var branch = BRANCHES.get(variation % BRANCHES.size()) + (kind == Kind.NEW ? " " + i : "");
    int time = variation / BRANCHES.size();
    var document = JSON.createObjectNode();
    document.put("headline", headline(commitment, branch, time));
    document.put(
        "announcedOn", LocalDate.parse(commitment.day()).minusDays(197L * time).toString());
    document.put("country", "US");
    var row = document.putArray("records").addObject();
    row.put("dataset", "example.org/running-list").put("id", kind + " " + i);
    var source = document.putArray("sources").addObject();
    source.put("publisher", "The White House").put("title", "Running list of " + commitment.day());
    source.put("url", "https://www.example.org/running-list/" + i);
    investments(document.putArray("investments"), commitment, branch, time, i);
    if (kind == Kind.SITED) {
      stand(document.get("investments"), i);
    }
    others(document, commitment, branch, i);
    return document;
  }

  private static String headline(Commitment commitment, String branch, int time) {
    var text = "Phase %d%s: %s".formatted(time + 1, branch, commitment.text());
    return text.substring(0, Math.min(text.length(), 300)).strip();
  }

  private static void investments(
      ArrayNode investments, Commitment commitment, String branch, int time, int i) {
    var amounts = commitment.dollars().isEmpty() ? List.of("") : commitment.dollars();
    for (var amount : amounts) {
      var investment = investments.addObject().put("country", "US").put("instrument", "CAPEX");
      investment.put("period", (2026 - time) + "/" + (2030 - time));
      var investors = investment.putArray("investors");
      for (var name : commitment.companies()) {
        investors.addObject().putObject("company").put("name", name + branch);
      }
      investment.putArray("purposes").add(PURPOSES.get(i % PURPOSES.size()));
      var money = investment.putObject("amount").put("currency", "USD");
      if (amount.isEmpty()) {
        money.put("qualifier", "UNDISCLOSED");
      } else {
        money
            .put("value", Long.parseLong(amount) / 100 * (100 + 31L * time))
            .put("qualifier", "ABOUT");
      }
    }
  }

  /** All on one site, which the first investor operates. */
  private static void stand(JsonNode investments, int i) {
    var operator = investments.at("/0/investors/0/company/name");
    var region = REGIONS.get(i % REGIONS.size());
    for (var investment : investments) {
      var site = ((ObjectNode) investment).putObject("site");
      site.put("name", "Campus " + i).put("country", "US").put("region", region);
      site.putObject("operator").set("company", operator);
    }
  }

  private static void others(ObjectNode document, Commitment commitment, String branch, int i) {
    var name = commitment.companies().get(0) + branch;
    if (i % 3 == 0) {
      var partnership = document.putArray("partnerships").addObject();
      partnership
          .put("kind", "ENERGY_SUPPLY")
          .put("bindingLevel", "MOU")
          .put("undisclosedParties", 1);
      var party = partnership.putArray("parties").addObject().put("role", "CUSTOMER");
      party.putObject("company").put("name", name);
    }
    if (i % 5 == 0) {
      var goal = document.putArray("trainingGoals").addObject();
      goal.put("people", 1000 + i).put("deadline", "2031").put("country", "US");
      goal.putObject("sponsor").putObject("company").put("name", name);
    }
    if (i % 7 == 0) {
      var capacity = document.putArray("capacities").addObject();
      capacity
          .put("powerMegawatts", 100 + i % 900)
          .put("powerBasis", "FACILITY")
          .put("country", "US");
      capacity.putObject("operator").putObject("company").put("name", name);
    }
  }

  private static List<String> listed(String cell) {
    return cell.isBlank() ? List.of() : List.of(cell.split("; ?"));
  }

  private static List<NamedCsvRecord> rows(String name) {
    var file = new ClassPathResource("runninglist/" + name + ".csv");
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      return CsvReader.builder().ofNamedCsvRecord(reader).stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
