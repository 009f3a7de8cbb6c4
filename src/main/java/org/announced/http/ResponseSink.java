package org.announced.http;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.HttpStatus;

/** Where an answer goes that is written while it is made. Status and headers precede its body. */
public interface ResponseSink {

  /** Sets the status. */
  void status(HttpStatus status);

  /** Sets a header, in the place of what was said under its name. */
  void header(String name, String value);

  /** Says something more under the name of a header. */
  void addHeader(String name, String value);

  /**
   * The body. What is written to it may be sent at once, and with it the status and the headers.
   */
  OutputStream body() throws IOException;
}
