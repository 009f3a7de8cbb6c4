package org.announced.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schema as a database has it, in lines that are compared. */
public final class SchemaDump {

  private SchemaDump() {}

  /** Everything that {@code schema-dump.sql} shows of a database, a line or more an object. */
  public static String of(JdbcClient database) {
    return String.join("\n", database.sql(query()).query(String.class).list()) + "\n";
  }

  private static String query() {
    try {
      return new ClassPathResource("schema-dump.sql").getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
