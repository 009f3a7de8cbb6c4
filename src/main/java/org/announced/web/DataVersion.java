package org.announced.web;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the transactions that changed what readers see. */
@Component
public class DataVersion {

  private final JdbcClient jdbc;

  DataVersion(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The state of the data now: an answer made at the same version is still the answer. */
  public long current() {
    return jdbc.sql("select version from data_version").query(Long.class).single();
  }
}
