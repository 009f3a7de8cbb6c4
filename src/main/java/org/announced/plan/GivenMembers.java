package org.announced.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.announced.document.GivenFields;
import org.announced.document.JsonPart;
import org.announced.http.Ids;
import org.announced.identity.Identified;
import org.announced.part.DocumentPart;
import org.announced.part.DocumentParts;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What a document says that only a service sets, because somebody has read it from one. What has an
 * id was read: what that service kept beside it is passed over. Without an id it was written by
 * hand, and nobody writes that.
 *
 * @param announcement its id; null when none was given
 * @param things ids of things in it, by their pointers; none of sources, which are known by their
 *     addresses
 * @param elsewhere ids that things name, which may be those of things in other documents
 * @param retraction why it was retracted; null when it was not
 */
public record GivenMembers(
    @Nullable UUID announcement,
    Map<String, UUID> things,
    Set<UUID> elsewhere,
    @Nullable String retraction) {

  private static final String CURE = "\"%s\" is set by the service. Leave it out.";

  static GivenMembers of(JsonPart document, DocumentParts parts, Faults faults) {
    var announcement = id(document, faults);
    refuseWithoutId(document, GivenFields.OF_ANNOUNCEMENTS, faults);
    var things = new LinkedHashMap<String, UUID>();
    var elsewhere = new HashSet<UUID>();
    for (var part : parts.list()) {
      for (var thing : document.items(part.list().field())) {
        if (!part.list().equals(ClaimPart.LIST)) {
          refuseWithoutId(thing, GivenFields.KEPT_WITH_IDS, faults);
        }
        var id = id(thing, faults);
        if (id != null && !part.list().equals(SourcePart.LIST)) {
          things.put(thing.pointer(), id);
        }
        reference(part, thing).forEach(elsewhere::add);
      }
    }
    return new GivenMembers(
        announcement, things, elsewhere, document.piece("retracted").text("reason"));
  }

  private static @Nullable UUID id(JsonPart piece, Faults faults) {
    var text = piece.text("id");
    var id = text == null ? null : Ids.find(text).orElse(null);
    if (text != null && id == null) {
      faults.add(piece.at("id"), FaultCode.READ_ONLY, CURE.formatted("id"));
    }
    return id;
  }

  private static void refuseWithoutId(JsonPart piece, List<String> names, Faults faults) {
    if (!piece.has("id")) {
      names.stream()
          .filter(piece::has)
          .forEach(name -> faults.add(piece.at(name), FaultCode.READ_ONLY, CURE.formatted(name)));
    }
  }

  private static Stream<UUID> reference(DocumentPart<?> part, JsonPart thing) {
    var reference = part.reference();
    return reference == null
        ? Stream.of()
        : Ids.find(thing.node().at(reference).asString("")).stream();
  }

  /** All ids that it gives. */
  Stream<UUID> ids() {
    return Stream.concat(Stream.ofNullable(announcement), things.values().stream());
  }

  /** Whether it relates to things that another document gives. */
  public boolean refersTo(GivenMembers other) {
    return other.things.values().stream().anyMatch(elsewhere::contains);
  }

  /**
   * The ids that are kept: those that nothing here has yet. All that is moved here with its id was
   * related as it says, whatever has been retracted since.
   *
   * @param taken ids that something here has
   */
  public KnownParts kept(Set<UUID> taken) {
    var seen = new HashSet<>(taken);
    var id = announcement != null && seen.add(announcement) ? announcement : null;
    var kept = new HashMap<String, UUID>();
    things.forEach(
        (pointer, thing) -> kept.put(pointer, seen.add(thing) ? thing : Identified.nextId()));
    return new KnownParts(id, kept, announcement == null ? Set.of() : Set.copyOf(things.keySet()));
  }
}
