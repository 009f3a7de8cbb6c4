package org.announced.summary.overview;

import java.util.List;
import org.announced.summary.query.GroupWindow;

/** Who acts in anything that is counted. */
interface Acting {

  /** How many companies act. */
  int count();

  /**
   * From the place that a page goes on from: as many as it holds, and one more if there are any.
   */
  List<ActingCompany> page(GroupWindow page);
}
