package org.announced.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.announced.problem.Fault;
import org.announced.problem.FaultCode;
import org.announced.problem.ShownText;

/**
 * In which editions of their data sets the rows were seen that documents tell which came together.
 */
public final class SeenEditions {

  private final EditionRegister register;
  private final Map<DatasetRecord, EditionStanding> standings;

  SeenEditions(EditionRegister register, Map<DatasetRecord, EditionStanding> standings) {
    this.register = register;
    this.standings = standings;
  }

  /**
   * What is odd about a document that tells known rows from earlier editions than were seen.
   *
   * @param records of the document, in their order
   * @param editions from which they come, as far as they are named
   */
  public List<Fault> earlier(List<DatasetRecord> records, Map<DatasetRecord, String> editions) {
    var earlier = new ArrayList<Fault>();
    editions.forEach(
        (record, edition) -> {
          var standing = standings.get(record);
          var later = standing == null ? null : standing.later();
          if (later != null) {
            earlier.add(
                Fault.at(
                    "/%s/%d/%s"
                        .formatted(
                            PostedRecords.FIELD, records.indexOf(record), PostedRecords.EDITION),
                    FaultCode.EARLIER_EDITION,
                    "Record %s was seen in edition %s, which is later than %s: nothing is corrected by this one."
                        .formatted(
                            ShownText.quoted(record.id()),
                            ShownText.quoted(later),
                            ShownText.quoted(edition))));
          }
        });
    return earlier;
  }

  /**
   * Notes in which editions known rows came, in one statement, or none if that was noted before. It
   * makes no version of the data.
   *
   * @param all the editions from which the rows of each document come
   */
  public void note(List<Map<DatasetRecord, String>> all) {
    var unnoted = new LinkedHashMap<DatasetRecord, String>();
    all.forEach(unnoted::putAll);
    unnoted
        .keySet()
        .removeIf(
            record -> {
              var standing = standings.get(record);
              return standing != null && standing.isNoted();
            });
    register.note(unnoted);
  }
}
