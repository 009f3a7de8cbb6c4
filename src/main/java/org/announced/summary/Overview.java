package org.announced.summary;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.announced.web.Binder;
import org.announced.web.FilterReader;
import org.announced.web.Format;
import org.announced.web.Listing;
import org.announced.web.QueryParameters;
import org.springframework.stereotype.Component;

/** Asks for what the head of a dashboard shows, in one answer. */
@Component
class Overview {

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

  private final List<OverviewPart> parts;
  private final AnnouncementCount announcements;
  private final LatestAnnouncements latest;

  Overview(
      InvestmentSummary investments,
      PartnershipSummary partnerships,
      TrainingGoalSummary trainingGoals,
      CapacitySummary capacities,
      AnnouncementCount announcements,
      LatestAnnouncements latest) {
    this.parts =
        List.of(
            new OverviewPart(investments, "investor"),
            new OverviewPart(partnerships, "company"),
            new OverviewPart(trainingGoals, "company"),
            new OverviewPart(capacities, "operator"));
    this.announcements = announcements;
    this.latest = latest;
  }

  /** The parameters that restrict something, or say in what money is shown. */
  Listing parameters() {
    return only(parts.get(0).summary().description().listing());
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
   * @throws org.announced.web.ProblemException 400 that names every fault, or 406
   */
  Composition composition(HttpServletRequest request) {
    QueryParameters query = new QueryParameters(request);
    Format format = Format.of(request, query, Format.JSON);
    new FilterReader(parameters(), query, List.of("format"), new Binder()).conditions();
    query.refuse();
    Map<String, String> given = new LinkedHashMap<>(query.values());
    given.remove("format");
    List<Question> questions = new ArrayList<>();
    for (OverviewPart part : parts) {
      Description description = part.description(request);
      questions.add(question(description, query, known(description.listing(), given)));
    }
    Description counting = announcements.description();
    Question counted = question(counting, query, announcements.known(given));
    questions.add(counted);
    return new Composition(
        questions, format, outcomes -> new OverviewJson(outcomes, latest.of(counted)).bytes());
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
