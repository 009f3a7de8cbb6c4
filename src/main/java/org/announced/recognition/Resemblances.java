package org.announced.recognition;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.announced.recognition.KnownAnnouncement.Stake;
import org.jspecify.annotations.Nullable;

/**
 * What documents that came together look like: known announcements, and what is made of those among
 * them that came earlier.
 */
public final class Resemblances {

  private final List<Statement> documents;
  private final List<List<Stake>> stakes;
  private final List<Set<UUID>> companies = new ArrayList<>();
  private final List<Comparison> comparisons = new ArrayList<>();
  private final List<List<KnownAnnouncement>> known;
  private final BiFunction<List<String>, List<String>, List<Double>> likenesses;
  private @Nullable Map<DocumentPair, Double> headlines;

  /** A document, and one that came earlier, by their places. */
  private record DocumentPair(int document, int earlier) {}

  /**
   * @param known what each document may tell of
   * @param countryNames of ISO 3166-1 codes
   * @param likenesses how alike headlines are, pair by pair
   */
  Resemblances(
      List<Statement> documents,
      DollarFigures dollars,
      CorporateFamily kin,
      List<List<KnownAnnouncement>> known,
      UnaryOperator<String> countryNames,
      BiFunction<List<String>, List<String>, List<Double>> likenesses) {
    this.documents = documents;
    this.stakes = documents.stream().map(dollars::stakes).toList();
    this.known = known;
    this.likenesses = likenesses;
    for (int i = 0; i < documents.size(); i++) {
      var own = kin.of(documents.get(i).parties());
      companies.add(own.companies());
      comparisons.add(new Comparison(documents.get(i), stakes.get(i), own, countryNames));
    }
  }

  /** The known announcements that a document looks like, best first. */
  public List<Candidate> known(int document) {
    return known.get(document).stream()
        .flatMap(one -> comparisons.get(document).with(one).stream())
        .sorted(BEST_FIRST)
        .toList();
  }

  /** The best first. */
  public static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparing(Candidate::score).reversed();

  /**
   * What was made of an earlier document, if the later one looks like it.
   *
   * @param id of the announcement that was made
   */
  public Optional<Candidate> earlier(int document, int earlier, UUID id, String slug) {
    var likeness = headlines().get(new DocumentPair(document, earlier));
    return likeness == null || !mayConcern(document, earlier, likeness)
        ? Optional.empty()
        : comparisons.get(document).with(asKnown(earlier, id, slug, likeness));
  }

  /** As known ones are found: by a company that acts in it, or by its very headline. */
  private boolean mayConcern(int document, int earlier, double likeness) {
    return likeness == 1
        || !Collections.disjoint(companies.get(document), documents.get(earlier).parties());
  }

  private KnownAnnouncement asKnown(int document, UUID id, String slug, double likeness) {
    var told = documents.get(document);
    return new KnownAnnouncement(
        id,
        slug,
        told.headline(),
        told.announcedOn(),
        null,
        likeness,
        told.countries(),
        told.parties(),
        stakes.get(document));
  }

  /** Of the pairs that are alike if their headlines are. One statement, if there are any. */
  private Map<DocumentPair, Double> headlines() {
    if (headlines == null) {
      var pairs = new ArrayList<DocumentPair>();
      for (int document = 1; document < documents.size(); document++) {
        for (int earlier = 0; earlier < document; earlier++) {
          if (areNear(document, earlier) && mayBeAlike(document, earlier)) {
            pairs.add(new DocumentPair(document, earlier));
          }
        }
      }
      headlines = new HashMap<>();
      if (!pairs.isEmpty()) {
        var alike =
            likenesses.apply(
                pairs.stream().map(pair -> documents.get(pair.document()).headline()).toList(),
                pairs.stream().map(pair -> documents.get(pair.earlier()).headline()).toList());
        for (int i = 0; i < pairs.size(); i++) {
          headlines.put(pairs.get(i), alike.get(i));
        }
      }
    }
    return headlines;
  }

  private boolean areNear(int document, int earlier) {
    var one = documents.get(document);
    var other = documents.get(earlier);
    var apart = Math.abs(ChronoUnit.DAYS.between(one.announcedOn(), other.announcedOn()));
    var areStrangers =
        !one.parties().isEmpty()
            && !other.parties().isEmpty()
            && Collections.disjoint(companies.get(document), other.parties());
    return apart <= Recognition.DAYS_AROUND && !areStrangers;
  }

  private boolean mayBeAlike(int document, int earlier) {
    var sameHeadline = asKnown(earlier, new UUID(0, 0), "", 1);
    return comparisons.get(document).with(sameHeadline).isPresent();
  }
}
