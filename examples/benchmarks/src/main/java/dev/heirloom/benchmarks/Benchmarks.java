package dev.heirloom.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks and writes their table. */
public final class Benchmarks {

  /**
   * How often everything runs: a machine that others use too is slower at one time than at another,
   * so that a benchmark and its yardstick are compared within a round.
   */
  private static final int ROUNDS = 3;

  private Benchmarks() {}

  /**
   * Runs the benchmarks.
   *
   * @param arguments the folder of the project, a regular expression that names benchmarks, {@code
   *     full} or {@code quick}, and the file for the table
   */
  public static void main(String[] arguments) throws Exception {
    Path project = Path.of(arguments[0]);
    boolean full = arguments[2].equals("full");
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("dev\\.heirloom\\.benchmarks\\.(" + arguments[1] + ")")
            .addProfiler(GCProfiler.class)
            .jvmArgsPrepend("-D" + Documents.PROJECT + "=" + project)
            .shouldFailOnError(true);
    if (!full) {
      options
          .warmupIterations(1)
          .warmupTime(TimeValue.seconds(1))
          .measurementIterations(1)
          .measurementTime(TimeValue.seconds(1));
    }
    System.setProperty(Documents.PROJECT, project.toString());
    if (PlanToJudge.find().isEmpty()) {
      System.out.println("Nothing is judged: FedRAMP's example plan is not beside the project.");
      options.exclude(Judging.class.getName());
    }
    Table table = new Table();
    for (int round = 0; round < (full ? ROUNDS : 1); round++) {
      table.add(new Runner(options.build()).run());
    }
    String text = table.text(Documents.find());
    Path file = Path.of(arguments[3]);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    System.out.println();
    System.out.print(text);
    System.out.println("Written to " + file);
  }
}
