package org.announced.edition;

import java.util.Comparator;
import java.util.List;
import org.announced.http.QueryParameters;
import org.announced.problem.FaultCode;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.announced.problem.QueryFaults;
import org.announced.problem.ShownText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What names a data set in an address, and an edition of it in a query. */
@Repository
class ImportedDatasets {

  private final JdbcClient jdbc;

  ImportedDatasets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Edition(int number, String edition, long place) {}

  /**
   * The name of the data set that has a slug.
   *
   * @throws ProblemException 404 that names the nearest
   */
  String name(String slug) {
    return jdbc.sql("select name from dataset where slug = ?")
        .param(slug)
        .query(String.class)
        .optional()
        .orElseThrow(() -> unknown(slug));
  }

  private ProblemException unknown(String slug) {
    var nearest =
        jdbc.sql(
                """
                select slug from dataset
                where similarity(slug, folded(:slug)) > 0.2 or similarity(name, folded(:slug)) > 0.2
                order by greatest(similarity(slug, folded(:slug)), similarity(name, folded(:slug))) desc, slug
                limit 5
                """)
            .param("slug", ShownText.shortened(slug))
            .query(String.class)
            .list();
    return new ProblemException(
        ProblemType.NOT_FOUND,
        "There is no data set %s%s; %s lists what there is."
            .formatted(
                ShownText.quoted(slug),
                nearest.isEmpty() ? "" : "; the nearest: " + String.join(", ", nearest),
                DatasetListing.PATH));
  }

  /**
   * The number of the edition that a query names, or of the last one.
   *
   * @throws ProblemException 400 that names the editions, if it is none of them
   */
  int edition(String dataset, QueryParameters query) {
    var editions =
        jdbc.sql("select number, edition, place from edition_places(array[?], '{}')")
            .param(dataset)
            .query(Edition.class)
            .list();
    var named = query.value(EditionOption.NAME);
    var found =
        editions.stream()
            .filter(one -> named == null || one.edition().equals(named))
            .max(Comparator.comparing(Edition::place));
    if (found.isEmpty()) {
      refuse(dataset, String.valueOf(named), editions);
    }
    return found.orElseThrow().number();
  }

  private static void refuse(String dataset, String named, List<Edition> editions) {
    var faults = new QueryFaults();
    if (editions.isEmpty()) {
      faults.add(
          EditionOption.NAME,
          FaultCode.UNKNOWN_VALUE,
          "No row of %s came with the name of its edition: records[].edition of a posted document tells it."
              .formatted(dataset));
    } else {
      faults.unknownValue(
          EditionOption.NAME,
          named,
          editions.stream()
              .sorted(Comparator.comparing(Edition::place).reversed())
              .map(Edition::edition)
              .toList());
    }
    faults.refuse();
  }
}
