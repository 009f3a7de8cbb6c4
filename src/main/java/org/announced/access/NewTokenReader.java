package org.announced.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.announced.problem.Fault;
import org.announced.problem.Nearest;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads from a request's body which token is asked for, and finds every fault at once. */
final class NewTokenReader {

  private static final int LARGEST = 16_384;
  private static final List<String> FIELDS = List.of("name", "scopes");
  private static final String EXAMPLE = "{\"name\": \"nightly import\", \"scopes\": [\"write\"]}";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final List<Fault> faults = new ArrayList<>();

  private NewTokenReader() {}

  /**
   * @throws ProblemException 400, 413, or 422 that names every fault
   */
  static NewToken read(HttpServletRequest request) throws IOException {
    var body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw new ProblemException(
          ProblemType.TOO_LARGE, "What describes a token has at most " + LARGEST + " bytes.");
    }
    return new NewTokenReader().token(parsed(body));
  }

  private static JsonNode parsed(byte[] body) {
    try {
      var document = JSON.readTree(body);
      if (document.isMissingNode()) {
        throw malformed("The body is empty. Send, for example, " + EXAMPLE + ".");
      }
      return document;
    } catch (JacksonException syntax) {
      var at = syntax.getLocation();
      var place =
          at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
      throw malformed("The body is no well-formed JSON, or names a field twice" + place + ".");
    }
  }

  private static ProblemException malformed(String detail) {
    return new ProblemException(ProblemType.MALFORMED_JSON, detail);
  }

  private NewToken token(JsonNode document) {
    if (!document.isObject()) {
      add("", "type", "The body is an object, such as " + EXAMPLE + ".");
      throw refusal();
    }
    document.propertyNames().stream().filter(name -> !FIELDS.contains(name)).forEach(this::unknown);
    var name = name(document.path("name"));
    var scopes = scopes(document.path("scopes"));
    if (!faults.isEmpty()) {
      throw refusal();
    }
    return NewToken.of(name, scopes);
  }

  private void unknown(String field) {
    var shown = NewToken.shown(field);
    faults.add(
        Fault.at(
            "/" + shown.replace("~", "~0").replace("/", "~1"),
            "unknown-field",
            "There is no field '%s' here. There are: %s."
                .formatted(shown, String.join(", ", FIELDS)),
            Nearest.to(field, FIELDS)));
  }

  private String name(JsonNode node) {
    if (node.isMissingNode()) {
      add("/name", "required", "The field 'name' is missing. It says in words what it is for.");
    } else if (!node.isString()) {
      add("/name", "type", "The name is a text.");
    } else {
      faults.addAll(NewToken.faultsOfName(node.asString()));
      return node.asString();
    }
    return "";
  }

  private List<String> scopes(JsonNode node) {
    var words = new ArrayList<String>();
    if (node.isMissingNode()) {
      add("/scopes", "required", "The field 'scopes' is missing. " + NewToken.thereIs());
    } else if (!node.isArray()) {
      add("/scopes", "type", "The scopes are a list of texts, such as [\"write\"].");
    } else {
      // What is no text is shown as it was written, and is no scope.
      node.forEach(word -> words.add(word.isString() ? word.asString() : word.toString()));
      faults.addAll(NewToken.faultsOfScopes(words));
    }
    return words;
  }

  private void add(String pointer, String code, String detail) {
    faults.add(Fault.at(pointer, code, detail));
  }

  private ProblemException refusal() {
    return new ProblemException(
        ProblemType.INVALID_DOCUMENT,
        faults.size() == 1
            ? faults.get(0).detail()
            : "The document has " + faults.size() + " faults; nothing was stored.",
        faults);
  }
}
