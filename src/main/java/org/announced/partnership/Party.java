package org.announced.partnership;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** A company that takes part, once, in one role. */
@Embeddable
public record Party(
    @Column(name = "company_id") UUID companyId, @Enumerated(EnumType.STRING) Role role) {

  /** As what a party takes part; PARTNER where nothing closer is said. */
  public enum Role {
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
}
