package org.announced.problem;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the {@code type} of a problem leads: what it means, and what to do about it. */
@RestController
@RequestMapping("/problems")
class ProblemPageController {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  /** What can be said of a type without a request at hand. */
  @JsonPropertyOrder({"type", "title", "status", "meaning", "cure"})
  record Explanation(URI type, String title, int status, String meaning, String cure) {
    static Explanation of(ProblemType type) {
      return new Explanation(
          type.uri(), type.title(), type.status().value(), type.meaning(), type.cure());
    }
  }

  record ExplanationList(List<Explanation> items) {}

  @GetMapping(produces = {MediaType.TEXT_HTML_VALUE, MediaType.APPLICATION_JSON_VALUE})
  ResponseEntity<?> all(
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
    return prefersJson(accept)
        ? json(
            new ExplanationList(Arrays.stream(ProblemType.values()).map(Explanation::of).toList()))
        : html(ProblemPage.ofAll());
  }

  @GetMapping(
      path = "/{slug}",
      produces = {MediaType.TEXT_HTML_VALUE, MediaType.APPLICATION_JSON_VALUE})
  ResponseEntity<?> one(
      @PathVariable String slug,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
    var type = type(slug);
    return prefersJson(accept) ? json(Explanation.of(type)) : html(ProblemPage.of(type));
  }

  /** A caller without preference gets the page. Spring has checked that either will do. */
  private static boolean prefersJson(String accept) {
    return MediaType.parseMediaTypes(accept).stream()
        .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
        .filter(type -> type.includes(HTML) || type.includes(MediaType.APPLICATION_JSON))
        .findFirst()
        .filter(type -> !type.includes(HTML))
        .isPresent();
  }

  private static ProblemType type(String slug) {
    return ProblemType.ofSlug(slug)
        .orElseThrow(
            () -> {
              var slugs = Arrays.stream(ProblemType.values()).map(ProblemType::slug).toList();
              var nearest = Nearest.to(slug, slugs);
              return new ProblemException(
                  ProblemType.NOT_FOUND,
                  "No problem is called '"
                      + slug
                      + "'. "
                      + (nearest.isEmpty()
                          ? "/problems lists them all."
                          : "Nearest: " + String.join(", ", nearest) + "."));
            });
  }

  private static ResponseEntity<String> html(String page) {
    return answer(page)
        .contentType(HTML)
        .header("Content-Security-Policy", ProblemPage.CSP)
        .body(page);
  }

  private static <T> ResponseEntity<T> json(T body) {
    return answer(body).contentType(MediaType.APPLICATION_JSON).body(body);
  }

  /** The version in use decides what stands there, and so its words make the tag. */
  private static ResponseEntity.BodyBuilder answer(Object content) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .eTag(DigestUtils.md5DigestAsHex(ProblemAnswers.utf8(content.toString())));
  }
}
