package org.announced.merge;

import java.time.Clock;
import org.announced.access.Caller;
import org.announced.company.CompanyCorrections;
import org.announced.company.CompanyDirectory;
import org.announced.company.CompanyDocuments;
import org.announced.company.CompanyDocuments.Document;
import org.announced.company.CompanyReferences.Reference;
import org.announced.company.CompanyTree;
import org.announced.company.NamedCompany;
import org.announced.company.Resolution.CompanyCandidate;
import org.announced.company.Resolution.Found;
import org.announced.company.UnresolvedCompany;
import org.announced.database.WriteTransaction;
import org.announced.document.Form;
import org.announced.document.JsonPart;
import org.announced.plan.CompanySchemas;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.problem.ShownText;
import org.announced.revision.Action;
import org.announced.revision.Revisions;
import org.announced.revision.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes one of two companies that turned out to be one. */
@Service
class CompanyMerging {

  private final NamedCompany named;
  private final Form form;
  private final CompanyTree tree;
  private final CompanyDirectory directory;
  private final CompanyDocuments documents;
  private final CompanyMerges merges;
  private final MergedAnnouncements announcements;
  private final CompanyCorrections corrections;
  private final MergeJournal journal;
  private final OperatedSites sites;
  private final Revisions revisions;
  private final WriteTransaction transaction;
  private final Clock clock;

  CompanyMerging(
      NamedCompany named,
      CompanySchemas schemas,
      CompanyTree tree,
      CompanyDirectory directory,
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
    this.form = new Form(schemas.merge());
    this.tree = tree;
    this.directory = directory;
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

  /** The company that remains. */
  Document merge(MergeOrder order) {
    return transaction.carryOut(
        order.sent().dryRun(),
        () -> {
          tree.takeTurn();
          var company = named.get(order.ref());
          order.ifMatch().ifPresent(given -> given.check(documents.get(company.id()).tag()));
          var faults = order.sent().faults();
          var posted = form.check(order.sent().content(), faults).document();
          var into = into(posted, company, faults);
          if (into == null || !faults.isEmpty()) {
            throw faults.asProblem();
          }
          return merged(company, into, order.reason(), order.by());
        });
  }

  private @Nullable CompanyCandidate into(JsonPart posted, Reference company, Faults faults) {
    var word = posted.text("into");
    if (word == null) {
      return null;
    }
    var resolution = directory.resolve(word);
    if (!(resolution instanceof Found found)) {
      faults.add(UnresolvedCompany.fault(posted.at("into"), word, resolution));
      return null;
    }
    var into = found.company();
    if (into.id().equals(company.id())) {
      faults.add(
          posted.at("into"),
          FaultCode.SAME_COMPANY,
          "%s is this company itself, or was merged into it.".formatted(ShownText.quoted(word)));
    } else if (tree.isOrBelongsTo(into.id(), company.id())) {
      faults.add(
          posted.at("into"),
          FaultCode.OWN_SUBSIDIARY,
          "%s (%s) belongs to %s. Merge the subsidiary into its parent, or correct its parent first."
              .formatted(ShownText.shortened(into.name()), into.slug(), company.slug()));
    }
    return into;
  }

  private Document merged(Reference company, CompanyCandidate into, String reason, Caller by) {
    var now = clock.instant();
    // Announcements go first: whoever corrects one may wait for the company that it names.
    announcements.lock(company.id());
    merges.close(company.id());
    announcements.lock(company.id());
    var subsidiaries = journal.look(merges.subsidiaries(company.id()));
    var gone = documents.get(company.id()).tree();
    var before = documents.get(into.id()).tree();

    var number = corrections.count(into.id(), now);
    var merge = merges.merge(company.id(), into.id(), number, now);

    var survivor = documents.get(into.id());
    var entry =
        revisions.record(
            Subject.COMPANY,
            into.id(),
            new Revisions.RevisionEntry(
                number,
                Action.MERGED,
                now,
                by,
                reason,
                MergeChanges.merged(before, survivor.tree(), gone)));
    announcements.tell(merge, entry);
    revisions.record(
        Subject.COMPANY,
        company.id(),
        new Revisions.RevisionEntry(
            corrections.count(company.id(), now),
            Action.MERGED,
            now,
            by,
            reason,
            MergeChanges.mergedInto(gone, survivor.tree())));
    var told = "%s was merged into %s: %s".formatted(company.name(), into.name(), reason);
    journal.write(subsidiaries, told, by, now);
    sites.tell(merge, told, by, now);
    return survivor;
  }
}
