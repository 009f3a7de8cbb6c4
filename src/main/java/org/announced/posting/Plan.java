package org.announced.posting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.announced.company.NewCompanies;
import org.announced.document.JsonPart;
import org.announced.plan.Contents;
import org.announced.plan.Submission;
import org.announced.recognition.DocumentDigest;
import org.announced.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * What would be stored for a document that is free of faults. Nothing of it is stored yet.
 *
 * @param contents with ids, but without a slug
 * @param described the companies that it describes and nobody knew
 * @param pointers where the document has each address, by its key
 */
record Plan(
    Submission submission,
    Contents contents,
    NewCompanies described,
    Map<String, String> pointers) {

  UUID id() {
    return contents.announcement().getId();
  }

  /** Null before its announcement is recorded. */
  @Nullable String slug() {
    return contents.announcement().slug();
  }

  DocumentDigest digest() {
    return submission.digest();
  }

  JsonPart document() {
    return submission.document();
  }

  /** The pieces of those sources that have no address. */
  List<JsonPart> sourcesWithoutAddress() {
    return document().items("sources").stream().filter(one -> one.text("url") == null).toList();
  }

  /** Whether it has the source that a piece of another document gives without an address. */
  boolean has(JsonPart source) {
    return contents.all(Source.class).anyMatch(own -> isSame(own, source));
  }

  private static boolean isSame(Source own, JsonPart source) {
    return Objects.equals(own.publisher(), source.text("publisher"))
        && Objects.equals(own.title(), source.text("title"));
  }
}
