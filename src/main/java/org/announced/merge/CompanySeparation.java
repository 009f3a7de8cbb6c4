package org.announced.merge;

import java.time.Clock;
import java.util.List;
import org.announced.access.Caller;
import org.announced.company.CompanyCorrections;
import org.announced.company.CompanyDocuments;
import org.announced.company.CompanyDocuments.Document;
import org.announced.company.CompanyReferences.Reference;
import org.announced.company.CompanyTree;
import org.announced.company.NamedCompany;
import org.announced.database.WriteTransaction;
import org.announced.document.Form;
import org.announced.merge.CompanyMerges.Left;
import org.announced.merge.CompanyMerges.Merge;
import org.announced.plan.CompanySchemas;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.announced.revision.Action;
import org.announced.revision.Revisions;
import org.announced.revision.Subject;
import org.springframework.stereotype.Service;

/** Makes two companies again of one, where a merge was a mistake. */
@Service
class CompanySeparation {

  private final NamedCompany named;
  private final Form form;
  private final CompanyTree tree;
  private final CompanyDocuments documents;
  private final CompanyMerges merges;
  private final MergedAnnouncements announcements;
  private final CompanyCorrections corrections;
  private final MergeJournal journal;
  private final OperatedSites sites;
  private final Revisions revisions;
  private final WriteTransaction transaction;
  private final Clock clock;

  CompanySeparation(
      NamedCompany named,
      CompanySchemas schemas,
      CompanyTree tree,
      CompanyDocuments documents,
      CompanyMerges merges,
      MergedAnnouncements announcements,
      CompanyCorrections corrections,
      MergeJournal journal,
      OperatedSites sites,
      Revisions revisions,
      WriteTransaction transaction,
      Clock clock) {
    this.named = named;
    this.form = new Form(schemas.undo());
    this.tree = tree;
    this.documents = documents;
    this.merges = merges;
    this.announcements = announcements;
    this.corrections = corrections;
    this.journal = journal;
    this.sites = sites;
    this.revisions = revisions;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Both companies after a merge was undone, and what of it was not given back. */
  record Separated(Document company, Document survivor, List<Left> left) {}

  /**
   * Takes a merge back.
   *
   * @param number the revision of the remaining company that it made
   */
  Separated undo(MergeOrder order, int number) {
    return transaction.carryOut(
        order.sent().dryRun(),
        () -> {
          tree.takeTurn();
          var survivor = named.get(order.ref());
          var before = documents.get(survivor.id());
          order.ifMatch().ifPresent(given -> given.check(before.tag()));
          var faults = order.sent().faults();
          form.check(order.sent().content(), faults);
          if (!faults.isEmpty()) {
            throw faults.asProblem();
          }
          var merge = standing(survivor, number, before.tree().path("revision").asInt());
          return separated(merge, before, order.reason(), order.by());
        });
  }

  private Merge standing(Reference survivor, int number, int newest) {
    var merge = merges.find(survivor.id(), number);
    if (merge.isEmpty() && (number < 1 || number > newest)) {
      throw new ProblemException(
          ProblemType.NOT_FOUND,
          "%s (%s) has the revisions 1 to %d.".formatted(survivor.name(), survivor.slug(), newest));
    }
    if (merge.isEmpty()) {
      throw notUndoable(
          "Revision %d of %s is no merge. /api/v1/companies/%2$s/revisions?action=MERGED lists those that are."
              .formatted(number, survivor.slug()));
    }
    if (merge.get().undoneAt() != null) {
      throw notUndoable("The merge was undone at %s.".formatted(merge.get().undoneAt()));
    }
    merges
        .namesake(merge.get())
        .ifPresent(
            other -> {
              throw notUndoable(
                  "%s (%s) goes by now by the name that the merged company would come back with. Rename it first."
                      .formatted(other.name(), other.slug()));
            });
    return merge.get();
  }

  private static ProblemException notUndoable(String detail) {
    return new ProblemException(ProblemType.NOT_UNDOABLE, detail);
  }

  private Separated separated(Merge merge, Document before, String reason, Caller by) {
    var now = clock.instant();
    announcements.lock(merge);
    var subsidiaries = journal.look(merges.subsidiaries(merge));
    var number = corrections.count(merge.into(), now);
    var own = corrections.count(merge.company(), now);

    var left = merges.undo(merge, now);

    var survivor = documents.get(merge.into());
    var company = documents.get(merge.company());
    var entry =
        revisions.record(
            Subject.COMPANY,
            merge.into(),
            new Revisions.RevisionEntry(
                number,
                Action.UNMERGED,
                now,
                by,
                reason,
                MergeChanges.separated(before.tree(), survivor.tree(), company.tree())));
    announcements.tellUndone(merge, entry);
    revisions.record(
        Subject.COMPANY,
        merge.company(),
        new Revisions.RevisionEntry(
            own,
            Action.UNMERGED,
            now,
            by,
            reason,
            MergeChanges.separatedFrom(company.tree(), survivor.tree())));
    var told =
        "The merge of %s into %s was undone: %s".formatted(name(company), name(survivor), reason);
    journal.write(subsidiaries, told, by, now);
    sites.tellUndone(merge, told, by, now);
    return new Separated(company, survivor, left);
  }

  private static String name(Document company) {
    return company.tree().path("name").asString();
  }
}
