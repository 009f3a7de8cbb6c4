package org.announced.correction;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.announced.database.WriteTransaction;
import org.announced.document.Form;
import org.announced.document.GivenFields;
import org.announced.document.Values;
import org.announced.http.PostedJson;
import org.announced.listing.Lists;
import org.announced.money.Currencies;
import org.announced.part.PostedSources;
import org.announced.place.Countries;
import org.announced.plan.AnnouncementSchema;
import org.announced.plan.DocumentLookups;
import org.announced.plan.SourcePart;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.problem.ProblemException;
import org.announced.source.Publication;
import org.announced.source.Source;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Corrects a source for all announcements that it reports. It is a change of the source, and of
 * none of them.
 */
@Service
class SourceCorrections {

  private static final List<String> GIVEN = List.of("id", "announcements", "revision", "updatedAt");
  private static final Relocation ALONE = new Relocation(Map.of(SourcePart.LIST.pointer(0), ""));

  private final ShownThings things;
  private final Form form;
  private final DocumentLookups lookups;
  private final Countries countries;
  private final Currencies currencies;
  private final Journal journal;
  private final EntityManager entities;
  private final Clock clock;
  private final WriteTransaction transaction;

  SourceCorrections(
      ShownThings things,
      AnnouncementSchema schema,
      DocumentLookups lookups,
      Countries countries,
      Currencies currencies,
      Journal journal,
      EntityManager entities,
      Clock clock,
      WriteTransaction transaction) {
    this.things = things;
    this.form = new Form(schema);
    this.lookups = lookups;
    this.countries = countries;
    this.currencies = currencies;
    this.journal = journal;
    this.entities = entities;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * Patches a source.
   *
   * @param edit how, and why
   * @param precondition refuses a state of it that the caller has not seen
   * @return the source as it is shown then, and what was done
   * @throws ProblemException with all that is wrong with what it would become; 404; 412
   */
  Corrected correct(
      UUID id, ObjectNode patch, Edit edit, Consumer<String> precondition, boolean dryRun) {
    return transaction.carryOutAgain(
        dryRun,
        () -> {
          var source = entities.find(Source.class, id, LockModeType.PESSIMISTIC_WRITE);
          if (source == null) {
            throw Lists.notFound(things.listing(SourcePart.LIST), id.toString());
          }
          var json = things.json(SourcePart.LIST, id);
          precondition.accept(json);
          var before = PostedJson.parse(json);
          var now = clock.instant();
          var told = told((ObjectNode) before, patch, edit);
          source.correct(Source.retold(id, 0, told, now), Set.of());
          entities.flush();
          var after = things.json(SourcePart.LIST, id);
          var isChanged = journal.note(source, before, PostedJson.parse(after), edit, now);
          return Corrected.of(after, isChanged, ALONE.of(edit.faults().warnings()));
        });
  }

  /** What it becomes is read as the only source of a document. */
  private Publication told(ObjectNode before, ObjectNode patch, Edit edit) {
    var faults = edit.faults();
    var after = new CheckedPatch(GIVEN, faults).apply(before, patch, SourcePart.LIST.pointer(0));
    for (var name : GIVEN) {
      if (patch.has(name)
          && !patch.path(name).isNull()
          && !patch.path(name).equals(before.path(name))) {
        faults.add(SourcePart.LIST.pointer(0) + "/" + name, FaultCode.READ_ONLY, ReadOnly.CURE);
      }
    }
    after.remove(GivenFields.OF_THINGS);
    var document = JsonNodeFactory.instance.objectNode();
    document.put("headline", "A source").put("announcedOn", "2000-01-01");
    document.putArray(SourcePart.LIST.field()).add(after);
    try {
      return read(
          form.check(document, faults), UUID.fromString(before.path("id").asString()), edit);
    } catch (ProblemException refusal) {
      throw ALONE.of(refusal);
    }
  }

  private Publication read(Form.Checked checked, UUID id, Edit edit) {
    var faults = edit.faults();
    var lookup = lookups.forCorrection(checked.document(), true, List.of(), edit.by());
    var sources = new PostedSources(checked.document(), faults);
    var publications =
        sources.publications(new Values(faults, countries, currencies), lookup.urlKeys());
    sources.report(
        publications, Map.of(SourcePart.LIST.pointer(0), id), lookup.knownByUrl(), clock.instant());
    refuse(faults);
    return publications.get(0);
  }

  private static void refuse(Faults faults) {
    if (!faults.isEmpty()) {
      throw faults.asProblem();
    }
  }
}
