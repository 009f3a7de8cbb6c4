package org.announced.move;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiConsumer;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;

/**
 * Copies everything from one snapshot of the source, in one transaction on the target. Until that
 * is committed the target is as it was, and the source is only read.
 *
 * <p>Nothing that the owner of a database may not do is needed. Triggers of the tables are off
 * within the transaction, since what they derived is among the rows; references are checked.
 */
final class DatabaseMove {

  private final Connection from;
  private final Connection to;
  private final DatabaseSide source;
  private final DatabaseSide target;

  /**
   * @param from within a transaction that reads one snapshot
   * @param to with the tables of the source, within a transaction
   */
  DatabaseMove(Connection from, Connection to) {
    this.from = from;
    this.to = to;
    this.source = new DatabaseSide(from);
    this.target = new DatabaseSide(to);
  }

  /**
   * @param told is given each table, and how many rows it has, as soon as it is copied
   * @return how many rows there are in all
   * @throws MoveRefused if somebody has used the target meanwhile, or something in it differs from
   *     the source in the end
   */
  long copyAndCommit(BiConsumer<MovedTable, Long> told) {
    try {
      var tables = source.tables();
      var names = String.join(", ", tables.stream().map(MovedTable::name).toList());
      target.execute("lock table " + names + " in access exclusive mode");
      refuseUsed();
      triggers("disable", tables);
      target.execute("set constraints all immediate");
      target.execute("truncate " + names);
      for (var table : tables) {
        told.accept(table, copy(table));
        // References to it are checked next, by a plan that has to know how large it is.
        target.execute("analyze " + table.name());
      }
      source.sequences().forEach(target::execute);
      triggers("enable", tables);
      var rows = compare(tables);
      to.commit();
      return rows;
    } catch (SQLException e) {
      throw cutShort(MoveTarget.sentence(e), e);
    } catch (DataAccessException e) {
      throw cutShort(String.valueOf(e.getMostSpecificCause().getMessage()), e);
    }
  }

  private static MoveRefused cutShort(String said, Exception failure) {
    return new MoveRefused(
        "The move was cut short, and the target has nothing of it: " + said, failure);
  }

  private void refuseUsed() {
    if (target.isUsed()) {
      throw new MoveRefused("Somebody has begun to use the target meanwhile. Nothing was moved.");
    }
  }

  private void triggers(String verb, List<MovedTable> tables) {
    tables.forEach(
        table -> target.execute("alter table " + table.name() + " " + verb + " trigger user"));
  }

  /** Row by row, as they come: neither side is kept in memory. */
  private long copy(MovedTable table) throws SQLException {
    var out = from.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut());
    var in = to.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copyIn());
    for (var row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
      in.writeToCopy(row, 0, row.length);
    }
    return in.endCopy();
  }

  private long compare(List<MovedTable> tables) {
    long rows = 0;
    for (var table : tables) {
      var was = source.fingerprint(table);
      var is = target.fingerprint(table);
      if (!was.equals(is)) {
        throw new MoveRefused(
            "Table %s has %d rows in the source and %d in the target, or they differ. Nothing was moved."
                .formatted(table.name(), was.rows(), is.rows()));
      }
      rows += is.rows();
    }
    return rows;
  }
}
