package org.announced.revision;

import java.util.List;
import java.util.Locale;

/** The kinds of things that have revisions. */
public enum Subject {
  ANNOUNCEMENT("announcement_history", "AnnouncementRevision"),
  COMPANY("company_revision", "CompanyRevision"),
  SITE("site_revision", "SiteRevision"),
  SOURCE("source_history", "SourceRevision");

  private final String history;
  private final String resource;

  Subject(String history, String resource) {
    this.history = history;
    this.resource = resource;
  }

  /** The table of its revisions; its column {@link #reference()} refers to the thing. */
  String table() {
    return word() + "_revision";
  }

  /**
   * The view by which its revisions are read: it may also have those of other things that changed
   * what this one shows, and the first, where that has no row of its own.
   */
  String history() {
    return history;
  }

  String reference() {
    return word() + "_id";
  }

  /** The name of a revision in the documentation of the API. */
  String resource() {
    return resource;
  }

  /** The kinds of change that such a thing can have. */
  List<Action> actions() {
    return switch (this) {
      case SOURCE -> List.of(Action.CREATED, Action.CORRECTED);
      case COMPANY, SITE ->
          List.of(Action.CREATED, Action.CORRECTED, Action.MERGED, Action.UNMERGED);
      case ANNOUNCEMENT ->
          List.of(
              Action.CREATED,
              Action.CORRECTED,
              Action.SOURCE_ADDED,
              Action.CLAIM_PREFERRED,
              Action.RETRACTED,
              Action.RESTORED,
              Action.COMPANY_MERGED,
              Action.COMPANY_UNMERGED,
              Action.SITE_MERGED,
              Action.SITE_UNMERGED);
    };
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
