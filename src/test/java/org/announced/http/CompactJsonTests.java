package org.announced.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompactJsonTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\" : 1, \"b\" : [1, 2.50, null, true]}   | {\"a\":1,\"b\":[1,2.50,null,true]}",
        "{\"a : b\" : \"c , d\"}                      | {\"a : b\":\"c , d\"}",
        "{\"a\" : \"he said \\\" : \\\" twice\"}      | {\"a\":\"he said \\\" : \\\" twice\"}",
        "{\"a\" : \"ends in \\\\\", \"b\" : \" \"}    | {\"a\":\"ends in \\\\\",\"b\":\" \"}",
        "{\"名 前\" : \"さくら　インターネット 東京\"} | {\"名 前\":\"さくら　インターネット 東京\"}",
        "[ ]                                          | []",
        "\" \"                                        | \" \"",
      })
  void takesBlanksAwayBetweenTokensOnly(String spaced, String compact) {
    assertThat(CompactJson.of(spaced)).isEqualTo(compact);
  }

  @Test
  void takesLineBreaksAndTabsAwayToo() {
    assertThat(CompactJson.of("{\n\t\"a\" :\r\n 1 }")).isEqualTo("{\"a\":1}");
  }

  @Test
  void growsWithWhatIsAdded() {
    CompactJson json = new CompactJson().plain("[");
    byte[] item = "{\"a\" : \"ü\"}".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 5000; i++) {
      json.plain(i == 0 ? "" : ",").json(item);
    }
    String text = new String(json.plain("]").toBytes(), StandardCharsets.UTF_8);
    assertThat(text).hasSize(2 + 5000 * 10 - 1).startsWith("[{\"a\":\"ü\"},").endsWith("}]");
  }
}
