package org.announced.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.announced.announcement.Source;
import org.announced.announcement.Sources;
import org.announced.identity.PerTransaction;
import org.announced.identity.Turns;
import org.announced.web.Fault;
import org.announced.web.ProblemException;
import org.announced.web.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recognises an announcement by the addresses of its sources, each of which reports one. */
@Component
class KnownSources {

  private final Sources sources;
  private final AddressKeys addressKeys;
  private final Turns turns;

  /** By keys: the source, or that there is none. Each is told once, since that may change it. */
  private final PerTransaction<Map<String, Optional<Source>>> foreseen =
      new PerTransaction<>(HashMap::new);

  KnownSources(Sources sources, AddressKeys addressKeys, Turns turns) {
    this.addressKeys = addressKeys;
    this.sources = sources;
    this.turns = turns;
  }

  /**
   * Those sources of a document that are known.
   *
   * @param pointers where the document has each address, by its key
   * @param keys of the addresses, as they are written
   */
  record Known(List<Source> sources, Map<String, String> pointers, Map<String, String> keys) {

    boolean isEmpty() {
      return sources.isEmpty();
    }

    /** Those that report another announcement. */
    Known except(UUID announcement) {
      var others =
          sources.stream().filter(one -> !one.announcementId().equals(announcement)).toList();
      return new Known(others, pointers, keys);
    }

    /**
     * The announcement that the document is.
     *
     * @throws ProblemException if the sources report two announcements that are known
     */
    UUID announcement() {
      var announcements = new LinkedHashSet<UUID>();
      sources.forEach(source -> announcements.add(source.announcementId()));
      if (announcements.size() > 1) {
        throw conflict("The sources report different announcements that are known");
      }
      return announcements.iterator().next();
    }

    /** Says which announcements they report instead. */
    ProblemException conflict(String what) {
      var faults = new ArrayList<Fault>();
      var addresses = new LinkedHashSet<String>();
      for (var source : sources) {
        var id = source.announcementId().toString();
        var pointer = pointers.getOrDefault(String.valueOf(source.urlKey()), "/sources");
        addresses.add(AnnouncementPostController.PATH + "/" + id);
        faults.add(
            Fault.at(pointer, "known-source", "It reports the announcement " + id, List.of(id)));
      }
      return new ProblemException(
          ProblemType.CONFLICT,
          what
              + ": "
              + Shown.listed(List.copyOf(addresses), "and")
              + ". An article reports one announcement.",
          faults);
    }
  }

  /** Looks for all sources of documents to come, at once. */
  void foresee(List<Piece> documents) {
    var urls = documents.stream().flatMap(one -> urls(one).stream()).toList();
    var asked = Set.copyOf(addressKeys.of(urls).values());
    turns.takeAhead(turns(asked));
    var answers = foreseen.get();
    asked.forEach(key -> answers.put(key, Optional.empty()));
    find(asked).forEach(one -> answers.put(String.valueOf(one.urlKey()), Optional.of(one)));
  }

  /** Whether all sources of the document that have an address are foreseen. */
  boolean foresees(Piece document) {
    return foreseen
        .get()
        .keySet()
        .containsAll(pointers(document, addressKeys.of(urls(document))).keySet());
  }

  /**
   * The known ones by their addresses. Whoever else posts one of them waits until this transaction
   * has ended, and then knows.
   */
  Known of(Piece document) {
    var keys = addressKeys.of(urls(document));
    var pointers = pointers(document, keys);
    turns.take(turns(pointers.keySet()));
    return new Known(known(pointers.keySet()), pointers, keys);
  }

  private List<Source> known(Set<String> keys) {
    var answers = foreseen.get();
    boolean isForeseen = answers.keySet().containsAll(keys);
    var known = new ArrayList<Source>();
    for (var key : keys) {
      var source = answers.remove(key);
      if (isForeseen && source != null) {
        source.ifPresent(known::add);
      }
    }
    return isForeseen ? known : find(keys);
  }

  private List<Source> find(Set<String> keys) {
    return keys.isEmpty() ? List.of() : sources.findByUrlKeyIn(keys);
  }

  private static List<@Nullable String> urls(Piece document) {
    return document.items("sources").stream().map(one -> one.text("url")).toList();
  }

  private static List<String> turns(Set<String> keys) {
    return keys.stream().map(key -> "source:" + key).toList();
  }

  private static Map<String, String> pointers(Piece document, Map<String, String> keys) {
    var pointers = new LinkedHashMap<String, String>();
    for (var source : document.items("sources")) {
      var key = keys.get(source.text("url"));
      if (key != null) {
        pointers.putIfAbsent(key, source.at("url"));
      }
    }
    return pointers;
  }

  /** How many of the document's sources the announcement does not have. */
  int missing(Piece document, Known known) {
    var addresses = known.sources().stream().map(Source::urlKey).toList();
    var missing = 0;
    for (var source : document.items("sources")) {
      var url = source.text("url");
      var stored =
          url == null
              ? sources.existsByAnnouncementIdAndPublisherAndTitle(
                  known.announcement(), source.text("publisher"), source.text("title"))
              : addresses.contains(known.keys().get(url));
      missing += stored ? 0 : 1;
    }
    return missing;
  }
}
