package org.announced.summary;

import org.announced.support.Api;
import org.announced.support.HttpTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The same totals when no group fits into memory, and the database chooses, names and sorts. */
@HttpTest
@TestPropertySource(properties = "announced.summaries.sums-in-memory=0")
class UmbrellaCasesInTheDatabaseTests extends UmbrellaCaseTests {

  UmbrellaCasesInTheDatabaseTests(Api api, JdbcClient jdbc) {
    super(api, jdbc);
  }
}
