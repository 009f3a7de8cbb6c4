package org.announced.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.announced.http.PostedFields;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
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

  private final Faults faults = new Faults();
  private final PostedFields fields = new PostedFields(faults);

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
      faults.add("", FaultCode.TYPE, "The body is an object, such as " + EXAMPLE + ".");
      throw faults.asProblem();
    }
    fields.refuseOthers(document, "", FIELDS);
    var name = name(document.path("name"));
    var scopes = scopes(document.path("scopes"));
    if (!faults.isEmpty()) {
      throw faults.asProblem();
    }
    return NewToken.of(name, scopes);
  }

  private String name(JsonNode node) {
    if (node.isString()) {
      return NewToken.readName(node.asString(), faults);
    }
    fields.missingOrType(node, "/name", "The name is a text that says what the token is for.");
    return "";
  }

  private List<String> scopes(JsonNode node) {
    var words = new ArrayList<String>();
    if (node.isMissingNode()) {
      faults.add(
          "/scopes", FaultCode.REQUIRED, "The field 'scopes' is missing. " + NewToken.thereIs());
    } else if (!node.isArray()) {
      faults.add("/scopes", FaultCode.TYPE, "The scopes are a list of texts, such as [\"write\"].");
    } else {
      // What is no text is shown as it was written, and is no scope.
      node.forEach(word -> words.add(word.isString() ? word.asString() : word.toString()));
      NewToken.checkScopes(words, faults);
    }
    return words;
  }
}
