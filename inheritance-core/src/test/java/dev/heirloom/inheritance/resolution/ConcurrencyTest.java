package dev.heirloom.inheritance.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableMap;
import dev.heirloom.inheritance.resolution.RandomDocuments.Case;
import dev.heirloom.oscal.model.OscalDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {

  @Test
  void manyThreadsResolveTheSameDocumentsToTheSameResultAndLeaveThemAsTheyWere() throws Exception {
    int threads = 8;
    List<Case> cases = new ArrayList<>();
    List<ResolvedProfile> expected = new ArrayList<>();
    for (int seed = 0; seed < 60; seed++) {
      cases.add(new RandomDocuments(new Random(seed)).next());
      expected.add(new RandomDocuments(new Random(seed)).next().resolve());
    }
    CyclicBarrier start = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<List<ResolvedProfile>>> results = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        results.add(
            pool.submit(
                () -> {
                  start.await();
                  return cases.stream().map(Case::resolve).toList();
                }));
      }
      for (Future<List<ResolvedProfile>> result : results) {
        assertEquals(expected, result.get());
      }
    } finally {
      pool.shutdownNow();
    }
    for (int seed = 0; seed < 60; seed++) {
      ImmutableMap<String, OscalDocument> untouched =
          new RandomDocuments(new Random(seed)).next().documents();
      assertEquals(untouched, cases.get(seed).documents());
    }
  }
}
