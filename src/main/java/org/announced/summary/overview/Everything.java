package org.announced.summary.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.announced.filter.Binder;
import org.announced.http.Format;
import org.announced.http.QueryParameters;
import org.announced.http.RequestHead;
import org.announced.listing.FilterReader;
import org.announced.listing.Listing;
import org.announced.summary.CommitmentKind;
import org.announced.summary.CommitmentSummary;
import org.announced.summary.Description;
import org.announced.summary.Link;
import org.announced.summary.Names;
import org.announced.summary.Slice;
import org.announced.summary.answer.Composition;
import org.announced.summary.answer.Composition.Larger;
import org.announced.summary.answer.StreamedTable;
import org.announced.summary.answer.WrittenAnswer;
import org.announced.summary.query.GroupOrder;
import org.announced.summary.query.GroupWindow;
import org.announced.summary.query.SummaryQuery;
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
          "region",
          "site",
          "status",
          "bindingLevel",
          "purpose",
          "announcedOn",
          "source",
          "dataset");

  /** What only amounts of money know. */
  private static final List<String> OPTIONS = List.of("currency", "ratesOn");

  private final List<CommitmentSummary> summaries;
  private final List<CommitmentKind> kinds;
  private final AnnouncementCount announcements;
  private final Names names;
  private final ActingRows rows;

  Everything(
      List<CommitmentSummary> summaries,
      AnnouncementCount announcements,
      Names names,
      ActingRows rows) {
    this.summaries = summaries;
    this.kinds = summaries.stream().map(CommitmentSummary::kind).toList();
    this.announcements = announcements;
    this.names = names;
    this.rows = rows;
  }

  List<CommitmentKind> kinds() {
    return kinds;
  }

  /** The summary of the kind that is money. */
  CommitmentSummary money() {
    return summaries.stream().filter(summary -> summary.kind().money()).findFirst().orElseThrow();
  }

  /** The parameters that restrict something, or say in what money is shown. */
  Listing parameters() {
    return only(money().description().listing());
  }

  private static Listing only(Listing listing) {
    List<String> others = new ArrayList<>(listing.criteria().keySet());
    others.removeAll(FILTERS);
    others.removeAll(OPTIONS);
    return listing.without(others);
  }

  /** Makes an answer, in one of the formats offered. */
  interface Writing {

    WrittenAnswer write(WholeTotal whole, Acting acting, GroupWindow page, Format format);
  }

  /**
   * What is to be added up, and made of it.
   *
   * @param name what a file with the answer is called
   * @param parts whether the answer comes in pages
   * @throws org.announced.problem.ProblemException 400 that names every fault, or 406
   */
  Composition composition(
      String name, RequestHead request, Writing writing, boolean parts, Format... offered) {
    QueryParameters query = new QueryParameters(request);
    Format format = Format.of(request, query, offered);
    List<String> own = new ArrayList<>(List.of("format"));
    if (parts) {
      own.addAll(GroupWindow.PARAMETERS);
    }
    new FilterReader(parameters(), query, own, new Binder()).conditions();
    GroupWindow page = parts ? GroupWindow.read(request, query, format) : GroupWindow.NONE;
    if (page.after() != null && ActingCompany.at(page.after()).isEmpty()) {
      GroupWindow.refuseCursor(query);
    }
    query.refuse();
    Map<String, String> given = new LinkedHashMap<>(query.values());
    given.keySet().removeAll(own);
    List<SummaryQuery> questions = new ArrayList<>();
    Binder binder = new Binder();
    for (CommitmentSummary summary : summaries) {
      Description description = KindQuestion.description(summary, request);
      questions.add(question(description, query, binder, known(description.listing(), given)));
    }
    questions.add(question(announcements.description(), query, binder, announcements.known(given)));
    ActingSql acting = new ActingSql(kinds, questions, page);
    return new Composition(
        name,
        questions,
        format,
        outcomes -> {
          WholeTotal whole = WholeTotal.of(kinds, outcomes);
          return writing.write(whole, new ActingInMemory(whole, names), page, format);
        },
        new Larger(
            questions.stream().map(Everything::withoutCompanies).toList(),
            outcomes ->
                writing.write(
                    WholeTotal.of(kinds, outcomes),
                    new ActingInDatabase(acting, rows),
                    page,
                    format),
            new StreamedTable(
                name,
                ActingCompaniesCsv.columns(kinds),
                taker ->
                    rows.each(acting, company -> taker.accept(ActingCompaniesCsv.row(company))))));
  }

  private static SummaryQuery withoutCompanies(SummaryQuery question) {
    List<Slice> left =
        question.slices().stream()
            .filter(slice -> !slice.name().equals(KindQuestion.COMPANIES))
            .toList();
    return question.with(left);
  }

  /** The parameters that a list has. */
  private static Map<String, String> known(Listing listing, Map<String, String> given) {
    Map<String, String> known = new LinkedHashMap<>(given);
    if (!listing.criteria().containsKey("currency")) {
      known.keySet().removeAll(OPTIONS);
    }
    return known;
  }

  private static SummaryQuery question(
      Description description,
      QueryParameters query,
      Binder binder,
      Map<String, String> parameters) {
    List<String> conditions =
        new FilterReader(
                description.listing(),
                query,
                List.of("format", "limit", "cursor", "currency", "ratesOn"),
                binder)
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
    return new SummaryQuery(
        description,
        List.of(),
        conditions,
        binder,
        true,
        List.of(),
        new GroupOrder(List.of(), List.of(), List.of()),
        GroupWindow.NONE,
        Format.JSON,
        all,
        false);
  }
}
