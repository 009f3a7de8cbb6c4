package org.announced.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.announced.summary.World.Money;
import org.announced.summary.World.Part;
import org.announced.summary.World.Stated;
import org.announced.summary.World.Tie;
import org.announced.summary.World.Told;
import org.announced.support.Api;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A small world that a test tells step by step, and asks for totals. */
final class Story {

  /** Good Friday: the rates are those of the day before, 1.1525 dollars and 183.94 yen a euro. */
  static final LocalDate DAY = LocalDate.of(2026, 4, 3);

  private final Api api;
  private final World world = new World("S" + UUID.randomUUID().toString().replace("-", ""));
  private final Telling telling;

  Story(Api api) {
    this.api = api;
    this.telling = new Telling(api, world);
  }

  /** Announces an investment, exactly of so much. */
  Money announced(String currency, String amount) {
    return announced(currency, "EXACT", amount, money -> {});
  }

  Money announced(String currency, String amount, Consumer<Money> more) {
    return announced(currency, "EXACT", amount, more);
  }

  Money announced(
      String currency, String qualifier, @Nullable String amount, Consumer<Money> more) {
    var told = new Told(DAY.plusDays(world.announcements.size()));
    var value = amount == null ? null : new BigDecimal(amount);
    var money = new Money(told, new Stated(currency, qualifier, value, null, null));
    more.accept(money);
    told.investments.add(money);
    world.announcements.add(told);
    telling.post(told);
    return money;
  }

  static Consumer<Money> related(String kind, Money to) {
    return money -> money.tie = new Tie(kind, to, null);
  }

  static Consumer<Money> increasing(Money to, String increment) {
    return money -> money.tie = new Tie("INCREASES", to, new BigDecimal(increment));
  }

  /** From one month or year to another, either of which may be empty. */
  static Consumer<Money> during(String start, String end) {
    return money -> {
      money.start = start.isEmpty() ? null : start;
      money.end = end.isEmpty() ? null : end;
    };
  }

  Consumer<Money> by(Part... investors) {
    return money ->
        money.investors =
            Stream.of(investors)
                .map(part -> new Part(world.own + " " + part.name(), part.share()))
                .toList();
  }

  static Consumer<Money> forPurposes(Part... purposes) {
    return money -> money.purposes = List.of(purposes);
  }

  static Part part(String name) {
    return new Part(name, null);
  }

  static Part part(String name, String share) {
    return new Part(name, new BigDecimal(share));
  }

  void changed(Money money, Consumer<Money> change) {
    change.accept(money);
    telling.correct(money);
  }

  void retracted(Money money) {
    telling.retract(money.told);
  }

  void restored(Money money) {
    telling.undoRetraction(money.told);
  }

  /** Another article about an announcement, which claims something of its investment. */
  void reported(Money money, String claim, String value) {
    telling.addSource(money.told, "/investments/0/" + claim, value);
  }

  JsonNode summary(String question) {
    var address =
        "/summaries/investments?source=" + Api.encoded(world.publisher()) + "&" + question;
    var answer = api.get(address);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return Figures.exactly(answer);
  }

  /** Low, point and high of the total. */
  String total() {
    return total("");
  }

  String total(String question) {
    return range(summary(question).get("total"));
  }

  /** Such as {@code 1 2 null}. */
  static String range(JsonNode sums) {
    return sums.get("low") + " " + sums.get("point") + " " + sums.get("high");
  }

  /** The sums in each case. */
  String shownCases(JsonNode sums) {
    return told(Figures.sum(sums));
  }

  /** What the rows to which a number leads add up to in each case. */
  String sumOfCases(JsonNode number) {
    return told(
        rows(number).stream()
            .map(row -> Figures.sum(row.get("contribution")))
            .reduce(Range.ZERO, Range::plus));
  }

  private static String told(Range range) {
    Range plain = range.each(Figures::plain);
    return plain.low().toPlainString()
        + " "
        + plain.point().toPlainString()
        + " "
        + (plain.high() == null ? null : plain.high().toPlainString());
  }

  /** What rows to which a number leads contribute. */
  List<String> contributions(JsonNode number) {
    return rows(number).stream().map(row -> row.get("contribution").toString()).toList();
  }

  /** The lines of a list or summary as CSV. */
  List<String> table(String path, String question) {
    var answer =
        api.get(path + "?source=" + Api.encoded(world.publisher()) + "&format=csv&" + question);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.text().replace("\uFEFF", "").lines().toList();
  }

  private List<JsonNode> rows(JsonNode number) {
    var answer = api.get(number.get("details").asString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return Figures.exactly(answer).get("items").values().stream().toList();
  }

  /** How many umbrellas have something that no part explains, and how much. */
  String leftOver() {
    return some("unallocated");
  }

  /** How many umbrellas have parts that exceed them, and by how much. */
  String exceeded() {
    return some("exceeded");
  }

  private String some(String member) {
    var node = summary("").get(member);
    return node.get("investments") + " " + node.get("point");
  }

  /** Reason, how many, and how much, of each exclusion. */
  List<String> excluded() {
    return summary("").get("excluded").values().stream()
        .map(e -> e.get("reason").asString() + " " + e.get("investments") + " " + e.get("point"))
        .toList();
  }

  /**
   * GroupKey, point and what is joint, of each group; companies without what is this story's own.
   */
  List<String> groups(String question) {
    return summary("groupBy=" + question).get("groups").values().stream()
        .map(
            group ->
                group.get("key").values().stream()
                        .map(key -> key.asStringOpt().map(this::bare).orElse("null"))
                        .collect(Collectors.joining(" "))
                    + " "
                    + group.get("point")
                    + (group.get("joint").asInt() == 0 ? "" : " joint " + group.get("joint")))
        .toList();
  }

  private String bare(String key) {
    return key.replace(world.own.toLowerCase(Locale.ROOT) + "-", "");
  }

  /** The contributions of the rows to which a number leads. */
  List<String> behind(JsonNode number) {
    return rows(number).stream()
        .map(row -> row.at("/contribution/point").toString())
        .sorted()
        .toList();
  }
}
