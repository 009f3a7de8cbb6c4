package org.announced.announcement;

/** What a commitment is for. It may have several. */
public enum Purpose {
  /** Data centres and what stands in them. */
  AI_INFRASTRUCTURE,
  CLOUD,
  SEMICONDUCTORS,
  ENERGY,
  CYBERSECURITY,
  WORKFORCE_TRAINING,
  RESEARCH,
  OTHER
}
