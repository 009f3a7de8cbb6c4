package org.announced.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressLinesTests {

  @ParameterizedTest
  @CsvSource({"'', localhost:8080", "8090, localhost:8090", "127.0.0.1:8090, 127.0.0.1:8090"})
  void thePublishedPortIsNamedWhereThereIsOne(String published, String place) {
    assertThat(AddressLines.place(published, 8080)).isEqualTo(place);
  }
}
