package org.announced.retelling;

import java.util.List;
import org.announced.dataset.PostedRecords;
import org.announced.plan.Contents;
import org.announced.plan.SourcePart;
import org.announced.plan.Submission;
import org.announced.problem.ShownText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document that tells a known announcement again.
 *
 * @param cleaned as it was posted, but for what means nothing, and regions by their codes
 * @param document the same, with null where that was said of a member of it or of one of its things
 * @param contents what it says
 * @param digest by which the very same document is known, in hexadecimal
 */
public record ToldDocument(
    JsonNode cleaned, ObjectNode document, Contents contents, String digest) {

  /** Of a document that was read without a fault. */
  public static ToldDocument of(Submission submission, Contents contents, String digest) {
    var cleaned = RegionTold.code((ObjectNode) submission.document().node().deepCopy(), contents);
    var document = cleaned.deepCopy();
    clear(submission.posted(), document);
    for (var list : submission.posted().properties()) {
      for (int i = 0; list.getValue().isArray() && i < list.getValue().size(); i++) {
        clear(list.getValue().get(i), document.path(list.getKey()).path(i));
      }
    }
    return new ToldDocument(cleaned, document, contents, digest);
  }

  private static void clear(JsonNode posted, JsonNode cleaned) {
    if (posted.isObject() && cleaned instanceof ObjectNode object) {
      posted.properties().stream()
          .filter(member -> member.getValue().isNull() && !object.has(member.getKey()))
          .forEach(member -> object.putNull(member.getKey()));
    }
  }

  /** Its sources as they are posted. */
  public List<ObjectNode> sources() {
    return cleaned
        .path(SourcePart.LIST.field())
        .valueStream()
        .map(one -> (ObjectNode) one.deepCopy())
        .toList();
  }

  /** Adds its records to those of an announcement that do not have them. */
  public ObjectNode withRecords(ObjectNode announcement) {
    var shown = announcement.withArray(PostedRecords.FIELD);
    for (var record : contents.records()) {
      var isThere =
          shown
              .valueStream()
              .anyMatch(
                  one ->
                      one.path("dataset").asString("").equals(record.dataset())
                          && one.path("id").asString("").equals(record.id()));
      if (!isThere) {
        shown
            .addObject()
            .put("dataset", record.dataset())
            .put("id", record.id())
            .put(PostedRecords.EDITION, contents.editions().get(record));
      }
    }
    return announcement;
  }

  /** Says of its records in an announcement which editions of their data sets tell them now. */
  void nameEditions(ObjectNode announcement) {
    for (var shown : announcement.path(PostedRecords.FIELD)) {
      contents
          .editions()
          .forEach(
              (record, edition) -> {
                if (shown.path("dataset").asString("").equals(record.dataset())
                    && shown.path("id").asString("").equals(record.id())) {
                  ((ObjectNode) shown).put(PostedRecords.EDITION, edition);
                }
              });
    }
  }

  /** The edition of the data set that it comes from, in words; of its first record. */
  public String edition() {
    var record = contents.records().get(0);
    var edition = contents.editions().get(record);
    return edition == null
        ? "a later edition of " + record.dataset()
        : "edition %s of %s".formatted(ShownText.shortened(edition), record.dataset());
  }
}
