package dev.heirloom.fuzz;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs the targets one after the other, each in a process of its own, and tells what came of it.
 */
public final class FuzzRun {

  private static final Pattern RUNS = Pattern.compile("stat::number_of_executed_units:\\s*(\\d+)");
  private static final Pattern COVERAGE = Pattern.compile("cov: (\\d+) ft: (\\d+) corp: (\\d+)");

  /** Seconds of one input; the first of a process waits for all classes to be instrumented. */
  private static final int LONGEST = 120;

  private final Path project;
  private final String seconds;
  private final Path folder;

  private FuzzRun(Path project, String seconds, Path folder) {
    this.project = project;
    this.seconds = seconds;
    this.folder = folder;
  }

  /**
   * Runs the targets; ends with 1 if there is a finding.
   *
   * @param arguments the folder of the project, a regular expression that names targets, how many
   *     seconds each takes, and the folder for corpora, logs and findings
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    FuzzRun run = new FuzzRun(Path.of(arguments[0]), arguments[2], Path.of(arguments[3]));
    int findings = 0;
    System.out.println("| target | seeds | executions | edges | features | corpus | findings |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
    for (FuzzTarget target : FuzzTarget.values()) {
      if (target.name().matches(arguments[1])) {
        findings += run.run(target);
      }
    }
    if (findings > 0) {
      System.out.println("Freeze each finding as a test, see " + run.folder);
      System.exit(1);
    }
  }

  private int run(FuzzTarget target) throws IOException, InterruptedException {
    Path own = folder.resolve(target.name());
    Path corpus = Files.createDirectories(own.resolve("corpus"));
    Path seeds = Files.createDirectories(own.resolve("seeds"));
    Path findings = Files.createDirectories(own.resolve("findings"));
    for (Path old : filesIn(findings)) {
      Files.delete(old);
    }
    int seedCount = copySeeds(target, seeds);
    Path log = own.resolve("log.txt");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-D" + FuzzedFile.TARGET + "=" + target.name(),
            "-classpath",
            System.getProperty("java.class.path"),
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + FuzzedFile.class.getName(),
            "--instrumentation_includes=dev.heirloom.**",
            "--custom_hook_includes=dev.heirloom.**",
            // The patterns of rules are what is read; how long they look at a text is bounded.
            "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexInjection",
            "--keep_going=50",
            "--reproducer_path=" + findings,
            "-artifact_prefix=" + findings + "/",
            "-max_total_time=" + seconds,
            "-max_len=40000",
            "-timeout=" + LONGEST,
            "-report_slow_units=" + LONGEST,
            "-rss_limit_mb=0",
            "-print_final_stats=1",
            corpus.toString(),
            seeds.toString());
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start()
        .waitFor();
    return tell(target, seedCount, Files.readString(log), findings);
  }

  private int copySeeds(FuzzTarget target, Path seeds) throws IOException {
    List<PathMatcher> matchers =
        target.seeds().stream()
            .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + project + "/" + glob))
            .toList();
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(project, FileVisitOption.FOLLOW_LINKS)) {
      files
          .filter(file -> matchers.stream().anyMatch(matcher -> matcher.matches(file)))
          .forEach(found::add);
    }
    for (Path seed : found) {
      String name = project.relativize(seed).toString().replace('/', '-');
      Files.copy(seed, seeds.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    return found.size();
  }

  private static int tell(FuzzTarget target, int seeds, String log, Path folder)
      throws IOException {
    List<Path> findings =
        filesIn(folder).stream().filter(file -> !file.toString().endsWith(".java")).toList();
    String[] last = {"?", "?", "?"};
    Matcher coverage = COVERAGE.matcher(log);
    while (coverage.find()) {
      last = new String[] {coverage.group(1), coverage.group(2), coverage.group(3)};
    }
    Matcher runs = RUNS.matcher(log);
    System.out.printf(
        "| %s | %d | %s | %s | %s | %s | %d |%n",
        target,
        seeds,
        runs.find() ? runs.group(1) : "ended early, see " + folder.resolveSibling("log.txt"),
        last[0],
        last[1],
        last[2],
        findings.size());
    return findings.size();
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
