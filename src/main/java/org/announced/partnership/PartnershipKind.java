package org.announced.partnership;

/** What kind of thing partners do together. */
public enum PartnershipKind {
  COMPUTE_SUPPLY,
  JOINT_SOLUTION,
  TRAINING,
  JOINT_VENTURE,
  RESEARCH,
  ENERGY_SUPPLY,
  OTHER
}
