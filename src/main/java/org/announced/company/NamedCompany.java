package org.announced.company;

import org.announced.company.CompanyReferences.Reference;
import org.announced.listing.Lists;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.springframework.stereotype.Component;

/** The company that the address of a write names. */
@Component
public class NamedCompany {

  private final CompanyReferences references;
  private final CompanyListing companies;

  NamedCompany(CompanyReferences references, CompanyListing companies) {
    this.references = references;
    this.companies = companies;
  }

  /**
   * One that stands for itself.
   *
   * @throws ProblemException 404 when there is none, 409 when it was merged into another
   */
  public Reference get(String ref) {
    var company = references.find(ref).orElseThrow(() -> Lists.notFound(companies.listing(), ref));
    var survivor = company.mergedInto();
    if (survivor != null) {
      var other = references.find(survivor.toString()).orElseThrow();
      throw new ProblemException(
          ProblemType.COMPANY_MERGED,
          "%s (%s) was merged into %s (%s): change that one, or undo the merge there."
              .formatted(company.name(), company.slug(), other.name(), other.slug()));
    }
    return company;
  }
}
