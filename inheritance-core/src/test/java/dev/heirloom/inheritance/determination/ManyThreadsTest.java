package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.World.TODAY;
import static dev.heirloom.inheritance.determination.World.determination;
import static dev.heirloom.inheritance.determination.World.pair;
import static dev.heirloom.inheritance.determination.World.system;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.offering.Pairing;
import dev.heirloom.inheritance.result.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A determination is compiled once and shared by the systems of many threads. */
class ManyThreadsTest {

  private static final int SYSTEMS = 40;

  @Test
  void manyThreadsDetermineTheirSystemsFromOneDeterminationAsOneThreadDoes() throws Exception {
    List<Report> expected = reports(shared());
    assertEquals(SYSTEMS, expected.stream().distinct().count());
    int threads = 8;
    Determination one = shared();
    CyclicBarrier start = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<List<Report>>> results = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        results.add(
            pool.submit(
                () -> {
                  start.await();
                  return reports(one);
                }));
      }
      for (Future<List<Report>> result : results) {
        assertEquals(expected, result.get());
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static Determination shared() {
    World.SystemBuilder iaas =
        system("I")
            .provides("i", "ac-2")
            .leaves("r", "ac-2_smt.a")
            .leaves("q", "ac-2.1")
            .sets("p", "1");
    World.SystemBuilder paas =
        system("P")
            .with("stand-in", iaas.component("this"))
            .inherits("i", "ac-2")
            .provides("p", "ac-2")
            .provides("a", "ac-1_smt.a", "partial")
            .leaves("s", "ac-2_smt.b");
    Pairing pairing = pair(paas, iaas);
    return determination(iaas, paas).pairings(List.of(pairing));
  }

  private static List<Report> reports(Determination determination) {
    return IntStream.range(0, SYSTEMS)
        .mapToObj(
            i ->
                determination
                    .system(
                        system("L" + i)
                            .satisfies(
                                i % 2 == 0 ? "r" : "s",
                                "ac-2",
                                i % 3 == 0 ? "planned" : "implemented")
                            .customer())
                    .asOf(TODAY.plusDays(i))
                    .report())
        .toList();
  }
}
