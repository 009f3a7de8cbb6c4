package org.announced.summary;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.announced.web.Binder;
import org.announced.web.FilterReader;
import org.announced.web.Format;
import org.announced.web.Listing;
import org.announced.web.QueryParameters;
import org.springframework.stereotype.Component;

/**
 * Asks for the commitments of all kinds at once, and for the announcements that hold them. Answers
 * that differ only in what they write of it are made of the same sums.
 */
@Component
class Everything {

  /** Filters that the lists of all commitments have. */
  private static final List<String> FILTERS =
      List.of(
          "company",
          "investor",
          "country",
          "status",
          "bindingLevel",
          "purpose",
          "announcedOn",
          "source");

  /** What only amounts of money know. */
  private static final List<String> OPTIONS = List.of("currency", "ratesOn");

  /** What is shown of the money of who invests. */
  private static final List<String> MONEY =
      List.of(
          "low",
          "point",
          "high",
          "joint",
          "investments",
          "undisclosed",
          "unbounded",
          "unconverted");

  private final List<Kind> kinds;
  private final AnnouncementCount announcements;

  Everything(
      InvestmentSummary investments,
      PartnershipSummary partnerships,
      TrainingGoalSummary trainingGoals,
      CapacitySummary capacities,
      AnnouncementCount announcements) {
    this.kinds =
        List.of(
            new Kind("investments", investments, "investor", "investments", MONEY),
            new Kind("partnerships", partnerships, "company", "partnerships"),
            new Kind("trainingGoals", trainingGoals, "company", "goals"),
            new Kind("capacities", capacities, "operator", "capacities"));
    this.announcements = announcements;
  }

  /** The parameters that restrict something, or say in what money is shown. */
  Listing parameters() {
    return only(kinds.get(0).summary().description().listing());
  }

  private static Listing only(Listing listing) {
    List<String> others = new ArrayList<>(listing.criteria().keySet());
    others.removeAll(FILTERS);
    others.removeAll(OPTIONS);
    return listing.without(others);
  }

  /**
   * What is to be added up, and made of it.
   *
   * @param name what a file with the answer is called
   * @param writing makes the answer, in one of the formats offered
   * @throws org.announced.web.ProblemException 400 that names every fault, or 406
   */
  Composition composition(
      String name,
      HttpServletRequest request,
      BiFunction<Whole, Format, byte[]> writing,
      Format... offered) {
    QueryParameters query = new QueryParameters(request);
    Format format = Format.of(request, query, offered);
    new FilterReader(parameters(), query, List.of("format"), new Binder()).conditions();
    query.refuse();
    Map<String, String> given = new LinkedHashMap<>(query.values());
    given.remove("format");
    List<Question> questions = new ArrayList<>();
    for (Kind kind : kinds) {
      Description description = kind.description(request);
      questions.add(question(description, query, known(description.listing(), given)));
    }
    questions.add(question(announcements.description(), query, announcements.known(given)));
    return new Composition(
        name, questions, format, outcomes -> writing.apply(Whole.of(kinds, outcomes), format));
  }

  /** The parameters that a list has. */
  private static Map<String, String> known(Listing listing, Map<String, String> given) {
    Map<String, String> known = new LinkedHashMap<>(given);
    if (!listing.criteria().containsKey("currency")) {
      known.keySet().removeAll(OPTIONS);
    }
    return known;
  }

  private static Question question(
      Description description, QueryParameters query, Map<String, String> parameters) {
    Binder binder = new Binder();
    List<String> conditions =
        new FilterReader(
                description.listing(), query, List.of("format", "currency", "ratesOn"), binder)
            .conditions();
    Map<String, String> filters = new LinkedHashMap<>(parameters);
    filters.entrySet().removeAll(description.defaults().entrySet());
    Link all =
        new Link(
            "/api/v1/" + description.listing().name(),
            filters,
            List.of(),
            null,
            description.reasons());
    return new Question(
        description, List.of(), conditions, binder, true, List.of(), List.of(), Format.JSON, all);
  }
}
