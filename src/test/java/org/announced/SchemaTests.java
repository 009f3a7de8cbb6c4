package org.announced;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.announced.support.MigratedDatabase;
import org.announced.support.SchemaDump;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the migrations make, and what every migration owes its reader: names and comments. */
class SchemaTests {

  private static final Path GOLDEN = Path.of("src/test/resources/schema.golden.txt");
  private static final String RELATIONS =
      """
      with relation as (
        select c.oid, c.relname as name, c.relkind as kind from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relname not like 'flyway\\_schema\\_history%'
          and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e'))
      """;

  private static JdbcClient database;

  @BeforeAll
  static void migrate() {
    database = JdbcClient.create(MigratedDatabase.UNSEEDED.copySource());
  }

  @Test
  void theSchemaIsTheOneLastReviewed() throws IOException {
    var schema = SchemaDump.of(database);
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(GOLDEN, schema);
    }
    assertThat(schema)
        .as(
            "The migrations make another schema than %s. If that is meant, write it anew with"
                + " ./mvnw test -Dtest=SchemaTests -Dgolden.write=true and review the difference.",
            GOLDEN)
        .isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void everyTableViewAndIndexSaysWhatItIsFor() {
    assertThat(
            names(
                """
                select name from relation
                where kind in ('r', 'p', 'v', 'm', 'i') and obj_description(oid, 'pg_class') is null
                  and not exists (select from pg_constraint k where k.conindid = relation.oid)
                """))
        .as("tables, views and indexes without a comment; the index of a constraint needs none")
        .isEmpty();
  }

  @Test
  void everyFunctionSaysWhatItAnswers() {
    assertThat(
            names(
                """
                select p.oid::regprocedure::text from pg_proc p
                where p.pronamespace = 'public'::regnamespace
                  and obj_description(p.oid, 'pg_proc') is null
                  and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
                """))
        .as("functions without a comment")
        .isEmpty();
  }

  /**
   * The rule: a column is commented unless it is {@code id}, {@code name}, {@code position}, {@code
   * created_at} or {@code updated_at}, a reference (its foreign key says to what), or has the last
   * word of its table's name, whose comment then says it ({@code partnership_aim.aim}).
   */
  @Test
  void everyColumnThatIsNotSelfEvidentIsExplained() {
    assertThat(
            names(
                """
                select r.name || '.' || a.attname
                from relation r join pg_attribute a on a.attrelid = r.oid
                where r.kind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
                  and col_description(r.oid, a.attnum) is null
                  and a.attname not in ('id', 'name', 'position', 'created_at', 'updated_at')
                  and r.name not like '%\\_' || a.attname
                  and not exists (select from pg_constraint k
                    where k.conrelid = r.oid and k.contype = 'f' and k.conkey[1] = a.attnum)
                """))
        .as("columns without a comment")
        .isEmpty();
  }

  /** A name that PostgreSQL made up changes with the schema, and tells a caller nothing. */
  @Test
  void everyConstraintHasAChosenName() {
    assertThat(
            names(
                """
                select r.name || ': ' || k.conname
                from relation r join pg_constraint k on k.conrelid = r.oid
                where k.contype <> 'n' and k.conname !~ '_(pk|fk|unique|check|changed)$'
                """))
        .as("constraints with a name that the server chose, or that does not end as ours do")
        .isEmpty();
  }

  private static List<String> names(String sql) {
    return database.sql(RELATIONS + sql + " order by 1").query(String.class).list();
  }
}
