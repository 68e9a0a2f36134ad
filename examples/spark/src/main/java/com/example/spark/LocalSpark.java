package com.example.spark;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.PortfolioRun;
import dev.heirloom.inheritance.PortfolioRun.Member;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.CustomerSystemBuilder;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.SatisfiedEntry;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.files.OscalFiles;
import dev.heirloom.oscal.io.values.PortfolioBasis;
import dev.heirloom.oscal.io.values.ValueForm;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** How many systems a second Spark determines on this machine, beside a plain loop. */
public final class LocalSpark {

  private static final StructType PLANS =
      new StructType()
          .add("name", DataTypes.StringType, false)
          .add("value", DataTypes.BinaryType, false);

  private static final int CORES = 2;
  private static final int SHARES = 100;
  private static final long SYSTEMS_A_TASK = 10_000;

  private LocalSpark() {}

  /**
   * The arguments are the folder of the example documents, that of the table, how many systems, and
   * how often.
   */
  public static void main(String[] arguments) {
    run(
        Path.of(arguments[0]),
        arguments[1],
        Integer.parseInt(arguments[2]),
        Integer.parseInt(arguments[3]),
        System.out);
  }

  static SparkSession local() {
    return SparkSession.builder()
        .master("local[2,3]")
        .appName("portfolio")
        .config("spark.driver.host", "localhost")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .getOrCreate();
  }

  static PortfolioBasis basis(Path folder) {
    OscalFiles files = OscalFiles.under(folder);
    Baseline baseline = files.baseline("fedramp-rev4-moderate.json");
    return new PortfolioBasis(
        baseline,
        List.of(
            files.provider("cloud-gov-2023-03.json", baseline),
            files.provider("granite-infrastructure.json", baseline),
            files.provider("agency-common-controls.json", baseline)),
        files.records("authorizations.yaml"),
        Policy.standard(),
        LocalDate.of(2023, 6, 30));
  }

  /** Returns a system like the given one, in which another hundredth is not yet satisfied. */
  static CustomerSystem system(CustomerSystem like, long number) {
    List<SatisfiedEntry> entries = like.claims().satisfied();
    List<SatisfiedEntry> satisfied = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      if (i % SHARES != number % SHARES) {
        satisfied.add(entries.get(i));
      }
    }
    return CustomerSystemBuilder.builder(like)
        .claims(
            SystemClaimsBuilder.builder(like.claims())
                .identity(DocumentIdentity.named(name(number)))
                .satisfied(satisfied)
                .build())
        .build();
  }

  /** Returns the bytes of systems like another one: system n is the one at n modulo the size. */
  static List<byte[]> written(CustomerSystem like) {
    return IntStream.range(0, SHARES)
        .mapToObj(number -> ValueForm.write(system(like, number)))
        .toList();
  }

  /** Returns so many systems as rows of a name and of bytes. */
  static Dataset<Row> systems(SparkSession spark, List<byte[]> written, long count) {
    Broadcast<byte[][]> sent =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(written.toArray(byte[][]::new));
    MapFunction<Long, Row> row =
        number ->
            RowFactory.create(name(number), sent.value()[(int) (number % sent.value().length)]);
    int tasks = (int) Math.max(2 * CORES, count / SYSTEMS_A_TASK);
    return spark.range(0, count, 1, tasks).as(Encoders.LONG()).map(row, Encoders.row(PLANS));
  }

  static String name(long number) {
    return "system " + number;
  }

  static void run(Path folder, String table, int count, int rounds, PrintStream out) {
    PortfolioBasis basis = basis(folder);
    List<byte[]> written = written(OscalFiles.under(folder).system("grants-portal.json"));
    SparkSession spark = local();
    try {
      SparkPortfolio portfolio = new SparkPortfolio(spark, basis);
      Dataset<Row> systems = systems(spark, written, count);
      for (int round = 0; round <= rounds; round++) {
        out.println(round == 0 ? "To warm up:" : "Round " + round + ":");
        Stopwatch plain = new Stopwatch(count);
        long points = plainLoop(basis, written, count);
        out.println("  a plain loop: " + plain.stop() + ", " + points + " points");
        Stopwatch determined = new Stopwatch(count);
        portfolio
            .determine(systems, PlanReading.values())
            .write()
            .format("noop")
            .mode("overwrite")
            .save();
        out.println("  on Spark: " + determined.stop() + ", " + determined.beside(plain));
        Stopwatch stored = new Stopwatch(count);
        portfolio.write("first", systems, PlanReading.values(), table);
        out.println("  and as Parquet: " + stored.stop() + ", " + stored.beside(plain));
        out.println("  " + inUse() + " MiB in use");
      }
      portfolio.open(table);
      Stopwatch counted = new Stopwatch(count);
      int groups = portfolio.counts("first").collectAsList().size();
      out.println("Counts of " + groups + " groups: " + counted.stop());
      Stopwatch compared = new Stopwatch(count);
      long affected = portfolio.affected("first", "first").count();
      out.println("Compared, " + affected + " affected: " + compared.stop());
    } finally {
      spark.stop();
    }
  }

  private static long inUse() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }

  /** Determines the same systems from the same bytes, and makes the same rows, with two threads. */
  private static long plainLoop(PortfolioBasis basis, List<byte[]> written, int count) {
    Determination determination = basis.determination();
    LongAdder points = new LongAdder();
    ExecutorService workers = Executors.newFixedThreadPool(CORES);
    try {
      PortfolioRun.of(
              system -> {
                Report report = determination.system(system).report();
                points.add(report.rows().size());
                return report;
              })
          .by(workers, 2 * CORES)
          .run(
              LongStream.range(0, count).mapToObj(number -> member(written, number))::iterator,
              row -> row.report().orElseThrow());
    } finally {
      workers.shutdown();
    }
    return points.sum();
  }

  private static Member member(List<byte[]> written, long number) {
    byte[] bytes = written.get((int) (number % written.size()));
    return new Member(name(number), () -> ValueForm.read(bytes, CustomerSystem.class));
  }

  /** What determining some systems took, by the clock and by the processor. */
  private static final class Stopwatch {
    private final int count;
    private final long wall = System.nanoTime();
    private final long processor = processorNanos();
    private double seconds;
    private double processorSeconds;

    private Stopwatch(int count) {
      this.count = count;
    }

    /** Returns what one system took. */
    private String stop() {
      seconds = (System.nanoTime() - wall) / 1e9;
      processorSeconds = (processorNanos() - processor) / 1e9;
      return String.format(
          Locale.ROOT,
          "%.0f systems a second, %.2f ms of the processor each",
          count / seconds,
          1e3 * processorSeconds / count);
    }

    private String beside(Stopwatch plain) {
      return String.format(
          Locale.ROOT,
          "%.2f of the plain rate, %.2f by the processor",
          plain.seconds / seconds,
          plain.processorSeconds / processorSeconds);
    }

    private static long processorNanos() {
      return ManagementFactory.getOperatingSystemMXBean()
              instanceof com.sun.management.OperatingSystemMXBean system
          ? system.getProcessCpuTime()
          : System.nanoTime();
    }
  }
}
