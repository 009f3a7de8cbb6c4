package org.announced.revision;

import java.util.List;
import java.util.Locale;

/** The kinds of things that have revisions. */
public enum Subject {
  ANNOUNCEMENT,
  COMPANY;

  /** The table of its revisions; its column {@link #reference()} refers to the thing. */
  String table() {
    return word() + "_revision";
  }

  /**
   * The view by which its revisions are read; it also has those of other things that changed what
   * this one shows.
   */
  String history() {
    return this == COMPANY ? table() : "announcement_history";
  }

  String reference() {
    return word() + "_id";
  }

  /** The name of a revision in the documentation of the API. */
  String resource() {
    return this == COMPANY ? "CompanyRevision" : "AnnouncementRevision";
  }

  /** The kinds of change that such a thing can have. */
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
