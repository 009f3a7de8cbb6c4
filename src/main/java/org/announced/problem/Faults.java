package org.announced.problem;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What is wrong with one request, as far as it has been read, so that one answer names it all; and
 * what is odd about it, which is told with what becomes of it.
 */
public final class Faults {

  /**
   * More than anybody mends by hand. A document with more is wrong in one place, many times, and is
   * read no further.
   */
  private static final int MOST = 500;

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final String subject;
  private final Function<List<Fault>, ProblemType> type;
  private final Map<String, Fault> byPlaceAndCode = new LinkedHashMap<>();

  private final Map<String, Fault> warnings = new LinkedHashMap<>();

  private final Set<String> faulty = new HashSet<>();

  /** The faulty places, and all that they are in. */
  private final Set<String> touched = new HashSet<>();

  /** Of a document that is posted. */
  public Faults() {
    this("The document", Faults::typeOfDocument);
  }

  /**
   * Of something else.
   *
   * @param subject what has the faults, at the beginning of a sentence
   * @param type what the request is answered with, by all that is wrong with it
   */
  Faults(String subject, Function<List<Fault>, ProblemType> type) {
    this.subject = subject;
    this.type = type;
  }

  /** Notes a fault for which there is nothing to suggest, as {@link #add(Fault)} does. */
  public void add(String pointer, FaultCode code, String detail) {
    add(Fault.at(pointer, code, detail));
  }

  /**
   * Notes a fault, as {@link #add(Fault)} does.
   *
   * @param candidates the nearest valid values, best first
   */
  public void add(String pointer, FaultCode code, String detail, List<String> candidates) {
    add(Fault.at(pointer, code, detail, candidates));
  }

  /**
   * Notes a fault. A place of a document has each code once; a parameter holds several values, and
   * each may be wrong in its own way.
   *
   * @throws ProblemException if there are 500 already
   */
  public void add(Fault fault) {
    var key =
        fault.parameter() == null
            ? fault.pointer() + " " + fault.code()
            : fault.parameter() + " " + fault.code() + " " + fault.detail();
    if (byPlaceAndCode.size() == MOST && !byPlaceAndCode.containsKey(key)) {
      throw problem(
          "more than %d faults; nothing was stored. These %1$d were found first, and there are more."
              .formatted(MOST));
    }
    byPlaceAndCode.putIfAbsent(key, fault);
    if (fault.pointer() != null) {
      touch(fault.pointer());
    }
  }

  /**
   * Notes what is odd and was understood all the same. A place has each code once; of more than 500
   * the first are kept.
   */
  public void warn(Fault warning) {
    if (warnings.size() < MOST) {
      warnings.putIfAbsent(warning.pointer() + " " + warning.code(), warning);
    }
  }

  /** What is odd, in the order of pointers. */
  public List<Fault> warnings() {
    return sorted(warnings);
  }

  private void touch(String pointer) {
    faulty.add(pointer);
    for (var part = pointer; touched.add(part) && !part.isEmpty(); ) {
      part = part.substring(0, part.lastIndexOf('/'));
    }
  }

  /** Whether nothing has been found wrong so far. */
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

  /** In the order of pointers, numbers by their value; parameters in the order they were read. */
  public List<Fault> list() {
    return sorted(byPlaceAndCode);
  }

  private static List<Fault> sorted(Map<String, Fault> faults) {
    return faults.values().stream().sorted(Comparator.comparing(Faults::sortKey)).toList();
  }

  private static String sortKey(Fault fault) {
    return fault.pointer() == null
        ? ""
        : NUMBER
            .matcher(fault.pointer())
            .replaceAll(
                number -> "0".repeat(Math.max(0, 9 - number.group().length())) + number.group());
  }

  /** What a request is answered with that stores nothing for its faults. */
  public ProblemException asProblem() {
    var count = byPlaceAndCode.size();
    return problem((count == 1 ? "1 fault" : count + " faults") + "; nothing was stored.");
  }

  /** The same in words of the caller's own. */
  public ProblemException asProblem(ProblemType wanted, String detail) {
    return new ProblemException(wanted, detail, list());
  }

  private ProblemException problem(String has) {
    var faults = list();
    return new ProblemException(type.apply(faults), subject + " has " + has, faults);
  }

  private static ProblemType typeOfDocument(List<Fault> faults) {
    if (areAll(faults, FaultCode.UNKNOWN_COMPANY)) {
      return ProblemType.UNKNOWN_COMPANY;
    }
    if (areAll(faults, FaultCode.IDENTIFIER_TAKEN)) {
      return ProblemType.IDENTIFIER_TAKEN;
    }
    return areAll(faults, FaultCode.AMBIGUOUS_COMPANY)
        ? ProblemType.AMBIGUOUS_COMPANY
        : ProblemType.INVALID_DOCUMENT;
  }

  static boolean areAll(List<Fault> faults, FaultCode code) {
    return faults.stream().allMatch(fault -> fault.code() == code);
  }
}
