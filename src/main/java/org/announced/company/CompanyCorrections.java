package org.announced.company;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.announced.company.identifier.IdentifierOwners;
import org.announced.company.identifier.IdentifierWords;
import org.announced.identity.AdvisoryLocks;
import org.announced.problem.FaultCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what is known of a company. Its name is no other company's name or alias, and its aliases
 * are no other's name; an alias that two share means neither. Its listings and identifiers are no
 * other's.
 */
@Component
public class CompanyCorrections {

  private final Companies companies;
  private final CompanyTree tree;
  private final AdvisoryLocks turns;
  private final CompanyDirectory directory;
  private final IdentifierOwners owners;
  private final JdbcClient jdbc;

  CompanyCorrections(
      Companies companies,
      CompanyTree tree,
      AdvisoryLocks turns,
      CompanyDirectory directory,
      IdentifierOwners owners,
      JdbcClient jdbc) {
    this.companies = companies;
    this.tree = tree;
    this.turns = turns;
    this.directory = directory;
    this.owners = owners;
    this.jdbc = jdbc;
  }

  /**
   * Makes the company what the description says; what that leaves out is not known any more. Its
   * revision stays. To be called in the turn of {@link CompanyTree#takeTurn}.
   *
   * @param parent the known company that controls it; null when none does
   * @return why it is not done; empty when it is
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Objection> correct(UUID id, CompanyDraft draft, @Nullable UUID parent) {
    // Whoever enters a company of one of these names, listings or identifiers waits.
    var references = new ArrayList<>(draft.identifierTexts());
    draft.listings().forEach(listing -> references.add(listing.toString()));
    turns.take(directory.lookup(draft.names()).turns(draft.names(), references));
    var company = companies.findById(id).orElseThrow();
    var objections = new ArrayList<Objection>();
    objections.addAll(namesOfOthers(company, draft));
    objections.addAll(listingsOfOthers(id, draft));
    objections.addAll(identifiersOfOthers(id, draft));
    objections.addAll(circle(company, parent));
    if (objections.isEmpty()) {
      company.correct(draft, parent);
    }
    return objections;
  }

  /** Counts a change that was made; the number of the revision that it makes. */
  @Transactional(propagation = Propagation.MANDATORY)
  public int count(UUID id, Instant now) {
    return jdbc.sql(
            "update company set revision = revision + 1, updated_at = :now where id = :id"
                + " returning revision")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  private record Owner(String text, boolean byName, String slug, String name) {}

  /** What it is called already is not looked at again. */
  private List<Objection> namesOfOthers(Company company, CompanyDraft draft) {
    var fresh = new LinkedHashSet<>(draft.names());
    company.names().forEach(fresh::remove);
    if (!company.isNamed(draft.name())) {
      fresh.add(draft.name());
    }
    return owners(company.getId(), fresh.toArray()).stream()
        .flatMap(owner -> clash(owner, owner.text().equals(draft.name())))
        .toList();
  }

  private List<Owner> owners(UUID id, Object[] texts) {
    return jdbc.sql(
            """
            select given.text, called.kind = 'NAME' as by_name, other.slug, other.name
            from unnest(:texts) as given (text) cross join lateral company_name_keys(given.text) as keys
            join company_name as called on called.exact_key = keys.exact_key
            join company as other on other.id = called.company_id
            where other.id <> :id and called.exact_key <> ''
            order by other.slug, by_name desc
            """)
        .param("texts", new SqlArrayValue("text", texts))
        .param("id", id)
        .query(Owner.class)
        .list();
  }

  private static Stream<Objection> clash(Owner owner, boolean asName) {
    if (!asName && !owner.byName()) {
      return Stream.empty();
    }
    var detail =
        "\"%s\" is %s of %s (%s), and would then mean neither. If the two are one company, merge them; else %s."
            .formatted(
                owner.text(),
                owner.byName() ? "the name" : "an alias",
                owner.name(),
                owner.slug(),
                owner.byName()
                    ? "write what tells them apart"
                    : "take the alias from the other first");
    return Stream.of(
        new Objection(
            asName ? "name" : "aliases", FaultCode.NAME_OF_ANOTHER, detail, List.of(owner.slug())));
  }

  private List<Objection> listingsOfOthers(UUID id, CompanyDraft draft) {
    return jdbc
        .sql(
            """
            select mic || ':' || ticker as text, true as by_name, other.slug, other.name
            from company_listing join company as other on other.id = company_id
            where other.id <> :id and mic || ':' || ticker = any (:texts)
              and ticker = any (:tickers)
            """)
        .param("id", id)
        .param("texts", texts(draft.listings().stream().map(StockListing::toString)))
        .param("tickers", texts(draft.listings().stream().map(StockListing::ticker)))
        .query(Owner.class)
        .list()
        .stream()
        .map(
            owner ->
                new Objection(
                    "listings",
                    FaultCode.LISTING_OF_ANOTHER,
                    "%s is a listing of %s (%s). If the two are one company, merge them; else take it from the other first."
                        .formatted(owner.text(), owner.name(), owner.slug()),
                    List.of(owner.slug())))
        .toList();
  }

  private List<Objection> identifiersOfOthers(UUID id, CompanyDraft draft) {
    return owners.ofOthers(id, draft.identifiers()).stream()
        .map(
            owner ->
                new Objection(
                    "identifiers",
                    FaultCode.IDENTIFIER_TAKEN,
                    "%s is an identifier of %s. If the two are one company, merge them; else take it from the other first."
                        .formatted(
                            owner.identifier(),
                            IdentifierWords.company(owner.name(), owner.slug())),
                    List.of(owner.slug())))
        .toList();
  }

  private static SqlArrayValue texts(Stream<String> texts) {
    return new SqlArrayValue("text", texts.toArray());
  }

  private List<Objection> circle(Company company, @Nullable UUID parent) {
    if (parent == null || parent.equals(company.parent())) {
      return List.of();
    }
    if (parent.equals(company.getId())) {
      return List.of(
          new Objection("parent", FaultCode.OWN_PARENT, "No company controls itself.", List.of()));
    }
    if (!tree.isOrBelongsTo(parent, company.getId())) {
      return List.of();
    }
    var other = companies.findById(parent).orElseThrow().asCandidate();
    return List.of(
        new Objection(
            "parent",
            FaultCode.CIRCLE,
            "%s (%s) belongs to this company already, directly or through others, and cannot control it as well. Correct its parent first."
                .formatted(other.name(), other.slug()),
            List.of(other.slug())));
  }
}
