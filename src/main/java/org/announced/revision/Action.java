package org.announced.revision;

/** What kind of change made a revision. */
public enum Action {
  /** It was recorded for the first time. */
  CREATED,
  CORRECTED,
  /** Another article reports it. */
  SOURCE_ADDED,
  /** From now on another value is shown, which one of its sources claims. */
  CLAIM_PREFERRED,
  /** It never happened: it is kept, but no longer counted. */
  RETRACTED,
  /** The retraction was a mistake. */
  RESTORED,
  /** Another company turned out to be this one. */
  MERGED,
  /** The merge was a mistake. */
  UNMERGED,
  /** A company that it names turned out to be another, which stands there now. */
  COMPANY_MERGED,
  /** That merge was a mistake: the company that stood there before is back. */
  COMPANY_UNMERGED,
  /** A site that it names turned out to be another, which stands there now. */
  SITE_MERGED,
  /** That merge was a mistake: the site that stood there before is back. */
  SITE_UNMERGED
}
