package org.announced.recognition;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An item of a version of the White House's running list, with its label. See
 * runninglist/README.md.
 *
 * @param entity the same for items that tell of one commitment
 * @param companies who invest
 * @param dollars one for each investment; empty where no amount is told
 */
record RunningListItem(
    String listDate, String entity, List<String> companies, List<String> dollars, String text) {

  private static final int LONGEST_HEADLINE = 300;

  /** Of the list, which its last item was read with. */
  private static final Pattern FOOTER = Pattern.compile("\\s*\\*Last updated on .*");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** All of them, as they stand in the list, one version after the other. */
  static List<RunningListItem> all() {
    var items = rows("items");
    var labels = rows("labels");
    var all = new ArrayList<RunningListItem>();
    for (int i = 0; i < items.size(); i++) {
      var item = items.get(i);
      var label = labels.get(i);
      if (!label.getFields().subList(0, 2).equals(item.getFields().subList(0, 2))) {
        throw new IllegalStateException(label + " is no label of " + item);
      }
      all.add(
          new RunningListItem(
              item.getField("list_date"),
              label.getField("entity"),
              listed(label.getField("companies")),
              listed(label.getField("amounts_usd")),
              FOOTER.matcher(item.getField("text")).replaceFirst("")));
    }
    return all;
  }

  /** What a script would post of it: without an address, or it would be known by that. */
  ObjectNode document() {
    var document = JSON.createObjectNode();
    document.put("headline", text.substring(0, Math.min(text.length(), LONGEST_HEADLINE)).strip());
    document.put("announcedOn", listDate);
    document
        .putArray("sources")
        .addObject()
        .put("publisher", "The White House")
        .put("title", "Running list of " + listDate);
    var investments = document.putArray("investments");
    for (var amount : dollars.isEmpty() ? List.of("") : dollars) {
      var investment = investments.addObject().put("country", "US").put("instrument", "MIXED");
      var investors = investment.putArray("investors");
      companies.forEach(name -> investors.addObject().putObject("company").put("name", name));
      var money = investment.putObject("amount").put("currency", "USD");
      if (amount.isEmpty()) {
        money.put("qualifier", "UNDISCLOSED");
      } else {
        money.put("value", Long.parseLong(amount));
      }
    }
    return document;
  }

  private static List<String> listed(String field) {
    return Stream.of(field.split(";\\s*")).filter(one -> !one.isEmpty()).toList();
  }

  private static List<NamedCsvRecord> rows(String name) {
    try (var rows =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new ClassPathResource("runninglist/" + name + ".csv")
                    .getContentAsString(StandardCharsets.UTF_8))) {
      return rows.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
