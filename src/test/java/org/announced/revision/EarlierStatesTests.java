package org.announced.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class EarlierStatesTests {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Whatever the journal notes between two states leads back from the second to the first. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'a': 1, 'b': {'c': 2}}|{'a': 3, 'b': {'d': 4}}",
        "{'a': null}|{}",
        "{'a': {}}|{'a': {'b/c': 1}}",
        "{'l': [{'id': 'x', 'v': 1}]}|{'l': [{'id': 'x', 'v': 2}, {'id': 'y'}, {'id': 'z'}]}",
        "{'l': [{'id': 'x'}, {'id': 'y'}, {'id': 'z'}]}|{'l': [{'id': 'x', 'n': 1}]}",
        "{'l': [{'id': 'x'}, {'id': 'y'}]}|{'l': [{'id': 'y'}, {'id': 'x'}]}",
        "{'l': [1, 2]}|{'l': []}",
        "{'l': [{'id': 'x', 'm': [{'id': 'p'}]}]}|{'l': [{'id': 'x', 'm': [{'id': 'p'}, {'id': 'q'}]}]}"
      })
  void takesBackWhatWasChanged(String before, String after) {
    var then = JSON.readTree(before.replace('\'', '"'));
    var now = JSON.readTree(after.replace('\'', '"'));
    EarlierStates.takeBack(now, Changes.between(then, now, Set.of()));
    assertThat(now).isEqualTo(then);
  }
}
