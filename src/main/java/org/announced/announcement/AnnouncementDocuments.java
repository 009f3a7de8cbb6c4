package org.announced.announcement;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.announced.listing.Lists;
import org.springframework.stereotype.Component;

/** Announcements as they are shown, for those who have just written one. */
@Component
public class AnnouncementDocuments {

  private final Lists lists;
  private final AnnouncementListing announcements;

  AnnouncementDocuments(Lists lists, AnnouncementListing announcements) {
    this.lists = lists;
    this.announcements = announcements;
  }

  /**
   * The announcement with everything in it, as the present transaction sees it.
   *
   * @throws NoSuchElementException when there is none of this id
   */
  public String json(UUID id) {
    String json =
        lists.json(
            announcements.listing(),
            List.copyOf(announcements.listing().fields().values()),
            "n.id = :ref",
            id);
    if (json == null) {
      throw new NoSuchElementException("No announcement " + id);
    }
    return json;
  }
}
