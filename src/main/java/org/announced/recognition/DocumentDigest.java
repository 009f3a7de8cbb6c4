package org.announced.recognition;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What two documents have in common that say the same, word for word, whatever the order of their
 * members and the white space between them: the SHA-256 of the document without white space,
 * members sorted by name.
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
   * The digest of a document that has been cleaned: that 1.50 and 1.5 are one number is not its
   * business.
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

  /** As it is stored. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }
}
