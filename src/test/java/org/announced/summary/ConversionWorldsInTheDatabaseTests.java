package org.announced.summary;

import org.announced.support.Api;
import org.announced.support.HttpTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The same where no sum fits into memory. */
@HttpTest
@TestPropertySource(properties = "announced.summaries.sums-in-memory=0")
class ConversionWorldsInTheDatabaseTests extends ConversionWorldTests {

  ConversionWorldsInTheDatabaseTests(Api api, JdbcClient jdbc) {
    super(api, jdbc);
  }
}
