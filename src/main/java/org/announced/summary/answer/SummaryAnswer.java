package org.announced.summary.answer;

import org.announced.address.NextLink;
import org.announced.http.ETags;
import org.announced.http.Format;
import org.announced.version.DataVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A finished answer, and the state of the data that it tells. */
final class SummaryAnswer {

  private final long version;
  private final byte[] body;
  private final @Nullable String next;
  private final MediaType type;
  private final String etag;
  private final HttpHeaders file = new HttpHeaders();

  /**
   * @param name what a file with it is called, where it is of a form that is kept in one
   */
  SummaryAnswer(long version, WrittenAnswer written, Format format, String name) {
    this.version = version;
    this.body = written.body();
    this.next = written.next();
    this.type =
        format == Format.JSON
            ? format.mediaType()
            : MediaType.parseMediaType(format.mediaType() + ";charset=UTF-8");
    this.etag = ETags.ofList(body);
    if (format != Format.JSON) {
      file.set(HttpHeaders.CONTENT_DISPOSITION, format.disposition(name));
    }
  }

  long version() {
    return version;
  }

  int length() {
    return body.length;
  }

  /**
   * Spring answers 304 from it when the caller has it already. Either says the version: while that
   * is the same, so is every other answer, and nobody has to ask for those again.
   */
  ResponseEntity<byte[]> response() {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .contentType(type)
            .eTag(etag)
            .varyBy(HttpHeaders.ACCEPT)
            .headers(file)
            .header(DataVersion.HEADER, Long.toString(version));
    if (next != null) {
      answer.header(HttpHeaders.LINK, NextLink.field(next));
    }
    return answer.body(body);
  }
}
