package org.announced.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.announced.http.PostedJson;
import org.announced.plan.AnnouncementSchema;
import org.announced.problem.Fault;
import org.announced.problem.Faults;
import org.announced.problem.ShownText;
import org.announced.support.TestDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class FormTests {

  /** Keywords that say something and refuse nothing, or only contain others. */
  private static final Set<String> NO_RULES =
      Set.of(
          "$schema",
          "$id",
          "$ref",
          "$defs",
          "title",
          "description",
          "examples",
          "properties",
          "items",
          "if",
          "then",
          "format",
          "readOnly");

  private final AnnouncementSchema schema;
  private final Form form;

  FormTests() throws IOException {
    schema = new AnnouncementSchema();
    form = new Form(schema);
  }

  @ParameterizedTest(name = "{0} gives {2} at {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "{}                                               | /headline     | required",
        "{\"headline\": null}                             | /headline     | required",
        "{\"headline\": \"  \"}                           | /headline     | blank",
        "{\"headline\": 5}                                | /headline     | type",
        "{\"headlin\": \"x\"}                             | /headlin      | unknown-field",
        "{\"createdAt\": \"x\"}                           | /createdAt    | read-only",
        "{\"indicators\": [{\"counted\": true}]}          | /indicators/0/counted | read-only",
        "{\"announcedOn\": \"20226-04-03\"}               | /announcedOn  | format",
        "{\"sources\": []}                                | /sources      | too-few",
        "{\"sources\": [null]}                            | /sources/0    | type",
        "{\"sources\": [{}]}                              | /sources/0/publisher | required",
        "{\"investments\": [{}]}                          | /investments/0/amount | required",
        "{\"investments\": [{\"instrument\": \"capex\"}]} | /investments/0/instrument | unknown-value",
        "{\"investments\": [{\"amount\": {\"value\": -1}}]} | /investments/0/amount/value | positive",
        "{\"investments\": [{\"amount\": {\"value\": 1000000000000000000}}]} | /investments/0/amount/value | too-large",
        "{\"investments\": [{\"amount\": {\"value\": 1e999999999}}]} | /investments/0/amount/value | too-large",
        "{\"investments\": [{\"amount\": {\"value\": 1e-999999999}}]} | /investments/0/amount/value | too-precise",
        "{\"investments\": [{\"undisclosedInvestors\": -1}]} | /investments/0/undisclosedInvestors | too-small",
        "{\"investments\": [{\"period\": \"2026-2029\"}]} | /investments/0/period | format",
        "{\"investments\": [{\"purposes\": [\"CLOUDS\"]}]} | /investments/0/purposes/0 | unknown-value",
        "{\"trainingGoals\": [{\"people\": 0}]}           | /trainingGoals/0/people | positive",
        "{\"trainingGoals\": [{\"people\": \"1,000\"}]}   | /trainingGoals/0/people | type",
        "{\"a/b~c\": 1}                                   | /a~1b~0c      | unknown-field",
        "{\"place\": \"a\\u0000b\"}                       | /place        | unstorable-text",
        "{\"place\": \"a\\ud800b\"}                       | /place        | unstorable-text",
        "{\"a\\u0000\": 1}                                | /a\ufffd      | unstorable-text",
      })
  void saysWhatIsWrongWithTheForm(String document, String pointer, String code) {
    var faults = new Faults();
    form.check(PostedJson.parse(document), faults);
    assertThat(faults.list())
        .filteredOn(fault -> pointer.equals(fault.pointer()))
        .singleElement()
        .matches(fault -> fault.code().word().equals(code), code)
        .matches(fault -> fault.detail().length() > 15 && ShownText.isStorable(fault.detail()));
  }

  @Test
  void acceptsWholeNumbersHoweverTheyAreWritten() {
    for (var number : new String[] {"1000000", "1000000.0", "1000000.000"}) {
      var faults = new Faults();
      form.check(PostedJson.parse("{\"trainingGoals\": [{\"people\": " + number + "}]}"), faults);
      assertThat(faults.list())
          .as(number)
          .noneMatch(fault -> String.valueOf(fault.pointer()).startsWith("/trainingGoals"));
    }
  }

  @Test
  void suggestsTheNearest() {
    var faults = new Faults();
    form.check(
        PostedJson.parse("{\"headlin\": 1, \"partnerships\": [{\"kind\": \"COMPUTE\"}]}"), faults);
    assertThat(faults.list())
        .extracting(Fault::candidates)
        .anyMatch(candidates -> candidates.contains("headline"))
        .anyMatch(candidates -> candidates.contains("COMPUTE_SUPPLY"));
  }

  @Test
  void everyRuleOfTheSchemaHasWordsOfItsOwn() {
    var rules = new LinkedHashSet<String>();
    collect(schema.document(), rules);
    rules.removeAll(NO_RULES);
    assertThat(rules)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(SchemaFault.RULES.stream(), SizeLimits.RULES.stream()).toList());
  }

  @Test
  void everyPropertyIsDescribedWithAnExample() {
    var missing = new LinkedHashSet<String>();
    undescribed(schema.document(), "", missing);
    assertThat(missing).isEmpty();
  }

  @Test
  void theFixturesOfTheTestsHaveTheForm() {
    for (var document : new String[] {"vantage-frontier", "everything"}) {
      var faults = new Faults();
      form.check(
          PostedJson.parse(new TestDocuments().named(TestDocuments.document(document))), faults);
      assertThat(faults.list()).as(document).isEmpty();
    }
  }

  @Test
  void itsExamplesKeepItsOwnRules() {
    var broken = new ArrayList<String>();
    checkExamples(schema.document(), broken);
    assertThat(broken).isEmpty();
  }

  private void checkExamples(JsonNode part, List<String> broken) {
    if (part.path("examples").isArray()) {
      var whole = part.deepCopy().asObject();
      whole.set("$defs", schema.document().path("$defs"));
      var rules =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole);
      for (var example : part.path("examples")) {
        rules.validate(example).forEach(error -> broken.add(example + ": " + error));
      }
    }
    part.forEach(inner -> checkExamples(inner, broken));
  }

  private static void collect(JsonNode part, Set<String> keywords) {
    keywords.addAll(part.propertyNames());
    for (var field : part.properties()) {
      switch (field.getKey()) {
        case "properties", "$defs" -> field.getValue().forEach(inner -> collect(inner, keywords));
        case "items", "if", "then" -> collect(field.getValue(), keywords);
        default -> {}
      }
    }
  }

  private static void undescribed(JsonNode part, String at, Set<String> missing) {
    for (var field : part.path("properties").properties()) {
      var property = field.getValue();
      if (!property.has("description") && !property.has("$ref")) {
        missing.add(at + "/" + field.getKey());
      }
      if (property.path("type").isString()
          && Set.of("string", "number", "integer", "boolean")
              .contains(property.path("type").asString())
          && !property.has("examples")) {
        missing.add(at + "/" + field.getKey() + " (example)");
      }
    }
    for (var field : part.properties()) {
      undescribed(field.getValue(), at + "/" + field.getKey(), missing);
    }
  }
}
