package org.announced.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class DocumentDigestTests {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static String hex(String document) {
    return DocumentDigest.of(JSON.readTree(document)).hex();
  }

  @Test
  void isTheSha256OfTheDocumentWithSortedMembers() {
    // printf '{"a":[1,{"c":"さ","d":0.5}],"b":true}' | sha256sum
    assertThat(hex("{\"b\": true, \"a\": [1, {\"d\": 0.5, \"c\": \"さ\"}]}"))
        .isEqualTo("e4595b6ad203cc0d0b05f011600eca1bc78aa224f8349b6193117007bf014147");
  }

  @Test
  void differsWithEveryValueAndTheOrderOfLists() {
    assertThat(hex("{\"a\": [1, 2]}"))
        .isNotEqualTo(hex("{\"a\": [2, 1]}"))
        .isNotEqualTo(hex("{\"a\": [1, \"2\"]}"));
  }
}
