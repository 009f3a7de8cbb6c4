package org.announced.plan;

import org.announced.document.Form;
import org.announced.document.JsonPart;
import org.announced.problem.Faults;
import org.announced.recognition.DocumentDigest;
import tools.jackson.databind.JsonNode;

/**
 * A document whose form has been checked.
 *
 * @param faults what is wrong with the form; what else is wrong is added
 * @param digest by which the very same document is known again
 */
public record Submission(Form.Checked checked, Faults faults, DocumentDigest digest) {

  /**
   * Checks the form of what was posted.
   *
   * @throws org.announced.problem.ProblemException if it is not even an object
   */
  public static Submission of(JsonNode posted, Form form) {
    var faults = new Faults();
    var checked = form.check(posted, faults);
    return new Submission(checked, faults, DocumentDigest.of(checked.whole()));
  }

  /** The document without the parts whose form is wrong. */
  public JsonPart document() {
    return checked.document();
  }
}
