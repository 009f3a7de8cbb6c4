package org.announced.access;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Something to read and to write under the API; only tests have it. */
@RestController
class WritingController {

  static final String PATH = "/api/v1/only-in-tests";

  @GetMapping(PATH)
  String read() {
    return "read";
  }

  @PostMapping(PATH)
  String write(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
    return caller.name();
  }
}
