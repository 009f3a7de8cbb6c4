package org.announced.recognition.raise;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.announced.place.Regions;
import org.jspecify.annotations.Nullable;

/**
 * How far what a headline tells of reaches: whether all over a country, or to places in it, and to
 * what.
 *
 * @param places names in it of something smaller than a country, or of what the money goes to
 * @param topics what the money is for
 * @param years of which the money is said to be; "by 2030" says when it will be spent, and no more
 * @param namesCountry whether the country is named
 */
record HeadlineScope(
    Set<String> places, Set<HeadlineTopics.Topic> topics, Set<String> years, boolean namesCountry) {

  private static final Pattern YEAR =
      Pattern.compile(
          "\\b(?:in|for|during|of|fiscal|FY|en|em|im|für|pour|nel|para)(?: year)? ?(20\\d\\d)(?![-–/]\\d)\\b|(20\\d\\d)(?:年度|年に|年投資)");

  /**
   * Reads a headline.
   *
   * @param names of companies, which are no places
   * @param countries ISO 3166-1 codes of where it takes effect
   */
  static HeadlineScope of(String headline, Collection<String> names, Set<String> countries) {
    var all = Normalizer.normalize(headline, Normalizer.Form.NFKC);
    for (var name :
        names.stream().sorted(Comparator.comparing(String::length).reversed()).toList()) {
      all = all.replace(name, " # ");
    }
    var text = all;
    var abroad = all;
    for (var country : countries) {
      abroad = CountryWords.leaveOut(country, abroad);
    }
    var places =
        HeadlinePlaces.in(abroad, countries).stream()
            .map(place -> place.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    var namesCountry = countries.stream().anyMatch(one -> CountryWords.name(one, text));
    var years =
        YEAR.matcher(text)
            .results()
            .map(one -> one.group(1) == null ? one.group(2) : one.group(1))
            .collect(Collectors.toSet());
    return new HeadlineScope(places, HeadlineTopics.in(text), years, namesCountry);
  }

  /**
   * The same where something else tells a region, which goes before what the headline names. Names
   * that are of one region become its code.
   *
   * @param region ISO 3166-2; null where none is told of this pledge
   */
  HeadlineScope placed(@Nullable String region, Set<String> countries) {
    var coded =
        region == null
            ? places.stream().map(one -> code(one, countries)).collect(Collectors.toSet())
            : Set.of(region);
    return new HeadlineScope(coded, topics, years, namesCountry);
  }

  private static String code(String place, Set<String> countries) {
    var named =
        countries.stream().flatMap(one -> Regions.named(place, one).stream()).distinct().toList();
    return named.size() == 1 ? named.get(0).code() : place;
  }

  /** Whether it says no more than who, how much and in which country. */
  boolean isPlain() {
    return places.isEmpty() && topics.isEmpty();
  }

  boolean sharesPlaces(HeadlineScope other) {
    return places.stream().anyMatch(other.places::contains);
  }

  /** Whether each is of years of its own. */
  boolean isOfOtherYears(HeadlineScope other) {
    return !years.isEmpty()
        && !other.years.isEmpty()
        && years.stream().noneMatch(other.years::contains);
  }

  boolean sharesTopics(HeadlineScope other) {
    return topics.stream().anyMatch(other.topics::contains);
  }
}
