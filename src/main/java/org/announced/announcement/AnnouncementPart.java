package org.announced.announcement;

import org.announced.listing.ListedById;

/**
 * What an announcement holds besides its own facts. Its listing's rows have an {@code
 * announcement_id} and a {@code position}. Beans of this type appear in every announcement, in
 * their order.
 */
public interface AnnouncementPart extends ListedById {

  /** The announcement's member in which the rows appear. */
  String member();
}
