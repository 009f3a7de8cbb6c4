package org.announced.summary;

import static org.announced.summary.Story.during;
import static org.announced.summary.Story.forPurposes;
import static org.announced.summary.Story.increasing;
import static org.announced.summary.Story.part;
import static org.announced.summary.Story.related;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.announced.summary.World.Stated;
import org.announced.support.Api;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The nine rules by which totals avoid double counting, in their order. */
@HttpTest
class CountingRuleTests {

  private final Story story;

  CountingRuleTests(Api api) {
    this.story = new Story(api);
  }

  // 1. Count investments, never articles.

  @Test
  void anotherArticleAddsNothing() {
    var money = story.announced("USD", "1009");
    story.reported(money, "status", "OPERATING");

    assertThat(story.total()).isEqualTo("1009 1009 1009");
    assertThat(story.summary("").at("/total/announcements").asInt()).isEqualTo(1);
  }

  // 2. Money has one side: the investor's.

  @Test
  void whatAnotherSideSaysOfTheSameMoneyIsAClaimAndAddsNothing() {
    var money = story.announced("USD", "1009", story.by(part("Umbra")));
    story.reported(money, "investors/0/company", "A supplier");

    assertThat(story.groups("investor")).containsExactly("umbra 1009");
    assertThat(story.total()).isEqualTo("1009 1009 1009");
  }

  // 3. Relations.

  @Test
  void anUmbrellaCountsWhatNoPartExplains() {
    var umbrella = story.announced("USD", "1000");
    story.announced("USD", "307", related("PART_OF", umbrella));
    story.announced("USD", "100", related("PART_OF", umbrella));

    assertThat(story.total()).isEqualTo("1000 1000 1000");
    assertThat(story.leftOver()).isEqualTo("1 593");
    assertThat(story.behind(story.summary("").get("total"))).containsExactly("100", "307", "593");
    assertThat(story.behind(story.summary("").get("unallocated"))).containsExactly("593");
  }

  @Test
  void theCasesOfAnUmbrellaAreReckonedEachForItself() {
    var umbrella = story.announced("USD", "UP_TO", "1000", any -> {});
    story.announced("USD", "AT_LEAST", "300", related("PART_OF", umbrella));

    assertThat(story.behind(story.summary("").get("unallocated"))).containsExactly("700");
    assertThat(story.total()).as("no more than the umbrella").isEqualTo("300 1000 1000");
  }

  @Test
  void whoeverSaidExactlySoMuchSaidSoMuchHoweverUnsureThePartsAre() {
    var umbrella = story.announced("USD", "550");
    story.announced("USD", "UP_TO", "510", related("PART_OF", umbrella));

    var summary = story.summary("");
    assertThat(story.total()).isEqualTo("550 550 550");
    assertThat(summary.get("total").has("cases")).isFalse();
    var rest = summary.get("unallocated");
    assertThat(Story.range(rest))
        .as("from the smallest case to the largest")
        .isEqualTo("40 40 550");
    assertThat(Story.range(rest.get("cases"))).isEqualTo("550 40 40");
    assertThat(story.contributions(rest))
        .containsExactly(
            "{\"low\":40,\"point\":40,\"high\":550,\"joint\":0,"
                + "\"cases\":{\"low\":550,\"point\":40,\"high\":40}}");
  }

  @Test
  void anOpenPartOfABoundedUmbrellaCountsItsStatedFigureHoweverFarBelow() {
    var umbrella = story.announced("USD", "1000");
    var inner = story.announced("USD", "AT_LEAST", "400", related("PART_OF", umbrella));
    story.announced("EUR", "MORE_THAN", "100", related("PART_OF", inner));

    assertThat(story.total()).isEqualTo("1000 1000 1000");
    assertThat(story.summary("").at("/total/unbounded").asInt()).isZero();
    story.changed(umbrella, money -> money.amount = dollars("AT_LEAST", "1000"));
    assertThat(story.total()).as("nothing bounds them now").isEqualTo("1000 1000 null");
    assertThat(story.summary("").at("/total/unbounded").asInt()).isEqualTo(3);
    story.changed(umbrella, money -> money.amount = dollars("UP_TO", "1000"));
    assertThat(story.total()).isEqualTo("400 1000 1000");
    story.changed(umbrella, money -> money.status = "CANCELLED");
    assertThat(story.total()).isEqualTo("400 400 null");
    story.changed(umbrella, money -> money.status = "OPERATING");
    assertThat(story.total()).isEqualTo("400 1000 1000");
    story.retracted(umbrella);
    assertThat(story.total()).isEqualTo("400 400 null");
    story.restored(umbrella);
    var successor = story.announced("USD", "AT_LEAST", "900", related("SUPERSEDES", umbrella));
    assertThat(story.total()).isEqualTo("900 900 null");
    story.retracted(successor);
    assertThat(story.total()).isEqualTo("400 1000 1000");
  }

  @Test
  void whatIncreasesAPartIsBoundedAsThePartIsAndWhatIncreasesTheUmbrellaIsNot() {
    var umbrella = story.announced("USD", "1000");
    var part = story.announced("USD", "300", related("PART_OF", umbrella));
    story.announced("USD", "AT_LEAST", "400", related("INCREASES", part));

    assertThat(story.total()).isEqualTo("1000 1000 1000");
    story.announced("USD", "AT_LEAST", "1100", related("INCREASES", umbrella));
    assertThat(story.total()).isEqualTo("1000 1000 null");
  }

  @Test
  void eachCaseOfARestIsSpreadToTheCent() {
    var umbrella = story.announced("USD", "100", during("2026", "2028"));
    story.announced("USD", "UP_TO", "99.99", related("PART_OF", umbrella));

    var groups = story.summary("groupBy=year&phasing=SPREAD&sort=year").get("groups");
    assertThat(groups.values().stream().map(story::shownCases).toList())
        .containsExactly("33.33 0 0", "33.34 0.01 0.01", "33.33 0 0", "0 99.99 99.99");
    assertThat(groups.values().stream().map(story::sumOfCases).toList())
        .isEqualTo(groups.values().stream().map(story::shownCases).toList());
  }

  @Test
  void aTableShowsTheCasesToo() {
    var umbrella = story.announced("USD", "550");
    story.announced("USD", "UP_TO", "510", related("PART_OF", umbrella));

    assertThat(story.table("/investments", "fields=contribution&sort=-contribution"))
        .containsExactly(
            "contribution.low,contribution.point,contribution.high,contribution.joint,"
                + "contribution.cases.low,contribution.cases.point,contribution.cases.high",
            "0,510,510,0,,,",
            "40,40,550,0,550,40,40");
    assertThat(story.table("/summaries/investments", "groupBy=currency").get(0))
        .endsWith(",details,cases.low,cases.point,cases.high");
  }

  private static Stated dollars(String qualifier, String amount) {
    return new Stated("USD", qualifier, new BigDecimal(amount), null, null);
  }

  @Test
  void partsThatExceedTheirUmbrellaAreFlagged() {
    var umbrella = story.announced("USD", "1000");
    story.announced("USD", "900", related("PART_OF", umbrella));
    story.announced("USD", "300", related("PART_OF", umbrella));

    assertThat(story.total()).isEqualTo("1200 1200 1200");
    assertThat(story.leftOver()).isEqualTo("0 0");
    assertThat(story.exceeded()).isEqualTo("1 200");
  }

  @Test
  void umbrellasStandUnderUmbrellas() {
    var outer = story.announced("USD", "1000");
    var inner = story.announced("USD", "400", related("PART_OF", outer));
    story.announced("USD", "150", related("PART_OF", inner));

    assertThat(story.total()).isEqualTo("1000 1000 1000");
    assertThat(story.leftOver()).isEqualTo("2 850");
    assertThat(story.behind(story.summary("").get("total"))).containsExactly("150", "250", "600");
  }

  @Test
  void thePartsOfASupersededUmbrellaGoOverToItsSuccessor() {
    var umbrella = story.announced("USD", "1000");
    story.announced("USD", "400", related("PART_OF", umbrella));
    var successor = story.announced("USD", "1500", related("SUPERSEDES", umbrella));

    assertThat(story.total()).isEqualTo("1500 1500 1500");
    assertThat(story.leftOver()).isEqualTo("1 1100");
    assertThat(story.excluded()).containsExactly("SUPERSEDED 1 1000");
    story.retracted(successor);
    assertThat(story.total()).isEqualTo("1000 1000 1000");
    assertThat(story.leftOver()).isEqualTo("1 600");
  }

  @Test
  void whatTakesThePlaceOfAPartIsAPart() {
    var umbrella = story.announced("USD", "1000");
    var part = story.announced("USD", "300", related("PART_OF", umbrella));
    var later = story.announced("USD", "450", related("SUPERSEDES", part));

    assertThat(story.total()).isEqualTo("1000 1000 1000");
    assertThat(story.leftOver()).isEqualTo("1 550");
    story.retracted(later);
    assertThat(story.leftOver()).isEqualTo("1 700");
  }

  @Test
  void whatTakesThePlaceOfARestatementTakesThatOfTheOriginal() {
    var original = story.announced("USD", "1009");
    var again = story.announced("USD", "1013", related("RESTATES", original));
    var later = story.announced("USD", "2003", related("SUPERSEDES", again));

    assertThat(story.total()).isEqualTo("2003 2003 2003");
    assertThat(story.excluded()).containsExactly("RESTATED 1 1013", "SUPERSEDED 1 1009");
    story.retracted(later);
    assertThat(story.total()).isEqualTo("1009 1009 1009");
  }

  @Test
  void whenAnUmbrellaIsRetractedItsPartsStandAlone() {
    var umbrella = story.announced("USD", "1000");
    story.announced("USD", "400", related("PART_OF", umbrella));
    story.retracted(umbrella);

    assertThat(story.total()).isEqualTo("400 400 400");
    assertThat(story.excluded()).containsExactly("RETRACTED 1 1000");
    story.restored(umbrella);
    assertThat(story.total()).isEqualTo("1000 1000 1000");
  }

  @Test
  void moneySaidAgainCountsOnceInYenToo() {
    var dollars = story.announced("USD", "10000000000");
    var before = story.total("currency=USD");
    var inYenBefore = story.total("currency=JPY");
    story.announced("JPY", "1600000000000", related("RESTATES", dollars));

    assertThat(story.total("currency=USD")).isEqualTo(before);
    assertThat(story.total("currency=JPY")).isEqualTo(inYenBefore);
    assertThat(story.excluded()).containsExactly("RESTATED 1 10025008154.83");
  }

  @Test
  void aRestatementCountsWhenWhatItRestatesNeverHappened() {
    var first = story.announced("USD", "1009");
    story.announced("USD", "1013", related("RESTATES", first));
    story.retracted(first);

    assertThat(story.total()).isEqualTo("1013 1013 1013");
    story.restored(first);
    assertThat(story.total()).isEqualTo("1009 1009 1009");
    assertThat(story.excluded()).containsExactly("RESTATED 1 1013");
  }

  @Test
  void whatIsSupersededCountsNothingUnlessItsSuccessorNeverHappened() {
    var first = story.announced("USD", "1009");
    var second = story.announced("USD", "2003", related("SUPERSEDES", first));

    assertThat(story.total()).isEqualTo("2003 2003 2003");
    assertThat(story.excluded()).containsExactly("SUPERSEDED 1 1009");
    story.retracted(second);
    assertThat(story.total()).isEqualTo("1009 1009 1009");
    story.restored(second);
    assertThat(story.total()).isEqualTo("2003 2003 2003");
  }

  @Test
  void anIncreaseCountsItsIncrement() {
    var first = story.announced("USD", "1009");
    var increase = story.announced("USD", "1512", increasing(first, "503"));

    assertThat(story.total()).isEqualTo("1512 1512 1512");
    story.retracted(first);
    assertThat(story.total())
        .as("all of it, when there is nothing it increases")
        .isEqualTo("1512 1512 1512");
    assertThat(story.summary("").at("/total/investments").asInt()).isEqualTo(1);
    story.restored(first);
    story.retracted(increase);
    assertThat(story.total()).isEqualTo("1009 1009 1009");
  }

  @Test
  void anIncreaseOfUnknownIncrementCountsNothingAndAllOfItInTheHighCase() {
    var first = story.announced("USD", "1009");
    story.announced("USD", "1512", related("INCREASES", first));

    assertThat(story.total()).isEqualTo("1009 1009 2521");
    story.retracted(first);
    assertThat(story.total()).isEqualTo("1512 1512 1512");
  }

  // 4. Instruments are not mixed by accident.

  @Test
  void onlyBuildingIsSummedUnlessAskedOtherwise() {
    story.announced("USD", "101", money -> money.instrument = "CAPEX");
    story.announced("USD", "211", money -> money.instrument = "MIXED");
    story.announced("USD", "503", money -> money.instrument = "EQUITY");

    assertThat(story.total()).isEqualTo("312 312 312");
    assertThat(story.excluded()).containsExactly("INSTRUMENT 1 503");
    assertThat(story.summary("").get("instruments").toString()).isEqualTo("[\"CAPEX\",\"MIXED\"]");
    assertThat(story.groups("instrument")).containsExactly("MIXED 211", "CAPEX 101");
    assertThat(story.groups("instrument&instrument=EQUITY,CAPEX"))
        .containsExactly("EQUITY 503", "CAPEX 101");
    assertThat(story.summary("instrument=EQUITY").get("instruments").toString())
        .isEqualTo("[\"EQUITY\"]");
  }

  // 5. What is off is out, and listed with the reason.

  @Test
  void whatIsOffIsExcludedWithTheReason() {
    story.announced("USD", "101");
    story.announced("USD", "211", money -> money.status = "CANCELLED");
    story.announced("USD", "307", money -> money.status = "SHELVED");
    var hoax = story.announced("USD", "503");
    story.retracted(hoax);

    assertThat(story.total()).isEqualTo("101 101 101");
    assertThat(story.excluded())
        .containsExactly("RETRACTED 1 503", "CANCELLED 1 211", "SHELVED 1 307");
    story.restored(hoax);
    assertThat(story.total()).isEqualTo("604 604 604");
  }

  @Test
  void aCancelledPartLeavesItsUmbrellaWhole() {
    var umbrella = story.announced("USD", "1000");
    var part = story.announced("USD", "400", related("PART_OF", umbrella));
    story.changed(part, money -> money.status = "CANCELLED");

    assertThat(story.total()).isEqualTo("1000 1000 1000");
    assertThat(story.leftOver()).as("no umbrella without parts").isEqualTo("0 0");
    assertThat(story.excluded()).containsExactly("CANCELLED 1 400");
  }

  // 6. Several investors.

  @Test
  void severalInvestorsWithoutSharesStandTogetherAndOwnNothingAlone() {
    story.announced("USD", "1009", story.by(part("Umbra"), part("Kestrel")));
    story.announced("USD", "211", story.by(part("Umbra")));

    assertThat(story.total()).isEqualTo("1220 1220 1220");
    assertThat(story.groups("investor"))
        .containsExactly("umbra 211 joint 1009", "kestrel 0 joint 1009");
    var summary = story.summary("groupBy=investor");
    assertThat(summary.get("overlapping").asBoolean()).isTrue();
    assertThat(summary.at("/total/joint").asInt()).isEqualTo(1009);
  }

  @Test
  void investorsWithSharesHaveTheirPartsAndNobodyTheRest() {
    story.announced("USD", "0.10", story.by(part("Umbra", "0.333"), part("Kestrel", "0.333")));

    assertThat(story.groups("investor")).containsExactly("kestrel 0.04", "umbra 0.03", "null 0.03");
    var summary = story.summary("groupBy=investor");
    assertThat(summary.get("overlapping").asBoolean()).isFalse();
    assertThat(summary.at("/unallocated/point").toString()).isEqualTo("0.03");
  }

  @Test
  void anInvestorBesideUndisclosedOnesIsJoint() {
    story.announced(
        "USD", "1009", story.by(part("Umbra")).andThen(money -> money.undisclosedInvestors = 1));
    story.announced("USD", "211", money -> money.undisclosedInvestors = 2);

    assertThat(story.groups("investor")).containsExactly("null 211", "umbra 0 joint 1009");
  }

  // 7. Currencies.

  @Test
  void anAmountIsConvertedAtTheRateOfItsDayOrOfOneDayForAll() {
    story.announced("JPY", "1000000");

    assertThat(story.total()).as("1000000 / 183.94 * 1.1525").isEqualTo("6265.63 6265.63 6265.63");
    assertThat(story.total("currency=JPY")).isEqualTo("1000000 1000000 1000000");
    assertThat(story.total("currency=EUR")).isEqualTo("5436.56 5436.56 5436.56");
    assertThat(story.total("ratesOn=1999-01-04"))
        .as("1000000 / 133.73 * 1.1789")
        .isEqualTo("8815.52 8815.52 8815.52");
  }

  @ParameterizedTest
  @CsvSource({"AED, 3670", "SAR, 3750"})
  void anAmountWithoutARateIsLeftOutAndNeverZero(String currency, String amount) {
    story.announced("USD", "1009");
    story.announced(currency, amount);

    assertThat(story.total()).isEqualTo("1009 1009 1009");
    assertThat(story.summary("").at("/total/investments").asInt()).isEqualTo(1);
    assertThat(story.summary("").at("/total/unconverted").asInt()).isEqualTo(1);
    assertThat(story.excluded()).containsExactly("UNCONVERTED 1 0");
    assertThat(story.summary("currency=" + currency).at("/total/point").asInt())
        .isEqualTo(Integer.parseInt(amount));
  }

  // 8. Purposes, places, periods.

  @Test
  void withoutASplitAnInvestmentStandsInFullUnderEachPurpose() {
    story.announced("USD", "1009", forPurposes(part("CLOUD"), part("ENERGY")));

    assertThat(story.groups("purpose")).containsExactly("CLOUD 1009", "ENERGY 1009");
    assertThat(story.summary("groupBy=purpose").get("overlapping").asBoolean()).isTrue();
    assertThat(story.total("groupBy=purpose")).isEqualTo("1009 1009 1009");
  }

  @Test
  void aSplitOverPurposesLeavesARest() {
    story.announced("USD", "1000", forPurposes(part("CLOUD", "0.5"), part("ENERGY", "0.2")));

    assertThat(story.groups("purpose")).containsExactly("CLOUD 500", "null 300", "ENERGY 200");
    var summary = story.summary("groupBy=purpose");
    assertThat(summary.get("overlapping").asBoolean()).isFalse();
    assertThat(summary.at("/unallocated/point").asInt()).isEqualTo(300);
    assertThat(story.behind(summary.get("unallocated"))).containsExactly("300");
  }

  @Test
  void aLumpStandsInTheYearOfItsAnnouncement() {
    story.announced("USD", "1000", during("2027", "2029"));

    assertThat(story.groups("year")).containsExactly("2026 1000");
    assertThat(story.summary("groupBy=year").get("derived").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "USD | 100.00 | 2026 | 2028 | year | 2026 33.33, 2027 33.34, 2028 33.33",
        "JPY | 100 | 2026 | 2028 | year | 2026 33, 2027 34, 2028 33",
        "JPY | 100 | 2027 | 2027 | year | 2027 100",
        "USD | 90 | 2026-11 | 2027-01 | quarter | 2026-Q4 60, 2027-Q1 30",
        "USD | 90 | 2026-11 | 2027-01 | year,quarter | 2026 2026-Q4 60, 2027 2027-Q1 30",
        "JPY | 6 | 2026 | 2026 | quarter | 2026-Q1 2, 2026-Q2 1, 2026-Q3 2, 2026-Q4 1",
        "JPY | 6 | 2026-03 | 2027-02 | quarter | 2026-Q1 1, 2026-Q2 1, 2026-Q3 2, 2026-Q4 1, 2027-Q1 1",
        "JPY | 10 | 2026-03-31 | 2026-04-01 | quarter | 2026-Q1 5, 2026-Q2 5",
        "USD | 90 | 2026 | '' | year | null 90",
        "USD | 90 | '' | 2030 | quarter | null 90",
      })
  void aSpreadAddsUpToTheSmallestUnit(
      String currency, String amount, String start, String end, String key, String groups) {
    story.announced(currency, amount, during(start, end));

    var question = key + "&phasing=SPREAD&sort=" + key + "&currency=" + currency;
    assertThat(String.join(", ", story.groups(question))).isEqualTo(groups);
    var summary = story.summary("groupBy=" + question);
    assertThat(summary.get("derived").asBoolean()).isTrue();
    for (var group : summary.get("groups").values()) {
      assertThat(story.behind(group)).containsExactly(group.get("point").toString());
    }
  }

  // 9. Every total comes with low, point and high, and what is not known.

  @ParameterizedTest
  @CsvSource({
    "EXACT, 1009 1009 1009",
    "ABOUT, 958.55 1009 1059.45",
    "AT_LEAST, 1009 1009 null",
    "MORE_THAN, 1009 1009 null",
    "UP_TO, 0 1009 1009",
  })
  void theQualifierSetsTheBounds(String qualifier, String range) {
    story.announced("USD", qualifier, "1009", money -> {});

    assertThat(story.total()).isEqualTo(range);
    assertThat(story.summary("").at("/total/unbounded").asInt())
        .isEqualTo(range.endsWith("null") ? 1 : 0);
  }

  @Test
  void anUndisclosedAmountIsCountedAsOneAndNotAsZero() {
    story.announced("USD", "1009");
    story.announced("USD", "UNDISCLOSED", null, money -> {});

    var total = story.summary("").get("total");
    assertThat(total.get("investments").asInt()).isEqualTo(2);
    assertThat(total.get("undisclosed").asInt()).isEqualTo(1);
    assertThat(story.total()).isEqualTo("1009 1009 1009");
    assertThat(story.behind(total)).containsExactly("1009", "null");
  }
}
