package org.announced.siting;

import java.time.Clock;
import java.util.Optional;
import org.announced.access.Caller;
import org.announced.correction.ChangeRequests.Sent;
import org.announced.database.WriteTransaction;
import org.announced.document.Form;
import org.announced.http.IfMatch;
import org.announced.plan.CompanySchemas;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.announced.revision.Action;
import org.announced.revision.Revisions;
import org.announced.revision.Subject;
import org.announced.site.NamedSite;
import org.announced.site.SiteCorrections;
import org.announced.site.SiteDocuments;
import org.announced.site.SiteDocuments.SiteDocument;
import org.announced.site.SiteReferences.AddressedSite;
import org.announced.siting.SiteMerges.SiteUnion;
import org.springframework.stereotype.Service;

/** Makes two sites again of one, where a merge was a mistake. */
@Service
class SiteSeparation {

  private final NamedSite named;
  private final Form form;
  private final SiteDocuments documents;
  private final SiteMerges merges;
  private final SitedAnnouncements announcements;
  private final SiteCorrections corrections;
  private final Revisions revisions;
  private final WriteTransaction transaction;
  private final Clock clock;

  SiteSeparation(
      NamedSite named,
      CompanySchemas schemas,
      SiteDocuments documents,
      SiteMerges merges,
      SitedAnnouncements announcements,
      SiteCorrections corrections,
      Revisions revisions,
      WriteTransaction transaction,
      Clock clock) {
    this.named = named;
    this.form = new Form(schemas.undo());
    this.documents = documents;
    this.merges = merges;
    this.announcements = announcements;
    this.corrections = corrections;
    this.revisions = revisions;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Takes a merge back.
   *
   * @param number the revision of the remaining site that it made
   * @return both sites as JSON, and what was not given back
   */
  String undo(String ref, int number, Sent sent, Optional<IfMatch> ifMatch) {
    return transaction.carryOutAgain(
        sent.dryRun(),
        () -> {
          corrections.takeTurn();
          var survivor = named.get(ref);
          var before = documents.get(survivor.id());
          ifMatch.ifPresent(given -> given.check(before.tag()));
          var faults = sent.faults();
          form.check(sent.content(), faults);
          if (!faults.isEmpty()) {
            throw faults.asProblem();
          }
          var merge = standing(survivor, number, before.tree().path("revision").asInt());
          return separated(merge, before, String.valueOf(sent.reason()), sent.by());
        });
  }

  private SiteUnion standing(AddressedSite survivor, int number, int newest) {
    var merge = merges.find(survivor.id(), number);
    if (merge.isEmpty() && (number < 1 || number > newest)) {
      throw new ProblemException(
          ProblemType.NOT_FOUND,
          "%s (%s) has the revisions 1 to %d.".formatted(survivor.name(), survivor.slug(), newest));
    }
    if (merge.isEmpty()) {
      throw notUndoable(
          "Revision %d of %s is no merge. /api/v1/sites/%2$s/revisions?action=MERGED lists those that are."
              .formatted(number, survivor.slug()));
    }
    if (merge.get().undoneAt() != null) {
      throw notUndoable("The merge was undone at %s.".formatted(merge.get().undoneAt()));
    }
    return merge.get();
  }

  private static ProblemException notUndoable(String detail) {
    return new ProblemException(ProblemType.NOT_UNDOABLE, detail);
  }

  private String separated(SiteUnion merge, SiteDocument before, String reason, Caller by) {
    var now = clock.instant();
    announcements.lock(merge.site(), merge.into());
    var number = corrections.count(merge.into(), now);
    var own = corrections.count(merge.site(), now);

    var left = merges.undo(merge, now);

    var survivor = documents.get(merge.into());
    var site = documents.get(merge.site());
    var entry =
        revisions.record(
            Subject.SITE,
            merge.into(),
            new Revisions.RevisionEntry(
                number,
                Action.UNMERGED,
                now,
                by,
                reason,
                SiteMerging.told(before.tree(), survivor.tree(), "/merged", "old", site.tree())));
    announcements.tellUndone(merge, entry);
    revisions.record(
        Subject.SITE,
        merge.site(),
        new Revisions.RevisionEntry(
            own,
            Action.UNMERGED,
            now,
            by,
            reason,
            SiteMerging.told(site.tree(), site.tree(), "/mergedInto", "old", survivor.tree())));
    return SiteMerging.both(site, survivor, left);
  }
}
