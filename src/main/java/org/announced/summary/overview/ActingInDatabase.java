package org.announced.summary.overview;

import java.util.List;
import org.announced.summary.query.GroupWindow;

/** Those that the database finds, when they are too many to be held. */
record ActingInDatabase(ActingSql sql, ActingRows rows) implements Acting {

  @Override
  public int count() {
    return rows.count(sql);
  }

  @Override
  public List<ActingCompany> page(GroupWindow page) {
    return rows.page(sql);
  }
}
