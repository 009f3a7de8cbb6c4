package org.announced.recognition;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A digest that two documents share if they say the same, word for word, in whatever order their
 * members stand and whatever white space is between them: the SHA-256 of the document without white
 * space, its members sorted by name.
 *
 * @param hex 64 hexadecimal digits, lower case
 */
public record DocumentDigest(String hex) {

  private static final JsonMapper CANONICAL =
      JsonMapper.builder()
          .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  /**
   * The digest of a document that has been cleaned already. It tells 1.50 from 1.5, which cleaning
   * makes one number.
   */
  public static DocumentDigest of(JsonNode document) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return new DocumentDigest(
          HexFormat.of().formatHex(sha256.digest(CANONICAL.writeValueAsBytes(document))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** The 32 bytes that are stored. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }
}
