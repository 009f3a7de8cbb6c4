package org.announced.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.announced.access.Caller;
import org.announced.company.NewCompanies;
import org.announced.document.Form;
import org.announced.part.DocumentParts;
import org.announced.plan.AnnouncementSchema;
import org.announced.plan.DocumentLookups;
import org.announced.plan.DocumentReader;
import org.announced.plan.Submission;
import org.announced.recognition.TellingPairs.Tally;
import org.announced.site.NewSites;
import org.announced.support.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sets the weights of recognition from announcements that were read by hand, and measures them on
 * those that had no part in it. With {@code -Dweights.write=true} it writes the weights, else it
 * holds those of the product against what the data give. It prints the figures of each part.
 */
@SpringBootTest
@ContextConfiguration(initializers = FreshDatabase.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class RecognitionFitTests {

  private static final Logger log = LoggerFactory.getLogger(RecognitionFitTests.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Of the four that outlets retell; the others are held back. */
  private static final Set<String> FITTED = Set.of("aws-japan-2024", "kddi-sharp-sakai-2024");

  /** The third of six versions of the list; later ones are held back. */
  private static final String LAST_FITTED = "2025-05-06";

  private static final int ORDERS = 20;
  private static final double ROUNDING = 0.05001;

  private final DocumentLookups lookups;
  private final DocumentReader reader;
  private final AnnouncementSchema schema;
  private final DocumentParts parts;
  private final Recognition recognition;
  private final TransactionTemplate transaction;

  RecognitionFitTests(
      DocumentLookups lookups,
      DocumentReader reader,
      AnnouncementSchema schema,
      DocumentParts parts,
      Recognition recognition,
      TransactionTemplate transaction) {
    this.lookups = lookups;
    this.reader = reader;
    this.schema = schema;
    this.parts = parts;
    this.recognition = recognition;
    this.transaction = transaction;
  }

  @Test
  void theWeightsAreThoseThatTheDataGiveAndHoldOnWhatWasKeptApart() throws IOException {
    var retellings = retellings();
    var list = RunningListItem.all();
    var projects = projects();
    IntPredicate isEarly = i -> list.get(i).listDate().compareTo(LAST_FITTED) <= 0;
    IntPredicate isEven = i -> i % 2 == 0;

    var fit = new WeightsFit(Weights.read("/recognition/judged.properties"));
    fit.add(retellings, numbers(retellings, i -> FITTED.contains(retellings.labels().get(i))));
    var items = items(list);
    fit.add(items, numbers(items, isEarly));
    fit.add(projects, numbers(projects, isEven));
    var weights = fit.fit();
    if (Boolean.getBoolean("weights.write")) {
      write(weights);
    } else {
      for (var sign : Sign.values()) {
        assertThat(Weights.shipped().of(sign)).as("%s", sign).isCloseTo(weights.of(sign), within());
      }
    }

    for (var label : retellings.labels().stream().distinct().toList()) {
      var own = numbers(retellings, i -> retellings.labels().get(i).equals(label));
      report(
          label + (FITTED.contains(label) ? "" : ", held back"),
          retellings.shuffled(own, ORDERS, weights));
    }
    var apart = numbers(retellings, i -> !FITTED.contains(retellings.labels().get(i)));
    var outlets = report("retellings held back", retellings.shuffled(apart, ORDERS, weights));
    var all = numbers(items, any -> true);
    report("running list, versions 1 to 3", items.inOrder(all, isEarly::test, weights));
    var versions =
        report(
            "running list, versions 4 to 6, held back",
            items.inOrder(all, i -> !isEarly.test(i), weights));
    var distinct =
        report(
            "projects held back",
            projects.inOrder(numbers(projects, isEven.negate()), any -> true, weights));
    for (var heldBack : List.of(outlets, versions)) {
      assertThat(heldBack.precision()).isGreaterThanOrEqualTo(0.98);
      assertThat(heldBack.recall()).isGreaterThanOrEqualTo(0.95);
    }
    assertThat(distinct.wrong()).isZero();
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(ROUNDING);
  }

  private static Tally report(String what, Tally tally) {
    log.info("{}: {}", what, tally);
    tally.faults().stream().distinct().forEach(log::info);
    return tally;
  }

  private static void write(Weights weights) throws IOException {
    var lines =
        Stream.concat(
            Stream.of(
                "# How much each sign says, in hundredths of certainty. Written by",
                "# ./mvnw test -Dtest=RecognitionFitTests -Dweights.write=true, which sets it from data."),
            Stream.of(Sign.values())
                .filter(sign -> sign != Sign.ANOTHER)
                .map(
                    sign ->
                        "%s = %s"
                            .formatted(
                                Weights.key(sign),
                                String.format(Locale.ROOT, "%.1f", weights.of(sign)))));
    Files.write(
        Path.of("src/main/resources/recognition/weights.properties"),
        lines.collect(Collectors.toList()));
  }

  private TellingPairs retellings() throws IOException {
    var lines =
        new ClassPathResource("retellings/retellings.ndjson")
            .getContentAsString(StandardCharsets.UTF_8)
            .lines()
            .map(JSON::readTree)
            .toList();
    return pairs(
        lines.stream().map(one -> one.get("announcement").asString()).toList(),
        lines.stream().map(one -> one.get("document")).toList());
  }

  private TellingPairs items(List<RunningListItem> list) {
    return pairs(
        list.stream().map(RunningListItem::entity).toList(),
        list.stream().<JsonNode>map(RunningListItem::document).toList());
  }

  private TellingPairs projects() {
    var projects = new ArrayList<JsonNode>(DistinctProjects.told(96, 1));
    projects.addAll(DistinctProjects.listed(200, 2));
    projects.addAll(DistinctProjects.deals(42, 3));
    return pairs(IntStream.range(0, projects.size()).mapToObj(String::valueOf).toList(), projects);
  }

  private static List<Integer> numbers(TellingPairs pairs, IntPredicate those) {
    return IntStream.range(0, pairs.labels().size()).filter(those).boxed().toList();
  }

  private TellingPairs pairs(List<String> labels, List<JsonNode> documents) {
    return transaction.execute(status -> TellingPairs.of(labels, compared(documents)));
  }

  private Resemblances compared(List<JsonNode> documents) {
    var form = new Form(schema);
    var submissions = documents.stream().map(one -> Submission.of(one, form, parts)).toList();
    var lookup =
        lookups.forPosting(submissions, any -> 0, new Caller(UUID.randomUUID(), "measurement"));
    var shared = NewCompanies.beside(lookup.names());
    var statements = new ArrayList<Statement>();
    for (var one : submissions) {
      var described = shared.further();
      statements.add(
          reader
              .read(
                  one.checked(),
                  one.faults(),
                  lookup,
                  described,
                  NewSites.beside(lookup.sites()),
                  null)
              .statement());
      shared.add(described);
    }
    return recognition.compare(
        statements,
        shared.list().stream()
            .map(one -> new Newcomer(one.id(), one.name(), one.names().toList(), one.parent()))
            .toList());
  }
}
