package org.announced.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.announced.problem.Fault;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;

/** What is wrong with one document, as far as it has been read. */
public final class Faults {

  /**
   * More than anybody mends by hand. A document with more is wrong in one place, many times, and is
   * read no further.
   */
  private static final int MOST = 500;

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final Map<String, Fault> byPlaceAndCode = new LinkedHashMap<>();

  private final Set<String> faulty = new HashSet<>();

  /** The faulty places, and all that they are in. */
  private final Set<String> touched = new HashSet<>();

  public void add(String pointer, String code, String detail) {
    add(Fault.at(pointer, code, detail));
  }

  public void add(String pointer, String code, String detail, List<String> candidates) {
    add(Fault.at(pointer, code, detail, candidates));
  }

  /**
   * Notes a fault.
   *
   * @throws ProblemException if there are 500 already
   */
  public void add(Fault fault) {
    var pointer = String.valueOf(fault.pointer());
    var key = pointer + " " + fault.code();
    if (byPlaceAndCode.size() == MOST && !byPlaceAndCode.containsKey(key)) {
      throw problem(
          "more than %d faults; nothing was stored. These %1$d were found first, and there are more."
              .formatted(MOST));
    }
    byPlaceAndCode.putIfAbsent(key, fault);
    faulty.add(pointer);
    for (var part = pointer; touched.add(part) && !part.isEmpty(); ) {
      part = part.substring(0, part.lastIndexOf('/'));
    }
  }

  public boolean isEmpty() {
    return byPlaceAndCode.isEmpty();
  }

  /** Whether anything is wrong at just this place. */
  public boolean isAt(String pointer) {
    return faulty.contains(pointer);
  }

  /** The faulty places, as they are now. */
  public Set<String> places() {
    return Set.copyOf(faulty);
  }

  /** Whether anything is wrong at this place or inside it. */
  public boolean concern(String pointer) {
    return touched.contains(pointer);
  }

  /** In the order of pointers, numbers by their value. */
  public List<Fault> list() {
    var faults = new ArrayList<>(byPlaceAndCode.values());
    faults.sort(Comparator.comparing(Faults::sortKey));
    return faults;
  }

  private static String sortKey(Fault fault) {
    return NUMBER
        .matcher(String.valueOf(fault.pointer()))
        .replaceAll(
            number -> "0".repeat(Math.max(0, 9 - number.group().length())) + number.group());
  }

  public ProblemException asProblem() {
    var count = byPlaceAndCode.size();
    return problem((count == 1 ? "1 fault" : count + " faults") + "; nothing was stored.");
  }

  private ProblemException problem(String has) {
    var faults = list();
    return new ProblemException(type(faults), "The document has " + has, faults);
  }

  private static ProblemType type(List<Fault> faults) {
    if (faults.stream().allMatch(fault -> fault.code().equals("unknown-company"))) {
      return ProblemType.UNKNOWN_COMPANY;
    }
    if (faults.stream().allMatch(fault -> fault.code().equals("ambiguous-company"))) {
      return ProblemType.AMBIGUOUS_COMPANY;
    }
    return ProblemType.INVALID_DOCUMENT;
  }
}
