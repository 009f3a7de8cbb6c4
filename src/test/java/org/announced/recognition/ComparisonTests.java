package org.announced.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.announced.announcement.PartialDay;
import org.announced.dataset.DatasetRecord;
import org.announced.money.Qualifier;
import org.announced.place.Coordinates;
import org.announced.recognition.KnownAnnouncement.Stake;
import org.announced.recognition.Relative.Kinship;
import org.announced.recognition.Statement.Spot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTests {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 3);
  private static final UUID MICROSOFT = new UUID(0, 1);
  private static final UUID MICROSOFT_JAPAN = new UUID(0, 2);
  private static final UUID SAKURA = new UUID(0, 3);
  private static final UUID ELSE = new UUID(0, 4);
  private static final UUID NEAR = new UUID(0, 5);
  private static final String HEADLINE =
      "Microsoft pledges 10 billion dollars for AI infrastructure and skills in Japan";

  private static final CorporateFamily KIN =
      new CorporateFamily(
          Map.of(
              MICROSOFT,
              Map.of(
                  MICROSOFT, new Relative(MICROSOFT, "Microsoft", Kinship.SAME),
                  MICROSOFT_JAPAN,
                      new Relative(MICROSOFT_JAPAN, "Microsoft Japan", Kinship.SUBSIDIARY)),
              SAKURA,
              Map.of(SAKURA, new Relative(SAKURA, "Sakura Internet", Kinship.SAME))));

  private static final CompanyNames NAMES =
      new CompanyNames(
          List.of(
              new CompanyWords(MICROSOFT, "Microsoft", "microsoft", "microsoft", null),
              new CompanyWords(
                  SAKURA, "Sakura Internet", "sakura internet", "sakura internet", "si"),
              new CompanyWords(NEAR, "Microsoft Cloud", "microsoft cloud", "microsoft cloud", "mc"),
              new CompanyWords(ELSE, "Elsewhere", "elsewhere", "elsewhere", null)),
          Set.of());

  private final Told told = new Told();
  private final Then then = new Then();

  /** What the document says, until a test has it say otherwise. */
  private static final class Told {
    String headline = HEADLINE;
    Set<String> countries = Set.of("JP");
    Set<String> regions = Set.of();
    Set<Spot> spots = Set.of();
    List<Stake> stakes = List.of(stake(MICROSOFT, "10000000000"));
    Set<UUID> parties = Set.of(MICROSOFT);
    Set<DatasetRecord> records = Set.of();
  }

  /** What is known, until a test has known otherwise. */
  private static final class Then {
    String headline = "Skills for Japan";
    LocalDate day = DAY;
    @Nullable LocalDate retracted;
    double likeness;
    Set<String> countries = Set.of("JP");
    Set<String> regions = Set.of();
    Set<Spot> spots = Set.of();
    Set<UUID> parties = Set.of(MICROSOFT);
    List<Stake> stakes = List.of(stake(MICROSOFT, "10000000000"));
    Set<DatasetRecord> records = Set.of();
  }

  private static Stake stake(UUID investor, String dollars) {
    var value = new BigDecimal(dollars);
    return new Stake(Set.of(investor), new Figure(value, "USD", Qualifier.EXACT, value, DAY), null);
  }

  private static Stake undisclosed() {
    return new Stake(
        Set.of(MICROSOFT), new Figure(null, "USD", Qualifier.UNDISCLOSED, null, null), null);
  }

  private Optional<Candidate> candidate() {
    var document =
        new Statement(
            told.headline,
            PartialDay.of(DAY),
            DAY,
            told.countries,
            told.regions,
            told.spots,
            List.of(),
            told.parties,
            Set.of(),
            Map.of(),
            told.records);
    var known =
        new KnownAnnouncement(
            new UUID(0, 9),
            "microsoft-and-japan",
            then.headline,
            PartialDay.of(then.day),
            then.retracted,
            then.likeness,
            false,
            then.countries,
            then.regions,
            then.spots,
            then.parties,
            then.stakes,
            Map.of(),
            then.records);
    return new Comparison(
            document,
            told.stakes,
            KIN,
            NAMES,
            HeadlineWords::of,
            false,
            code -> "JP".equals(code) ? "Japan" : code)
        .with(known);
  }

  @Test
  void twoRecordsOfOneDataSetAreTwoWhateverElseIsAlike() {
    told.records = Set.of(new DatasetRecord("epoch.ai/data-centers", "1"));
    then.records = Set.of(new DatasetRecord("epoch.ai/data-centers", "2"));
    assertThat(candidate()).isEmpty();
    then.records = Set.of(new DatasetRecord("gem.wiki/coal", "2"));
    assertThat(candidate()).isPresent();
    then.records = Set.of();
    assertThat(candidate()).isPresent();
  }

  @Test
  void sameInvestorPlaceDayAndAmountSufficeWhateverTheHeadlinesSay() {
    assertThat(candidate().orElseThrow().reasons())
        .containsExactly(
            "the same investor, Microsoft",
            "announced on the same day",
            "the same amount, $10 billion",
            "the same place, Japan");
    then.day = DAY.minusDays(14);
    assertThat(candidate()).isPresent();
    then.countries = Set.of();
    assertThat(candidate()).isPresent();
  }

  @Test
  void aSubsidiaryStandsForItsParent() {
    then.stakes = List.of(stake(MICROSOFT_JAPAN, "10000000000"));
    assertThat(candidate().orElseThrow().reasons())
        .contains("its investor Microsoft Japan is a subsidiary of Microsoft");
  }

  @Test
  void anotherInvestorMakesItAnother() {
    then.likeness = 1;
    then.stakes = List.of(stake(ELSE, "10000000000"));
    assertThat(candidate()).isEmpty();
  }

  @Test
  void anotherPlaceMakesItAnother() {
    then.likeness = 0.95;
    then.countries = Set.of("IN");
    assertThat(candidate()).isEmpty();
  }

  @Test
  void anotherRegionThatIsToldMakesItAnotherAndTheSameSpeaksForIt() {
    told.regions = Set.of("JP-13");
    then.regions = Set.of("JP-27");
    assertThat(candidate()).isEmpty();
    then.regions = Set.of("JP-13", "JP-27");
    assertThat(candidate().orElseThrow().reasons()).contains("the same region, Tokyo");
    told.regions = Set.of();
    assertThat(candidate()).isPresent();
  }

  @Test
  void aRegionThatIsToldGoesBeforeWhatTheHeadlineNames() {
    then.headline = "A data centre in Osaka";
    told.headline = "Something else for Tokyo and its cloud";
    assertThat(candidate()).isEmpty();
    told.regions = Set.of("JP-27");
    assertThat(candidate().orElseThrow().reasons()).contains("the same region, Ōsaka");
  }

  @Test
  void aRegionThatHoldsTheOtherIsTheSame() {
    told.countries = Set.of("IT");
    then.countries = Set.of("IT");
    told.regions = Set.of("IT-MI");
    then.regions = Set.of("IT-25");
    assertThat(candidate().orElseThrow().reasons()).contains("the same region, Milan");
    then.regions = Set.of("IT-RM");
    assertThat(candidate()).isEmpty();
  }

  @Test
  void theSameSiteSpeaksForItAndAnotherAgainstIt() {
    told.spots = Set.of(spot(1, null), spot(2, null));
    then.spots = Set.of(spot(2, null));
    assertThat(candidate().orElseThrow().reasons()).contains("the same site");
    var same = candidate().orElseThrow().score();
    told.spots = Set.of();
    var unsaid = candidate().orElseThrow().score();
    assertThat(same).isGreaterThanOrEqualTo(unsaid);
    told.spots = Set.of(spot(1, null));
    assertThat(candidate().map(Candidate::score).orElse(BigDecimal.ZERO)).isLessThan(unsaid);
  }

  @Test
  void onlyExactPointsThatAreFarApartExcludeIt() {
    told.spots = Set.of(spot(1, "35.68"));
    then.likeness = 1;
    then.headline = HEADLINE;
    then.spots = Set.of(spot(2, "35.72"));
    assertThat(candidate()).as("4 km").isPresent();
    then.spots = Set.of(spot(2, null));
    assertThat(candidate()).as("not known exactly").isPresent();
    then.spots = Set.of(spot(2, "35.78"));
    assertThat(candidate()).as("11 km").isEmpty();
    then.spots = Set.of(spot(2, "35.78"), spot(3, "35.69"));
    assertThat(candidate()).as("another of its sites is near").isPresent();
  }

  private static Spot spot(int site, @Nullable String latitude) {
    return new Spot(
        new UUID(7, site),
        latitude == null
            ? null
            : new Coordinates(new BigDecimal(latitude), new BigDecimal("139.76")));
  }

  @Test
  void aClearlyOtherAmountMakesItAnother() {
    then.likeness = 0.95;
    then.stakes = List.of(stake(MICROSOFT, "2900000000"));
    assertThat(candidate()).isEmpty();
  }

  @Test
  void aRaisedAmountNeedsANearDayAndTheSameStory() {
    then.stakes = List.of(stake(MICROSOFT, "8000000000"));
    then.day = DAY.minusDays(6);
    then.likeness = 0.1;
    assertThat(candidate()).isEmpty();
    then.likeness = 0.8;
    assertThat(candidate().orElseThrow().reasons())
        .contains("$10 billion may have been raised from $8 billion, or to it");
    then.day = DAY.minusDays(101);
    assertThat(candidate()).isEmpty();
  }

  @Test
  void anUndisclosedAmountSpeaksNeitherForItNorAgainst() {
    then.stakes = List.of(undisclosed());
    then.headline = "Chips from Osaka";
    assertThat(candidate()).isEmpty();
    then.headline = "Skills for Japan";
    assertThat(candidate()).isPresent();
  }

  @Test
  void partsAreComparedWithTheirSum() {
    told.stakes = List.of(stake(MICROSOFT, "7000000000"), stake(MICROSOFT, "3000000000"));
    assertThat(candidate()).isPresent();
  }

  @Test
  void theSameAmountOnAFarDayNeedsTheSameStory() {
    then.day = DAY.minusDays(200);
    then.likeness = 0.1;
    assertThat(candidate()).isEmpty();
    then.likeness = 0.9;
    assertThat(candidate().orElseThrow().reasons()).contains("announced 200 days earlier");
  }

  @Test
  void weeksLaterTheSameAmountStillSuffices() {
    then.day = DAY.minusDays(18);
    assertThat(candidate()).isPresent();
    then.day = DAY.plusDays(100);
    assertThat(candidate()).isPresent();
    then.day = DAY.plusDays(101);
    assertThat(candidate()).isEmpty();
  }

  @Test
  void onlyLargeSumsAreReadInTwoWays() {
    assertThat(sign("10000000000", "8000000000")).isEqualTo(Sign.OTHER_READING);
    assertThat(sign("120000000", "100000000")).isEqualTo(Sign.RAISED_AMOUNT);
    assertThat(sign("14000000000", "10000000000")).isEqualTo(Sign.RAISED_AMOUNT);
  }

  private static Sign sign(String one, String other) {
    return AmountMatch.of(
            List.of(stake(MICROSOFT, one)), List.of(stake(MICROSOFT, other)), KIN, true)
        .get(0)
        .sign();
  }

  @Test
  void aCountryIsNoOtherPlaceThanOneInIt() {
    var inCountry = HeadlineWords.of("A hall is built in Japan");
    var inCity = HeadlineWords.of("A hall is built in Sakai");
    assertThat(inCountry.isElsewhere(inCity, Set.of("japan"))).isFalse();
    assertThat(HeadlineWords.of("A hall in Kobe").isElsewhere(inCity, Set.of("japan"))).isTrue();
  }

  @Test
  void theMoreDigitsAgreeTheMoreTheySay() {
    told.headline = "Ten thousand engineers and a hall of chips for the north of Japan";
    then.headline = told.headline;
    told.parties = Set.of(ELSE);
    told.stakes = List.of(stake(ELSE, "1234567000"));
    then.stakes = List.of(stake(MICROSOFT, "1234567000"));
    then.likeness = 1;
    assertThat(candidate()).isPresent();
    told.stakes = List.of(stake(ELSE, "1000000000"));
    then.stakes = List.of(stake(MICROSOFT, "1000000000"));
    assertThat(candidate()).isEmpty();
  }

  @Test
  void namesThatAreNearMayBeOne() {
    told.parties = Set.of(NEAR);
    told.stakes = List.of(stake(NEAR, "10000000000"));
    assertThat(candidate().orElseThrow().reasons())
        .contains("its investor Microsoft may be Microsoft Cloud");
  }

  @Test
  void anotherRegionInTheHeadlineMakesItAnother() {
    told.headline = "Microsoft invests ten billion in Osaka";
    then.headline = "Microsoft invests ten billion in Hokkaido";
    then.likeness = 0.8;
    then.day = DAY.minusDays(1);
    assertThat(candidate()).isEmpty();
    then.headline = "In Osaka, Microsoft spends ten billion";
    assertThat(candidate()).isPresent();
  }

  @Test
  void whereNobodyIsNamedTheSameWordsAmountAndPlaceAreOne() {
    told.headline = "Ruritania announced a $1.4 trillion investment in Japan over the next decade";
    told.parties = Set.of();
    told.stakes = List.of(nobodys("1400000000000"));
    then.headline = "Ruritania committed to investing $1.4 trillion in Japan over the next decade";
    then.parties = Set.of();
    then.stakes = told.stakes;
    then.likeness = 0.6;
    then.day = DAY.minusDays(300);
    assertThat(candidate()).isPresent();
    then.headline = "Graustark announced a $1.4 trillion investment in Japan over the next decade";
    then.day = DAY;
    assertThat(candidate()).isEmpty();
  }

  private static Stake nobodys(String dollars) {
    var value = new BigDecimal(dollars);
    return new Stake(Set.of(), new Figure(value, "USD", Qualifier.EXACT, value, DAY), null);
  }

  @Test
  void aHeadlineThatSaysNothingButNamesTellsNothing() {
    told.headline = "Microsoft invests in Japan";
    then.likeness = 1;
    then.day = DAY.minusDays(200);
    assertThat(candidate()).isEmpty();
    told.headline = HEADLINE;
    assertThat(candidate()).isPresent();
  }

  @Test
  void withoutInvestmentsPartiesDayAndHeadlineTell() {
    told.stakes = List.of();
    then.stakes = List.of();
    told.parties = Set.of(MICROSOFT, SAKURA);
    then.parties = Set.of(MICROSOFT, SAKURA, ELSE);
    then.headline = "A laboratory for chips";
    assertThat(candidate()).isEmpty();
    then.headline = "Skills for Japan";
    assertThat(candidate().orElseThrow().reasons())
        .contains("the same parties, Microsoft and Sakura Internet");
    then.parties = Set.of(ELSE);
    assertThat(candidate()).isEmpty();
  }

  @Test
  void nothingIsCertain() {
    then.likeness = 1;
    assertThat(candidate().orElseThrow().score()).isEqualByComparingTo("0.99");
  }

  @Test
  void saysThatItWasRetracted() {
    then.retracted = DAY.plusDays(1);
    assertThat(candidate().orElseThrow().reasons()).contains("it was retracted on 2026-04-04");
  }
}
