package org.announced.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives each thing a slug that no other of its kind has. */
@Component
public class Slugs {

  /** What has slugs; each kind has its own. */
  public enum Kind {
    COMPANY,
    ANNOUNCEMENT;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final JdbcClient jdbc;
  private final Turns turns;

  Slugs(JdbcClient jdbc, Turns turns) {
    this.jdbc = jdbc;
    this.turns = turns;
  }

  /**
   * For each name a slug that is free, numbered from 2 where the plain one is taken. Nobody else is
   * given the same ones before the transaction ends.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<String> claim(Kind kind, List<String> names) {
    var wanted = names.stream().map(name -> Slug.of(name, kind.word())).toList();
    turns.take(wanted.stream().map(slug -> "slug:" + kind.word() + ":" + slug).toList());
    for (int tried = 8; ; tried *= 8) {
      var claimed = unnumberedFirst(wanted, tried, taken(kind, wanted, tried));
      if (claimed.size() == wanted.size()) {
        return claimed;
      }
    }
  }

  /** The first free number of each; shorter than the list when one has none up to the highest. */
  private static List<String> unnumberedFirst(List<Slug> wanted, int highest, Set<String> taken) {
    var claimed = new ArrayList<String>();
    for (var slug : wanted) {
      IntStream.rangeClosed(1, highest)
          .mapToObj(slug::numbered)
          .filter(taken::add)
          .findFirst()
          .ifPresent(claimed::add);
    }
    return claimed;
  }

  /** Asks for each number by name, which an index answers under any collation. */
  private Set<String> taken(Kind kind, List<Slug> wanted, int highest) {
    var numbered =
        wanted.stream()
            .distinct()
            .flatMap(slug -> IntStream.rangeClosed(1, highest).mapToObj(slug::numbered))
            .toArray();
    return new HashSet<>(
        jdbc.sql("select slug from %s where slug = any (:slugs)".formatted(kind.word()))
            .param("slugs", new SqlArrayValue("text", numbered))
            .query(String.class)
            .list());
  }
}
