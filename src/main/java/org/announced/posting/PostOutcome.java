package org.announced.posting;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.announced.company.NewCompany;
import org.announced.correction.Attachments.Attached;
import org.announced.correction.RecordCorrections.Edited;
import org.announced.problem.Fault;
import org.announced.written.MadeCompany;
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
 * @param described the companies that were made for it
 * @param parts how many things a known announcement got from it that it did not have
 * @param claims how many claims a known announcement got from it
 * @param warnings what is odd about the document and was understood all the same
 */
public record PostOutcome(
    WriteOutcome kind,
    UUID id,
    int differs,
    List<NewCompany> described,
    int parts,
    int claims,
    List<Fault> warnings) {

  static PostOutcome stored(Plan plan, List<NewCompany> described) {
    return made(WriteOutcome.STORED, plan, described);
  }

  static PostOutcome related(Plan plan, List<NewCompany> described) {
    return made(WriteOutcome.RELATED, plan, described);
  }

  private static PostOutcome made(WriteOutcome kind, Plan plan, List<NewCompany> described) {
    return new PostOutcome(kind, plan.id(), 0, described, 0, 0, plan.contents().warnings());
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
        WriteOutcome.KNOWN, id, differs, List.of(), 0, 0, plan.contents().warnings());
  }

  /** The very same document is known, and was not read again. */
  static PostOutcome same(UUID id) {
    return new PostOutcome(WriteOutcome.KNOWN, id, 0, List.of(), 0, 0, List.of());
  }

  /** The same, where more is odd. */
  PostOutcome warning(List<Fault> more) {
    var all = Stream.concat(warnings.stream(), more.stream()).toList();
    return new PostOutcome(kind, id, differs, described, parts, claims, all);
  }

  /** The same, with more that is odd. */
  PostOutcome with(List<Fault> more) {
    var all = Stream.concat(warnings.stream(), more.stream()).toList();
    return new PostOutcome(kind, id, differs, described, parts, claims, all);
  }

  /** What is odd about the document, and about the companies that were made for it. */
  @Override
  public List<Fault> warnings() {
    return Stream.concat(
            warnings.stream(), described.stream().flatMap(one -> one.warnings().stream()))
        .toList();
  }

  /** The companies that were made for it, once it is stored. */
  public List<MadeCompany> companies() {
    return described.stream().map(MadeCompany::of).toList();
  }

  /** What the answer says of it first. */
  Written written() {
    return Written.of(kind, described, parts, claims, warnings);
  }
}
