package org.announced.announcement;

import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All announcements. */
public interface Announcements extends Repository<Announcement, UUID> {

  Announcement save(Announcement announcement);
}
