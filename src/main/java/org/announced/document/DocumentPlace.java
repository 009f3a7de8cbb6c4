package org.announced.document;

import org.announced.problem.PointerStep;
import org.jspecify.annotations.Nullable;

/**
 * Where in a document something is. The pointer is written out only for what is at fault: a
 * document may nest long names deep, and have a hundred thousand values below them.
 *
 * @param holder what it is in; null for the whole document
 */
public record DocumentPlace(@Nullable DocumentPlace holder, String name) {

  static final DocumentPlace ROOT = new DocumentPlace(null, "");

  DocumentPlace in(String field) {
    return new DocumentPlace(this, field);
  }

  DocumentPlace in(int index) {
    return new DocumentPlace(this, Integer.toString(index));
  }

  String pointer() {
    return holder == null ? "" : holder.pointer() + "/" + PointerStep.shown(name);
  }

  /** Whether it is the value of a claim, which is kept as the source has it. */
  boolean isClaimedValue() {
    return name.equals("value")
        && holder != null
        && holder.holder != null
        && holder.holder.name.equals("claims")
        && ROOT.equals(holder.holder.holder);
  }
}
