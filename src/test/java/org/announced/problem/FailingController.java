package org.announced.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Goes wrong in every way that a controller can; only tests have it. */
@RestController
@RequestMapping("/failing")
class FailingController {

  enum Colour {
    RED,
    GREEN
  }

  record Document(int number, List<Document> parts) {}

  private final JdbcClient sql;

  FailingController(JdbcClient sql) {
    this.sql = sql;
  }

  @GetMapping(path = "/reading/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  Map<String, Object> read(
      @PathVariable int id,
      @RequestParam int limit,
      @RequestParam(defaultValue = "RED") Colour colour) {
    return Map.of("id", id, "limit", limit, "colour", colour);
  }

  @PostMapping(path = "/writing", consumes = MediaType.APPLICATION_JSON_VALUE)
  Document write(@RequestBody Document document) {
    return document;
  }

  @GetMapping("/header")
  String header(@RequestHeader("X-Needed") String needed) {
    return needed;
  }

  @GetMapping("/problem")
  void problem() {
    throw new ProblemException(
            ProblemType.CONFLICT,
            "Tell this to the caller.",
            List.of(
                Fault.of("country", FaultCode.UNKNOWN_VALUE, "No such country.", List.of("JP")),
                Fault.at("/a/0", FaultCode.POSITIVE, "Has to be more than zero.")))
        .with("Retry-After", "1");
  }

  @GetMapping("/bug")
  void bug(HttpServletResponse response) {
    response.setHeader("Content-Disposition", "attachment");
    throw new IllegalStateException("select secret from somewhere");
  }

  @GetMapping("/too-large")
  void tooLarge() {
    throw new MaxUploadSizeExceededException(1);
  }

  @GetMapping("/timeout")
  void timeout() {
    throw new AsyncRequestTimeoutException();
  }

  @GetMapping("/late")
  Callable<String> late() {
    return () -> {
      throw new IllegalStateException("in another thread");
    };
  }

  @GetMapping("/sql")
  void sql() {
    sql.sql("select * from no_such_table").query().listOfRows();
  }

  @GetMapping("/database")
  int database() {
    return sql.sql("select 1").query(Integer.class).single();
  }

  @GetMapping("/transaction")
  @Transactional
  public int transaction() {
    return database();
  }

  @GetMapping("/half-way")
  void halfWay(HttpServletResponse response) throws IOException {
    response.getOutputStream().print("one,two\n");
    response.flushBuffer();
    throw new IllegalStateException("half way");
  }

  @GetMapping("/stream-half-way")
  StreamingResponseBody streamHalfWay() {
    return out -> {
      // More than any buffer; what still fits is taken back and answered with a problem.
      out.write("one,two\n".repeat(20_000).getBytes(StandardCharsets.UTF_8));
      throw new IllegalStateException("half way");
    };
  }
}
