package org.announced.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Gives each thing a slug that no other of its kind has. */
@Component
public class SlugRegistry {

  /** What has slugs; each kind has its own. */
  public enum SluggedKind {
    COMPANY,
    ANNOUNCEMENT;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** So many numbers of each slug are looked for at first, and so many times more after that. */
  private static final int FIRST_TRIED = 8;

  private final JdbcClient jdbc;

  SlugRegistry(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The turns of whoever gives slugs to things of these names: nobody else gives the same ones
   * before the transaction ends.
   */
  public static List<String> turns(SluggedKind kind, Collection<String> names) {
    return slugs(kind, names).map(slug -> "slug:" + kind.word() + ":" + slug).distinct().toList();
  }

  /**
   * The first slugs that things of these names may get, of which the taken ones are to be found.
   */
  public static List<String> firstChoices(SluggedKind kind, Collection<String> names) {
    return slugs(kind, names).distinct().flatMap(slug -> numbered(slug, FIRST_TRIED)).toList();
  }

  private static Stream<Slug> slugs(SluggedKind kind, Collection<String> names) {
    return names.stream().map(name -> Slug.of(name, kind.word()));
  }

  private static Stream<String> numbered(Slug slug, int highest) {
    return IntStream.rangeClosed(1, highest).mapToObj(slug::numbered);
  }

  /**
   * SlugRegistry for things of these names. One statement, in the turns of their slugs.
   *
   * @see #turns
   */
  public Free free(SluggedKind kind, Collection<String> names) {
    return new Free(kind, taken(kind, firstChoices(kind, names)));
  }

  /**
   * The same where it has been found which are taken.
   *
   * @param taken those of the first choices that other things have
   */
  public Free free(SluggedKind kind, Set<String> taken) {
    return new Free(kind, taken);
  }

  /** Asks for each number by name, which an index answers under any collation. */
  private Set<String> taken(SluggedKind kind, List<String> numbered) {
    return new HashSet<>(
        jdbc.sql("select slug from %s where slug = any (:slugs)".formatted(kind.word()))
            .param("slugs", new SqlArrayValue("text", numbered.toArray()))
            .query(String.class)
            .list());
  }

  /** What slugs are free, each of which is given once. */
  public final class Free {

    private final SluggedKind kind;
    private final Set<String> taken;
    private final Map<Slug, Integer> tried = new HashMap<>();

    private Free(SluggedKind kind, Set<String> taken) {
      this.kind = kind;
      this.taken = new HashSet<>(taken);
    }

    /** The slug of a name, numbered from 2 where the plain one is taken. */
    public String next(String name) {
      var slug = Slug.of(name, kind.word());
      while (true) {
        var highest = tried.computeIfAbsent(slug, any -> FIRST_TRIED);
        var free = numbered(slug, highest).filter(taken::add).findFirst();
        if (free.isPresent()) {
          return free.get();
        }
        tried.put(slug, highest * FIRST_TRIED);
        taken.addAll(SlugRegistry.this.taken(kind, numbered(slug, highest * FIRST_TRIED).toList()));
      }
    }
  }
}
