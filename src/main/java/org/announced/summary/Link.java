package org.announced.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.announced.http.QueryParameters;
import org.announced.version.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The address of exactly the rows behind a number: the request's filters, narrowed.
 *
 * @param parameters the filters and options, by name
 * @param group values of keys by which rows are split, as in {@code group=year:2027}
 * @param standings for what reasons rows are not counted, the word null for those that are; null
 *     when nothing is said of it
 * @param reasons every reason there is
 */
public record Link(
    String path,
    Map<String, String> parameters,
    List<String> group,
    @Nullable List<String> standings,
    List<String> reasons) {

  private static final String COUNTED = "counted";
  private static final String EXCLUDED = "excluded";
  private static final String NOT_EXCLUDED = "excluded.not";
  private static final String NO_VALUE = "null";

  /** The address of rows that have a value, or none, where the request may have named several. */
  public Link with(String parameter, @Nullable String value) {
    return given(parameter, escaped(value));
  }

  /** The address with a parameter as it is written. */
  public Link given(String parameter, String text) {
    Map<String, String> narrowed = new LinkedHashMap<>(parameters);
    narrowed.put(parameter, text);
    return new Link(path, narrowed, group, standings, reasons);
  }

  /** The address of rows of which a part falls to a value of a key. */
  Link in(String key, @Nullable String value) {
    List<String> narrowed = new ArrayList<>(group);
    narrowed.add(key + ":" + escaped(value));
    return new Link(path, parameters, narrowed, standings, reasons);
  }

  /** What another path shows of the same rows. */
  public Link at(String path) {
    return new Link(path, parameters, group, standings, reasons);
  }

  /** The address of rows that stand so. */
  public Link standing(List<String> standings) {
    return new Link(path, parameters, group, standings, reasons);
  }

  /** The address as it can be followed, from the root of the service. */
  public String address() {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    all.keySet().removeAll(Set.of(COUNTED, EXCLUDED, NOT_EXCLUDED));
    if (standings != null) {
      stand(all, standings);
    }
    if (!group.isEmpty()) {
      all.put("group", String.join(",", group));
    }
    return Moment.in(
        path
            + all.entrySet().stream()
                .map(p -> p.getKey() + "=" + QueryParameters.encoded(p.getValue()))
                .collect(Collectors.joining("&", all.isEmpty() ? "" : "?", "")));
  }

  /** Adds what is left of the standings when the request has restricted them itself. */
  private void stand(Map<String, String> all, List<String> standings) {
    Set<String> left = new LinkedHashSet<>(standings);
    String counted = parameters.get(COUNTED);
    if (counted != null) {
      left.removeIf(standing -> standing.equals(NO_VALUE) != counted.equals("true"));
    }
    if (parameters.containsKey(EXCLUDED)) {
      left.retainAll(values(EXCLUDED));
    }
    if (parameters.containsKey(NOT_EXCLUDED)) {
      left.removeAll(values(NOT_EXCLUDED));
    }
    if (left.isEmpty() || left.equals(Set.of(NO_VALUE))) {
      all.put(COUNTED, "true");
    } else {
      all.put(EXCLUDED, String.join(",", left));
    }
    if (left.isEmpty()) {
      // Nothing is both: the request has ruled out what is behind this number.
      all.put(EXCLUDED, reasons.get(0));
    }
  }

  private List<String> values(String parameter) {
    return QueryParameters.split(Objects.requireNonNull(parameters.get(parameter)));
  }

  private static String escaped(@Nullable String value) {
    return value == null ? NO_VALUE : value.replace(",", "\\,");
  }
}
