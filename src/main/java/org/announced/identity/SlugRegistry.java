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

  /** The kinds of things that have slugs. Things of two kinds may have the same slug. */
  public enum SluggedKind {
    COMPANY,
    SITE,
    ANNOUNCEMENT;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * How many numbers of a slug are looked up at first; where all are taken, as many times more are.
   */
  private static final int FIRST_TRIED = 8;

  /** What stands at this address is a list. */
  private static final String RESERVED = "possible-duplicates";

  private final JdbcClient jdbc;

  SlugRegistry(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The locks to take, by {@link AdvisoryLocks}, before slugs are given to things of these names:
   * until the transaction ends, nobody else gives the same slugs.
   */
  public static List<String> turns(SluggedKind kind, Collection<String> names) {
    return slugs(kind, names).map(slug -> "slug:" + kind.word() + ":" + slug).distinct().toList();
  }

  /**
   * The first slugs that things of these names may get. A caller that finds out itself which of
   * them are taken says so to {@link #free(SluggedKind, Set)}.
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
   * Looks up, in one statement, which slugs are free for things of these names. The caller holds
   * the locks of {@link #turns}.
   */
  public Free free(SluggedKind kind, Collection<String> names) {
    return new Free(kind, taken(kind, firstChoices(kind, names)));
  }

  /**
   * The same without a statement, where it is known which slugs are taken.
   *
   * @param taken those of {@link #firstChoices} that other things have
   */
  public Free free(SluggedKind kind, Set<String> taken) {
    return new Free(kind, taken);
  }

  /** Asks for each numbered slug by itself: an index answers that under any collation. */
  private Set<String> taken(SluggedKind kind, List<String> numbered) {
    return new HashSet<>(
        jdbc.sql("select slug from %s where slug = any (:slugs)".formatted(kind.word()))
            .param("slugs", new SqlArrayValue("text", numbered.toArray()))
            .query(String.class)
            .list());
  }

  /** Gives free slugs, each only once. */
  public final class Free {

    private final SluggedKind kind;
    private final Set<String> taken;
    private final Map<Slug, Integer> tried = new HashMap<>();

    private Free(SluggedKind kind, Set<String> taken) {
      this.kind = kind;
      this.taken = new HashSet<>(taken);
      this.taken.add(RESERVED);
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
