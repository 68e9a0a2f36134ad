package dev.heirloom.benchmarks;

import dev.heirloom.examples.ExampleDocuments;
import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.CustomerSystemBuilder;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.SatisfiedEntry;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.result.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * All systems of an organization, each of which has satisfied something else, determined over one
 * chain of providers by two threads in one gigabyte.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 0)
@Measurement(iterations = 3)
public class Portfolio {

  private static final int SHARES = 100;
  private static final int WARM_UP = 5_000;

  /** How many systems there are. */
  @Param({"1000", "3000", "10000"})
  public int systems = 0;

  private final ExecutorService workers = Executors.newFixedThreadPool(2);
  private final List<CustomerSystem> all = new ArrayList<>();
  private final Determination chain =
      Determination.of(ExampleDocuments.fedrampModerate())
          .providers(
              ExampleDocuments.cloudGov(),
              ExampleDocuments.graniteInfrastructure(),
              ExampleDocuments.agencyCommonControls())
          .authorizations(ExampleDocuments.authorizations().authorizations())
          .asOf(ExampleDocuments.DAY);

  /** Makes the systems, and warms up with as many determinations whatever their number is. */
  @Setup
  public void make() {
    CustomerSystem like = ExampleDocuments.grantsPortal();
    for (int i = 0; i < systems; i++) {
      all.add(system(like, i));
    }
    for (int i = 0; i < WARM_UP; i++) {
      chain.system(all.get(i % all.size())).report();
    }
  }

  private static CustomerSystem system(CustomerSystem like, int number) {
    List<SatisfiedEntry> satisfied = new ArrayList<>();
    List<SatisfiedEntry> entries = like.claims().satisfied();
    for (int i = 0; i < entries.size(); i++) {
      if (i % SHARES != number % SHARES) {
        satisfied.add(entries.get(i));
      }
    }
    return CustomerSystemBuilder.builder(like)
        .claims(
            SystemClaimsBuilder.builder(like.claims())
                .identity(DocumentIdentity.named("system " + number))
                .satisfied(satisfied)
                .build())
        .build();
  }

  /** Ends the threads. */
  @TearDown
  public void end() {
    workers.shutdown();
  }

  /** Determines all systems and keeps the counts of each. */
  @Benchmark
  public Object heirloom() throws Exception {
    List<Callable<Counts>> work = new ArrayList<>();
    for (CustomerSystem system : all) {
      work.add(() -> chain.system(system).report().controlCounts());
    }
    List<Counts> counts = new ArrayList<>();
    for (Future<Counts> done : workers.invokeAll(work)) {
      counts.add(done.get());
    }
    return counts;
  }
}
