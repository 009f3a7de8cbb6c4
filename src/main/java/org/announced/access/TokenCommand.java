package org.announced.access;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.announced.command.CommandLine;
import org.announced.command.CommandLine.Unusable;
import org.announced.http.Ids;
import org.announced.problem.Fault;
import org.announced.problem.Faults;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What can be done with tokens on the command line. Prints what was asked for, and nothing else.
 */
class TokenCommand {

  static final List<String> OPTIONS = List.of("name", "scope");

  private static final String PRESENT =
      """
      select exists (select from information_schema.columns
        where table_schema = any (current_schemas(false))
          and table_name = 'access_token' and column_name = 'last_used_at')
      """;

  private static final List<String> COLUMNS =
      List.of("id", "scopes", "prefix", "createdAt", "lastUsedAt", "revokedAt", "name");

  private final Issuance issuance;
  private final ShownTokens tokens;
  private final JdbcClient sql;

  TokenCommand(Issuance issuance, ShownTokens tokens, JdbcClient sql) {
    this.issuance = issuance;
    this.tokens = tokens;
    this.sql = sql;
  }

  /** The database has no tables yet, or older ones. */
  static final class NoSchema extends RuntimeException {
    NoSchema() {
      super(
          "The database holds no tokens yet, or those of an older version: start the service once,"
              + " which makes the tables.");
    }
  }

  /** What a command is to do, once there is a database to do it on. */
  @FunctionalInterface
  interface Task {
    void run(TokenCommand tokens, PrintStream out);
  }

  /**
   * Understands a command before anything is started for it.
   *
   * @throws Unusable if it cannot be carried out on any database
   */
  static Task task(CommandLine line) {
    var verb = line.words().size() < 2 ? "" : line.words().get(1);
    var operands = line.words().stream().skip(2).toList();
    if (!line.words().get(0).equals("tokens")) {
      throw new Unusable("There is no command '" + line.words().get(0) + "'.");
    }
    if (operands.size() != (verb.equals("revoke") ? 1 : 0)
        || (!verb.equals("create") && !line.options().isEmpty())) {
      throw new Unusable("That is too much or too little for 'tokens " + verb + "'.");
    }
    return switch (verb) {
      case "create" -> creation(line);
      case "list" -> TokenCommand::list;
      case "revoke" -> (tokens, out) -> tokens.revoke(operands.get(0));
      default -> throw new Unusable("There is no command 'tokens " + verb + "'.");
    };
  }

  private static Task creation(CommandLine line) {
    var faults = new Faults();
    var name = NewToken.readName(line.value("name"), faults);
    var scopes = line.values("scope");
    NewToken.checkScopes(scopes, faults);
    if (!faults.isEmpty()) {
      throw new Unusable(
          faults.list().stream().map(Fault::detail).collect(Collectors.joining("\n")));
    }
    return (tokens, out) ->
        out.println(tokens.issuance.issue(NewToken.of(name, scopes), null, false).token().secret());
  }

  /**
   * @throws NoSchema if there is nothing to work on
   */
  void run(Task task, PrintStream out) {
    if (!sql.sql(PRESENT).query(Boolean.class).single()) {
      throw new NoSchema();
    }
    task.run(this, out);
  }

  /** With tabs between the columns, for cut and awk. */
  private void list(PrintStream out) {
    out.println(String.join("\t", COLUMNS));
    for (var token : tokens.list()) {
      var row = JsonMapper.shared().readTree(token);
      out.println(
          COLUMNS.stream().map(row::get).map(TokenCommand::cell).collect(Collectors.joining("\t")));
    }
  }

  private static String cell(JsonNode value) {
    return value.isArray()
        ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(","))
        : value.isNull() ? "-" : value.asString();
  }

  private void revoke(String id) {
    issuance.revoke(Ids.find(id).orElseThrow(() -> Issuance.unknown(id)), false);
  }
}
