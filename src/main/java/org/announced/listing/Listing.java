package org.announced.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.announced.filter.Criterion;
import org.announced.http.Format;
import org.jspecify.annotations.Nullable;

/**
 * A list that can be read: where its rows are, what they show, and by what they can be filtered and
 * sorted. Everything the reading side offers (pages, cursors, CSV, NDJSON, parameters in the
 * documentation) follows from this description.
 *
 * @param name the last part of its path, such as {@code training-goals}
 * @param resource what a row is called in the documentation, such as {@code TrainingGoal}
 * @param from the table in which rows are found, with its alias; filters and sort keys see only it
 * @param alias the alias, whose {@code id} names a row
 * @param joins what the shown members need besides
 * @param lookups those joins, in {@code from} as well, that are left out where nothing reads them
 * @param fields the members, in the order shown
 * @param expansions members that {@code expand} puts in place of, or beside, those of the same name
 * @param located where rows are on the earth; null where they are nowhere
 */
public record Listing(
    String name,
    String resource,
    String from,
    String alias,
    String joins,
    List<LookupJoin> lookups,
    Map<String, Field> fields,
    Map<String, Field> expansions,
    Map<String, Criterion> criteria,
    Map<String, SortKey> sortKeys,
    @Nullable Located located) {

  /**
   * Where its rows are on the earth.
   *
   * @param geometry SQL of a geometry of GeoJSON (RFC 7946), null where it is not known; over the
   *     joins
   * @param condition SQL that is true of rows that are somewhere, over the table
   */
  public record Located(String geometry, String condition) {}

  /** The forms in which it is given. */
  Format[] formats() {
    return Arrays.stream(Format.values())
        .filter(format -> format != Format.GEOJSON || located != null)
        .toArray(Format[]::new);
  }

  /** Its name as people write it. */
  public String words() {
    return name.replace('-', ' ');
  }

  /** The expression for a row's id. */
  public String id() {
    return alias + ".id";
  }

  /** The same rows without some of the filters. */
  public Listing without(List<String> filters) {
    Map<String, Criterion> left = new LinkedHashMap<>(criteria);
    left.keySet().removeAll(filters);
    return new Listing(
        name, resource, from, alias, joins, lookups, fields, expansions, left, sortKeys, located);
  }

  /** The order that breaks every tie. */
  SortKey byId() {
    return new SortKey("id", id(), "uuid", true);
  }

  /**
   * Begins the description of a list.
   *
   * @param from the table with its alias, such as {@code "company c"}; the alias ends it, or is
   *     followed by lateral joins
   */
  public static Builder named(String name, String resource, String from, String alias) {
    return new Builder(name, resource, from, alias);
  }

  /** Describes a listing piece by piece; later members of a name replace earlier ones. */
  public static final class Builder {

    private final String name;
    private final String resource;
    private final String from;
    private final String alias;
    private final List<String> joins = new ArrayList<>();
    private final List<LookupJoin> lookups = new ArrayList<>();
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Field> expansions = new LinkedHashMap<>();
    private final Map<String, Criterion> criteria = new LinkedHashMap<>();
    private final Map<String, SortKey> sortKeys = new LinkedHashMap<>();
    private @Nullable Located located;

    private Builder(String name, String resource, String from, String alias) {
      this.name = name;
      this.resource = resource;
      this.from = from;
      this.alias = alias;
      sortAlways("id", alias + ".id", "uuid");
    }

    /** The alias of the table in the statement. */
    public String alias() {
      return alias;
    }

    /** Joins what the shown members need. */
    public Builder join(LookupJoin join) {
      joins.add(join.sql());
      lookups.add(join);
      return this;
    }

    /** Says of joins that {@code from} ends with that they are lookups. */
    public Builder lookups(List<LookupJoin> joined) {
      lookups.addAll(joined);
      return this;
    }

    /** Says where rows are on the earth, so that they are given as GeoJSON as well. */
    public Builder located(String geometry, String condition) {
      located = new Located(geometry, condition);
      return this;
    }

    /** Adds members that are always shown. */
    public Builder show(Field... shown) {
      for (Field field : shown) {
        fields.put(field.name(), field);
      }
      return this;
    }

    /** Adds a member that is shown when {@code expand} names it. */
    public Builder expand(String expansion, Field field) {
      expansions.put(expansion, field);
      return this;
    }

    /** Adds what rows can be filtered by. */
    public Builder filter(Criterion... filters) {
      for (Criterion criterion : filters) {
        criteria.put(criterion.name(), criterion);
      }
      return this;
    }

    /** Adds what rows can be sorted by: a value that some of them may lack. */
    public Builder sort(String key, String sql, String type) {
      sortKeys.put(key, new SortKey(key, sql, type, false));
      return this;
    }

    /** By a value that every row has. */
    public Builder sortAlways(String key, String sql, String type) {
      sortKeys.put(key, new SortKey(key, sql, type, true));
      return this;
    }

    /** Sorts those that have the same value of the last key, upwards whichever the direction. */
    public Builder thenBy(String sql, String type) {
      String last = List.copyOf(sortKeys.keySet()).get(sortKeys.size() - 1);
      sortKeys.computeIfPresent(
          last,
          (name, key) ->
              new SortKey(
                  name,
                  key.sql(),
                  key.type(),
                  key.always(),
                  new SortKey(name + " then", sql, type, true)));
      return this;
    }

    /** The list as it has been described so far. */
    public Listing build() {
      return new Listing(
          name,
          resource,
          from,
          alias,
          String.join(" ", joins),
          List.copyOf(lookups),
          fields,
          expansions,
          criteria,
          sortKeys,
          located);
    }
  }
}
