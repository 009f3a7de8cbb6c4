package org.announced.scripts;

import java.nio.file.Path;
import java.util.List;
import org.announced.support.HttpTest;
import org.announced.support.TestToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Clients that generators make of the document of the API, where these are found, and do work. */
@HttpTest
class GeneratedClientTests {

  private final int port;

  GeneratedClientTests(@LocalServerPort int port) {
    this.port = port;
  }

  @Test
  void readSumUpPostAndUnderstandARefusal(@TempDir Path folder) throws Exception {
    new NodeScript("src/scripts/try-clients.sh", folder)
        .saysNothing(List.of("http://localhost:" + port), TestToken.SECRET);
  }
}
