package org.announced.intake;

import java.util.List;
import java.util.stream.Collectors;
import org.announced.identity.Slugs;
import org.announced.recognition.Recognition;
import org.springframework.stereotype.Component;

/** Asks ahead, all at once, what the documents of a transaction are going to ask. */
@Component
class Foresight {

  private final KnownSources knownSources;
  private final Recognition recognition;
  private final MentionedCompanies companies;
  private final Slugs slugs;

  Foresight(
      KnownSources knownSources,
      Recognition recognition,
      MentionedCompanies companies,
      Slugs slugs) {
    this.knownSources = knownSources;
    this.recognition = recognition;
    this.companies = companies;
    this.slugs = slugs;
  }

  /** Takes turns for them too, in the order in which everybody takes them. */
  void of(List<Submission> submissions) {
    var documents = submissions.stream().map(Submission::document).toList();
    knownSources.foresee(documents);
    recognition.foresee(submissions.stream().map(Submission::digest).collect(Collectors.toSet()));
    companies.foresee(documents);
    slugs.foresee(
        Slugs.Kind.ANNOUNCEMENT,
        documents.stream().map(Foresight::headline).filter(one -> !one.isEmpty()).toList());
  }

  /**
   * Whether the document can be read without writing anything, and whatever it asks of
   * announcements was foreseen. Of two with one address, one digest or one headline that holds for
   * the first only, since each of these is foreseen once.
   */
  boolean covers(Submission submission) {
    var document = submission.document();
    return knownSources.foresees(document)
        && recognition.foresees(submission.digest())
        && slugs.foresees(Slugs.Kind.ANNOUNCEMENT, headline(document))
        && companies.foresees(document);
  }

  private static String headline(Piece document) {
    var headline = document.text("headline");
    return headline == null ? "" : headline;
  }
}
