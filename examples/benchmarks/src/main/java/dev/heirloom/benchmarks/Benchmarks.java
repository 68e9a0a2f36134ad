package dev.heirloom.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks and writes their table. */
public final class Benchmarks {

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
            .shouldFailOnError(true)
            .forks(1)
            .warmupIterations(full ? 5 : 1)
            .warmupTime(TimeValue.seconds(full ? 3 : 1))
            .measurementIterations(full ? 5 : 1)
            .measurementTime(TimeValue.seconds(full ? 2 : 1));
    Collection<RunResult> results = new Runner(options.build()).run();
    System.setProperty(Documents.PROJECT, project.toString());
    String table = new Table(results).text(Documents.find(), full);
    Path file = Path.of(arguments[3]);
    Files.createDirectories(file.getParent());
    Files.writeString(file, table);
    System.out.println();
    System.out.print(table);
    System.out.println("Written to " + file);
  }
}
