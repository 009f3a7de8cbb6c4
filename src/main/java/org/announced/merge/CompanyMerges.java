package org.announced.merge;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.announced.company.CompanyReferences;
import org.announced.company.CompanyTree;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes two companies one, and two again. Whatever named the one names the other then, and what the
 * other did not have it takes over; a record of it all leads back. Revisions are for whoever calls
 * it, in the turn of {@link CompanyTree#takeTurn}.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class CompanyMerges {

  private final MovedReferences references;
  private final MergedFacts facts;
  private final JdbcClient jdbc;

  CompanyMerges(MovedReferences references, MergedFacts facts, JdbcClient jdbc) {
    this.references = references;
    this.facts = facts;
    this.jdbc = jdbc;
  }

  /**
   * A merge that was made.
   *
   * @param company that turned out to be the other
   * @param undoneAt when it was taken back; null while it stands
   */
  public record Merge(UUID id, UUID company, UUID into, @Nullable Instant undoneAt) {}

  /**
   * What an undone merge could not give back, because it was changed since.
   *
   * @param url of what shows it
   * @param member of that
   */
  public record Left(String url, String member) {}

  /** The merge that made this revision of a company. */
  public Optional<Merge> find(UUID into, int revision) {
    return jdbc.sql(
            """
            select id, company_id as company, into_id as into, undone_at from company_merge
            where into_id = :into and into_revision = :revision
            """)
        .param("into", into)
        .param("revision", revision)
        .query(
            (row, n) ->
                new Merge(
                    row.getObject("id", UUID.class),
                    row.getObject("company", UUID.class),
                    row.getObject("into", UUID.class),
                    Optional.ofNullable(row.getTimestamp("undone_at"))
                        .map(Timestamp::toInstant)
                        .orElse(null)))
        .optional();
  }

  /** Lets nothing new refer to the company; who does so already has stored it, or waits. */
  public void close(UUID company) {
    jdbc.sql("select id from company where id = ? for update").param(company).query().listOfRows();
  }

  /**
   * Makes a company the other, which stands for itself and is not controlled by it.
   *
   * @param revision of the other, that this makes
   */
  public Merge merge(UUID company, UUID into, int revision, Instant now) {
    var merge = new Merge(UuidVersion7Strategy.INSTANCE.generateUuid(null), company, into, null);
    facts.record(merge, revision, now);
    references.move(merge);
    facts.take(merge);
    return merge;
  }

  /** What could not be given back is left as it is. */
  public List<Left> undo(Merge merge, Instant now) {
    var kept = facts.giveBack(merge);
    var left = references.moveBack(merge);
    var parent = facts.giveParentBack(merge);
    jdbc.sql("update company_merge set undone_at = :now where id = :id")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", merge.id())
        .update();
    return Stream.of(kept, left, parent).flatMap(List::stream).distinct().toList();
  }

  /** A known company that goes by the name of the one that was merged, and is not meant by it. */
  public Optional<CompanyReferences.Reference> namesake(Merge merge) {
    return jdbc.sql(
            """
            select other.id, other.slug, other.name, other.merged_into
            from company join company_name as called using (exact_key)
            join company as other on other.id = called.company_id
            where company.id = :company and (called.kind = 'NAME' or called.company_id <> :into)
            order by other.slug limit 1
            """)
        .param("company", merge.company())
        .param("into", merge.into())
        .query(CompanyReferences.Reference.class)
        .optional();
  }

  /** Subsidiaries of a company, in the order of their ids. */
  public List<UUID> subsidiaries(UUID company) {
    return jdbc.sql("select id from company where parent_id = ? order by id")
        .param(company)
        .query(UUID.class)
        .list();
  }

  /** Subsidiaries that a merge brought to the other company, as far as they are known still. */
  public List<UUID> subsidiaries(Merge merge) {
    return jdbc.sql(
            """
            select id from company_merge_reference join company on id = row_id
            where merge_id = ? and place = 'PARENT' and merged_into is null order by id
            """)
        .param(merge.id())
        .query(UUID.class)
        .list();
  }
}
