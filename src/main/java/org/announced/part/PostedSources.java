package org.announced.part;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.announced.document.JsonPart;
import org.announced.document.Values;
import org.announced.problem.Fault;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.problem.Nearest;
import org.announced.problem.ShownText;
import org.announced.source.Evidence;
import org.announced.source.KnownSource;
import org.announced.source.Publication;
import org.announced.source.Source;
import org.jspecify.annotations.Nullable;

/** The sources of a document, and which of them a part of it refers to. */
public final class PostedSources {

  private final JsonPart document;
  private final Faults faults;
  private final List<JsonPart> pieces;
  private final List<Source> made = new ArrayList<>();

  /**
   * @param faults where faults are noted
   */
  public PostedSources(JsonPart document, Faults faults) {
    this.document = document;
    this.faults = faults;
    this.pieces = document.items("sources");
  }

  /** Those that have been made so far, in the order of the document. */
  public List<Source> list() {
    return List.copyOf(made);
  }

  /**
   * What they are.
   *
   * @param keys of their addresses; none where nothing of them is new
   */
  public List<Publication> publications(Values values, Map<String, String> keys) {
    var publications = new ArrayList<Publication>();
    var pointersByAddress = new HashMap<String, String>();
    for (var piece : pieces) {
      var publisher = piece.text("publisher");
      var title = piece.text("title");
      var url = values.webAddress(piece, "url");
      var publishedAt = new Days(faults).time(piece, "publishedAt");
      var language = values.language(piece);
      var address = piece.text("url");
      var key = address == null ? null : keys.get(address);
      var first =
          url == null || key == null ? null : pointersByAddress.putIfAbsent(key, piece.pointer());
      if (first != null) {
        faults.add(
            piece.at("url"), FaultCode.DUPLICATE, "The source at " + first + " has this address.");
      }
      if (title == null
          && url == null
          && !faults.places().contains(piece.pointer())
          && !faults.concern(piece.at("title"))
          && !faults.concern(piece.at("url"))) {
        faults.add(
            piece.at("title"),
            FaultCode.REQUIRED,
            "A source has a title or an address (url), or both.");
      }
      if (faults.isEmpty() && publisher != null) {
        publications.add(new Publication(publisher, title, url, publishedAt, language));
      }
    }
    return publications;
  }

  /**
   * From here on, evidence can be made. What is stored already is what it is: how a document tells
   * it otherwise is a warning.
   *
   * @param publications what the sources are, as {@link #publications} gives them
   * @param things ids of the announcement's own sources that stay, by their pointers
   * @param stored those sources that are known by their addresses, by these
   */
  public void report(
      List<Publication> publications,
      Map<String, UUID> things,
      Map<String, KnownSource> stored,
      Instant now) {
    for (int place = 0; place < publications.size(); place++) {
      var publication = publications.get(place);
      var own = things.get("/sources/" + place);
      // By the address as it was posted, which is that of the lookup, and not as it is stored.
      var url = pieces.get(place).text("url");
      var known = url == null ? null : stored.get(url);
      if (own != null) {
        if (known != null && !known.id().equals(own) && !things.containsValue(known.id())) {
          faults.add(
              pieces.get(place).at("url"),
              FaultCode.KNOWN_SOURCE,
              "Another source has this address. Take this one away, and add that one by its address.",
              List.of(known.id().toString()));
        }
        made.add(Source.retold(own, place, publication, now));
      } else if (known != null) {
        warnOfDifferences(pieces.get(place), known.publication());
        made.add(Source.known(known, place));
      } else {
        made.add(Source.unknown(place, publication));
      }
    }
  }

  private void warnOfDifferences(JsonPart piece, Publication known) {
    warnOfDifference(piece, "publisher", known.publisher());
    warnOfDifference(piece, "title", known.title());
    warnOfDifference(piece, "publishedAt", known.publishedAt());
    warnOfDifference(piece, "language", known.language());
  }

  private void warnOfDifference(JsonPart piece, String field, @Nullable String known) {
    var told = piece.text(field);
    if (told != null && !told.equals(known)) {
      faults.warn(
          Fault.at(
              piece.at(field),
              FaultCode.KNOWN_OTHERWISE,
              "The source is known by its address, %s, and stays so. PATCH /api/v1/sources/{id} corrects it."
                  .formatted(known == null ? "without this" : "with " + ShownText.quoted(known))));
    }
  }

  /** Where the sources say it; all of them, where nothing is said of that. */
  public List<Evidence> evidence(JsonPart piece) {
    if (!piece.has("evidence")) {
      return made.stream().map(source -> new Evidence(source.getId(), null)).toList();
    }
    var evidence = new ArrayList<Evidence>();
    for (var item : piece.items("evidence")) {
      var source = referredTo(item);
      var one = source == null ? null : new Evidence(source.getId(), item.text("locator"));
      if (one != null && evidence.contains(one)) {
        faults.add(
            item.pointer(),
            FaultCode.DUPLICATE,
            "The same place of the same source stands here already.");
      } else if (one != null) {
        evidence.add(one);
      }
    }
    return evidence;
  }

  /** The first source that says it; null where none is named, or it cannot be told which. */
  @Nullable UUID firstEvidence(JsonPart piece) {
    if (!piece.has("evidence")) {
      return made.isEmpty() ? null : made.get(0).getId();
    }
    var first = piece.items("evidence").stream().findFirst().map(one -> one.piece("source"));
    if (first.isEmpty() || first.get().isMissing()) {
      return first.isEmpty() || made.size() != 1 ? null : made.get(0).getId();
    }
    var word = first.get().text();
    var found = word == null ? places(first.get().node().asInt(-1)) : places(word);
    var place = found.size() == 1 ? pieces.indexOf(found.get(0)) : made.size();
    return place < made.size() ? made.get(place).getId() : null;
  }

  /** The source that a part names; the only one, where it names none. */
  public @Nullable Source referredTo(JsonPart piece) {
    var reference = piece.piece("source");
    if (reference.isMissing()) {
      if (document.size("sources") > 1 && !faults.isAt(reference.pointer())) {
        faults.add(
            reference.pointer(),
            FaultCode.REQUIRED,
            "The document has %d sources. Say which: by its place in the list, from 0, or by its"
                    .formatted(document.size("sources"))
                + " address, title or publisher.",
            names());
      }
      return made.isEmpty() ? null : made.get(0);
    }
    var word = reference.text();
    var places = word == null ? places(piece.count("source")) : places(word);
    if (places.size() == 1) {
      var place = pieces.indexOf(places.get(0));
      return place < made.size() ? made.get(place) : null;
    }
    // A source that is faulty may be the one that is meant, or what makes it two.
    if (!faults.concern("/sources")) {
      notOne(reference, word, places.size());
    }
    return null;
  }

  private List<JsonPart> places(int index) {
    return pieces.stream().filter(piece -> piece.position() == index).toList();
  }

  /** An address belongs to one source, so it comes before a title, and that before a publisher. */
  private List<JsonPart> places(String word) {
    return Stream.of("url", "title", "publisher")
        .map(field -> pieces.stream().filter(piece -> word.equals(piece.text(field))).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private void notOne(JsonPart reference, @Nullable String word, int found) {
    if (found == 0) {
      faults.add(
          reference.pointer(),
          FaultCode.UNKNOWN_SOURCE,
          "The document has no such source. Name one by its place in the list, from 0, or by its"
              + " address, title or publisher.",
          word == null ? names() : Nearest.to(word, names()));
    } else {
      faults.add(
          reference.pointer(),
          FaultCode.AMBIGUOUS_SOURCE,
          "%d sources of the document have this name. Say which by its place in the list, from 0."
              .formatted(found));
    }
  }

  private List<String> names() {
    return pieces.stream()
        .flatMap(piece -> Stream.of("title", "publisher", "url").map(piece::text))
        .filter(Objects::nonNull)
        .distinct()
        .limit(5)
        .toList();
  }
}
