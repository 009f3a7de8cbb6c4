package org.announced.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.announced.access.Caller;
import org.announced.company.Resolution.CompanyCandidate;
import org.announced.company.Resolution.Found;
import org.announced.company.Resolution.None;
import org.announced.company.Resolution.Several;
import org.announced.problem.FaultCode;
import org.announced.support.HttpTest;
import org.announced.support.StatementCount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HttpTest
class CompanyRegisterTests {

  private static final Instant NOW = Instant.parse("2026-04-03T07:35:00Z");

  private final CompanyDirectory directory;
  private final CompanyRegister register;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final StatementCount statements;

  /** Names of companies of this test only, in one database that all tests share. */
  private final String own = "Q" + UUID.randomUUID().toString().replace("-", "");

  CompanyRegisterTests(
      CompanyDirectory directory,
      CompanyRegister register,
      TransactionTemplate transaction,
      JdbcClient jdbc,
      StatementCount statements) {
    this.directory = directory;
    this.register = register;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.statements = statements;
  }

  @BeforeEach
  void enterAFamily() {
    enter(
        new CompanyDraft(
            own + " Corp.",
            "JP",
            List.of(new Alias("ﾓﾊﾞｲﾙ" + own, "ja", "Jpan"), new Alias(own + " Mobile", "en", null)),
            List.of(new StockListing("XTKS", ticker())),
            "https://example.org/"));
    enter(draft(own + " Group"));
    enter(draft(own + "ix N.V."));
  }

  private String ticker() {
    return own.substring(0, 18).toUpperCase(Locale.ROOT);
  }

  @Test
  void findsByIdSlugListingNameAndAlias() {
    var corp = found(own + " Corp.");
    assertThat(corp.slug()).isEqualTo(own.toLowerCase(Locale.ROOT) + "-corp");
    assertThat(found(corp.id().toString())).isEqualTo(corp);
    assertThat(found(corp.slug())).isEqualTo(corp);
    assertThat(found("xtks:" + ticker())).isEqualTo(corp);
    assertThat(found(own + " Mobile")).isEqualTo(corp);
  }

  @Test
  void makesNoDifferenceOfCaseWidthPunctuationOrLegalForm() {
    var corp = found(own + " Corp.");
    assertThat(found(own.toLowerCase(Locale.ROOT) + " CORP")).isEqualTo(corp);
    assertThat(found("モバイル" + own)).isEqualTo(corp);
    assertThat(found("モバイル" + own + "株式会社")).isEqualTo(corp);
    assertThat(found(own + "IX")).isEqualTo(found(own + "ix N.V."));
  }

  @Test
  void doesNotGuessWhichOfAFamilyABareNameMeans() {
    assertThat(resolve(own)).isInstanceOf(Several.class);
    assertThat(((Several) resolve(own)).candidates())
        .extracting(CompanyCandidate::name)
        .containsExactly(own + " Corp.", own + " Group");
    assertThat(found(own + " Group Ltd").name()).isEqualTo(own + " Group");
  }

  @Test
  void doesNotGuessWhoseASharedAliasIs() {
    enter(new CompanyDraft(own + "a", null, List.of(), List.of(), null));
    jdbc.sql(
            """
            insert into company_alias (company_id, position, name)
            select id, 0, :alias from company where name in (:one, :other)
            """)
        .param("alias", own + " shared")
        .param("one", own + "a")
        .param("other", own + " Group")
        .update();
    assertThat(resolve(own + " shared")).isInstanceOf(Several.class);
  }

  @Test
  void namesTheNearestOfAnUnknownName() {
    assertThat(resolve(own + " Crop")).isInstanceOf(None.class);
    assertThat(((None) resolve(own + " Crop")).nearest())
        .hasSizeBetween(1, 5)
        .extracting(CompanyCandidate::name)
        .contains(own + " Corp.");
  }

  @Test
  void whatCannotBeANameIsNone() {
    for (var text : List.of("", "  ", "\t\u3000", "\u0000", "a\u0000b", "\ud800", "...", "a:b:c")) {
      assertThat(resolve(text)).as(text).isInstanceOf(None.class);
    }
  }

  @Test
  void resolvesAnyNumberOfTextsInTwoStatements() {
    var texts = IntStream.range(0, 300).mapToObj(i -> own + " unknown " + i).toList();
    assertThat(statements.during(() -> directory.resolve(texts))).hasSize(2);
    assertThat(statements.during(() -> directory.resolve(List.of(own + " Corp.")))).hasSize(1);
  }

  @Test
  void aDescriptionOfAKnownCompanyMakesNoOther() {
    var corp = found(own + " Corp.");
    var byName = draft(own + " CORP");
    var byListing =
        new CompanyDraft(
            own + "y", null, List.of(), List.of(new StockListing("XTKS", ticker())), null);
    for (var draft : List.of(byName, byListing)) {
      assertThat(enter(draft))
          .isEqualTo(
              new CompanyResolver.ResolvedDraft(
                  new Found(corp), false, null, List.of(), List.of()));
    }
    assertThat(enter(draft(own)).resolution()).isInstanceOf(Several.class);
  }

  @Test
  void anAliasAloneMakesNothingTheCompanyThatItIsANameOf() {
    var corp = found(own + " Corp.");
    for (var name : List.of(own + "x", own + " Group")) {
      assertThat(enter(called(name, own + " Mobile")).objections())
          .singleElement()
          .matches(one -> one.code().equals(FaultCode.AMBIGUOUS_COMPANY))
          .matches(one -> one.detail().contains("alias \"" + own + " Mobile\" is a name of"))
          .matches(one -> one.candidates().contains(corp.slug()));
    }
    assertThat(enter(called(own + "x", own + " Corp.")).objections().get(0).detail())
        .contains("its alias \"" + own + " Corp.\" is " + own + " Corp.'s name");
    assertThat(resolve(own + "x")).isInstanceOf(None.class);
    assertThat(enter(called(own + " Corp.", own + " Mobile")).objections()).isEmpty();
  }

  @Test
  void aDescriptionMayNotSayOtherwiseThanIsKnown() {
    assertThat(enter(from(own + " Corp.", "FR")).objections())
        .singleElement()
        .matches(one -> one.code().equals(FaultCode.CONTRADICTION) && "country".equals(one.field()))
        .matches(one -> one.detail().contains("country is JP"));
    assertThat(enter(from(own + " Corp.", "JP")).objections()).isEmpty();
    assertThat(enter(from(own + " Group", "FR")).objections()).isEmpty();
  }

  @Test
  void newCompaniesThatShareAnAliasAreNeitherOneNorTwo() {
    var first = called(own + "zork", own + "shared");
    for (var second :
        List.of(
            called(own + "bork", own + "shared"),
            draft(own + "shared"),
            called(own + "bork", own + "zork Inc."))) {
      var entries = enterAll(List.of(first, second), true);
      assertThat(entries.get(0).objections()).isEmpty();
      assertThat(entries.get(1).objections())
          .singleElement()
          .matches(one -> one.code().equals(FaultCode.AMBIGUOUS_COMPANY))
          .matches(one -> one.detail().contains(own + "zork"));
    }
  }

  @Test
  void descriptionsOfOneNewCompanyMayNotContradictEachOther() {
    var entries =
        enterAll(
            List.of(draft(own + "three"), from(own + "three", "US"), from(own + "three", "FR")),
            true);
    assertThat(entries.get(1).objections()).isEmpty();
    assertThat(entries.get(2).objections())
        .singleElement()
        .matches(
            one ->
                one.code().equals(FaultCode.CONTRADICTION) && one.detail().contains("country US"));
  }

  @Test
  void descriptionsOfOneNameAreTwoCompaniesWhereCountryAndFormDiffer() {
    var american = from(own + "grid Inc.", "US");
    var german = from(own + "grid GmbH", "DE");
    var bare = enterAll(List.of(american, german, draft(own + "grid")), true).get(2);
    assertThat(bare.objections())
        .singleElement()
        .matches(one -> one.code().equals(FaultCode.AMBIGUOUS_COMPANY))
        .matches(one -> one.detail().contains("two companies"));
    var entries =
        enterAll(List.of(american, german, from(own + "grid", "DE"), from(own + "grid LLC", "US")));
    assertThat(entries).allMatch(CompanyResolver.ResolvedDraft::isNew);
    assertThat(entries.get(2)).isEqualTo(entries.get(1)).isNotEqualTo(entries.get(0));
    assertThat(entries.get(3)).isEqualTo(entries.get(0));
    assertThat(resolve(own + "grid")).isInstanceOf(Several.class);
    assertThat(found(own + "grid GmbH").country()).isEqualTo("DE");
    assertThat(found(own + "grid, G.m.b.H.").country()).isEqualTo("DE");
  }

  @Test
  void descriptionsThatShareAListingAreOneCompanyWithBothNames() {
    var listing = List.of(new StockListing("XNAS", ticker()));
    var entries =
        enterAll(
            List.of(
                new CompanyDraft(own + "uno", null, List.of(), listing, null),
                new CompanyDraft(own + "duo", "IT", List.of(), listing, null)));
    assertThat(entries.get(0)).isEqualTo(entries.get(1));
    assertThat(found(own + "duo").name()).isEqualTo(own + "uno");
    assertThat(enter(from(own + "uno", "FR")).objections()).hasSize(1);
  }

  @Test
  void descriptionsOfOneNewCompanyMakeOneWithAllItsNames() {
    var neu =
        new CompanyDraft(
            own + "NEW", null, List.of(new Alias(own + "neu", "de", null)), List.of(), null);
    var entries = enterAll(List.of(draft(own + "new Inc."), neu));
    assertThat(entries).hasSize(2).allMatch(CompanyResolver.ResolvedDraft::isNew);
    assertThat(entries.get(0)).isEqualTo(entries.get(1));
    assertThat(found(own + "neu").name()).isEqualTo(own + "new Inc.");
  }

  @Test
  void companiesOfOneSlugAreNumbered() {
    enter(draft(own + "+"));
    enter(draft(own + "$ plus"));
    enter(draft(own + "# plus"));
    enter(draft(own + "% plus"));
    var slug = own.toLowerCase(Locale.ROOT) + "-plus";
    assertThat(found(own + "$ plus").slug()).isEqualTo(slug);
    assertThat(found(own + "# plus").slug()).isEqualTo(slug + "-2");
    assertThat(found(own + "% plus").slug()).isEqualTo(slug + "-3");
  }

  @Test
  void manyAtOnceMakeANewCompanyOnce() throws Exception {
    var pool = Executors.newFixedThreadPool(6);
    try {
      Callable<UUID> one = () -> ((Found) enter(draft(own + "rush")).resolution()).company().id();
      var ids =
          pool.invokeAll(Collections.nCopies(12, one)).stream()
              .map(CompanyRegisterTests::get)
              .collect(Collectors.toSet());
      assertThat(ids).isEqualTo(Set.of(found(own + "rush").id()));
    } finally {
      pool.shutdownNow();
    }
  }

  private static UUID get(Future<UUID> id) {
    try {
      return id.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private Resolution resolve(String text) {
    return directory.resolve(text);
  }

  private CompanyCandidate found(String text) {
    assertThat(resolve(text)).as(text).isInstanceOf(Found.class);
    return ((Found) resolve(text)).company();
  }

  private CompanyResolver.ResolvedDraft enter(CompanyDraft draft) {
    return enterAll(List.of(draft)).get(0);
  }

  private List<CompanyResolver.ResolvedDraft> enterAll(List<CompanyDraft> drafts) {
    return enterAll(drafts, false);
  }

  private List<CompanyResolver.ResolvedDraft> enterAll(
      List<CompanyDraft> drafts, boolean takeBack) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              if (takeBack) {
                status.setRollbackOnly();
              }
              return resolvedAndMade(drafts);
            }));
  }

  private List<CompanyResolver.ResolvedDraft> resolvedAndMade(List<CompanyDraft> drafts) {
    var names = drafts.stream().flatMap(draft -> draft.names().stream()).toList();
    var listings =
        drafts.stream()
            .flatMap(draft -> draft.listings().stream())
            .map(StockListing::toString)
            .toList();
    var texts = Stream.concat(names.stream(), listings.stream()).toList();
    var seen = register.takeTurn(directory.lookup(texts), names, listings, texts);
    var described = NewCompanies.beside(seen);
    var entries = CompanyResolver.resolve(drafts, described);
    register.make(described.list(), caller(), NOW);
    return entries;
  }

  private Caller caller() {
    return jdbc.sql("select id, name from access_token order by created_at limit 1")
        .query((row, n) -> new Caller(row.getObject("id", UUID.class), row.getString("name")))
        .single();
  }

  private static CompanyDraft draft(String name) {
    return from(name, null);
  }

  private static CompanyDraft from(String name, @Nullable String country) {
    return new CompanyDraft(name, country, List.of(), List.of(), null);
  }

  private static CompanyDraft called(String name, String alias) {
    return new CompanyDraft(name, null, List.of(new Alias(alias, null, null)), List.of(), null);
  }
}
