package org.announced.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.announced.document.JsonPart;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.problem.ShownText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rows of data sets that a document says it was taken from. */
public final class PostedRecords {

  /** The list of them in a document. */
  public static final String FIELD = "records";

  /** In a record, the edition of its data set. */
  public static final String EDITION = "edition";

  private static final String DATASET = "dataset";
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_EDITION = 60;

  private PostedRecords() {}

  /** Reads them, each once. What is wrong is noted, and left out. */
  public static List<DatasetRecord> read(JsonPart document, Faults faults) {
    var records = new LinkedHashSet<DatasetRecord>();
    for (var piece : document.items(FIELD)) {
      var dataset = piece.text(DATASET);
      var id = piece.text("id");
      var name = dataset == null ? "" : dataset.toLowerCase(Locale.ROOT);
      if (dataset != null && !DatasetRecord.isName(name)) {
        noName(piece, dataset, faults);
      } else if (dataset != null && id != null && !records.add(new DatasetRecord(name, id))) {
        faults.add(
            piece.pointer(),
            FaultCode.DUPLICATE,
            "Record %s of %s stands in the document already. Name it once."
                .formatted(ShownText.quoted(id), name));
      }
    }
    return new ArrayList<>(records);
  }

  /** The editions of their data sets that records come from; only of those that name any. */
  public static Map<DatasetRecord, String> editions(JsonPart document) {
    var editions = new LinkedHashMap<DatasetRecord, String>();
    for (var piece : document.items(FIELD)) {
      var dataset = piece.text(DATASET);
      var id = piece.text("id");
      var edition = piece.text(EDITION);
      var name = dataset == null ? "" : dataset.toLowerCase(Locale.ROOT);
      if (edition != null && id != null && DatasetRecord.isName(name)) {
        editions.putIfAbsent(new DatasetRecord(name, id), edition);
      }
    }
    return editions;
  }

  /**
   * Takes the editions out of a document: a row is the same in whatever edition it comes. What can
   * be no edition stays, so that it is read and refused however well the row is known.
   */
  public static void removeEditions(ObjectNode document) {
    for (var record : document.path(FIELD)) {
      if (record instanceof ObjectNode object && isEdition(object.path(EDITION))) {
        object.remove(EDITION);
      }
    }
  }

  private static boolean isEdition(JsonNode told) {
    if (!told.isString()) {
      return told.isNull();
    }
    var text = told.stringValue();
    return !text.isBlank()
        && text.length() <= LONGEST_EDITION
        && text.codePoints().noneMatch(Character::isISOControl);
  }

  private static void noName(JsonPart piece, String dataset, Faults faults) {
    var near = nearest(dataset);
    faults.add(
        piece.at(DATASET),
        FaultCode.FORMAT,
        "%s is no name of a data set. Write letters a to z and digits, joined by single full stops, slashes, hyphens or underscores, such as %s."
            .formatted(ShownText.quoted(dataset), near.isEmpty() ? "epoch.ai/data-centers" : near),
        near.isEmpty() ? List.of() : List.of(near));
  }

  /** What may have been meant: an address without its scheme, words joined by hyphens. */
  private static String nearest(String dataset) {
    var name =
        dataset
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^https?://(www\\.)?", "")
            .replaceAll("[^a-z0-9._/]+", "-")
            .replaceAll("[-._/]*/[-._/]*", "/")
            .replaceAll("([-._])[-._]+", "$1")
            .replaceAll("^[-._/]+|[-._/]+$", "");
    return DatasetRecord.isName(name) && name.length() <= LONGEST_NAME ? name : "";
  }
}
