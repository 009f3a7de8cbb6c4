package org.announced.recognition;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.announced.identity.Turns;
import org.announced.place.Countries;
import org.announced.place.Country;
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
   * What the document looks like, best first. Takes at most five statements, however much is known.
   * Until the transaction ends, nobody else compares a document of the same companies.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Candidate> candidates(Statement document) {
    // SQL is to see what was just learnt about the companies.
    entities.flush();
    var kin = families.of(document.parties());
    var comparison = new Comparison(document, dollars.stakes(document), kin, this::countryName);
    return known.around(document, kin.companies()).stream()
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
    turns.take(List.of("document:" + digest.hex()));
    return known.madeOf(digest);
  }
}
