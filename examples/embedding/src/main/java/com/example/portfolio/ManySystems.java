package com.example.portfolio;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.PortfolioRow;
import dev.heirloom.inheritance.PortfolioRun;
import dev.heirloom.inheritance.PortfolioRun.Member;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.CustomerSystemBuilder;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.SatisfiedEntry;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.io.files.OscalFiles;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * A portfolio of any size in the memory of a few systems: each is made when its turn comes, counted
 * and let go. It tells after each tenth how much memory is in use.
 */
public final class ManySystems {

  private static final int WORKERS = 2;
  private static final int SHARES = 100;
  private static final double MEBIBYTE = 1 << 20;

  private ManySystems() {}

  /** The arguments are the folder of the example documents, and how many systems there are. */
  public static void main(String[] arguments) {
    int count = Integer.parseInt(arguments[1]);
    Memory memory = new Memory(count, System.out);
    System.out.println(count(Path.of(arguments[0]), count, memory::tell));
  }

  /** Tells how much memory live values take, and how long the processor worked, at each tenth. */
  private record Memory(long count, long start, PrintStream out) {

    private Memory(long count, PrintStream out) {
      this(count, processorNanos(), out);
    }

    private void tell(long done) {
      if (done % Math.max(1, count / 10) != 0) {
        return;
      }
      System.gc();
      long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      out.printf(
          Locale.ROOT,
          "%,d systems: %.1f MiB in use, %.2f ms of the processor each%n",
          done,
          used / MEBIBYTE,
          (processorNanos() - start) / 1e6 / done);
    }

    private static long processorNanos() {
      return ManagementFactory.getOperatingSystemMXBean()
              instanceof com.sun.management.OperatingSystemMXBean system
          ? system.getProcessCpuTime()
          : System.nanoTime();
    }
  }

  /** Returns how many controls of all systems have which status. */
  static Map<Status, Long> count(Path folder, int count, LongConsumer progress) {
    OscalFiles files = OscalFiles.under(folder);
    Baseline baseline = files.baseline("fedramp-rev4-moderate.json");
    Determination determination =
        Determination.of(baseline)
            .providers(
                files.provider("cloud-gov-2023-03.json", baseline),
                files.provider("granite-infrastructure.json", baseline),
                files.provider("agency-common-controls.json", baseline))
            .authorizations(files.records("authorizations.yaml"))
            .asOf(LocalDate.of(2023, 6, 30));
    CustomerSystem like = files.system("grants-portal.json");
    Map<Status, Long> counts = new EnumMap<>(Status.class);
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    try {
      PortfolioRun.of(system -> determination.system(system).report())
          .by(workers, 2 * WORKERS)
          .telling(progress)
          .run(
              IntStream.range(0, count).mapToObj(number -> member(like, number))::iterator,
              row -> add(row, counts));
      return counts;
    } finally {
      workers.shutdown();
    }
  }

  private static void add(PortfolioRow row, Map<Status, Long> counts) {
    row.report()
        .orElseThrow(() -> new IllegalStateException(row.toString()))
        .controls()
        .forEach(control -> counts.merge(control.status(), 1L, Long::sum));
  }

  /** Returns a system like the given one, in which another hundredth is not yet satisfied. */
  private static Member member(CustomerSystem like, int number) {
    String name = "system " + number;
    return new Member(
        name,
        () -> {
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
                      .identity(DocumentIdentity.named(name))
                      .satisfied(satisfied)
                      .build())
              .build();
        });
  }
}
