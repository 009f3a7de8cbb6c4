package org.announced.plan;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.announced.announcement.AnnouncementReferences;
import org.announced.document.JsonPart;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.announced.problem.ShownText;

/**
 * Those sources of a document that are sources of known announcements, each of which reports one.
 *
 * @param announcements by the keys of the addresses
 * @param pointers where the document has the addresses, by their keys
 */
public record KnownSources(Map<String, UUID> announcements, Map<String, String> pointers) {

  /** Among all that are known. */
  public static KnownSources of(JsonPart document, Lookup lookup) {
    return of(lookup.pointers(document), lookup.sources());
  }

  /**
   * Among some.
   *
   * @param known the announcements of addresses, by their keys
   */
  public static KnownSources of(Map<String, String> pointers, Map<String, UUID> known) {
    var announcements = new LinkedHashMap<String, UUID>();
    for (var key : pointers.keySet()) {
      var announcement = known.get(key);
      if (announcement != null) {
        announcements.put(key, announcement);
      }
    }
    return new KnownSources(announcements, pointers);
  }

  /** Whether no address is known as a source of any announcement. */
  public boolean isEmpty() {
    return announcements.isEmpty();
  }

  /** Those that report another announcement. */
  public KnownSources except(UUID announcement) {
    var others = new LinkedHashMap<>(announcements);
    others.values().removeIf(announcement::equals);
    return new KnownSources(others, pointers);
  }

  /**
   * The announcement that the document is.
   *
   * @throws ProblemException if the sources report two announcements that are known
   */
  public UUID announcement() {
    var all = new LinkedHashSet<>(announcements.values());
    if (all.size() > 1) {
      throw conflict("The sources report different announcements that are known");
    }
    return all.iterator().next();
  }

  /** Says which announcements they report instead. */
  public ProblemException conflict(String what) {
    var faults = new Faults();
    var addresses = new LinkedHashSet<String>();
    announcements.forEach(
        (key, announcement) -> {
          var id = announcement.toString();
          addresses.add(AnnouncementReferences.PATH + "/" + id);
          faults.add(
              pointers.getOrDefault(key, "/sources"),
              FaultCode.KNOWN_SOURCE,
              "It reports the announcement " + id,
              List.of(id));
        });
    return faults.asProblem(
        ProblemType.CONFLICT,
        what
            + ": "
            + ShownText.listed(List.copyOf(addresses), "and")
            + ". An article reports one announcement.");
  }
}
