package org.announced.plan;

import java.util.List;
import java.util.Map;
import org.announced.dataset.DatasetRecord;
import org.announced.dataset.PostedRecords;
import org.announced.document.Form;
import org.announced.document.JsonPart;
import org.announced.part.DocumentParts;
import org.announced.problem.Faults;
import org.announced.recognition.DocumentDigest;
import tools.jackson.databind.JsonNode;

/**
 * A document whose form has been checked, in the form in which it would be posted.
 *
 * @param posted as it was posted, with the nulls that say that something is not
 * @param given what of it only a service sets, because somebody has read it from one
 * @param faults what is wrong with the form; what else is wrong is added
 * @param digest by which the very same document is known again
 * @param records the rows of data sets that it says it was taken from; without those that are none
 * @param editions those of their data sets from which they come, as far as they are named
 */
public record Submission(
    JsonNode posted,
    Form.Checked checked,
    GivenMembers given,
    Faults faults,
    DocumentDigest digest,
    List<DatasetRecord> records,
    Map<DatasetRecord, String> editions) {

  /**
   * Checks the form of what was posted.
   *
   * @throws org.announced.problem.ProblemException if it is not even an object
   */
  public static Submission of(JsonNode posted, Form form, DocumentParts parts) {
    var faults = new Faults();
    var checked = form.check(posted, faults);
    var given = GivenMembers.of(checked.document(), parts, faults);
    var document = PostedForm.ofRead(checked.document().node(), parts);
    var records = PostedRecords.read(checked.document(), new Faults());
    var editions = PostedRecords.editions(checked.document());
    var isAsItStands = given.announcement() == null && editions.isEmpty();
    var told = isAsItStands ? document : document.deepCopy();
    PostedRecords.removeEditions(told);
    if (given.announcement() != null) {
      // Two that are told in the same words are two, where they have been read as two.
      told.put("id", given.announcement().toString());
    }
    return new Submission(
        posted,
        new Form.Checked(new JsonPart(document, ""), checked.whole()),
        given,
        faults,
        DocumentDigest.of(told),
        records,
        editions);
  }

  /** Whether both tell of one row, each from another edition. */
  public boolean tellsAnotherEditionThan(Submission other) {
    return editions.entrySet().stream()
        .anyMatch(
            one ->
                !other.editions.getOrDefault(one.getKey(), one.getValue()).equals(one.getValue()));
  }

  /** The document without the parts whose form is wrong. */
  public JsonPart document() {
    return checked.document();
  }
}
