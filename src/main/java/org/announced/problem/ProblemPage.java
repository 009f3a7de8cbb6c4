package org.announced.problem;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The page of a problem. It loads nothing, runs nothing, and knows its way under any prefix. */
final class ProblemPage {

  private static final String STYLE =
      """
      :root { color-scheme: light dark; }
      body { font: 1rem/1.6 system-ui, sans-serif; max-width: 42rem; margin: 0 auto;
        padding: 2rem 1rem; }
      code { font-family: ui-monospace, monospace; font-size: .95em; overflow-wrap: anywhere; }
      h1 { line-height: 1.25; margin: 0 0 .5rem; }
      h2 { font-size: 1.1rem; margin: 2rem 0 .25rem; }
      p { margin: .25rem 0; }
      ul { padding: 0; list-style: none; }
      li { padding: .5rem 0; border-top: 1px solid; border-color: color-mix(in srgb,
        currentColor 25%, transparent); }
      """;

  static final String CSP =
      "default-src 'none'; style-src 'sha256-"
          + sha256(STYLE)
          + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private ProblemPage() {}

  static String of(ProblemType type) {
    return page(
        type.title(),
        """
        <p><code>%d</code> <code>%s</code></p>
        <h1>%s</h1>
        <h2>What it means</h2>
        <p>%s</p>
        <h2>What to do</h2>
        <p>%s</p>
        <h2>More</h2>
        <p><a href="../problems">All problems</a></p>
        <p><a href="../docs">The documentation of the API</a></p>
        """
            .formatted(
                type.status().value(),
                type.uri(),
                text(type.title()),
                text(type.meaning()),
                text(type.cure())));
  }

  static String ofAll() {
    var lines =
        Arrays.stream(ProblemType.values())
            .map(
                type ->
                    "<li><code>%d</code> <a href=\"problems/%s\">%s</a></li>\n"
                        .formatted(type.status().value(), type.slug(), text(type.title())))
            .collect(Collectors.joining());
    var codes =
        Arrays.stream(FaultCode.values())
            .map(
                code ->
                    "<li><code>%s</code> %s</li>\n".formatted(code.word(), text(code.meaning())))
            .collect(Collectors.joining());
    return page(
        "Problems",
        """
        <h1>Problems</h1>
        <p>What this service may answer when something is wrong. Each answer names one of these as
        its <code>type</code>.</p>
        <ul>
        %s</ul>
        <h2 id="codes">Codes of faults</h2>
        <p>Where fields or parameters are at fault, each of the <code>errors</code> has one of these
        as its <code>code</code>. Expect new ones.</p>
        <ul>
        %s</ul>
        <p><a href="docs">The documentation of the API</a></p>
        """
            .formatted(lines, codes));
  }

  private static String page(String title, String body) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s – Announced</title>
        <style>%s</style>
        </head>
        <body>
        <main>
        %s</main>
        </body>
        </html>
        """
        .formatted(text(title), STYLE, body);
  }

  private static String text(String plain) {
    return HtmlUtils.htmlEscape(plain, "UTF-8");
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(ProblemAnswers.utf8(text));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
