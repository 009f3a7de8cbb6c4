package org.announced.config;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/**
 * The problems that any operation may answer with; one that an operation describes itself stays.
 */
final class ProblemResponses {

  /** The name of the security scheme. */
  static final String TOKEN = "token";

  private static final String DATA = "/api/";

  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private ProblemResponses() {}

  static void addTo(String path, PathItem item) {
    item.readOperationsMap()
        .forEach(
            (method, operation) -> {
              common(operation, path.contains("{"));
              if (!READING.contains(method)) {
                writing(operation);
              } else if (operation.getSecurity() == null) {
                reading(operation, path);
              }
              if (!operation.getSecurity().isEmpty()) {
                needingToken(operation);
              }
              if (method == HttpMethod.PATCH || takesIfMatch(operation)) {
                changing(operation);
              }
            });
  }

  private static void common(Operation operation, boolean namesOneThing) {
    add(operation, "400", "BadRequest");
    if (namesOneThing) {
      add(operation, "404", "NotFound");
    }
    add(operation, "406", "NotAcceptable");
    add(operation, "500", "InternalError");
    add(operation, "503", "Unavailable");
  }

  private static void writing(Operation operation) {
    if (operation.getSecurity() == null) {
      operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }
    add(operation, "409", "Conflict");
    add(operation, "413", "TooLarge");
    add(operation, "415", "UnsupportedMediaType");
    add(operation, "422", "Unprocessable");
  }

  /** Data is open to read unless the operator closes it; who shows a token has its limits. */
  private static void reading(Operation operation, String path) {
    operation.setSecurity(
        path.startsWith(DATA)
            ? List.of(new SecurityRequirement(), new SecurityRequirement().addList(TOKEN))
            : List.of());
  }

  private static void needingToken(Operation operation) {
    operation.getResponses().values().stream()
        .filter(response -> response.get$ref() == null)
        .forEach(ProblemResponses::addLimit);
    add(operation, "401", "Unauthorized");
    add(operation, "403", "Forbidden");
    add(operation, "429", "TooManyRequests");
  }

  private static boolean takesIfMatch(Operation operation) {
    return operation.getParameters() != null
        && operation.getParameters().stream()
            .anyMatch(parameter -> HttpHeaders.IF_MATCH.equals(parameter.getName()));
  }

  private static void addLimit(ApiResponse response) {
    for (var name : List.of("RateLimit-Policy", "RateLimit")) {
      response.addHeaderObject(name, new Header().$ref("#/components/headers/" + name));
    }
  }

  private static void changing(Operation operation) {
    add(operation, "412", "PreconditionFailed");
    add(operation, "428", "PreconditionRequired");
  }

  private static void add(Operation operation, String status, String response) {
    if (operation.getResponses() == null) {
      operation.setResponses(new ApiResponses());
    }
    operation
        .getResponses()
        .putIfAbsent(status, new ApiResponse().$ref("#/components/responses/" + response));
  }
}
