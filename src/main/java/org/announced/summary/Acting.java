package org.announced.summary;

import java.util.List;

/** Who acts in anything that is counted. */
interface Acting {

  int count();

  /**
   * From the place that a page goes on from: as many as it holds, and one more if there are any.
   */
  List<ActingCompany> page(Page page);
}
