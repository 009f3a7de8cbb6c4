package org.announced.recognition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.announced.identity.Turns;
import org.announced.recognition.Kin.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The companies that one may be taken for: parents, subsidiaries, those of the same name. */
@Component
class Families {

  /** How many there are on each level is anybody's guess; {@code offset 0} keeps to the indexes. */
  static final String MEMBERS =
      """
      with recursive party as (
        select id from unnest(:companies) as id),
      called as (
        select id as party, id from party
        union
        select party.id, other.company_id from party
        join company_name as own on own.company_id = party.id
        join company_name as other on other.bare_key = own.bare_key
        where own.bare_key <> ''),
      above as (
        select called.party, c.* from called
        cross join lateral (select id, name, parent_id from company where id = called.id offset 0) as c
        union
        select above.party, c.* from above
        cross join lateral (select id, name, parent_id from company where id = above.parent_id offset 0) as c),
      member as (
        select party, id as root, id, name, parent_id from above where parent_id is null
        union
        select member.party, member.root, c.* from member
        cross join lateral (select id, name, parent_id from company where parent_id = member.id offset 0) as c)
      select member.*, called.id is not null as is_called
      from member left join called using (party, id)
      """;

  private final JdbcClient jdbc;
  private final Turns turns;

  Families(JdbcClient jdbc, Turns turns) {
    this.jdbc = jdbc;
    this.turns = turns;
  }

  /**
   * Those of each company. Whoever else asks for one of the families waits until this transaction
   * has ended: of two documents that look alike, the second is compared with the first.
   */
  Kin of(Collection<UUID> companies) {
    if (companies.isEmpty()) {
      return new Kin(Map.of());
    }
    var roots = members(companies).stream().map(Member::root).distinct();
    turns.take(roots.map(root -> "family:" + root).toList());
    // Whoever had the turn before may have made a relative.
    return Kin.of(members(companies));
  }

  private List<Member> members(Collection<UUID> companies) {
    return jdbc.sql(MEMBERS)
        .param("companies", new SqlArrayValue("uuid", companies.toArray()))
        .query(
            (row, number) ->
                new Member(
                    row.getObject("party", UUID.class),
                    row.getObject("root", UUID.class),
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getObject("parent_id", UUID.class),
                    row.getBoolean("is_called")))
        .list();
  }
}
