package org.announced.recognition;

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
 * What documents that came together look like: known announcements, and those that become
 * announcements from earlier documents among them. Documents are numbered from 0, in their order.
 */
public final class Resemblances {

  private final List<Statement> documents;
  private final List<List<Stake>> stakes;
  private final List<Set<UUID>> companies = new ArrayList<>();
  private final List<Comparison> comparisons = new ArrayList<>();
  private final List<List<KnownAnnouncement>> known;
  private final BiFunction<List<String>, List<String>, List<Double>> likenesses;
  private @Nullable Map<DocumentPair, Double> headlines;

  /** A document and an earlier one, by their numbers. */
  private record DocumentPair(int document, int earlier) {}

  /**
   * @param known for each document, the announcements that it may tell of
   * @param countryNames gives the name of a country by its ISO 3166-1 code
   * @param likenesses gives how alike headlines are, for each pair
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

  /** Puts the candidate with the highest score first. */
  public static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparing(Candidate::score).reversed();

  /**
   * The announcement that an earlier document became, if the later document looks like it; empty
   * otherwise.
   *
   * @param id of that announcement
   */
  public Optional<Candidate> earlier(int document, int earlier, UUID id, String slug) {
    var likeness = headlines().get(new DocumentPair(document, earlier));
    return likeness == null || !mayConcern(document, earlier, likeness)
        ? Optional.empty()
        : comparisons.get(document).with(asKnown(document, earlier, id, slug, likeness));
  }

  /**
   * Whether they are compared at all, as known announcements are: they have a company in common, or
   * the same headline.
   */
  private boolean mayConcern(int document, int earlier, double likeness) {
    return likeness == 1
        || !Collections.disjoint(companies.get(document), documents.get(earlier).parties());
  }

  private KnownAnnouncement asKnown(
      int document, int earlier, UUID id, String slug, double likeness) {
    var told = documents.get(earlier);
    return new KnownAnnouncement(
        id,
        slug,
        told.headline(),
        told.announcedOn(),
        null,
        likeness,
        !Collections.disjoint(documents.get(document).articles(), told.articles()),
        told.countries(),
        told.parties(),
        stakes.get(earlier));
  }

  /**
   * How alike the headlines are, of all pairs that could be alike by them. Takes one statement if
   * there are such pairs, else none.
   */
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
    var apart = Math.abs(one.announcedOn().daysUntil(other.announcedOn()));
    var areStrangers =
        !one.parties().isEmpty()
            && !other.parties().isEmpty()
            && Collections.disjoint(companies.get(document), other.parties());
    return apart <= Recognition.DAYS_AROUND && !areStrangers;
  }

  private boolean mayBeAlike(int document, int earlier) {
    var sameHeadline = asKnown(document, earlier, new UUID(0, 0), "", 1);
    return comparisons.get(document).with(sameHeadline).isPresent();
  }
}
