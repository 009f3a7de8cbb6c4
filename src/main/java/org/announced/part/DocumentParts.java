package org.announced.part;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.announced.document.JsonPart;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.MissingNode;

/** All kinds of things that an announcement holds, what is referred to first. */
@Component
public class DocumentParts {

  private final List<DocumentPart<?>> parts;

  DocumentParts(List<DocumentPart<?>> parts) {
    this.parts = List.copyOf(parts);
  }

  /** One for each kind of thing that a document may hold. */
  public List<DocumentPart<?>> list() {
    return parts;
  }

  /** Their lists. */
  public List<PartList> lists() {
    return parts.stream().<PartList>map(DocumentPart::list).toList();
  }

  /** Names of members that the service derives for things of any kind. */
  public Set<String> derived() {
    return parts.stream().flatMap(part -> part.derived().stream()).collect(Collectors.toSet());
  }

  /** The one whose things are read under an address. */
  public Optional<DocumentPart<?>> findByPath(String path) {
    return parts.stream().filter(part -> part.list().path().equals(path)).findFirst();
  }

  /** Where a document names companies, in its order. */
  public List<JsonPart> companies(JsonPart document) {
    return parts.stream()
        .flatMap(part -> document.items(part.list().field()).stream().flatMap(part::companies))
        .filter(mention -> !mention.isMissing())
        .toList();
  }

  /** Those whose things stand on sites. */
  public List<DocumentPart<?>> standingOnSites() {
    var nothing = new JsonPart(MissingNode.getInstance(), "");
    return parts.stream().filter(part -> part.site(nothing) != null).toList();
  }

  /** Where a document names sites, in its order. */
  public List<SitePlace> sites(JsonPart document) {
    return parts.stream()
        .flatMap(
            part ->
                document.items(part.list().field()).stream()
                    .flatMap(thing -> Stream.ofNullable(part.site(thing))))
        .filter(place -> !place.site().isMissing())
        .toList();
  }

  /**
   * A thing of a document that names a listing.
   *
   * @param company where the company is named whose listing it should be
   */
  public record ListedThing(JsonPart listing, String company) {}

  /** The things of a document that name listings. */
  public List<ListedThing> listings(JsonPart document) {
    return parts.stream()
        .flatMap(
            part ->
                document.items(part.list().field()).stream()
                    .flatMap(
                        thing ->
                            Stream.ofNullable(part.listing(thing))
                                .map(listing -> new ListedThing(listing, thing.at("company")))))
        .toList();
  }
}
