package org.announced.company;

import java.util.List;
import org.announced.problem.FaultCode;
import org.jspecify.annotations.Nullable;

/**
 * Why a description of a company is not taken as it stands.
 *
 * @param field the field of the description that is at fault; null for the description itself
 * @param code {@code ambiguous-company} or {@code contradiction}
 * @param detail what is known instead, and the cure
 * @param candidates slugs of the companies that may be meant, as far as they have any
 */
public record Objection(
    @Nullable String field, FaultCode code, String detail, List<String> candidates) {

  static Objection ambiguous(String detail, List<Resolution.CompanyCandidate> candidates) {
    return new Objection(
        null,
        FaultCode.AMBIGUOUS_COMPANY,
        detail,
        candidates.stream().map(Resolution.CompanyCandidate::slug).toList());
  }

  static Objection contradiction(String field, String detail, List<String> candidates) {
    return new Objection(field, FaultCode.CONTRADICTION, detail, candidates);
  }
}
