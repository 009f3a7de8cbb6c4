package org.announced.announcement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.announced.listing.Field;
import org.announced.listing.Lists;
import org.springframework.stereotype.Component;

/** Announcements as they are shown, for those who have just written one. */
@Component
public class AnnouncementDocuments {

  private final Lists lists;
  private final AnnouncementListing announcements;
  private final List<Field> head;

  AnnouncementDocuments(
      Lists lists, AnnouncementListing announcements, List<AnnouncementPart> parts) {
    this.lists = lists;
    this.announcements = announcements;
    Map<String, Field> fields = new LinkedHashMap<>(announcements.listing().fields());
    parts.forEach(part -> fields.remove(part.member()));
    this.head = List.copyOf(fields.values());
  }

  /**
   * The announcement with everything in it, as the present transaction sees it.
   *
   * @throws NoSuchElementException when there is none of this id
   */
  public String json(UUID id) {
    return json(id, List.copyOf(announcements.listing().fields().values()));
  }

  /**
   * What it says of itself, with its sources and claims, but without any of its commitments and
   * signals.
   *
   * @throws NoSuchElementException when there is none of this id
   */
  public String headJson(UUID id) {
    return json(id, head);
  }

  private String json(UUID id, List<Field> fields) {
    String json = lists.json(announcements.listing(), fields, "n.id = :ref", id);
    if (json == null) {
      throw new NoSuchElementException("No announcement " + id);
    }
    return json;
  }
}
