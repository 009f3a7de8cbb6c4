package org.announced.siting;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.announced.correction.ChangeRequests.Sent;
import org.announced.correction.Corrected;
import org.announced.database.WriteTransaction;
import org.announced.document.Form;
import org.announced.document.JsonPart;
import org.announced.http.IfMatch;
import org.announced.plan.SiteSchemas;
import org.announced.problem.Fault;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.problem.ShownText;
import org.announced.revision.Action;
import org.announced.revision.Changes;
import org.announced.revision.Revisions;
import org.announced.revision.Subject;
import org.announced.site.NamedSite;
import org.announced.site.NewSites;
import org.announced.site.SiteContext;
import org.announced.site.SiteCorrections;
import org.announced.site.SiteDocuments;
import org.announced.site.SiteDocuments.SiteDocument;
import org.announced.site.SiteDraft;
import org.announced.site.SiteRegister;
import org.announced.written.WriteOutcome;
import org.announced.written.Written;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ArrayNode;

/** Corrects what is known of sites. */
@Service
class SitePatches {

  /** Members that follow from a change, or from what is announced, and are none. */
  static final Set<String> DERIVED = Set.of("revision", "updatedAt", "announced");

  private final NamedSite named;
  private final SitePatch patch;
  private final SiteReading reading;
  private final SiteCorrections corrections;
  private final SiteRegister register;
  private final SiteDocuments documents;
  private final Revisions revisions;
  private final WriteTransaction transaction;
  private final Clock clock;

  SitePatches(
      NamedSite named,
      SiteSchemas schemas,
      SiteReading reading,
      SiteCorrections corrections,
      SiteRegister register,
      SiteDocuments documents,
      Revisions revisions,
      WriteTransaction transaction,
      Clock clock) {
    this.named = named;
    this.patch = new SitePatch(new Form(schemas.corrected()));
    this.reading = reading;
    this.corrections = corrections;
    this.register = register;
    this.documents = documents;
    this.revisions = revisions;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The site as it is afterwards, and what was done. */
  Corrected patch(String ref, Sent sent, IfMatch ifMatch) {
    return transaction.carryOutAgain(
        sent.dryRun(),
        () -> {
          corrections.takeTurn();
          var id = named.get(ref).id();
          var before = documents.get(id);
          ifMatch.check(before.tag());
          return patched(id, before, sent);
        });
  }

  private Corrected patched(UUID id, SiteDocument before, Sent sent) {
    var faults = sent.faults();
    var wanted = patch.read(before.tree(), sent.content(), faults);
    var read = reading.read(wanted, faults);
    var draft = read.draft();
    if (draft == null || !faults.isEmpty()) {
      throw faults.asProblem();
    }
    refuseNamesake(id, draft, wanted, read.known(), faults);
    var now = clock.instant();
    var made = read.needed(draft.operator(), List.of());
    reading.make(made, sent.by(), now);
    corrections.correct(id, draft);
    var changes = Changes.between(before.tree(), documents.get(id).tree(), DERIVED);
    if (!changes.isEmpty()) {
      revisions.record(
          Subject.SITE,
          id,
          new Revisions.RevisionEntry(
              corrections.count(id, now),
              Action.CORRECTED,
              now,
              sent.by(),
              sent.reason(),
              changes));
      if (isOfPlace(changes)) {
        register.pair(List.of(id), now).values().forEach(near -> faults.warn(near(near)));
      }
    }
    var outcome = changes.isEmpty() ? WriteOutcome.KNOWN : WriteOutcome.CORRECTED;
    return new Corrected(
        documents.get(id).json(), Written.of(outcome, made, 0, 0, faults.warnings()));
  }

  /** Two sites of one operator and one name that nothing tells apart would both be meant. */
  private static void refuseNamesake(
      UUID id, SiteDraft draft, JsonPart wanted, NewSites known, Faults faults) {
    var operator = draft.operator();
    var others =
        known.resolve(draft.withId(null), SiteContext.NONE).candidates().stream()
            .filter(one -> !one.id().equals(id))
            .filter(
                one ->
                    operator == null
                        ? one.operators().isEmpty()
                        : one.operators().contains(operator))
            .toList();
    if (!others.isEmpty()) {
      var other = others.get(0);
      faults.add(
          wanted.at("name"),
          FaultCode.CONTRADICTION,
          "%s (%s) is a site of that name and operator. If the two are one site, merge them; else write what tells them apart."
              .formatted(ShownText.shortened(other.name()), other.slug()),
          List.of(other.slug()));
      throw faults.asProblem();
    }
  }

  private static boolean isOfPlace(ArrayNode changes) {
    return changes
        .valueStream()
        .anyMatch(
            one ->
                one.path("pointer")
                    .asString()
                    .matches("/(latitude|longitude|precision|operator).*"));
  }

  private static Fault near(List<String> slugs) {
    return Fault.at(
        "/latitude",
        FaultCode.NEAR_SITE,
        "It is within a kilometre of %s, which the same company runs. If they are one site, merge them; they stand in /api/v1/sites/possible-duplicates."
            .formatted(ShownText.listed(slugs, "and")),
        slugs);
  }
}
