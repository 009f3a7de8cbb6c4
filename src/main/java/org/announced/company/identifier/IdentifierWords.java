package org.announced.company.identifier;

import java.util.List;
import java.util.stream.Collectors;
import org.announced.problem.ShownText;

/** What is said of companies whose identifiers, or names, are not what is known. */
public final class IdentifierWords {

  private IdentifierWords() {}

  /**
   * A company as it is named in a sentence.
   *
   * @param name as it is known
   */
  public static String company(String name, String slug) {
    return "%s (%s)".formatted(ShownText.shortened(name), slug);
  }

  /** That a name is of one company and the identifiers beside it of another. */
  public static String notItsName(
      String name, List<String> identifiers, String named, String identified) {
    return "%s is %s, but %s is of %s. Write the slug of the one that is meant, or leave out what is not its own."
        .formatted(ShownText.quoted(name), named, ShownText.listed(identifiers, "and"), identified);
  }

  /** That identifiers of one description are of several companies. */
  public static String ofSeveral(List<String> companies) {
    return "Its identifiers are of %s. If these are one company, merge them; else leave out the identifiers that are not its own."
        .formatted(ShownText.listed(companies, "and"));
  }

  /** That an identifier is of another company than the one that is meant for sure. */
  public static String ofAnother(String company, String owner) {
    return "This is %s, and its identifiers are of %s. If the two are one company, merge them; else leave the identifiers out."
        .formatted(company, owner);
  }

  /** That a company was found by an identifier, under a name that it does not go by. */
  public static String calledOtherwise(String name, String company, List<String> identifiers) {
    return "%s is of %s, which is not known as %s. The name was not stored: add it to the aliases by PATCH if it is one."
        .formatted(ShownText.listed(identifiers, "and"), company, ShownText.quoted(name));
  }

  /** That a company is made beside others of its name, which have other identifiers. */
  public static String toldApart(String name, List<String> namesakes) {
    return "%s is made beside %s: the name is the same, and the identifiers say that they are two. The bare name could mean either from now on. Merge them if they are one."
        .formatted(ShownText.quoted(name), ShownText.listed(namesakes, "and"));
  }

  /** That a company has another identifier of a scheme that gives each only one. */
  public static String contradiction(
      IdentifierScheme scheme, String company, List<CompanyIdentifier> known) {
    return "This is %s, whose %s is %s. Leave the identifiers out, or correct them by PATCH; if another company is meant, give a name that tells it apart."
        .formatted(
            company,
            scheme,
            known.stream()
                .filter(one -> one.scheme() == scheme)
                .map(CompanyIdentifier::value)
                .collect(Collectors.joining(" and ")));
  }

  /** That a company is known without identifiers that a description gives it. */
  public static String notStored(String company, List<String> identifiers) {
    return "%s is known without %s. That was passed over, since a name alone proves no identifier: add it by PATCH if it is right."
        .formatted(company, ShownText.listed(identifiers, "and"));
  }
}
