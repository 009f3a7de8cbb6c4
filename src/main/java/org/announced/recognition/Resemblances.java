package org.announced.recognition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** From how many of one headline on it tells none of them from the others. */
  private static final int MANY = 3;

  private final List<Statement> documents;
  private final List<List<Stake>> stakes;
  private final List<Comparison> comparisons = new ArrayList<>();
  private final List<List<KnownAnnouncement>> known;
  private final List<Collection<Integer>> near = new ArrayList<>();

  /** Of all headlines, each read once. */
  private final Map<String, HeadlineWords> words = new HashMap<>();

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
      CompanyNames names,
      List<List<KnownAnnouncement>> known,
      UnaryOperator<String> countryNames,
      BiFunction<List<String>, List<String>, List<Double>> likenesses) {
    this.documents = documents;
    this.stakes = documents.stream().map(dollars::stakes).toList();
    this.known = known;
    this.likenesses = likenesses;
    var traits = new Traits();
    for (int i = 0; i < documents.size(); i++) {
      var document = documents.get(i);
      var own = kin.of(document.parties());
      near.add(traits.earlier(Traits.of(document, stakes.get(i), own.companies(), names, 1)));
      traits.add(i, Traits.of(document, stakes.get(i), document.parties(), names, 0));
      comparisons.add(
          new Comparison(
              document,
              stakes.get(i),
              own,
              names,
              headline -> words.computeIfAbsent(headline, HeadlineWords::of),
              isHeadlineOfMany(known.get(i)),
              countryNames));
    }
  }

  private static boolean isHeadlineOfMany(List<KnownAnnouncement> known) {
    return known.stream().filter(one -> one.likeness() == 1).count() >= MANY;
  }

  /** The known announcements that a document looks like, or nearly so, best first. */
  public List<Candidate> known(int document) {
    return known.get(document).stream()
        .flatMap(one -> comparisons.get(document).near(one).stream())
        .sorted(BEST_FIRST)
        .toList();
  }

  /** Puts the candidate with the highest score first. */
  public static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparing(Candidate::score).reversed();

  /**
   * The announcement that an earlier document became, if the later document looks like it, or
   * nearly so; empty otherwise.
   *
   * @param id of that announcement
   */
  public Optional<Candidate> earlier(int document, int earlier, UUID id, String slug) {
    var likeness = headlines().get(new DocumentPair(document, earlier));
    return likeness == null
        ? Optional.empty()
        : comparisons.get(document).near(asKnown(document, earlier, id, slug, likeness));
  }

  /** The earlier documents that a document is compared with at all. */
  Collection<Integer> near(int document) {
    return near.get(document);
  }

  /** What speaks for a document telling of an earlier one, and against it. */
  List<MatchReason> reasons(int document, int earlier) {
    var likeness = headlines().getOrDefault(new DocumentPair(document, earlier), 0.0);
    return comparisons
        .get(document)
        .reasons(asKnown(document, earlier, new UUID(0, 0), "", likeness));
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
        told.regions(),
        told.spots(),
        told.parties(),
        stakes.get(earlier),
        told.sizes(),
        told.records());
  }

  /**
   * How alike the headlines are, of all pairs that could be alike by them. Takes one statement if
   * there are such pairs, else none.
   */
  private Map<DocumentPair, Double> headlines() {
    if (headlines == null) {
      var pairs = new ArrayList<DocumentPair>();
      for (int document = 1; document < documents.size(); document++) {
        for (int earlier : near.get(document)) {
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
    var apart =
        documents.get(document).announcedOn().daysUntil(documents.get(earlier).announcedOn());
    return Math.abs(apart) <= Recognition.DAYS_AROUND;
  }

  private boolean mayBeAlike(int document, int earlier) {
    var sameHeadline = asKnown(document, earlier, new UUID(0, 0), "", 1);
    return comparisons.get(document).with(sameHeadline).isPresent();
  }
}
