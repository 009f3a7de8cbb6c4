package org.announced.merge;

import java.util.List;
import java.util.stream.Stream;
import org.announced.part.DocumentParts;
import org.springframework.stereotype.Component;

/** All places where companies are named. A test knows of every foreign key. */
@Component
class MergePlaces {

  private final List<MergePlace> places;

  MergePlaces(DocumentParts parts) {
    this.places =
        Stream.concat(
                parts.list().stream()
                    .flatMap(part -> part.companyPlaces().stream())
                    .map(MergePlace::new),
                Stream.of(MergePlace.PARENT, MergePlace.MERGED, MergePlace.SITE_OPERATOR))
            .toList();
  }

  List<MergePlace> list() {
    return places;
  }

  /** Those that announcements show. */
  List<MergePlace> announced() {
    return places.stream().filter(MergePlace::isAnnounced).toList();
  }
}
