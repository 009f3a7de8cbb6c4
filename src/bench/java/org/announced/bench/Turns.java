package org.announced.bench;

/**
 * Measures an answer and a reference by turns, so that what disturbs a machine for a while disturbs
 * both; each round has a ratio of its own.
 */
final class Turns {

  /** A step that may fail as network and database do. */
  interface Step {
    void run() throws Exception;
  }

  /** Gives a figure, such as milliseconds or requests a second. */
  interface Measure {
    double run() throws Exception;
  }

  /**
   * One of the two.
   *
   * @param threads what the names of the threads that do the work have in them
   * @param before what is done first, unmeasured
   */
  record Side(String threads, Step before, Measure measure) {

    /** Work of the service, whose clients are not counted. */
    static Side served(Step before, Measure measure) {
      return new Side("-exec-", before, measure);
    }

    /** Work of the thread that measures. */
    static Side here(Step before, Measure measure) {
      return new Side("main", before, measure);
    }
  }

  /**
   * What came of it.
   *
   * @param ratio ours by the reference, of each round
   * @param oursUsed processor time of a round
   */
  record Result(Rounds ours, Rounds reference, Rounds ratio, Cpu oursUsed, Cpu referenceUsed) {}

  private final long backend;

  /**
   * By turns.
   *
   * @param backend the process of a connection to PostgreSQL
   */
  Turns(long backend) {
    this.backend = backend;
  }

  /** So many rounds, after one that does not count. */
  Result take(int rounds, Side ours, Side reference) throws Exception {
    ours.before().run();
    ours.measure().run();
    reference.before().run();
    reference.measure().run();
    var figures = new double[3][rounds];
    var used = new Cpu[] {Cpu.NONE, Cpu.NONE};
    for (int round = 0; round < rounds; round++) {
      for (int turn = 0; turn < 2; turn++) {
        int which = (round + turn) % 2;
        var side = which == 0 ? ours : reference;
        side.before().run();
        var start = Cpu.now(side.threads(), backend);
        figures[which][round] = side.measure().run();
        used[which] = used[which].plus(Cpu.now(side.threads(), backend).minus(start));
      }
      figures[2][round] = figures[0][round] / figures[1][round];
    }
    return new Result(
        Rounds.of(figures[0]),
        Rounds.of(figures[1]),
        Rounds.of(figures[2]),
        used[0].by(rounds),
        used[1].by(rounds));
  }

  static double milliseconds(Step step) throws Exception {
    long start = System.nanoTime();
    step.run();
    return (System.nanoTime() - start) / 1e6;
  }
}
