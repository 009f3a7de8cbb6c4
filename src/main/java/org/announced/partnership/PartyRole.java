package org.announced.partnership;

/** What a party does in a partnership. */
public enum PartyRole {
  INVESTOR,
  COMPUTE_PROVIDER,
  CLOUD_PROVIDER,
  CUSTOMER,
  OPERATOR,
  HOST,
  SUPPLIER,
  TRAINING_PARTNER,
  GOVERNMENT,
  PARTNER
}
