package org.announced.correction;

import java.time.Instant;
import java.util.List;
import org.announced.announcement.Announcement;
import org.announced.company.CompanyRegister;
import org.announced.company.NewCompanies;
import org.announced.dataset.PostedRecords;
import org.announced.document.Form;
import org.announced.part.DocumentParts;
import org.announced.plan.AnnouncementSchema;
import org.announced.plan.ClaimPart;
import org.announced.plan.Contents;
import org.announced.plan.DocumentLookups;
import org.announced.plan.DocumentReader;
import org.announced.plan.SourcePart;
import org.announced.problem.Fault;
import org.announced.problem.Faults;
import org.announced.revision.Action;
import org.announced.site.NewSites;
import org.announced.site.SiteRegister;
import org.announced.written.MadeThings;
import org.announced.written.WriteOutcome;
import org.announced.written.Written;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Makes of an announcement, or of as much of it as was read, what an edit says: what comes of that
 * is read and checked like a document that is posted, and stored where it differs.
 */
@Component
class CorrectionExecution {

  private final DocumentParts parts;
  private final Form form;
  private final DocumentLookups lookups;
  private final DocumentReader reader;
  private final CompanyRegister companies;
  private final SiteRegister sites;
  private final CorrectionRules rules;
  private final Rewriting rewriting;

  CorrectionExecution(
      DocumentParts parts,
      AnnouncementSchema schema,
      DocumentLookups lookups,
      DocumentReader reader,
      CompanyRegister companies,
      SiteRegister sites,
      CorrectionRules rules,
      Rewriting rewriting) {
    this.parts = parts;
    this.form = new Form(schema);
    this.lookups = lookups;
    this.reader = reader;
    this.companies = companies;
    this.sites = sites;
    this.rules = rules;
    this.rewriting = rewriting;
  }

  /**
   * Stores what differs. Afterwards SQL sees it.
   *
   * @param announcement as it is stored, whose row is locked
   * @param before the announcement as it is shown, perhaps without things that stay as they are
   * @throws org.announced.problem.ProblemException with all that is wrong with what it would become
   */
  Carried carryOut(Announcement announcement, JsonNode before, Edit edit) {
    var id = announcement.getId();
    var after = edit.change().apply(before);
    var faults = edit.faults();
    new ReadOnly(parts, faults).keep(before, after);
    Consequences.follow(before, after);
    var correction = Correction.of(before, after, parts);
    var checked = form.check(correction.document(), faults);
    var lookup =
        lookups.forCorrection(
            checked.document(),
            correction.writes(SourcePart.LIST),
            after.path(PostedRecords.FIELD).equals(before.path(PostedRecords.FIELD))
                ? List.of()
                : PostedRecords.read(checked.document(), new Faults()),
            edit.by());
    rules.refuseToCorrectShared(id, correction, faults);
    DocumentReader.refuseRecordsOfOthers(checked.document(), id, lookup, faults);
    rules.waitToLeadElsewhere(checked.document());
    var described = NewCompanies.beside(lookup.names());
    var newSites = NewSites.beside(lookup.sites());
    var contents = reader.read(checked, faults, lookup, described, newSites, correction.stays(id));
    rules.refuseToRemoveWhatOthersNeed(id, contents, correction);
    var made = MadeThings.needed(described, contents.companies(), newSites, contents.sites());
    companies.make(made.companies(), edit.by(), contents.recordedAt());
    sites.make(made.sites(), edit.by(), contents.recordedAt());
    rewriting.correct(announcement, contents, correction);
    rules.refuseWhatCannotBe(id, contents);
    return new Carried(
        contents,
        made,
        added(correction),
        correction.added(ClaimPart.LIST),
        odd(contents, correction));
  }

  /** How many things are new that the announcement announces. */
  private int added(Correction correction) {
    return parts.lists().stream()
        .filter(list -> !list.equals(SourcePart.LIST) && !list.equals(ClaimPart.LIST))
        .mapToInt(correction::added)
        .sum();
  }

  /** What is odd about what stays as it is was told before. */
  private List<Fault> odd(Contents contents, Correction correction) {
    return contents.warnings().stream()
        .filter(one -> correction.tells(String.valueOf(one.pointer()), parts))
        .toList();
  }

  /**
   * What was carried out.
   *
   * @param made what was made for it
   * @param parts how many things the announcement got
   * @param claims how many claims it got
   * @param warnings what is odd about what was told
   */
  record Carried(Contents contents, MadeThings made, int parts, int claims, List<Fault> warnings) {

    /**
     * What the answer says of it first.
     *
     * @param isChanged whether anything is another than before
     */
    Written written(Edit edit, boolean isChanged) {
      var changed =
          edit.action() == Action.SOURCE_ADDED ? WriteOutcome.ATTACHED : WriteOutcome.CORRECTED;
      return Written.of(isChanged ? changed : WriteOutcome.KNOWN, made, parts, claims, warnings);
    }

    Instant at() {
      return contents.recordedAt();
    }
  }
}
