package org.announced.http;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it was posted: numbers exact, every field named once, nothing behind it. */
public final class PostedJson {

  static final int DEEPEST = 32;

  private static final int MOST_DIGITS = 1000;

  private static final Pattern PLACE_IN_SOURCE =
      Pattern.compile("\\[Source: .*?; line: (\\d+), column: (\\d+)]");

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(MOST_DIGITS)
                          .maxStringLength(Integer.MAX_VALUE)
                          .maxNameLength(Integer.MAX_VALUE)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private PostedJson() {}

  /**
   * The document that these bytes are.
   *
   * @throws ProblemException 400 if they are none; it tells the place
   */
  public static JsonNode parse(byte[] utf8) {
    return parse(text(utf8));
  }

  /**
   * What the bytes say in UTF-8.
   *
   * @throws ProblemException 400 if they are in another encoding
   */
  public static String text(byte[] utf8) {
    var in = ByteBuffer.wrap(utf8);
    var out = CharBuffer.allocate(utf8.length);
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    if (decoder.decode(in, out, true).isError()) {
      var before = out.flip().toString();
      int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
      int column = before.length() - before.lastIndexOf('\n');
      throw malformed(
          "Line %d, column %d: the bytes are not UTF-8. Encode the body in UTF-8."
              .formatted(line, column));
    }
    return out.flip().toString();
  }

  /** The same of a body that was read already. */
  public static JsonNode parse(String text) {
    if (text.isBlank()) {
      throw malformed("The body is empty. Send the document as JSON.");
    }
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException e) {
      var at = e.getLocation();
      var place =
          at == null ? "" : "Line %d, column %d: ".formatted(at.getLineNr(), at.getColumnNr());
      throw malformed(place + reason(e));
    } catch (NumberFormatException e) {
      throw malformed("A number has an exponent that no number here needs.");
    }
  }

  private static String reason(JacksonException e) {
    var said = String.valueOf(e.getOriginalMessage());
    if (e instanceof StreamConstraintsException) {
      return said.contains("nesting depth")
          ? "objects and lists are nested more than %d deep.".formatted(DEEPEST)
          : "a number has more than %d digits.".formatted(MOST_DIGITS);
    }
    if (said.startsWith("Duplicate")) {
      var name = said.replaceFirst("(?s)^Duplicate Object property \"(.*)\"$", "$1");
      return "the field %s is named twice in one object.".formatted(quoted(name));
    }
    if (said.startsWith("Unexpected end-of-input")) {
      return "the body ends before the document does.";
    }
    if (said.startsWith("Trailing token")) {
      return "something follows after the end of the document; one body holds one document.";
    }
    return plain(said);
  }

  /** The parser's message without what is Java's in it. */
  private static String plain(String said) {
    var placed = PLACE_IN_SOURCE.matcher(said).replaceAll("line $1, column $2");
    var cut = placed.split(": maybe|:? \\(?enable|\\(not recognized", 2)[0].strip();
    return shown(cut, 300) + (cut.endsWith(".") ? "" : ".");
  }

  private static String quoted(String name) {
    return '"' + shown(name, 60) + '"';
  }

  /** So many characters at most, without what no text may hold. */
  private static String shown(String text, int longest) {
    return text.codePoints()
        .map(
            c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c)
        .limit(longest)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static ProblemException malformed(String detail) {
    return new ProblemException(ProblemType.MALFORMED_JSON, detail);
  }
}
