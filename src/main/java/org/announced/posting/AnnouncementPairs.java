package org.announced.posting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.announced.recognition.Candidate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps for a person to look at which announcements may be one with others. */
@Repository
class AnnouncementPairs {

  /** Nobody looks through more of one announcement. */
  private static final int MOST = 5;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  AnnouncementPairs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Two announcements that may be one. */
  record KeptPair(UUID one, UUID other, BigDecimal score, List<String> reasons) {}

  /**
   * Those of an announcement with what it looks like.
   *
   * @param near best first
   */
  static Stream<KeptPair> of(UUID announcement, List<Candidate> near) {
    return near.stream()
        .filter(one -> !one.reasons().isEmpty())
        .limit(MOST)
        .map(one -> new KeptPair(announcement, one.id(), one.score(), one.reasons()));
  }

  /** Keeps pairs of announcements that are stored. One statement, if there are any. */
  void keep(List<KeptPair> pairs, Instant now) {
    if (!pairs.isEmpty()) {
      jdbc.sql("select keep_announcement_pairs(:pairs::json, :now)::text")
          .param("pairs", JSON.writeValueAsString(pairs))
          .param("now", now.atOffset(ZoneOffset.UTC))
          .query(String.class)
          .optional();
    }
  }
}
