package org.announced.money;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Loads the reference rates that ship with the product: {@code rates/eurofxref-hist.csv}, euro
 * foreign exchange reference rates of the European Central Bank from 1999 on, as published; free to
 * reuse with the source named, for information only.
 */
@Component
class ReferenceRatesMigration implements JavaMigration {

  private static final String FILE = "rates/eurofxref-hist.csv";
  private static final String NO_RATE = "N/A";

  @Override
  public void migrate(Context context) throws SQLException, IOException {
    CopyIn copy =
        context
            .getConnection()
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy reference_rate (on_day, currency, per_euro) from stdin");
    try (InputStream file = new ClassPathResource(FILE).getInputStream();
        CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file)) {
      Iterator<CsvRecord> days = rows.iterator();
      List<String> currencies = days.next().getFields();
      while (days.hasNext()) {
        byte[] lines = lines(currencies, days.next()).getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(lines, 0, lines.length);
      }
      copy.endCopy();
    }
  }

  /** A day's row as lines of COPY: the day, the currency and its units for one euro. */
  private static String lines(List<String> currencies, CsvRecord day) {
    StringBuilder lines = new StringBuilder(day.getField(0)).append("\tEUR\t1\n");
    for (int i = 1; i < day.getFieldCount(); i++) {
      String rate = day.getField(i);
      if (!rate.isEmpty() && !rate.equals(NO_RATE)) {
        lines.append(day.getField(0)).append('\t').append(currencies.get(i));
        lines.append('\t').append(rate).append('\n');
      }
    }
    return lines.toString();
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("14");
  }

  @Override
  public String getDescription() {
    return "reference rates of the ECB to 2026-04-13";
  }

  @Override
  public Integer getChecksum() {
    return 1;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}
