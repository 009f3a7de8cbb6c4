package org.announced.summary;

import org.announced.web.ETags;
import org.announced.web.Format;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A finished answer, and the state of the data that it tells. */
final class Answer {

  private final long version;
  private final byte[] body;
  private final MediaType type;
  private final String etag;

  Answer(long version, byte[] body, Format format) {
    this.version = version;
    this.body = body;
    this.type =
        format == Format.JSON
            ? format.mediaType()
            : MediaType.parseMediaType(format.mediaType() + ";charset=UTF-8");
    this.etag = ETags.ofList(body);
  }

  long version() {
    return version;
  }

  int length() {
    return body.length;
  }

  /** Spring answers 304 from it when the caller has it already. */
  ResponseEntity<byte[]> response() {
    return ResponseEntity.ok()
        .contentType(type)
        .eTag(etag)
        .cacheControl(CacheControl.noCache())
        .varyBy(HttpHeaders.ACCEPT)
        .body(body);
  }
}
