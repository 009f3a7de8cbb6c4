package org.announced.part;

import jakarta.persistence.Table;
import java.util.Locale;
import org.announced.announcement.Correctable;

/**
 * A list of things that an announcement holds.
 *
 * @param field its name in the announcement, such as {@code trainingGoals}
 * @param type the class of its things, an entity
 */
public record PartList(String field, Class<? extends Correctable<?>> type) {

  /** Where a thing of it stands in the announcement. */
  public String pointer(int position) {
    return "/" + field + "/" + position;
  }

  /** Whether a pointer into the announcement leads to a thing of it, or into one. */
  public boolean holds(String pointer) {
    return pointer.startsWith("/" + field + "/");
  }

  /** The table in which its things are stored. */
  public String table() {
    return type.getAnnotation(Table.class).name();
  }

  /** The part of an address under which its things are read one by one. */
  public String path() {
    return field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
