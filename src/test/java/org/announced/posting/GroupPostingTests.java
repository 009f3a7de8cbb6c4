package org.announced.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.announced.access.Caller;
import org.announced.problem.Problem;
import org.announced.problem.ProblemException;
import org.announced.support.HttpTest;
import org.announced.support.StatementCount;
import org.announced.support.TestDocuments;
import org.announced.written.WriteOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents that are taken in together, and what each would have become by itself. */
@HttpTest
class GroupPostingTests {

  private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  /**
   * Each line: headline, day, path of its address, company, amount. Companies as in TestDocuments,
   * and Epsilon Corp.
   */
  private static final List<String> STORY =
      List.of(
          "Alpha builds; 2026-04-03; /1; {'name': 'OWN Alpha'}; 11000000000",
          // The same address; the very same document.
          "Alpha grows; 2020-04-03; /1; {'name': 'OWN Alpha'}; 13",
          "Alpha builds; 2026-04-03; /1; {'name': 'OWN Alpha'}; 11000000000",
          // Without an address, the very same document is known by that alone.
          "Alpha asks; 2026-04-03; none; 'OWN Alpha'; 71",
          "Alpha asks; 2026-04-03; none; 'OWN Alpha'; 71",
          "Alpha fails; 2026-04-03; /2; {'name': 'OWN Alpha'}; -17",
          "Nobody builds; 2026-04-03; /3; 'OWN Nobody'; 19",
          // It looks like the first, from another article.
          "Alpha builds a lot; 2026-04-04; /4; {'name': 'OWN Alpha'}; 11000000000",
          // One headline for two, and a third whose slug the second may get.
          "They build it; 2024-04-03; /5; {'name': 'OWN Beta'}; 23000000000",
          "They build it; 2022-04-03; /6; 'OWN Gamma Corp.'; 29000000000",
          "They build it 2; 2010-04-03; /7; 'OWN Alpha'; 31000000000",
          // Epsilon Corp. is who is meant, until there is a group of that name as well.
          "Epsilon begins; 2026-04-03; /8; {'name': 'OWN Epsilon Corp.'}; 37000000000",
          "Epsilon builds; 2024-04-03; /9; 'OWN Epsilon'; 41000000000",
          "Beta builds; 2018-04-03; /a; 'OWN Beta'; 43000000000",
          "The group builds; 2022-04-03; /b; {'name': 'OWN Epsilon Group'}; 47000000000",
          "Epsilon goes on; 2020-04-03; /c; 'OWN Epsilon'; 53000000000",
          // What describes a company and is refused leaves none.
          "Delta fails; 2026-04-03; /d; {'name': 'OWN Delta'}; -59",
          "Delta builds; 2026-04-03; /e; 'OWN Delta'; 61",
          // Of two that wait together, the second looks like the first.
          "Gamma adds; 2008-04-03; /f; 'OWN Gamma Group'; 67000000000",
          "Gamma adds again; 2008-04-05; /g; 'OWN Gamma Group'; 67000000000",
          // Ten billion dollars, told in yen of one day and of another.
          "Corp. adds; 2026-04-03; /n; 'OWN Gamma Corp.'; 10000000000",
          "Corp. adds yen; 2026-04-07; /o; 'OWN Gamma Corp.'; 1600000000000, 'currency': 'JPY'",
          "Beta adds yen; 2024-09-03; /p; 'OWN Beta'; 1600000000000, 'currency': 'JPY'",
          // A subsidiary is made, and it tells what its parent has told.
          "Beta opens; 2000-04-03; /h; 'OWN Beta'; 71000000000",
          "Branch begins; 1994-04-03; /i; {'name': 'OWN Branch', 'parent': 'OWN Beta'}; 73000000000",
          "Branch opens; 2000-04-05; /j; 'OWN Branch'; 71000000000",
          "Beta began; 1994-04-05; /k; 'OWN Beta'; 73000000000");

  private final SinglePosting single;
  private final GroupPosting group;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final StatementCount statements;

  GroupPostingTests(
      SinglePosting single,
      GroupPosting group,
      TransactionTemplate transaction,
      JdbcClient jdbc,
      StatementCount statements) {
    this.single = single;
    this.group = group;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.statements = statements;
  }

  private static JsonNode document(String line, TestDocuments posting) {
    var words = (line.contains("currency") ? line : line + ", 'currency': 'USD'").split("; ");
    return TestDocuments.json(
        posting
            .named(
                """
                {'headline': 'OWN %s', 'announcedOn': '%s',
                 'sources': [{'publisher': 'A wire', 'url': 'https://example.org/OWN%s'}],
                 'investments': [{'investors': [{'company': %s}], 'country': 'JP',
                   'amount': {'value': %s}, 'instrument': 'CAPEX'}]}
                """
                    .formatted((Object[]) words))
            .replace(
                "'url': 'https://example.org/%snone'".formatted(posting.own), "'title': 'It asks'")
            .replace('\'', '"'));
  }

  @ParameterizedTest
  @EnumSource
  void togetherTheyBecomeWhatTheyBecomeOneByOne(OnDuplicate onDuplicate) {
    var one = new TestDocuments();
    makeCompaniesKnown(one);
    var options = options(onDuplicate);
    var alone = STORY.stream().map(line -> alone(document(line, one), options)).toList();
    var other = new TestDocuments();
    makeCompaniesKnown(other);
    var together =
        together(STORY.stream().map(line -> document(line, other)).toList(), onDuplicate);
    assertThat(told(together, other)).isEqualTo(told(alone, one));
    assertThat(stored(other)).isEqualTo(stored(one));
    assertThat(alone.stream().filter(taken -> taken.refusal() == null)).hasSizeBetween(12, 24);
  }

  private void makeCompaniesKnown(TestDocuments posting) {
    posting.makeCompaniesKnown(jdbc);
    jdbc.sql(
            """
            insert into company (id, slug, name, created_at, updated_at)
            values (gen_random_uuid(), lower(:own) || '-epsilon-corp', :own || ' Epsilon Corp.', now(), now())
            """)
        .param("own", posting.own)
        .update();
  }

  /** As the lines of one batch are taken, so that equal ones are counted. */
  private Taken alone(JsonNode document, PostOptions options) {
    try {
      return Taken.as(single.take(document, options));
    } catch (ProblemException refused) {
      return Taken.refused(refused);
    } finally {
      Objects.requireNonNull(options.texts()).settle(1);
    }
  }

  private List<Taken> together(List<JsonNode> documents, OnDuplicate onDuplicate) {
    return Objects.requireNonNull(
        transaction.execute(status -> group.take(documents, options(onDuplicate))));
  }

  private PostOptions options(OnDuplicate onDuplicate) {
    var caller =
        jdbc.sql("select id, name from access_token order by created_at limit 1")
            .query((row, n) -> new Caller(row.getObject("id", UUID.class), row.getString("name")))
            .single();
    return new PostOptions(caller, onDuplicate, null, OnKnown.KEEP, new RepeatedTexts(), false);
  }

  /** Without what differs between two runs. */
  private static List<String> told(List<Taken> all, TestDocuments posting) {
    var told = new ArrayList<String>();
    for (var taken : all) {
      var outcome = taken.outcome();
      told.add(
          outcome == null
              ? JsonMapper.shared().writeValueAsString(Problem.of(taken.problem()))
              : outcome.kind() + " " + outcome.differs());
    }
    return told.stream().map(text -> anonymous(text, posting)).toList();
  }

  private List<String> stored(TestDocuments posting) {
    return jdbc
        .sql(
            """
            select concat_ws(' ', a.slug, a.revision, length(a.document_digest),
              (select string_agg(url, ' ' order by position) from announcement_source x
                join source on source.id = source_id where announcement_id = a.id),
              (select string_agg(subject || value, ' ' order by position) from claim where announcement_id = a.id),
              (select string_agg(concat_ws(' ', c.slug, p.slug, amount), ' ') from investment i
                join investment_investor x on x.investment_id = i.id join company c on c.id = x.company_id
                left join company p on p.id = c.parent_id where i.announcement_id = a.id),
              (select string_agg(action || author, ' ' order by number) from announcement_revision
                where announcement_id = a.id))
            from announcement a where headline like :own || '%' order by a.slug
            """)
        .param("own", posting.own)
        .query(String.class)
        .list()
        .stream()
        .map(text -> anonymous(text, posting))
        .toList();
  }

  private static String anonymous(String text, TestDocuments posting) {
    return text.replace(posting.own, "OWN")
        .replace(posting.own.toLowerCase(Locale.ROOT), "own")
        .replaceAll(UUIDS, "id");
  }

  /** The second looks like the first, and is refused. */
  @Test
  void aNewCompanyIsMadeOnceAndOnlyForALineThatIsStored() {
    var posting = new TestDocuments();
    makeCompaniesKnown(posting);
    var taken =
        together(
            documents(
                List.of(
                    "Alpha builds; 2026-04-03; /1; 'OWN Alpha'; 11000000000",
                    "Alpha builds it; 2026-04-04; /2; 'OWN Alpha'}, {'company': {'name': 'OWN Lost'};"
                        + " 11000000000",
                    "It begins; 2018-04-03; /3; {'name': 'OWN Made Inc.', 'country': 'JP'}; 13",
                    "It goes on; 2014-04-03; /4; {'name': 'OWN made'}; 17",
                    "It is elsewhere; 2010-04-03; /5; {'name': 'OWN Made', 'country': 'FR'}; 19",
                    "It ends; 2006-04-03; /6; 'OWN Made'; 23"),
                posting),
            OnDuplicate.REFUSE);
    assertThat(taken.stream().map(GroupPostingTests::status))
        .containsExactly(
            "STORED", "POSSIBLE_DUPLICATE", "STORED", "STORED", "INVALID_DOCUMENT", "STORED");
    assertThat(
            jdbc.sql("select name || country from company where name ilike :own || ' Made%'")
                .param("own", posting.own)
                .query(String.class)
                .list())
        .containsExactly(posting.own + " Made Inc.JP");
    assertThat(
            jdbc.sql("select count(*) from company where name = :own || ' Lost'")
                .param("own", posting.own)
                .query(Integer.class)
                .single())
        .isZero();
  }

  private static String status(Taken taken) {
    var outcome = taken.outcome();
    return outcome == null ? taken.problem().type().name() : outcome.kind().name();
  }

  @Test
  void forManyItTakesAsManyStatementsAsForFew() {
    var posting = new TestDocuments();
    var makers = lines("making", "2026-04-03", 40);
    var made = together(documents(makers, posting), OnDuplicate.REFUSE);
    assertThat(made).allMatch(taken -> taken.outcome() != null);
    var few = documents(lines("few", "2020-04-03", 8), posting);
    var many = documents(lines("many", "2014-04-03", 40), posting);
    var forFew = statements.during(() -> assertStored(few));
    var forMany = statements.during(() -> assertStored(many));
    assertThat(forMany).as(String.join("\n", forMany)).hasSameSizeAs(forFew);
    assertThat(forMany).hasSizeLessThan(20);
  }

  private void assertStored(List<JsonNode> documents) {
    assertThat(together(documents, OnDuplicate.REFUSE))
        .allSatisfy(
            taken ->
                assertThat(taken.outcome())
                    .extracting(PostOutcome::kind)
                    .isEqualTo(WriteOutcome.STORED));
  }

  private static List<JsonNode> documents(List<String> lines, TestDocuments posting) {
    return lines.stream().map(line -> document(line, posting)).toList();
  }

  /** Each of a company of its own. */
  private static List<String> lines(String what, String day, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "%s %d; %s; /%1$s/%2$d; {'name': 'OWN %2$d'}; 1%2$d".formatted(what, i, day))
        .toList();
  }
}
