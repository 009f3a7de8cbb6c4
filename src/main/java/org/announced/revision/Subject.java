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

  /** Where its revisions are read, with what else changed what it shows. */
  String history() {
    return this == COMPANY ? table() : "announcement_history";
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
            Action.RESTORED,
            Action.COMPANY_MERGED,
            Action.COMPANY_UNMERGED);
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
