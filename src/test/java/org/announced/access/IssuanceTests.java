package org.announced.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.HttpTest;
import org.announced.support.TestToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tokens over HTTP. */
@HttpTest
class IssuanceTests {

  private static final String UNKNOWN = "/tokens/" + UUID.randomUUID();

  private final Api api;
  private final JdbcClient sql;

  IssuanceTests(Api api, JdbcClient sql) {
    this.api = api;
    this.sql = sql;
  }

  @Test
  void whatIsMadeOpensWhatItsScopesSayAndIsShownOnce() {
    var made = make("nightly import", "write");

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("Cache-Control")).isEqualTo("no-store");
    var token = made.json().get("token").asString();
    assertThat(token).matches("ann_[0-9A-Za-z]{49}");
    assertThat(made.json().get("prefix").asString()).isEqualTo(token.substring(0, 8));
    assertThat(made.json().get("createdBy").get("name").asString()).isEqualTo("configured");
    assertThat(made.json().get("revokedAt").isNull()).isTrue();

    var shown = api.get(made.header("Location"), "Authorization", TestToken.BEARER);
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.text()).doesNotContain(token);
    assertThat(shown.json().get("id")).isEqualTo(made.json().get("id"));
    assertThat(writeWith(token)).isEqualTo(200);
  }

  @Test
  void adminIncludesWrite() {
    var made = make("an administrator", "admin");
    assertThat(made.json().get("scopes").toString()).isEqualTo("[\"write\",\"admin\"]");
    var token = made.json().get("token").asString();
    assertThat(writeWith(token)).isEqualTo(200);

    var child = make("made by an administrator", "Bearer " + token, "", "write");
    assertThat(child.json().get("createdBy").get("id")).isEqualTo(made.json().get("id"));
  }

  @Test
  void theListShowsAllTokensAndOpensNothing() {
    var made = make("to be listed", "write");
    var list = api.get("/tokens", "Authorization", TestToken.BEARER);

    assertThat(list.each("name")).contains("configured", "to be listed");
    assertThat(list.text())
        .doesNotContain(made.json().get("token").asString())
        .doesNotContain("hash");
    assertThat(
            api.get(
                    "/tokens",
                    "Authorization",
                    TestToken.BEARER,
                    "If-None-Match",
                    list.header("ETag"))
                .status())
        .isEqualTo(304);
  }

  @ParameterizedTest
  @CsvSource({"GET, /tokens", "HEAD, /tokens", "POST, /tokens", "GET, ''", "DELETE, ''"})
  void aTokenThatOnlyWritesIsToldTheScopeThatIsNeeded(String method, String path) {
    var token = "Bearer " + make("only writes", "write").json().get("token").asString();
    var at = path.isEmpty() ? UNKNOWN : path;

    assertThat(api.send(method, at, new byte[0]).status()).isEqualTo(401);
    var answer = api.send(method, at, new byte[0], "Authorization", token);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.header("WWW-Authenticate"))
        .isEqualTo("Bearer realm=\"announced\", error=\"insufficient_scope\", scope=\"admin\"");
    if (!method.equals("HEAD")) {
      assertThat(answer.json().get("detail").asString()).contains("'admin'", "'only writes'");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/tokens/", "/%74okens", "/tokens;x=1", "/x/../tokens", "/./tokens"})
  void isToldByThePathAsItIsMatched(String path) {
    var token = make("only writes", "write").json().get("token").asString();
    var answer = api.get("/api/v1" + path, "Authorization", "Bearer " + token);
    assertThat(answer.status()).isIn(400, 403, 404);
  }

  @Test
  void aRevokedTokenOpensNothingAndStaysInTheList() {
    var made = make("to be revoked", "admin");
    var at = made.header("Location");

    assertThat(revoke(at).status()).isEqualTo(204);
    var revokedAt = api.get(at, "Authorization", TestToken.BEARER).json().get("revokedAt");
    assertThat(revokedAt.isString()).isTrue();
    assertThat(writeWith(made.json().get("token").asString())).isEqualTo(401);

    assertThat(revoke(at).status()).isEqualTo(204);
    assertThat(api.get(at, "Authorization", TestToken.BEARER).json().get("revokedAt"))
        .isEqualTo(revokedAt);
  }

  @Test
  void aTokenMayRevokeItself() {
    var made = make("revokes itself", "admin");
    var own = "Bearer " + made.json().get("token").asString();
    assertThat(
            api.send("DELETE", made.header("Location"), new byte[0], "Authorization", own).status())
        .isEqualTo(204);
    assertThat(api.get("/tokens", "Authorization", own).status()).isEqualTo(401);
  }

  @Test
  void theConfiguredTokenIsRevokedWhereItIsSet() {
    var id =
        sql.sql("select id from access_token where name = 'configured' and revoked_at is null")
            .query(UUID.class)
            .single();
    var answer = revoke("/tokens/" + id);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().get("type").asString()).isEqualTo("/problems/irrevocable-token");
    assertThat(answer.json().get("detail").asString()).contains("ANNOUNCED_TOKEN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "x", "tokens", "1-1-1-1-1"})
  void whatIsNoTokenIsNotThere(String id) {
    assertThat(api.get("/tokens/" + id, "Authorization", TestToken.BEARER).status()).isEqualTo(404);
    var answer = revoke("/tokens/" + id);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().get("detail").asString()).contains(id, "/api/v1/tokens");
  }

  @Test
  void aDryRunTellsWhatWouldBeAndStoresNothing() {
    var made = make("of a dry run", TestToken.BEARER, "?dryRun=true", "write");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("Dry-Run")).isEqualTo("true");
    assertThat(made.header("Location")).isEmpty();
    assertThat(made.json().get("token").isNull()).isTrue();
    assertThat(made.text()).doesNotContain("ann_");
    assertThat(named("of a dry run")).isZero();

    var at = make("not revoked", "write").header("Location");
    var revoked = revoke(at + "?dryRun=true");
    assertThat(revoked.status()).isEqualTo(204);
    assertThat(revoked.header("Dry-Run")).isEqualTo("true");
    assertThat(api.get(at, "Authorization", TestToken.BEARER).json().get("revokedAt").isNull())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                          | 422 | /name required, /scopes required
          []                                          | 422 | ' type'
          {"name": 7, "scopes": "write"}              | 422 | /name type, /scopes type
          {"name": " \u3000", "scopes": []}           | 422 | /name blank, /scopes too-few
          {"name": "a\\u0000b", "scopes": ["write"]}  | 422 | /name unstorable-text
          {"name": "\\ud800", "scopes": ["\\ud800"]}  | 422 | /name unstorable-text, /scopes/0 unknown-value
          {"name": "configured", "scopes": ["write"]} | 422 | /name reserved
          {"name": "n", "scopes": ["read", "write", null, {}]} | 422 | /scopes/0 unknown-value, /scopes/2 unknown-value, /scopes/3 unknown-value
          {"nme": "n", "~/": 1, "scopes": ["Write"]} | 422 | /name required, /nme unknown-field, /scopes/0 unknown-value, /~0~1 unknown-field
          {"name": "n", "name": "m"}                  | 400 |
          {"name": "n", "scopes": ["write"]} 1        | 400 |
          {"name": "n",                               | 400 |
          nonsense                                    | 400 |
          -                                           | 400 |
          """)
  void namesEveryFaultOfWhatIsAskedFor(String body, int status, String faults) {
    var answer = post("/tokens", body.equals("-") ? "" : body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    var found =
        answer
            .json()
            .path("errors")
            .valueStream()
            .map(fault -> fault.path("pointer").asString() + " " + fault.get("code").asString())
            .toList();
    assertThat(String.join(", ", found)).isEqualTo(faults == null ? "" : faults);
  }

  @Test
  void namesTheScopesThereAre() {
    var fault = make("n", "amdin").json().get("errors").get(0);
    assertThat(fault.get("detail").asString())
        .isEqualTo("'amdin' is not a scope. There is write, admin.");
    assertThat(fault.get("candidates").get(0).asString()).isEqualTo("admin");
  }

  @Test
  void aNameHasAHundredCharactersOfAnyScript() {
    assertThat(make("😀".repeat(100), "write").status()).isEqualTo(201);
    var longer = make("😀".repeat(101), "write");
    assertThat(longer.json().get("errors").get(0).get("code").asString()).isEqualTo("too-long");
    assertThat(post("/tokens", "{\"name\": \"" + "n".repeat(20_000) + "\"}").status())
        .isEqualTo(413);
  }

  @Test
  void aKeyIsRefusedSinceItsAnswerWouldHaveToBeKept() {
    var before = named("keyed");
    var answer =
        api.send(
            "POST",
            "/tokens",
            document("keyed", "write"),
            "Content-Type",
            "application/json",
            "Authorization",
            TestToken.BEARER,
            "Idempotency-Key",
            "k");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("detail").asString()).contains("Idempotency-Key", "revoke");
    assertThat(named("keyed")).isEqualTo(before);
  }

  @Test
  void anUnknownParameterIsRefused() {
    assertThat(make("misspelt", TestToken.BEARER, "?dry-run=true", "write").status())
        .isEqualTo(400);
    assertThat(named("misspelt")).isZero();
    assertThat(revoke(UNKNOWN + "?dryrun=true").status()).isEqualTo(400);
    for (var path : List.of("/tokens?limit=1", UNKNOWN + "?fields=id")) {
      assertThat(api.get(path, "Authorization", TestToken.BEARER).status()).isEqualTo(400);
    }
  }

  private Answer make(String name, String scope) {
    return make(name, TestToken.BEARER, "", scope);
  }

  private Answer make(String name, String bearer, String query, String scope) {
    return api.send(
        "POST",
        "/tokens" + query,
        document(name, scope),
        "Content-Type",
        "application/json",
        "Authorization",
        bearer);
  }

  private Answer post(String path, String body) {
    return api.send(
        "POST",
        path,
        body.getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        "application/json",
        "Authorization",
        TestToken.BEARER);
  }

  private Answer revoke(String path) {
    return api.send("DELETE", path, new byte[0], "Authorization", TestToken.BEARER);
  }

  private static byte[] document(String name, String scope) {
    return "{\"name\": \"%s\", \"scopes\": [\"%s\"]}"
        .formatted(name, scope)
        .getBytes(StandardCharsets.UTF_8);
  }

  private int writeWith(String token) {
    return api.send("POST", WritingController.PATH, new byte[0], "Authorization", "Bearer " + token)
        .status();
  }

  private int named(String name) {
    return sql.sql("select count(*) from access_token where name = ?")
        .param(name)
        .query(Integer.class)
        .single();
  }
}
