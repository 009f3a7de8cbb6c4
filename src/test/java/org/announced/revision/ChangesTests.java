package org.announced.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChangesTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a':1} | {'a':1.0} | []",
        "{'a':1} | {'a':2} | [{'pointer':'/a','old':1,'new':2}]",
        "{'a':{'b':null}} | {'a':{'b':'x'}} | [{'pointer':'/a/b','old':null,'new':'x'}]",
        "{'a/b':1} | {} | [{'pointer':'/a~1b','old':1}]",
        "{} | {'a~':1} | [{'pointer':'/a~0','new':1}]",
        "{'a':[1,2]} | {'a':[2,1]} | [{'pointer':'/a','old':[1,2],'new':[2,1]}]",
        "{'a':[{'id':'x','n':1}]} | {'a':[{'id':'x','n':2}]} | [{'pointer':'/a/0/n','old':1,'new':2}]",
        "{'a':[{'id':'x'}]} | {'a':[{'id':'y'}]} | [{'pointer':'/a','old':[{'id':'x'}],'new':[{'id':'y'}]}]",
        "{'a':[{'id':'x'}]} | {'a':[{'id':'x'},{'id':'y'}]} | [{'pointer':'/a/1','new':{'id':'y'}}]",
        "{'a':[{'id':'x','n':1},{'id':'y'}]} | {'a':[{'id':'x','n':2}]} | [{'pointer':'/a/0/n','old':1,'new':2},{'pointer':'/a/1','old':{'id':'y'}}]",
        "{'a':[1]} | {'a':[1,2]} | [{'pointer':'/a','old':[1],'new':[1,2]}]",
        "{'a':[]} | {'a':[{'id':'x'}]} | [{'pointer':'/a/0','new':{'id':'x'}}]",
        "{'updatedAt':1,'a':[{'id':'x','updatedAt':1}]} | {'updatedAt':2,'a':[{'id':'x','updatedAt':2}]} | []",
        "{'a':[{'id':'x','v':{'updatedAt':1}}]} | {'a':[{'id':'x','v':{'updatedAt':2}}]} | [{'pointer':'/a/0/v/updatedAt','old':1,'new':2}]"
      })
  void namesEachFieldThatChanged(String before, String after, String changes) {
    assertThat(Changes.between(json(before), json(after), Set.of("updatedAt")))
        .isEqualTo(json(changes));
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }
}
