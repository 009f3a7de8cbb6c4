package org.announced.part;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.announced.announcement.Correctable;
import org.announced.commitment.Commitment;
import org.announced.document.GivenFields;
import org.announced.document.JsonPart;
import org.announced.problem.Fault;
import org.announced.problem.Faults;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * What one kind of things that an announcement holds must be able to do, so that documents with
 * them can be posted, corrected and compared by those who know no kind. Beans of this type, in
 * their order, are all that an announcement holds: what is referred to comes first.
 */
public interface DocumentPart<T extends Correctable<T>> {

  /** Where its things stand in the announcement, and what they are. */
  PartList list();

  /**
   * Members of one of them that the service derives from others: they are shown, and nobody sets
   * them.
   */
  default List<String> derived() {
    return List.of();
  }

  /** All members of one of them that the service gives. */
  default List<String> given() {
    return Stream.concat(GivenFields.OF_THINGS.stream(), derived().stream()).toList();
  }

  /**
   * Notes which derived members contradict what is told beside them, where somebody posts what he
   * has read. What follows from other announcements, or from rates, contradicts nothing.
   *
   * @param thing with its derived members
   */
  default void checkDerived(JsonPart thing, Faults faults) {}

  /**
   * Tells, of things that are stored by now and were read elsewhere, what is derived here
   * otherwise; by their ids. One statement at most.
   *
   * @param things as they were sent, with their derived members
   */
  default Map<UUID, Fault> derivedOtherwise(Map<UUID, JsonPart> things) {
    return Map.of();
  }

  /** Reads all of them, whatever is wrong; what is, is noted. */
  List<T> read(JsonPart document, PartReading reading);

  /** Where one of them names companies: each a text, or an object that describes the company. */
  default Stream<JsonPart> companies(JsonPart thing) {
    return Stream.of();
  }

  /** Where one of them says on which site it stands; null where its kind stands on none. */
  default @Nullable SitePlace site(JsonPart thing) {
    return null;
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

  /**
   * Where one of them may name another of its list, by its id or its place; null where none does.
   */
  default @Nullable JsonPointer reference() {
    return null;
  }

  /** Whether what one of them is said to be can be understood only beside the others. */
  default boolean refersToOthersOfItsList(JsonNode thing) {
    var reference = reference();
    return reference != null && thing.at(reference).asString("").startsWith("/");
  }

  /** The same things in the order in which they are stored: what others refer to comes first. */
  default List<T> inOrder(List<T> things) {
    return things;
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
