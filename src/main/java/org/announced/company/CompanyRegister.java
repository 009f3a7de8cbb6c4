package org.announced.company;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.announced.access.Caller;
import org.announced.identity.AdvisoryLocks;
import org.announced.identity.SlugRegistry;
import org.announced.problem.Fault;
import org.announced.revision.Revisions;
import org.announced.revision.Subject;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes companies that nobody knew. */
@Component
public class CompanyRegister {

  private final Companies companies;
  private final CompanyDirectory directory;
  private final AdvisoryLocks turns;
  private final SlugRegistry slugs;
  private final Revisions revisions;
  private final JdbcClient jdbc;

  CompanyRegister(
      Companies companies,
      CompanyDirectory directory,
      AdvisoryLocks turns,
      SlugRegistry slugs,
      Revisions revisions,
      JdbcClient jdbc) {
    this.companies = companies;
    this.directory = directory;
    this.turns = turns;
    this.slugs = slugs;
    this.revisions = revisions;
    this.jdbc = jdbc;
  }

  /**
   * Waits for the turn to make companies, until the transaction ends: nobody else makes one of
   * these names, listings or identifiers. Two statements.
   *
   * @param seen what was known before of the names
   * @param names names and aliases of the companies
   * @param references listings and identifiers of the companies
   * @param texts that are looked up again: whoever had the turn before may have made one of them
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public NameLookup takeTurn(
      NameLookup seen,
      Collection<String> names,
      Collection<String> references,
      Collection<String> texts) {
    var own = new ArrayList<>(seen.turns(names, references));
    own.addAll(SlugRegistry.turns(SlugRegistry.SluggedKind.COMPANY, names));
    turns.take(own);
    return directory.lookup(texts);
  }

  /**
   * Makes them, in the turns of their names and slugs. What is stored next may refer to them. Each
   * is told which known ones have a name near to its own.
   *
   * @param described who controls another comes before it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void make(Collection<NewCompany> described, Caller by, Instant now) {
    if (described.isEmpty()) {
      return;
    }
    var free =
        slugs.free(
            SlugRegistry.SluggedKind.COMPANY, described.stream().map(NewCompany::name).toList());
    var created = new HashMap<UUID, Instant>();
    for (var one : described) {
      var slug = free.next(one.name());
      companies.save(new Company(one, slug, now));
      one.make(slug);
      created.put(one.id(), now);
    }
    companies.flush();
    revisions.recordCreated(Subject.COMPANY, created, by);
    pair(described, now);
  }

  /** Looks for companies whose names are near, tells each new one, and keeps the pairs. */
  private void pair(Collection<NewCompany> made, Instant now) {
    var byId = made.stream().collect(Collectors.toMap(NewCompany::id, Function.identity()));
    near(byId.keySet(), now)
        .forEach((id, near) -> near.forEach(Objects.requireNonNull(byId.get(id))::isNear));
  }

  /**
   * The same for a company that has another name, or other aliases, than before: what is near to
   * them, and was not near to those that it had.
   *
   * @param name that it had before
   * @return what is odd about its names
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Fault> pairRenamed(UUID id, String name, Instant now) {
    companies.flush();
    var near = near(List.of(id), now).getOrDefault(id, List.of());
    var company = companies.findById(id).orElseThrow();
    var field = company.isNamed(name) ? "/aliases" : "/name";
    return NearCompany.warning(field, "It is called so now, and its name is", near);
  }

  private Map<UUID, List<NearCompany>> near(Collection<UUID> companyIds, Instant now) {
    var near = new HashMap<UUID, List<NearCompany>>();
    jdbc.sql("select company_id, slug, name, reason from pair_companies(:made, :now)")
        .param("made", new SqlArrayValue("uuid", companyIds.toArray()))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(
            (RowCallbackHandler)
                row ->
                    near.computeIfAbsent(
                            row.getObject("company_id", UUID.class), any -> new ArrayList<>())
                        .add(
                            new NearCompany(
                                row.getString("slug"),
                                row.getString("name"),
                                row.getString("reason"))));
    return near;
  }
}
