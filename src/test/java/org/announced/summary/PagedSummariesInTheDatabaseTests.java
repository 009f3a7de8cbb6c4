package org.announced.summary;

import org.announced.support.Api;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.springframework.test.context.TestPropertySource;

/** The same pages when no group fits into memory, and the database chooses, names and sorts. */
@HttpTest
@TestPropertySource(properties = "announced.summaries.sums-in-memory=0")
class PagedSummariesInTheDatabaseTests extends PagedSummaryTests {

  PagedSummariesInTheDatabaseTests(Api api, Given given) {
    super(api, given);
  }
}
