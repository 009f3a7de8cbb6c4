package org.announced.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkTests {

  private static Link all(Map<String, String> filters) {
    return new Link("/rows", filters, List.of(), null, List.of("RETRACTED", "CANCELLED"));
  }

  @Test
  void keepsTheFiltersAndNarrowsThem() {
    assertThat(all(Map.of("country", "JP,KR")).with("country", "KR").address())
        .isEqualTo("/rows?country=KR");
    assertThat(all(Map.of()).with("country", null).address()).isEqualTo("/rows?country=null");
    assertThat(all(Map.of()).address()).isEqualTo("/rows");
    assertThat(all(Map.of("q", "a b&c")).address()).isEqualTo("/rows?q=a+b%26c");
  }

  @Test
  void namesTheGroupsByWhichRowsAreSplit() {
    assertThat(all(Map.of()).in("investor", "nec").in("year", null).address())
        .isEqualTo("/rows?group=investor:nec,year:null");
  }

  @Test
  void listsOnlyWhatTheRequestHasLeftOfAStanding() {
    List<String> counted = List.of("null");
    List<String> cancelled = List.of("CANCELLED");
    String nothing = "/rows?counted=true&excluded=RETRACTED";
    assertThat(all(Map.of()).standing(counted).address()).isEqualTo("/rows?counted=true");
    assertThat(all(Map.of()).standing(cancelled).address()).isEqualTo("/rows?excluded=CANCELLED");
    assertThat(all(Map.of("counted", "true")).standing(cancelled).address()).isEqualTo(nothing);
    assertThat(all(Map.of("counted", "false")).standing(counted).address()).isEqualTo(nothing);
    assertThat(all(Map.of("excluded", "CANCELLED,null")).standing(counted).address())
        .isEqualTo("/rows?counted=true");
    assertThat(all(Map.of("excluded.not", "CANCELLED")).standing(cancelled).address())
        .isEqualTo(nothing);
  }
}
