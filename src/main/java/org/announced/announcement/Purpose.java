package org.announced.announcement;

/** What a commitment is for. */
public enum Purpose {
  AI_INFRASTRUCTURE,
  CLOUD,
  SEMICONDUCTORS,
  ENERGY,
  CYBERSECURITY,
  WORKFORCE_TRAINING,
  RESEARCH,
  OTHER
}
