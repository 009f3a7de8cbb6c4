package org.announced.access;

/**
 * What one caller has left of a limit, told as draft-ietf-httpapi-ratelimit-headers-10 has it.
 *
 * @param policy which limit: visible ASCII characters but quotes
 * @param granted whether the request was within it
 * @param remaining how many more are, at once
 * @param seconds until there is as much as there can be; if the request was not granted, until it
 *     would be. Rounded up
 */
record Allowance(String policy, RateLimit limit, boolean granted, long remaining, long seconds) {

  /** The limit itself, for the header {@code RateLimit-Policy}. */
  String policyField() {
    return "\"%s\";q=%d;w=%d".formatted(policy, limit.requests(), limit.per().toSeconds());
  }

  /** The state of the share, for the header {@code RateLimit}. */
  String stateField() {
    return "\"%s\";r=%d;t=%d".formatted(policy, remaining, seconds);
  }
}
