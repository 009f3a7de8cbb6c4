package org.announced.merge;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.announced.company.Alias;
import org.announced.company.CompanyCorrections;
import org.announced.company.CompanyDescriptions;
import org.announced.company.CompanyDirectory;
import org.announced.company.CompanyDocuments;
import org.announced.company.CompanyDocuments.Document;
import org.announced.company.CompanyDraft;
import org.announced.company.CompanyRegister;
import org.announced.company.CompanyTree;
import org.announced.company.NamedCompany;
import org.announced.correction.ChangeRequests.Sent;
import org.announced.correction.Corrected;
import org.announced.database.WriteTransaction;
import org.announced.document.Values;
import org.announced.http.IfMatch;
import org.announced.money.Currencies;
import org.announced.place.Countries;
import org.announced.plan.CompanySchemas;
import org.announced.problem.Faults;
import org.announced.revision.Action;
import org.announced.revision.Changes;
import org.announced.revision.Revisions;
import org.announced.revision.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Corrects what is known of companies. */
@Service
public class CompanyPatches {

  /** Members that follow from a change, and are none. */
  public static final Set<String> DERIVED = Set.of("revision", "updatedAt");

  private final NamedCompany named;
  private final CompanySchemas schemas;
  private final CompanyTree tree;
  private final CompanyDirectory directory;
  private final CompanyDocuments documents;
  private final CompanyCorrections corrections;
  private final CompanyRegister register;
  private final Revisions revisions;
  private final Countries countries;
  private final Currencies currencies;
  private final WriteTransaction transaction;
  private final Clock clock;

  CompanyPatches(
      NamedCompany named,
      CompanySchemas schemas,
      CompanyTree tree,
      CompanyDirectory directory,
      CompanyDocuments documents,
      CompanyCorrections corrections,
      CompanyRegister register,
      Revisions revisions,
      Countries countries,
      Currencies currencies,
      WriteTransaction transaction,
      Clock clock) {
    this.named = named;
    this.schemas = schemas;
    this.tree = tree;
    this.directory = directory;
    this.documents = documents;
    this.corrections = corrections;
    this.register = register;
    this.revisions = revisions;
    this.countries = countries;
    this.currencies = currencies;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The company as it is afterwards, and what was done. */
  Corrected patch(String ref, Sent sent, IfMatch ifMatch) {
    return transaction.carryOut(
        sent.dryRun(),
        () -> {
          tree.takeTurn();
          var id = named.get(ref).id();
          var before = documents.get(id);
          ifMatch.check(before.tag());
          return patched(id, before, sent);
        });
  }

  private Corrected patched(UUID id, Document before, Sent sent) {
    var faults = sent.faults();
    var patch = new CompanyPatch(before.tree(), sent.content(), faults);
    var wanted = patch.read(schemas.corrected());
    var draft = CompanyDescriptions.read(wanted, new Values(faults, countries, currencies), faults);
    var parent = patch.parent(wanted, directory);
    if (draft != null && faults.isEmpty()) {
      correct(id, keepingItsName(draft, before, sent.content()), parent, faults);
    }
    if (!faults.isEmpty()) {
      throw faults.asProblem();
    }
    var changes = Changes.between(before.tree(), documents.get(id).tree(), DERIVED);
    if (!changes.isEmpty()) {
      var now = clock.instant();
      if (changes.valueStream().anyMatch(CompanyPatches::isOfNames)) {
        register.pairRenamed(id, before.tree().path("name").asString(), now).forEach(faults::warn);
      }
      var number = corrections.count(id, now);
      revisions.record(
          Subject.COMPANY,
          id,
          new Revisions.RevisionEntry(
              number, Action.CORRECTED, now, sent.by(), sent.reason(), changes));
    }
    return Corrected.of(documents.get(id).json(), !changes.isEmpty(), faults.warnings());
  }

  private static boolean isOfNames(JsonNode change) {
    return change.path("pointer").asString().matches("/(name|aliases).*");
  }

  private void correct(UUID id, CompanyDraft draft, @Nullable UUID parent, Faults faults) {
    for (var objection : corrections.correct(id, draft, parent)) {
      faults.add(
          "/" + objection.field(), objection.code(), objection.detail(), objection.candidates());
    }
  }

  /** A company that was renamed is still looked for by its old name; a list of aliases decides. */
  private static CompanyDraft keepingItsName(CompanyDraft draft, Document before, JsonNode patch) {
    var name = before.tree().path("name").asString();
    return patch.has("aliases") || draft.name().equals(name)
        ? draft
        : draft.alsoCalled(new Alias(name, null, null));
  }
}
