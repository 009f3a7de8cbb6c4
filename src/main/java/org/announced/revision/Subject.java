package org.announced.revision;

import java.util.List;
import java.util.Locale;

/** What has revisions. */
public enum Subject {
  ANNOUNCEMENT,
  COMPANY;

  /** The table of its revisions, which refers to it as {@link #reference()}. */
  String table() {
    return word() + "_revision";
  }

  String reference() {
    return word() + "_id";
  }

  /** What a revision is called in the documentation. */
  String resource() {
    return this == COMPANY ? "CompanyRevision" : "AnnouncementRevision";
  }

  /** What can be done to it. */
  List<Action> actions() {
    return this == COMPANY
        ? List.of(Action.CREATED, Action.CORRECTED, Action.MERGED, Action.UNMERGED)
        : List.of(
            Action.CREATED,
            Action.CORRECTED,
            Action.SOURCE_ADDED,
            Action.CLAIM_PREFERRED,
            Action.RETRACTED,
            Action.RESTORED);
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
