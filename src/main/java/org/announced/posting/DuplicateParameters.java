package org.announced.posting;

import java.util.List;
import java.util.UUID;
import org.announced.announcement.AnnouncementReferences;
import org.announced.http.QueryParameters;
import org.announced.problem.FaultCode;
import org.announced.problem.QueryFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Parameters that say what is to become of a document that is known, or looks like it. */
@Component
public class DuplicateParameters {

  /** What to do with it. */
  public static final String ON_DUPLICATE = "onDuplicate";

  /** Which of several announcements it is to be attached or related to. */
  public static final String TO = "to";

  /** What to do with a document whose record of a data set is known. */
  public static final String ON_KNOWN = "onKnown";

  private final AnnouncementReferences references;

  DuplicateParameters(AnnouncementReferences references) {
    this.references = references;
  }

  /** What to do; notes a fault where it is none of what can be done. */
  public OnDuplicate onDuplicate(QueryParameters query) {
    return query.choice(ON_DUPLICATE, OnDuplicate.class, OnDuplicate.REFUSE);
  }

  /** What to do where its record is known; notes a fault where it is none of what can be done. */
  public OnKnown onKnown(QueryParameters query) {
    return query.choice(ON_KNOWN, OnKnown.class, OnKnown.KEEP);
  }

  /** The announcement that is named; null where none is. Notes a fault where there is no such. */
  public @Nullable UUID to(QueryParameters query, OnDuplicate onDuplicate) {
    var ref = query.value(TO);
    if (ref == null) {
      return null;
    }
    if (onDuplicate != OnDuplicate.ATTACH && onDuplicate != OnDuplicate.RELATE) {
      query
          .faults()
          .add(
              TO,
              FaultCode.CONTRADICTION,
              "It names what a document is attached or related to: give onDuplicate=attach or relate"
                  + " with it.",
              List.of());
      return null;
    }
    var id = references.find(ref);
    if (id.isEmpty()) {
      query
          .faults()
          .add(
              TO,
              FaultCode.UNKNOWN_VALUE,
              "There is no announcement '"
                  + QueryFaults.shown(ref)
                  + "'. Name one by its id or slug.",
              List.of());
    }
    return id.orElse(null);
  }
}
