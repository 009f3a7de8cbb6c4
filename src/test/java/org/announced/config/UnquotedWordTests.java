package org.announced.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** What readers of different versions of YAML would take for different things stands in quotes. */
class UnquotedWordTests {

  @ParameterizedTest
  @ValueSource(strings = {"openapi/openapi.yaml", "application.yaml"})
  void noUnquotedWordMeansSomethingElseToAnOlderReader(String resource) throws IOException {
    try (var in =
        new InputStreamReader(
            new ClassPathResource(resource).getInputStream(), StandardCharsets.UTF_8)) {
      var found = new ArrayList<String>();
      ambiguous(new Yaml().compose(in), found);
      assertThat(found).isEmpty();
    }
  }

  private static void ambiguous(Node node, List<String> found) {
    if (node instanceof ScalarNode scalar) {
      var word = scalar.getValue();
      boolean odd =
          scalar.getTag().equals(Tag.TIMESTAMP)
              || (scalar.getTag().equals(Tag.BOOL) && !word.matches("true|false"))
              || (scalar.getTag().equals(Tag.INT) && !word.matches("-?(0|[1-9][0-9]*)"));
      if (odd && scalar.isPlain()) {
        found.add(word + scalar.getStartMark());
      }
    } else if (node instanceof MappingNode mapping) {
      mapping
          .getValue()
          .forEach(
              entry -> {
                ambiguous(entry.getKeyNode(), found);
                ambiguous(entry.getValueNode(), found);
              });
    } else if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(item -> ambiguous(item, found));
    }
  }
}
