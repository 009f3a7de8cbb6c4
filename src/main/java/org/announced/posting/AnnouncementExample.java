package org.announced.posting;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** A document that is taken as it stands, for people to start from. */
final class AnnouncementExample {

  static final String PATH = "/schemas/announcement.example.json";

  private AnnouncementExample() {}

  static byte[] bytes() {
    try {
      return new ClassPathResource(PATH).getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
