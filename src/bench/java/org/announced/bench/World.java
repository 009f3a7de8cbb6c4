package org.announced.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Announcements with the skew of real ones, the same each time; README.md says how they are
 * distributed.
 */
final class World {

  private static final int SHIPPED = 1;
  private static final int STORED_AT_ONCE = 3_000;
  private static final String RECORDED = "2026-11-21T00:00:00Z";
  private static final LocalDate LATEST = LocalDate.of(2026, 11, 20);
  private static final Weighted YEARS =
      Weighted.of("2019 1, 2020 1, 2021 2, 2022 4, 2023 10, 2024 22, 2025 32, 2026 28");
  private static final Weighted PUBLISHERS =
      Weighted.zipf(
          "Example Wire",
          "The Ledger",
          "Datacenter Daily",
          "Company release",
          "日本経済メモ",
          "Grid and Chip",
          "The Ministry",
          "Capital Notes");
  private static final Weighted LANGUAGES = Weighted.of("en 80, ja 8, zh 6, de 3, fr 3");
  private static final Weighted BUILT =
      Weighted.zipf(
          "a data center",
          "an AI campus",
          "compute for research",
          "a chip plant",
          "cloud regions",
          "a power station",
          "a training hub",
          "GPU clusters");
  private static final Weighted NAMES =
      Weighted.zipf("Arbor", "Northern", "Sakura", "Helios", "Delta", "Quartz", "Iris", "Tidal");
  private static final Weighted TRADES =
      Weighted.zipf("Compute", "Cloud", "Energy", "Semiconductor", "Capital", "Networks", "Labs");

  private final Draws draws = new Draws();
  private final Rows rows = new Rows();
  private final Commitments commitments = new Commitments(draws, rows);
  private final List<String> companies = new ArrayList<>();
  private int announcements;

  /**
   * Sees to it that a database holds so many investments or a few more.
   *
   * @return how long that took, in words; empty when they were there already
   */
  static String in(Connection connection, int investments) throws Exception {
    long there = Long.parseLong(Question.single(connection, "select count(*) from investment"));
    if (there >= investments) {
      return "";
    }
    if (there > SHIPPED) {
      throw new IllegalStateException(
          "An earlier run ended before its world was whole. Delete " + ReadBench.WORLDS);
    }
    double milliseconds = Turns.milliseconds(() -> new World().make(investments, connection));
    return ", loaded in %.0f s".formatted(milliseconds / 1000);
  }

  private void make(int investments, Connection connection) throws SQLException, IOException {
    while (companies.size() < 100 + investments / 50) {
      company();
    }
    var investors = Weighted.zipf(companies.toArray(String[]::new));
    while (commitments.count() < investments) {
      announcement(investors);
      if (announcements % STORED_AT_ONCE == 0) {
        rows.store(connection);
      }
    }
    rows.store(connection);
    try (var statement = connection.createStatement()) {
      statement.execute("vacuum analyze");
    }
  }

  private void company() {
    int number = companies.size() + 1;
    var id = draws.id();
    var name = "%s %s %d".formatted(draws.of(NAMES), draws.of(TRADES), number);
    rows.add("company", id, slug(name), name, draws.country(), RECORDED, RECORDED);
    rows.add("company_revision", draws.id(), id, 1, "CREATED", RECORDED, "[]");
    companies.add(id.toString());
  }

  private void announcement(Weighted investors) {
    int number = ++announcements;
    var id = draws.id();
    var day = day();
    var headline =
        "%s %s plans %s, number %d"
            .formatted(draws.of(NAMES), draws.of(TRADES), draws.of(BUILT), number);
    boolean retracted = draws.percent(0.5);
    rows.add(
        "announcement",
        id,
        slug(headline),
        headline,
        day,
        draws.country(),
        retracted ? RECORDED : null,
        retracted ? "It was never said." : null,
        RECORDED,
        RECORDED);
    rows.add("announcement_revision", draws.id(), id, 1, "CREATED", RECORDED, "[]");
    var event = new Commitments.Event(id, day, RECORDED, sources(id, day, number), investors);
    int position = 0;
    do {
      commitments.invest(event, position++);
    } while (position < 4 && draws.percent(35));
  }

  private LocalDate day() {
    var day = LocalDate.ofYearDay(Integer.parseInt(draws.of(YEARS)), 1 + draws.below(365));
    return day.isAfter(LATEST) ? day.minusYears(1) : day;
  }

  private List<UUID> sources(UUID announcement, LocalDate day, int number) {
    var sources = new ArrayList<UUID>();
    do {
      int position = sources.size();
      var id = draws.id();
      rows.add(
          "source",
          id,
          draws.of(PUBLISHERS),
          "Report %d of announcement %d".formatted(position + 1, number),
          "https://news.example.org/%d/%d".formatted(number, position),
          day,
          draws.of(LANGUAGES));
      rows.add("announcement_source", announcement, id, position);
      sources.add(id);
    } while (sources.size() < 3 && draws.percent(30));
    return sources;
  }

  private static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
