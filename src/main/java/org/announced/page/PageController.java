package org.announced.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * One document for every address of the page, which finds out in the browser what to show. It needs
 * no database, so that it can say when there is none.
 */
@Controller
class PageController {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  /**
   * Own scripts and styles from own addresses only, and no text ever parsed as HTML, whatever a
   * company is called.
   */
  private static final String CSP =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " require-trusted-types-for 'script'; trusted-types default; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private final ResponseEntity<byte[]> top;
  private final ResponseEntity<byte[]> below;

  PageController(PageFiles files) throws IOException {
    var template =
        new ClassPathResource("page/index.html").getContentAsString(StandardCharsets.UTF_8);
    this.top = answer(template, "", files);
    this.below = answer(template, "../", files);
  }

  @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> top() {
    return top;
  }

  @GetMapping(
      path = {"/announcements/{ref}", "/companies/{ref}", "/sites/{ref}", "/regions/{ref}"},
      produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> below() {
    return below;
  }

  /**
   * The document with its addresses filled in.
   *
   * @param root from where it stands to the root, so that it holds under any prefix
   */
  private static ResponseEntity<byte[]> answer(String template, String root, PageFiles files) {
    var assets = root + "assets/" + files.version() + "/";
    var modules =
        files.modules().stream()
            .map(module -> "<link rel=\"modulepreload\" href=\"" + assets + module + "\">")
            .collect(Collectors.joining("\n"));
    var page =
        template
            .replace("{modules}", modules)
            .replace("{assets}", assets)
            .replace("{root}", root.isEmpty() ? "./" : root)
            .getBytes(StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(HTML)
        .cacheControl(CacheControl.noCache())
        .eTag("W/\"" + DigestUtils.md5DigestAsHex(page) + '"')
        .header("Content-Security-Policy", CSP)
        .body(page);
  }
}
