package org.announced.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.announced.investment.InvestmentListing;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * How fast the service answers its readers, beside the same questions asked of PostgreSQL directly
 * and a bare servlet in the same Tomcat, in worlds of several sizes.
 */
public final class ReadBench {

  static final Path WORLDS = Path.of("target", "worlds").toAbsolutePath();

  private final Turns turns;
  private final SummaryReads summaries;
  private final ListReads lists;
  private final Exports exports;

  private ReadBench(Service service) throws Exception {
    var question = new Question(service.context().getBean(InvestmentListing.class));
    var server = ((ServletWebServerApplicationContext) service.context()).getWebServer();
    var bare = Bare.in(((TomcatWebServer) Objects.requireNonNull(server)).getTomcat());
    this.turns =
        new Turns(Long.parseLong(Question.single(service.connection(), "select pg_backend_pid()")));
    this.summaries = new SummaryReads(service, question, turns, bare);
    this.lists = new ListReads(service, question, turns);
    this.exports = new Exports(service, question);
  }

  /**
   * Prints a table for each size.
   *
   * @param arguments rounds, 11 if left out; numbers of investments, 1000 to 1000000 if left out
   */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 11;
    var sizes =
        arguments.length > 1
            ? Stream.of(arguments).skip(1).map(Integer::valueOf).toList()
            : List.of(1_000, 10_000, 100_000, 1_000_000);
    System.out.printf(
        "JDK %s, %d cores%n", Runtime.version(), Runtime.getRuntime().availableProcessors());
    boolean warm = false;
    for (int size : sizes) {
      try (var service = Service.start(WORLDS.resolve(String.valueOf(size)))) {
        var loaded = World.in(service.connection(), size);
        var bench = new ReadBench(service);
        if (!warm) {
          Report.head("To warm up, not to be counted");
          bench.measure(size, rounds);
          warm = true;
        }
        Report.head("%,d investments%s".formatted(size, loaded));
        bench.measure(size, rounds);
      }
    }
  }

  private void measure(int size, int rounds) throws Exception {
    summaries.measure(rounds);
    lists.measure(size, rounds);
    exports.measure(turns, Math.min(rounds, 3));
  }
}
