package org.announced.site;

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
import org.announced.revision.Revisions;
import org.announced.revision.Subject;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes sites that nobody knew. */
@Component
public class SiteRegister {

  private final Sites sites;
  private final SiteDirectory directory;
  private final AdvisoryLocks turns;
  private final SlugRegistry slugs;
  private final Revisions revisions;
  private final JdbcClient jdbc;

  SiteRegister(
      Sites sites,
      SiteDirectory directory,
      AdvisoryLocks turns,
      SlugRegistry slugs,
      Revisions revisions,
      JdbcClient jdbc) {
    this.sites = sites;
    this.directory = directory;
    this.turns = turns;
    this.slugs = slugs;
    this.revisions = revisions;
    this.jdbc = jdbc;
  }

  /**
   * Waits for the turn to make sites of these names, until the transaction ends: nobody else makes
   * one of them. Two statements.
   *
   * @param seen what was known before of the names
   * @param texts that are looked up again: whoever had the turn before may have made one of them
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public SiteLookup takeTurn(SiteLookup seen, Collection<String> names, Collection<String> texts) {
    var own = new ArrayList<>(SlugRegistry.turns(SlugRegistry.SluggedKind.SITE, names));
    names.forEach(name -> own.add("site:" + seen.key(name)));
    turns.take(own);
    return directory.lookup(texts);
  }

  /**
   * Makes them, in the turns of their names and slugs. What is stored next may stand on them. Each
   * is told which known ones of the same operator are next to it.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void make(Collection<NewSite> described, Caller by, Instant now) {
    if (described.isEmpty()) {
      return;
    }
    var free =
        slugs.free(SlugRegistry.SluggedKind.SITE, described.stream().map(NewSite::name).toList());
    var created = new HashMap<UUID, Instant>();
    for (var one : described) {
      var slug = free.next(one.name());
      sites.save(new Site(one.id(), one.facts(), slug, now));
      one.make(slug);
      created.put(one.id(), now);
    }
    sites.flush();
    revisions.recordCreated(Subject.SITE, created, by);
    var byId = described.stream().collect(Collectors.toMap(NewSite::id, Function.identity()));
    pair(byId.keySet(), now)
        .forEach((id, near) -> near.forEach(Objects.requireNonNull(byId.get(id))::isNear));
  }

  /**
   * Notes which sites of the same operator are next to these.
   *
   * @return slugs of those that were not noted before, by the ids of these; the nearest first
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<UUID, List<String>> pair(Collection<UUID> ids, Instant now) {
    var near = new HashMap<UUID, List<String>>();
    jdbc.sql("select site_id, near_slug from pair_sites(:sites, :now)")
        .param("sites", new SqlArrayValue("uuid", ids.toArray()))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(
            (RowCallbackHandler)
                row ->
                    near.computeIfAbsent(
                            row.getObject("site_id", UUID.class), any -> new ArrayList<>())
                        .add(row.getString("near_slug")));
    return near;
  }
}
