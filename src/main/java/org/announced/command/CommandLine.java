package org.announced.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A command as it was typed: {@code revoke 1234 --spring.datasource.url=…}.
 *
 * @param words what is no option
 * @param options what was given, by the option's name without its hyphens
 * @param settings those of the service, which have a dot in their names, as they were typed
 */
public record CommandLine(
    List<String> words, Map<String, List<String>> options, List<String> settings) {

  /** What commands there are, for whoever typed another. */
  public static final String USAGE =
      """
      Usage: tokens create --name <what it is for> --scope write|admin
             tokens list
             tokens revoke <id>
             recount
             database move --to <JDBC address> [--username <who owns it>]
               (its password is taken from ANNOUNCED_MOVE_PASSWORD)
             import <mapping> <table.csv> [--edition <name>] [--where <column>=<word>] [--to <address>]
               [--on-known correct|keep] [--on-duplicate refuse|attach|create|relate] [--write]
               (a dry run without --write; its token is taken from ANNOUNCED_API_TOKEN)
      The database is the one that the service uses, by the same settings.""";

  /** The command is none; the message says why. */
  public static final class Unusable extends RuntimeException {
    /**
     * @param message why it is no command, in one sentence for whoever typed it
     */
    public Unusable(String message) {
      super(message);
    }
  }

  /**
   * Tells words, options and settings of the service apart.
   *
   * @param known the options there are, each of which takes a value
   * @throws Unusable for any other, or one without its value
   */
  public static CommandLine of(List<String> arguments, List<String> known) {
    var line = new CommandLine(new ArrayList<>(), new TreeMap<>(), new ArrayList<>());
    for (var rest = arguments.iterator(); rest.hasNext(); ) {
      var argument = rest.next();
      if (!argument.startsWith("-")) {
        line.words.add(argument);
        continue;
      }
      var equals = argument.indexOf('=');
      var option = equals < 0 ? argument : argument.substring(0, equals);
      if (option.contains(".")) {
        line.settings.add(argument);
        continue;
      }
      var name = option.replaceFirst("^--", "");
      if (!known.contains(name)) {
        throw new Unusable("There is no option " + option + ".");
      }
      if (equals < 0 && !rest.hasNext()) {
        throw new Unusable(option + " needs a value.");
      }
      var value = equals < 0 ? rest.next() : argument.substring(equals + 1);
      line.options.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
    }
    return line;
  }

  /** Every value of an option; several may also be given at once, separated by commas. */
  public List<String> values(String option) {
    return options.getOrDefault(option, List.of()).stream()
        .flatMap(value -> List.of(value.split(",", -1)).stream())
        .map(String::strip)
        .toList();
  }

  /**
   * The one value of an option.
   *
   * @throws Unusable unless it was given once
   */
  public String value(String option) {
    var given = options.getOrDefault(option, List.of());
    if (given.size() != 1) {
      throw new Unusable("--" + option + " has to be given, once.");
    }
    return given.get(0);
  }
}
