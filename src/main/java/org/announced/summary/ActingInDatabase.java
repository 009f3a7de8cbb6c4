package org.announced.summary;

import java.util.List;

/** Those that the database finds, when they are too many to be held. */
record ActingInDatabase(ActingSql sql, ActingRows rows) implements Acting {

  @Override
  public int count() {
    return rows.count(sql);
  }

  @Override
  public List<ActingCompany> page(Page page) {
    return rows.page(sql);
  }
}
