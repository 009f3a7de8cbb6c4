package org.announced.batch;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lines for a batch, with names of a test's own in the database that all tests share. */
final class Documents {

  /** Stands in every headline and address of one test. */
  final String own = "B" + UUID.randomUUID().toString().replace("-", "");

  /** The same for the same number, and without a line's end. */
  String line(int number) {
    return """
    {"headline": "%1$s builds %2$d", "announcedOn": "2026-04-03",\
     "sources": [{"publisher": "Example Wire", "url": "https://example.org/%1$s/%2$d"}],\
     "investments": [{"investors": [{"company": {"name": "%1$s Corp."}}],\
     "amount": {"value": %2$d00, "currency": "USD", "qualifier": "EXACT"}, "country": "JP",\
     "instrument": "CAPEX", "bindingLevel": "PLEDGE"}]}"""
        .formatted(own, number);
  }

  /** Lines with these numbers, each with its end. */
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
        join source s on s.announcement_id = a.id
        join investment i on i.announcement_id = a.id
        join investment_investor p on p.investment_id = i.id
        where a.headline like ? || '%'
        """);
  }

  private int count(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).param(own).query(Integer.class).single();
  }
}
