package org.announced.batch;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** LineReader for a batch, with names of a test's own in the database that all tests share. */
final class Documents {

  /** Stands in every headline and address of one test. */
  final String own = "B" + UUID.randomUUID().toString().replace("-", "");

  /**
   * The same for the same number, and without a line's end. Amounts and days lie so far from each
   * other that none looks like another. Every second is known by its address, the others only by
   * being the same, word for word.
   */
  String line(int number) {
    return """
    {"headline": "%1$s builds %2$d", "announcedOn": "%3$s",\
     "sources": [{"publisher": "Example Wire", %4$s: "https://example.org/%1$s/%2$d"}],\
     "investments": [{"investors": [{"company": {"name": "%1$s Corp."}}],\
     "amount": {"value": %5$d, "currency": "USD", "qualifier": "EXACT"}, "country": "JP",\
     "instrument": "CAPEX", "bindingLevel": "PLEDGE"}]}"""
        .formatted(
            own,
            number,
            LocalDate.of(2026, 4, 3).minusDays(410L * (number / 50)),
            number % 2 == 0 ? "\"url\"" : "\"title\"",
            3L << (number % 50));
  }

  /** LineReader with these numbers, each with its end. */
  String lines(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(number -> line(number) + "\n")
        .collect(Collectors.joining());
  }

  int stored(JdbcClient jdbc) {
    return count(jdbc, "select count(*) from announcement where headline like ? || '%'");
  }

  /** How many announcements have all that their lines say. */
  int whole(JdbcClient jdbc) {
    return count(
        jdbc,
        """
        select count(*) from announcement a
        join announcement_source s on s.announcement_id = a.id
        join investment i on i.announcement_id = a.id
        join investment_investor p on p.investment_id = i.id
        where a.headline like ? || '%'
        """);
  }

  private int count(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).param(own).query(Integer.class).single();
  }
}
