package org.announced.merge;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.announced.company.CompanyDirectory;
import org.announced.company.Resolution.CompanyCandidate;
import org.announced.company.Resolution.Found;
import org.announced.company.UnresolvedCompany;
import org.announced.document.DocumentSchema;
import org.announced.document.Form;
import org.announced.document.JsonPart;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.problem.ShownText;
import org.announced.revision.MergePatch;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a merge patch of a company: what the company shall be in the end is held to the form of a
 * posted one.
 */
final class CompanyPatch {

  private static final List<String> READ_ONLY = List.of("id", "slug", "revision", "updatedAt");
  private static final String PARENT = "parent";

  private final JsonNode current;
  private final ObjectNode patch;
  private final Faults faults;

  /**
   * @param current the company as it is shown
   */
  CompanyPatch(JsonNode current, ObjectNode patch, Faults faults) {
    this.current = current;
    this.patch = patch;
    this.faults = faults;
  }

  /** The company as it shall be; its parent only if the patch names one. */
  JsonPart read(DocumentSchema schema) {
    var changes = patch.deepCopy();
    READ_ONLY.stream().filter(patch::has).forEach(this::checkUnchanged);
    changes.remove(READ_ONLY);
    var fields = schema.document().path("properties");
    for (var field : List.copyOf(changes.propertyNames())) {
      if (changes.path(field).isNull() && !fields.has(field)) {
        // It would vanish in the merge: it has to be there to be found.
        changes.put(field, true);
      }
    }
    var parent = changes.remove(PARENT);
    var known = (ObjectNode) current.deepCopy();
    known.remove(READ_ONLY);
    known.remove(PARENT);
    var wanted = (ObjectNode) MergePatch.apply(known, changes);
    if (parent != null) {
      wanted.set(PARENT, parent);
    }
    return new Form(schema).check(wanted, faults).document();
  }

  private void checkUnchanged(String field) {
    if (!patch.path(field).equals(current.path(field))) {
      faults.add(
          "/" + field,
          FaultCode.READ_ONLY,
          "\"%s\" is set by the service, and is %s. Leave it out, or send it back as it is."
              .formatted(field, current.path(field)));
    }
  }

  /** Null when there is none, or it is at fault. */
  @Nullable UUID parent(JsonPart wanted, CompanyDirectory directory) {
    if (!patch.has(PARENT)) {
      var id = current.path(PARENT).path("id");
      return id.isString() ? UUID.fromString(id.asString()) : null;
    }
    var parent = wanted.piece(PARENT);
    if (parent.isMissing()) {
      return null;
    }
    var word = parent.isText() ? parent.text() : firstOf(parent, "id", "slug", "name");
    if (word == null) {
      if (!faults.concern(parent.pointer())) {
        faults.add(
            parent.pointer(),
            FaultCode.REQUIRED,
            "The parent has no id, slug or name. For none, send null.");
      }
      return null;
    }
    var resolution = directory.resolve(word);
    if (!(resolution instanceof Found found)) {
      faults.add(UnresolvedCompany.fault(parent.pointer(), word, resolution));
      return null;
    }
    checkAgreement(parent, found.company());
    return found.company().id();
  }

  private static @Nullable String firstOf(JsonPart piece, String... fields) {
    for (var field : fields) {
      var text = piece.text(field);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** What stands beside the word that was looked for says the same. */
  private void checkAgreement(JsonPart parent, CompanyCandidate company) {
    var slugAgrees = !parent.has("id") || says(parent, "slug", company.slug());
    var isFoundByName = !parent.has("id") && !parent.has("slug");
    if (!slugAgrees || !(isFoundByName || says(parent, "name", company.name()))) {
      faults.add(
          parent.pointer(),
          FaultCode.CONTRADICTION,
          "The id, slug and name are not of one company: the first is of %s (%s). Write one of them."
              .formatted(ShownText.shortened(company.name()), company.slug()),
          List.of(company.slug()));
    }
  }

  private static boolean says(JsonPart piece, String field, String value) {
    return Objects.requireNonNullElse(piece.text(field), value).equals(value);
  }
}
