package org.announced.posting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.announced.company.NewCompanies;
import org.announced.plan.Contents;
import org.announced.plan.Lookup;
import org.announced.plan.Submission;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.recognition.DocumentDigest;
import org.announced.retelling.ToldDocument;
import org.announced.site.NewSites;
import org.announced.source.CitedSource;
import org.announced.written.MadeThings;
import org.jspecify.annotations.Nullable;

/**
 * What would be stored for a document that is free of faults. Nothing of it is stored yet.
 *
 * @param contents with ids, but without a slug
 * @param described the companies that it describes and nobody knew
 * @param sites the sites that it describes and nobody knew
 * @param keys of the addresses in it
 * @param known the announcement whose id the document gives; null when it gives none that is known
 * @param nth which of the announcements it is that are made of the very same document, from 0, as
 *     {@link Lookup#madeOf} counts them; never one that there is where another is insisted on
 */
record Plan(
    Submission submission,
    Contents contents,
    NewCompanies described,
    NewSites sites,
    Map<String, String> keys,
    @Nullable UUID known,
    int nth) {

  /** What has to be made before it can be stored; told once. */
  MadeThings needed() {
    return MadeThings.needed(described, contents.companies(), sites, contents.sites());
  }

  UUID id() {
    return contents.announcement().getId();
  }

  /** Null before its announcement is recorded. */
  @Nullable String slug() {
    return contents.announcement().slug();
  }

  /** What never happened adds nothing to what did. */
  void refuseToAttachRetracted() {
    if (submission.given().retraction() != null && known == null) {
      var faults = new Faults();
      faults.add(
          "/retracted",
          FaultCode.RETRACTED,
          "It was retracted where it was read, and what never happened adds nothing to another announcement. Leave it out, or do not attach.");
      throw faults.asProblem();
    }
  }

  DocumentDigest digest() {
    return submission.digest();
  }

  /** The same as one that tells a known announcement again. */
  ToldDocument told() {
    return ToldDocument.of(submission, contents, digest().hex());
  }

  /** By what its sources are known again. */
  List<CitedSource> citedSources() {
    // As they are told: one that is known stands in the contents with the address that it has.
    return submission.document().items("sources").stream()
        .map(
            one ->
                CitedSource.of(
                    keys.get(String.valueOf(one.text("url"))),
                    String.valueOf(one.text("publisher")),
                    one.text("title")))
        .toList();
  }
}
