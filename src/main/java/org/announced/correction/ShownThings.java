package org.announced.correction;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.announced.announcement.AnnouncementPart;
import org.announced.http.Ids;
import org.announced.listing.Listing;
import org.announced.listing.Lists;
import org.announced.part.Member;
import org.announced.problem.ProblemException;
import org.announced.source.SourceListing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The things in announcements as they are shown by themselves. */
@Component
class ShownThings {

  private final Lists lists;
  private final JdbcClient jdbc;
  private final Map<Member, Listing> listings = new EnumMap<>(Member.class);

  ShownThings(Lists lists, JdbcClient jdbc, List<AnnouncementPart> parts, SourceListing sources) {
    this.lists = lists;
    this.jdbc = jdbc;
    listings.put(Member.SOURCES, sources.listing());
    for (var member : Member.values()) {
      parts.stream()
          .filter(part -> part.member().equals(member.field()))
          .forEach(part -> listings.put(member, part.listing()));
    }
  }

  /**
   * A thing that there is.
   *
   * @throws ProblemException 404 when there is none
   */
  String json(Member member, UUID id) {
    var listing = listing(member);
    return Optional.ofNullable(
            lists.json(
                listing, List.copyOf(listing.fields().values()), listing.id() + " = :ref", id))
        .orElseThrow(() -> Lists.notFound(listing, id.toString()));
  }

  /**
   * The thing that an address names.
   *
   * @throws ProblemException 404 when there is none
   */
  UUID find(Member member, String ref) {
    return Ids.find(ref).orElseThrow(() -> Lists.notFound(listing(member), ref));
  }

  /** The announcement that a thing stands in; 404 when there is no such thing. */
  AnnouncementCorrections.CorrectionTarget announcement(Member member, UUID id) {
    return new AnnouncementCorrections.CorrectionTarget(
        "select announcement_id from %s where id = :id".formatted(member.table()),
        id,
        () -> Lists.notFound(listing(member), id.toString()));
  }

  /** The thing at a place of an announcement, from 0. */
  UUID at(Member member, UUID announcement, int position) {
    return jdbc.sql(
            "select id from %s where announcement_id = :id and position = :position"
                .formatted(member.table()))
        .param("id", announcement)
        .param("position", position)
        .query(UUID.class)
        .single();
  }

  private Listing listing(Member member) {
    return Optional.ofNullable(listings.get(member)).orElseThrow();
  }
}
