package org.announced.intake;

import org.announced.recognition.DocumentDigest;
import tools.jackson.databind.JsonNode;

/**
 * A document whose form has been checked.
 *
 * @param findings what is wrong with the form; what else is wrong is added
 * @param digest by which the very same document is known again
 */
record Submission(Form.Checked checked, Findings findings, DocumentDigest digest) {

  /**
   * @throws org.announced.web.ProblemException if it is not even an object
   */
  static Submission of(JsonNode posted, Form form) {
    var findings = new Findings();
    var checked = form.check(posted, findings);
    return new Submission(checked, findings, DocumentDigest.of(checked.whole()));
  }

  Piece document() {
    return checked.document();
  }
}
