package org.announced.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.announced.support.Api;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;

@HttpTest
class ListedByIdTests {

  private static final String NOBODY = "/00000000-0000-0000-0000-000000000000";

  private final Api api;
  private final List<ListedById> all;

  ListedByIdTests(Api api, List<ListedById> all) {
    this.api = api;
    this.all = all;
  }

  @Test
  void whateverIsListedHasAnAddressAndSoHasEachOfItsRows() {
    assertThat(all)
        .hasSizeGreaterThanOrEqualTo(7)
        .allSatisfy(
            listed -> {
              assertThat(api.get(listed.path()).json().has("items")).isTrue();
              assertThat(api.get(listed.path() + NOBODY).text())
                  .contains("among " + listed.listing().name());
            });
  }

  @Test
  void theDocumentDescribesBoth() {
    var paths = api.at("/v3/api-docs").json().get("paths");
    assertThat(all)
        .allSatisfy(
            listed -> {
              var resource = listed.listing().resource();
              assertThat(paths.at(pointer(listed.path())).asString()).isEqualTo("list" + resource);
              assertThat(paths.at(pointer(listed.path() + "/{id}")).asString())
                  .isEqualTo("get" + resource);
            });
  }

  private static String pointer(String path) {
    return "/" + path.replace("/", "~1") + "/get/operationId";
  }
}
