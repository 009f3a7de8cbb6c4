package org.announced.posting;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.announced.correction.Attachments.Attached;
import org.announced.correction.RecordCorrections.Edited;
import org.announced.problem.Fault;
import org.announced.written.MadeCompany;
import org.announced.written.MadeSite;
import org.announced.written.MadeThings;
import org.announced.written.WriteOutcome;
import org.announced.written.Written;

/**
 * What became of a document.
 *
 * @param kind whether it made something; it is KNOWN if one of its sources is and it looks like the
 *     announcement, or if the very same document was posted before, word for word
 * @param id of the announcement that it is
 * @param differs at how many places the document says more or otherwise than the known
 *     announcement, which stays as it is
 * @param made what was made for it
 * @param parts how many things a known announcement got from it that it did not have
 * @param claims how many claims a known announcement got from it
 * @param warnings what is odd about the document and was understood all the same
 */
public record PostOutcome(
    WriteOutcome kind,
    UUID id,
    int differs,
    MadeThings made,
    int parts,
    int claims,
    List<Fault> warnings) {

  static PostOutcome stored(Plan plan, MadeThings made) {
    return made(WriteOutcome.STORED, plan, made);
  }

  static PostOutcome related(Plan plan, MadeThings made) {
    return made(WriteOutcome.RELATED, plan, made);
  }

  private static PostOutcome made(WriteOutcome kind, Plan plan, MadeThings made) {
    return new PostOutcome(kind, plan.id(), 0, made, 0, 0, plan.contents().warnings());
  }

  /** Whether an announcement was made of it. */
  public boolean isNew() {
    return kind == WriteOutcome.STORED || kind == WriteOutcome.RELATED;
  }

  static PostOutcome attached(UUID id, Attached added, Plan plan) {
    return new PostOutcome(
        WriteOutcome.ATTACHED,
        id,
        0,
        added.made(),
        added.parts(),
        added.claims(),
        plan.contents().warnings());
  }

  static PostOutcome edited(UUID id, Edited by, Plan plan) {
    return new PostOutcome(
        by.isRevised() ? WriteOutcome.CORRECTED : WriteOutcome.KNOWN,
        id,
        0,
        by.made(),
        by.parts(),
        by.claims(),
        plan.contents().warnings());
  }

  static PostOutcome known(UUID id, int differs, Plan plan) {
    return new PostOutcome(
        WriteOutcome.KNOWN, id, differs, MadeThings.NONE, 0, 0, plan.contents().warnings());
  }

  /** The very same document is known, and was not read again. */
  static PostOutcome same(UUID id) {
    return new PostOutcome(WriteOutcome.KNOWN, id, 0, MadeThings.NONE, 0, 0, List.of());
  }

  /** The same, where more is odd. */
  PostOutcome warning(List<Fault> more) {
    var all = Stream.concat(warnings.stream(), more.stream()).toList();
    return new PostOutcome(kind, id, differs, made, parts, claims, all);
  }

  /** The same, with more that is odd. */
  PostOutcome with(List<Fault> more) {
    var all = Stream.concat(warnings.stream(), more.stream()).toList();
    return new PostOutcome(kind, id, differs, made, parts, claims, all);
  }

  /** What is odd about the document, and about what was made for it. */
  @Override
  public List<Fault> warnings() {
    return Stream.concat(warnings.stream(), made.warnings().stream()).toList();
  }

  /** The companies that were made for it, once it is stored. */
  public List<MadeCompany> companies() {
    return made.madeCompanies();
  }

  /** The sites that were made for it, once it is stored. */
  public List<MadeSite> sites() {
    return made.madeSites();
  }

  /** What the answer says of it first. */
  Written written() {
    return Written.of(kind, made, parts, claims, warnings);
  }
}
