package org.announced.company;

import java.util.List;
import org.announced.problem.Fault;
import org.announced.problem.FaultCode;
import org.announced.problem.ShownText;

/**
 * A known company whose name is near to that of another.
 *
 * @param reason what is near about them, in a sentence
 */
record NearCompany(String slug, String name, String reason) {

  /**
   * What is odd about a name.
   *
   * @param pointer where the name was given
   * @param subject what has it, as the beginning of a sentence
   * @param near the nearest first; nothing is odd where there are none
   */
  static List<Fault> warning(String pointer, String subject, List<NearCompany> near) {
    if (near.isEmpty()) {
      return List.of();
    }
    var others =
        near.stream()
            .map(one -> "%s (%s)".formatted(ShownText.shortened(one.name()), one.slug()))
            .toList();
    return List.of(
        Fault.at(
            pointer,
            FaultCode.NEAR_COMPANY,
            "%s near to %s: %s Merge it if it is one of them; else dismiss the pair. See %s."
                .formatted(
                    subject,
                    ShownText.listed(others, "and"),
                    near.get(0).reason(),
                    CompanyReferences.PATH + "/possible-duplicates"),
            near.stream().map(NearCompany::slug).toList()));
  }
}
