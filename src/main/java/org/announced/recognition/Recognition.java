package org.announced.recognition;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.announced.identity.PerTransaction;
import org.announced.identity.Turns;
import org.announced.place.Countries;
import org.announced.place.Country;
import org.announced.recognition.Known.Stake;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Recognises a known announcement in a document that tells of it in other words. */
@Service
public class Recognition {

  private final Families families;
  private final KnownAnnouncements known;
  private final Dollars dollars;
  private final Countries countries;
  private final EntityManager entities;
  private final Turns turns;

  /** By digests: what was made of the document. Each is told once, since that may change it. */
  private final PerTransaction<Map<DocumentDigest, Optional<UUID>>> foreseen =
      new PerTransaction<>(HashMap::new);

  Recognition(
      Families families,
      KnownAnnouncements known,
      Dollars dollars,
      Countries countries,
      EntityManager entities,
      Turns turns) {
    this.families = families;
    this.known = known;
    this.dollars = dollars;
    this.countries = countries;
    this.entities = entities;
    this.turns = turns;
  }

  /**
   * What documents look like, each best first: for the first of them, at least one, that cannot
   * look like each other, whatever becomes of them. No two of them have the same headline. Takes at
   * most five statements, however much is known. Until the transaction ends, nobody else compares a
   * document of the same companies.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<List<Candidate>> candidates(List<Statement> documents) {
    // SQL is to see what was just learnt about the companies.
    entities.flush();
    var questions = questions(documents);
    var found = known.around(questions);
    var stakes = dollars.stakes(documents);
    return IntStream.range(0, questions.size())
        .mapToObj(i -> alike(questions.get(i), stakes.get(i), found.get(i)))
        .toList();
  }

  private List<Question> questions(List<Statement> documents) {
    var parties = new HashSet<UUID>();
    documents.forEach(one -> parties.addAll(one.parties()));
    var kin = families.of(parties);
    var questions = new ArrayList<Question>();
    for (var document : documents) {
      var question = new Question(document, kin.of(document.parties()));
      if (questions.stream().anyMatch(question::mayConcern)) {
        break;
      }
      questions.add(question);
    }
    return questions;
  }

  private List<Candidate> alike(Question question, List<Stake> stakes, List<Known> around) {
    var comparison = new Comparison(question.document(), stakes, question.kin(), this::countryName);
    return around.stream()
        .flatMap(one -> comparison.with(one).stream())
        .sorted(Comparator.comparing(Candidate::score).reversed())
        .toList();
  }

  private String countryName(String code) {
    return countries.find(code).map(Country::name).orElse(code);
  }

  /**
   * The announcement that was made of exactly this document; the first, if it was insisted on.
   * Whoever else asks for it waits until this transaction has ended.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<UUID> madeOf(DocumentDigest digest) {
    turns.take(List.of(turn(digest)));
    var answer = foreseen.get().remove(digest);
    return answer == null ? Optional.ofNullable(known.madeOf(Set.of(digest)).get(digest)) : answer;
  }

  /** Looks for what was made of documents to come, at once. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void foresee(Set<DocumentDigest> digests) {
    turns.takeAhead(digests.stream().map(Recognition::turn).toList());
    var made = known.madeOf(digests);
    digests.forEach(one -> foreseen.get().put(one, Optional.ofNullable(made.get(one))));
  }

  public boolean foresees(DocumentDigest digest) {
    return foreseen.get().containsKey(digest);
  }

  private static String turn(DocumentDigest digest) {
    return "document:" + digest.hex();
  }
}
