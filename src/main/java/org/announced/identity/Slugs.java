package org.announced.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

  private static final int FIRST_TRIED = 8;

  private final JdbcClient jdbc;
  private final Turns turns;

  /** Free ones by the kind and name that they are for. Each is given once. */
  private final PerTransaction<Map<String, String>> foreseen = new PerTransaction<>(HashMap::new);

  Slugs(JdbcClient jdbc, Turns turns) {
    this.jdbc = jdbc;
    this.turns = turns;
  }

  /**
   * Claims slugs for names to come, all at once. Of names that give the same slug, the first gets
   * it, and the others are left to be claimed as they come.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void foresee(Kind kind, Collection<String> names) {
    var firsts = new LinkedHashMap<Slug, String>();
    names.forEach(name -> firsts.putIfAbsent(Slug.of(name, kind.word()), name));
    var wanted = List.copyOf(firsts.keySet());
    turns.takeAhead(turns(kind, wanted));
    var taken = taken(kind, wanted, FIRST_TRIED);
    firsts.forEach(
        (slug, name) ->
            free(slug, FIRST_TRIED, taken)
                .ifPresent(free -> foreseen.get().put(kind + name, free)));
  }

  /** Whether a claim for this name is answered by what was foreseen. */
  public boolean foresees(Kind kind, String name) {
    return foreseen.get().containsKey(kind + name);
  }

  /**
   * For each name a slug that is free, numbered from 2 where the plain one is taken. Nobody else is
   * given the same ones before the transaction ends.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<String> claim(Kind kind, List<String> names) {
    if (names.size() == 1 && foresees(kind, names.get(0))) {
      return List.of(Objects.requireNonNull(foreseen.get().remove(kind + names.get(0))));
    }
    var wanted = names.stream().map(name -> Slug.of(name, kind.word())).toList();
    turns.take(turns(kind, wanted));
    for (int tried = FIRST_TRIED; ; tried *= FIRST_TRIED) {
      var claimed = unnumberedFirst(wanted, tried, taken(kind, wanted, tried));
      if (claimed.size() == wanted.size()) {
        foreseen.get().values().removeAll(claimed);
        return claimed;
      }
    }
  }

  /** The first free number of each; shorter than the list when one has none up to the highest. */
  private static List<String> unnumberedFirst(List<Slug> wanted, int highest, Set<String> taken) {
    var claimed = new ArrayList<String>();
    for (var slug : wanted) {
      free(slug, highest, taken).ifPresent(claimed::add);
    }
    return claimed;
  }

  private static Optional<String> free(Slug slug, int highest, Set<String> taken) {
    return IntStream.rangeClosed(1, highest)
        .mapToObj(slug::numbered)
        .filter(taken::add)
        .findFirst();
  }

  private static List<String> turns(Kind kind, List<Slug> wanted) {
    return wanted.stream().map(slug -> "slug:" + kind.word() + ":" + slug).toList();
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
