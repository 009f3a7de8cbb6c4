package org.announced.summary;

/**
 * A summary of one kind of commitment. Beans of this type appear wherever all kinds are summed up
 * at once, in their order.
 */
public interface CommitmentSummary extends Summary {

  CommitmentKind kind();
}
