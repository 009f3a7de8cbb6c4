package org.announced.part;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.announced.announcement.Correctable;
import org.announced.commitment.Commitment;
import org.announced.document.JsonPart;
import org.announced.problem.Faults;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one kind of things that an announcement holds must be able to do, so that documents with
 * them can be posted, corrected and compared by those who know no kind. Beans of this type, in
 * their order, are all that an announcement holds: what is referred to comes first.
 */
public interface DocumentPart<T extends Correctable<T>> {

  /** Where its things stand in the announcement, and what they are. */
  PartList list();

  /** Reads all of them, whatever is wrong; what is, is noted. */
  List<T> read(JsonPart document, PartReading reading);

  /** Where one of them names companies: each a text, or an object that describes the company. */
  default Stream<JsonPart> companies(JsonPart thing) {
    return Stream.of();
  }

  /** Where one of them names a listing, such as {@code XTKS:3778}, of the company that it names. */
  default @Nullable JsonPart listing(JsonPart thing) {
    return null;
  }

  /** Where its rows name companies: a merge puts another company there. */
  default List<CompanyPlace> companyPlaces() {
    return List.of();
  }

  /** The companies that one of them is about. */
  default Set<UUID> parties(T thing) {
    return thing instanceof Commitment commitment ? Set.copyOf(commitment.parties()) : Set.of();
  }

  /** In what a document may tell things of this kind differently. */
  default ComparedFields comparedFields() {
    return ComparedFields.NONE;
  }

  /** Lists in it that are shown as objects of one member, and posted as words. */
  default List<String> words() {
    return List.of();
  }

  /** Whether what one of them is said to be can be understood only beside the others. */
  default boolean refersToOthersOfItsList(JsonNode thing) {
    return false;
  }

  /** The announcements, perhaps others, that things of this kind lead to. */
  default List<UUID> leadsTo(List<T> things) {
    return List.of();
  }

  /**
   * Says what a thing that is not stored yet is to another, of a known announcement.
   *
   * @param kind in the word of the API, such as SUPERSEDES
   */
  default void relate(T thing, String kind, UUID other) {
    throw new UnsupportedOperationException(list().field() + " are not related to others");
  }

  /**
   * Names of the turns to be taken by whoever changes what leads from one announcement to others.
   */
  default List<String> turns() {
    return List.of();
  }

  /** Whether things of this document lead to others, perhaps those of other announcements. */
  default boolean leadsElsewhere(JsonPart document) {
    return false;
  }

  /**
   * Notes why some things may not be taken away.
   *
   * @param removed ids of the things that would be gone from the announcement
   * @param stays what the list would be
   */
  default void checkRemoval(UUID announcement, List<UUID> removed, List<T> stays, Faults faults) {}

  /** Notes what is wrong with things that are stored by now, and could not be seen before. */
  default void checkStored(UUID announcement, List<T> things, Faults faults) {}
}
