package org.announced;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.announced.support.MigratedDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Functions and views are defined in {@code db/functions}, each once, and applied again whenever
 * their file changes. What a column, an index or a check was worked out by is not: rows that are
 * there would keep what it said before, so it changes only in a migration that works them out anew.
 */
class FunctionFileTests {

  private static final Path FILES = Path.of("src/main/resources/db/functions");
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  /** These landed before functions had files of their own. */
  private static final Pattern FORMER = Pattern.compile("V0([012]\\d|30|34|37|39)__.*");

  /** A new function of a trigger is there in name before the file says what it does. */
  private static final String IN_NAME_ONLY =
      "create function \\w+\\(\\) returns trigger language plpgsql as 'begin return null; end';";

  private static final Pattern NO_CALL =
      Pattern.compile(
          IN_NAME_ONLY
              + "|--[^\\n]*|'(?:[^']|'')*'|create (?:constraint )?trigger[^;]*;|drop (?:function|view)[^;]*;");

  private static final Pattern DEFINED =
      Pattern.compile("^create (?:or replace )?(?:function|view) (\\w+)", Pattern.MULTILINE);

  private static final String FIXED =
      """
      with recursive fixed (oid, by) as (
        select d.refobjid, coalesce(
          (select k.conname from pg_constraint k where d.classid = 'pg_constraint'::regclass and k.oid = d.objid),
          (select c.relname from pg_class c where d.classid = 'pg_class'::regclass and c.oid = d.objid),
          (select a.attname from pg_attrdef e join pg_attribute a on a.attrelid = e.adrelid and a.attnum = e.adnum
            where d.classid = 'pg_attrdef'::regclass and e.oid = d.objid))
        from pg_depend d
        where d.refclassid = 'pg_proc'::regclass
          and d.classid in ('pg_constraint'::regclass, 'pg_class'::regclass, 'pg_attrdef'::regclass)
        union
        select d.refobjid, fixed.by from fixed join pg_depend d
          on d.classid = 'pg_proc'::regclass and d.objid = fixed.oid and d.refclassid = 'pg_proc'::regclass)
      , ours as (
        select p.oid, p.proname::text as name, p.prosqlbody is not null as is_parsed,
          'function' as kind, pg_get_functiondef(p.oid) as definition, obj_description(p.oid, 'pg_proc') as comment
        from pg_proc p
        where p.pronamespace = 'public'::regnamespace
          and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
        union all
        select c.oid, c.relname::text, true, 'view', pg_get_viewdef(c.oid), obj_description(c.oid, 'pg_class')
        from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm')
          and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e'))
      """;

  private static JdbcClient database;

  @BeforeAll
  static void migrate() {
    database = JdbcClient.create(MigratedDatabase.UNSEEDED.copySource());
  }

  @Test
  void everyFunctionAndViewStandsInOneFile() throws IOException {
    var places = new TreeMap<String, List<String>>();
    for (var file : files()) {
      DEFINED
          .matcher(Files.readString(file))
          .results()
          .forEach(
              match ->
                  places
                      .computeIfAbsent(match.group(1), first -> new ArrayList<>())
                      .add(file.getFileName().toString()));
    }
    assertThat(places.values()).allSatisfy(one -> assertThat(one).hasSize(1));
    assertThat(places.keySet()).containsExactlyElementsOf(names(null));
  }

  /**
   * What reads all kinds of commitment reads them through what stands there; a kind has a file of
   * its own besides.
   */
  @ParameterizedTest
  @ValueSource(strings = {"capacity", "training_goal"})
  void aKindOfCommitmentIsNamedInOneFile(String table) throws IOException {
    var naming = new ArrayList<String>();
    for (var file : files()) {
      var isOfTheKind = file.getFileName().toString().startsWith("R__" + table + "_");
      if (!isOfTheKind && isFound("\\b" + table + "\\b", Files.readString(file))) {
        naming.add(file.getFileName().toString());
      }
    }
    assertThat(naming).containsExactly("R__commitments.sql");
  }

  /** PostgreSQL knows what those use that it has parsed, so that none is overlooked. */
  @Test
  void whatAColumnAnIndexOrAConstraintUsesIsKnownToTheLastFunction() {
    assertThat(
            list(
                """
                select name from ours where kind = 'function' and oid in (select oid from fixed) and not is_parsed
                """))
        .isEmpty();
    assertThat(
            list("select distinct name from ours where oid in (select oid from fixed) order by 1"))
        .contains("folded", "near_keys", "segment_of", "partial_day_is_valid");
  }

  /** A subtransaction cannot begin in a parallel worker, which a small table never has. */
  @Test
  void whatGoesOnAfterAnErrorIsNotCalledSafeInParallel() {
    assertThat(
            list(
                """
                select p.proname::text from ours join pg_proc p using (oid)
                where p.prosrc ~* 'exception\\s+when' and p.proparallel <> 'u'
                """))
        .isEmpty();
  }

  @Test
  void theFilesAppliedAgainChangeNothing() throws IOException {
    var before = definitions();
    for (var file : files()) {
      database.sql(Files.readString(file)).update();
    }
    assertThat(definitions()).isEqualTo(before);
  }

  @Test
  void noLaterMigrationUsesWhatAFileReplaces() throws IOException {
    for (var migration : later()) {
      assertThat(faults(Files.readString(migration))).as(migration.toString()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      nullValues = "none",
      textBlock =
          """
          do $$ begin perform data_version_made(); end $$;            | data_version_made
          create or replace function top_down(a text) returns text   | top_down
          update company set name = x from company_name              | company_name
          select 1 from t left join\\n  known_company using (id)       | known_company
          create trigger a after insert on b execute function segments_noted(); | none
          create function data_changed() returns trigger language plpgsql as 'begin return null; end'; | none
          create function data_changed() returns trigger language plpgsql as 'begin return new; end'; | data_changed
          -- recount() counts                                         | none
          comment on table a is 'as recount() has it';                | none
          drop view commitment;                                       | none
          create or replace function segment_of(a uuid) returns integer; reindex index announcement_segment_index | segment_of
          create function key_of(a text) returns text                 | none
          """)
  void tellsWhatALaterMigrationMustNot(String migration, @Nullable String fault) {
    var faults = faults(migration.replace("\\n", "\n"));
    if (fault == null) {
      assertThat(faults).isEmpty();
    } else {
      assertThat(faults).singleElement().asString().startsWith(fault + " ");
    }
  }

  @Test
  void whatIsStoredMayBeWorkedOutAnew() {
    var rewritten = new StringBuilder("create or replace function segment_of(a uuid);\n");
    usersOf("segment_of").forEach(index -> rewritten.append("reindex index " + index + ";\n"));
    assertThat(faults(rewritten.toString())).isEmpty();
  }

  private static List<String> faults(String migration) {
    var code = NO_CALL.matcher(migration).replaceAll(" ");
    var faults = new ArrayList<String>();
    for (var name : names("function")) {
      if (isFound("\\b" + name + "\\s*\\(", code)) {
        faults.add(name + " is replaced by a file afterwards: which body it has now is not known.");
      }
    }
    for (var name : names("view")) {
      if (isFound("\\b(from|join|into|update|view)\\s+" + name + "\\b", code)) {
        faults.add(name + " is replaced by a file afterwards: which body it has now is not known.");
      }
    }
    for (var name : list("select distinct name from ours where oid in (select oid from fixed)")) {
      if (isFound("create (or replace )?function " + name + "\\b", code)) {
        var left = usersOf(name).stream().filter(user -> !isFound("\\b" + user + "\\b", code));
        left.findFirst()
            .ifPresent(
                user -> faults.add(name + " is used by " + user + ", which stays as it was."));
      }
    }
    return faults;
  }

  private static boolean isFound(String pattern, String code) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(code).find();
  }

  private static List<String> usersOf(String function) {
    return database
        .sql(
            FIXED + "select distinct by from fixed join ours using (oid) where name = ? order by 1")
        .param(function)
        .query(String.class)
        .list();
  }

  /** What has to stand in a file: all that nothing stored was worked out by. */
  private static List<String> names(@Nullable String kind) {
    return list(
        "select name from ours where oid not in (select oid from fixed)"
            + (kind == null ? "" : " and kind = '" + kind + "'")
            + " order by name collate \"C\"");
  }

  private static List<String> definitions() {
    return list("select concat_ws(E'\\n', name, definition, comment) from ours order by 1");
  }

  private static List<String> list(String select) {
    return database.sql(FIXED + select).query(String.class).list();
  }

  private static List<Path> later() throws IOException {
    try (var files = Files.list(MIGRATIONS)) {
      return files
          .filter(file -> !FORMER.matcher(file.getFileName().toString()).matches())
          .sorted()
          .toList();
    }
  }

  private static List<Path> files() throws IOException {
    try (var files = Files.list(FILES)) {
      return files.sorted().toList();
    }
  }
}
