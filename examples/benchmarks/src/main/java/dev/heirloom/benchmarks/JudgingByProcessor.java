package dev.heirloom.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * What judging takes of the processor, which a machine that others use too disturbs least: the
 * least and the median of a loop in one thread, ours and the peer's in one process.
 */
public final class JudgingByProcessor {

  private static final int OURS = 60;
  private static final int THEIRS = 6;

  private JudgingByProcessor() {}

  /**
   * Measures.
   *
   * @param arguments the folder of the project
   */
  public static void main(String[] arguments) throws Exception {
    System.setProperty(Documents.PROJECT, arguments[0]);
    Judging judging = new Judging();
    judging.compile();
    measure("OSCAL's rules", OURS, judging::oscal);
    measure("and FedRAMP's, without the profile", OURS, judging::alone);
    measure("and FedRAMP's, with the profile", OURS, judging::heirloom);
    measure("liboscal-java, with the profile", THEIRS, judging::liboscal);
  }

  /** The first half of the runs warms up. */
  private static void measure(String what, int runs, Callable<Object> judging) throws Exception {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double[] times = new double[runs];
    for (int i = 0; i < runs; i++) {
      long begin = threads.getCurrentThreadCpuTime();
      judging.call();
      times[i] = (threads.getCurrentThreadCpuTime() - begin) / 1e6;
    }
    double[] counted = Arrays.copyOfRange(times, runs / 2, runs);
    Arrays.sort(counted);
    System.out.printf(
        Locale.ROOT,
        "%s: least %.0f ms, median %.0f ms%n",
        what,
        counted[0],
        counted[counted.length / 2]);
  }
}
