package org.announced.correction;

import java.util.List;
import java.util.Map;
import org.announced.problem.Fault;
import org.announced.problem.ProblemException;

/**
 * Tells faults of an announcement by their places in what was sent to change it.
 *
 * @param places pointers into the announcement, and what they are in what was sent
 */
record Relocation(Map<String, String> places) {

  /** Faults elsewhere keep the place in the announcement that they have. */
  ProblemException of(ProblemException problem) {
    var faults = problem.faults().stream().map(this::of).toList();
    var told = new ProblemException(problem.type(), String.valueOf(problem.getMessage()), faults);
    problem.headers().forEach(told::with);
    return told;
  }

  /** Warnings likewise. */
  List<Fault> of(List<Fault> warnings) {
    return warnings.stream().map(this::of).toList();
  }

  /** What was written, with warnings at their places in what was sent. */
  Corrected of(Corrected corrected) {
    var written = corrected.written();
    return new Corrected(corrected.json(), written.with(of(written.warnings())));
  }

  private Fault of(Fault fault) {
    var pointer = String.valueOf(fault.pointer());
    return places.entrySet().stream()
        .filter(place -> (pointer + "/").startsWith(place.getKey() + "/"))
        .findFirst()
        .map(place -> place.getValue() + pointer.substring(place.getKey().length()))
        .map(
            moved ->
                new Fault(
                    moved, fault.parameter(), fault.code(), fault.detail(), fault.candidates()))
        .orElse(fault);
  }
}
