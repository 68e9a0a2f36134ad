package dev.heirloom.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The process in which hostile inputs are tried: one that has little memory. */
final class HostileCases {

  static final String SEPARATOR = "\t";

  private HostileCases() {}

  /** What hands an input over. */
  @FunctionalInterface
  private interface Handing {
    String run() throws IOException;
  }

  /**
   * Tries files and cases; prints of each its name, the milliseconds of computing that it took, the
   * length of what was said, and its beginning, on one line.
   *
   * @param arguments the folder in which inputs are made, and files that others have made
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    for (String file : Arrays.asList(arguments).subList(1, arguments.length)) {
      attempt(file, () -> HostileCase.handedOver(Path.of(file), folder));
    }
    for (HostileCase hostile : HostileCase.values()) {
      Path own = Files.createDirectories(folder.resolve(hostile.name()));
      attempt(hostile.name(), () -> hostile.run(own));
    }
    System.exit(0);
  }

  private static void attempt(String name, Handing handing) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    String said = said(handing);
    long millis = (threads.getCurrentThreadCpuTime() - before) / 1_000_000;
    System.out.println(
        String.join(
            SEPARATOR,
            name,
            Long.toString(millis),
            Integer.toString(said.length()),
            said.substring(0, Math.min(said.length(), 20_000)).replaceAll("\\s+", " ")));
  }

  /** Whatever is thrown is what is looked for. */
  private static String said(Handing handing) {
    try {
      return handing.run();
    } catch (Throwable e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      return "UNDOCUMENTED " + trace;
    }
  }
}
