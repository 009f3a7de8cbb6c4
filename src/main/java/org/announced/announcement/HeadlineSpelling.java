package org.announced.announcement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** How words that are in no announcement are written in headlines. */
@Component
class HeadlineSpelling {

  private static final String NEAR =
      """
      select asked.word, unaccented(folded(near.headline)) as headline
      from unnest(:words) as asked (word)
      cross join lateral (
        select headline from announcement where near_keys(headline) && near_keys(asked.word) limit 40) as near
      where not exists (
        select from announcement where words @@ cast(asked.word || ':*' as tsquery))
      """;

  /** Two letters that changed places count as two. */
  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(2);

  private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

  private final JdbcClient jdbc;

  HeadlineSpelling(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The words nearest to each that is nowhere, one letter off; none for those that are in some
   * announcement, and for those that nothing is near to. One statement.
   *
   * @param words of Latin letters and digits
   */
  Map<String, List<String>> of(List<String> words) {
    var near = new HashMap<String, Set<String>>();
    jdbc.sql(NEAR)
        .param("words", new SqlArrayValue("text", words.toArray()))
        .query(
            row -> {
              String word = row.getString("word");
              BETWEEN
                  .splitAsStream(row.getString("headline"))
                  .filter(written -> DISTANCE.apply(word, written) >= 0)
                  .forEach(near.computeIfAbsent(word, any -> new TreeSet<>())::add);
            });
    var nearest = new HashMap<String, List<String>>();
    near.forEach(
        (word, written) -> {
          if (!written.isEmpty()) {
            nearest.put(word, nearest(word, written));
          }
        });
    return nearest;
  }

  private static List<String> nearest(String word, Set<String> written) {
    int least = written.stream().mapToInt(one -> DISTANCE.apply(word, one)).min().orElse(0);
    return written.stream().filter(one -> DISTANCE.apply(word, one) == least).toList();
  }
}
