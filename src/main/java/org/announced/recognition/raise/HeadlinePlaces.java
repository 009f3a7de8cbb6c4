package org.announced.recognition.raise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.announced.place.Region;
import org.announced.place.Regions;
import org.springframework.core.io.ClassPathResource;

/**
 * Finds in headlines where in a country, or in what company, money goes to: regions by their names,
 * and what stands in capitals after "in" or "at".
 */
final class HeadlinePlaces {

  /** Mostly a government, and no state. */
  private static final String CAPITAL = "Washington";

  private static final int FIRST_OF_EAST_ASIA = 0x2e80;

  private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS;

  private static final Pattern ACCENT = Pattern.compile("[\\u0300-\\u036f]");

  private static final Pattern COMMA = Pattern.compile(",");

  private static final String NAME = "\\p{Lu}[\\p{L}'’.-]+";

  private static final Pattern NAMED_AFTER =
      Pattern.compile(
          "\\b(?:[Ii]n|[Ii]nto|[Oo]n|[Aa]t|[Nn]ear|[Oo]utside|[Aa]round|à|dans|près de|en|cerca de|a|nel|nella|bei|em|te|w|we|i|los)\\s+((?:the |its |la |le )?%1$s(?:(?:,? (?:and |und |et |y |e )?|, )%1$s)*)"
              .formatted(NAME),
          FLAGS);

  private static final Pattern COUNTY =
      Pattern.compile(
          "(%1$s(?: %1$s)?) (?:County|Parish|Township|Borough|Prefecture|Province)\\b"
              .formatted(NAME),
          FLAGS);

  private static final Pattern CITY =
      Pattern.compile(
          "(%1$s(?: %1$s)?), (?:A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY])\\b"
              .formatted(NAME),
          FLAGS);

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]*", FLAGS);

  /** Words with a capital that are no places. */
  private static final Set<String> COMMON =
      lines("no-places").collect(Collectors.toUnmodifiableSet());

  private static final Map<Set<String>, NamesOfPlaces> NAMES = new ConcurrentHashMap<>();

  /**
   * Names of regions of some countries, and of cities of all.
   *
   * @param spaced those in letters that stand in words
   * @param unspaced and those of East Asia, which stand in a sentence without blanks
   * @param longest of how many words one of them is at most
   */
  private record NamesOfPlaces(Set<String> spaced, Pattern unspaced, int longest) {

    static NamesOfPlaces in(Set<String> countries) {
      var all =
          Stream.concat(
                  lines("regions"),
                  Regions.list().stream()
                      .filter(one -> countries.contains(one.country()))
                      .flatMap(one -> names(one))
                      .filter(name -> !COMMON.contains(name.toLowerCase(Locale.ROOT))))
              .collect(Collectors.toUnmodifiableSet());
      var spaced = all.stream().filter(name -> !isUnspaced(name)).collect(Collectors.toSet());
      return new NamesOfPlaces(
          spaced,
          Pattern.compile(
              all.stream()
                  .filter(HeadlinePlaces::isUnspaced)
                  .sorted(Comparator.comparing(String::length).reversed())
                  .map(Pattern::quote)
                  .collect(Collectors.joining("|"))),
          spaced.stream().mapToInt(name -> name.split(" ", -1).length).max().orElse(1));
    }

    /** With their accents and without, as headlines have them. */
    private static Stream<String> names(Region region) {
      return Stream.concat(Stream.of(region.name()), region.localNames().stream())
          .filter(name -> name.length() > 1 && !name.equals(CAPITAL))
          .flatMap(name -> Stream.of(name, withoutAccents(name)));
    }

    private static String withoutAccents(String name) {
      return isUnspaced(name)
          ? name
          : ACCENT.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    }
  }

  private HeadlinePlaces() {}

  private static boolean isUnspaced(String name) {
    return name.charAt(0) >= FIRST_OF_EAST_ASIA;
  }

  /** What stands between commas in a file, after the colon of each line. */
  private static Stream<String> lines(String file) {
    try {
      return new ClassPathResource("recognition/" + file + ".txt")
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> COMMA.splitAsStream(line.substring(line.indexOf(':') + 1)))
          .map(String::strip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * As they are written; of several words after "in", each word by itself.
   *
   * @param countries whose regions are looked for, by ISO 3166-1 codes
   */
  static Set<String> in(String text, Set<String> countries) {
    var names = NAMES.computeIfAbsent(countries, NamesOfPlaces::in);
    var places = new HashSet<String>();
    var rest = withoutRegions(text, names, places);
    names.unspaced().matcher(text).results().forEach(one -> places.add(one.group()));
    CITY.matcher(rest).results().forEach(one -> places.add(one.group(1)));
    COUNTY.matcher(rest).results().forEach(one -> places.add(one.group(1)));
    NAMED_AFTER
        .matcher(rest)
        .results()
        .flatMap(one -> WORD.matcher(one.group(1)).results())
        .map(MatchResult::group)
        .filter(word -> Character.isUpperCase(word.codePointAt(0)) && word.length() > 2)
        .filter(
            word -> !COMMON.contains(word.toLowerCase(Locale.ROOT)) && !HeadlineTopics.tells(word))
        .forEach(places::add);
    return places;
  }

  /** The longest names first. */
  private static String withoutRegions(String text, NamesOfPlaces names, Set<String> places) {
    var words = WORD.matcher(text).results().toList();
    var rest = new StringBuilder(text);
    for (int first = 0; first < words.size(); first++) {
      for (int many = Math.min(names.longest(), words.size() - first); many > 0; many--) {
        int start = words.get(first).start();
        int end = words.get(first + many - 1).end();
        var name = text.substring(start, end);
        if (names.spaced().contains(name)) {
          places.add(name);
          rest.replace(start, end, "#".repeat(end - start));
          first += many - 1;
          break;
        }
      }
    }
    return rest.toString();
  }
}
