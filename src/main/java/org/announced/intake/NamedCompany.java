package org.announced.intake;

import org.announced.company.CompanyListing;
import org.announced.company.CompanyReferences;
import org.announced.company.CompanyReferences.Reference;
import org.announced.web.Lists;
import org.announced.web.ProblemException;
import org.announced.web.ProblemType;
import org.springframework.stereotype.Component;

/** The company that the address of a write names. */
@Component
class NamedCompany {

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
  Reference get(String ref) {
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
