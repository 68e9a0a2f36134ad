package dev.heirloom.inheritance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.PortfolioRun.Member;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortfolioRunTest {

  private static final int SYSTEMS = 40;

  private final Determination determination =
      Determination.of(Baseline.of("two controls", List.of(control("ac-1"), control("ac-2"))))
          .asOf(LocalDate.of(2026, 1, 1));
  private final PortfolioRun run = PortfolioRun.of(system -> determination.system(system).report());

  private static BaselineControl control(String id) {
    return BaselineControl.of(id);
  }

  private static Member member(int number) {
    return Member.of(
        CustomerSystem.of(
            SystemClaimsBuilder.builder()
                .identity(DocumentIdentity.named("system " + number))
                .build()));
  }

  private static List<Member> members() {
    return IntStream.range(0, SYSTEMS).mapToObj(PortfolioRunTest::member).toList();
  }

  @Test
  void eightThreadsGiveTheRowsOfOneInTheirOrder() {
    List<PortfolioRow> alone = new ArrayList<>();
    List<PortfolioRow> together = new ArrayList<>();
    ExecutorService workers = Executors.newFixedThreadPool(8);
    try {
      run.run(members(), alone::add);
      run.by(workers, 16).run(members(), together::add);
    } finally {
      workers.shutdown();
    }

    assertEquals(SYSTEMS, alone.size());
    assertEquals(alone, together);
    assertEquals("system 3", together.get(3).name());
  }

  @Test
  void oneBadDocumentIsOneFailedRowWithItsReason() {
    List<Member> members = new ArrayList<>(members());
    members.set(
        1,
        new Member(
            "broken.json",
            () -> {
              throw new IllegalStateException("broken.json, line 3: there is no title.");
            }));
    List<PortfolioRow> rows = new ArrayList<>();

    long done = run.run(members, rows::add);

    assertEquals(SYSTEMS, done);
    assertEquals(Optional.of("broken.json, line 3: there is no title."), rows.get(1).failure());
    assertEquals("broken.json: broken.json, line 3: there is no title.", rows.get(1).toString());
    assertEquals(SYSTEMS - 1L, rows.stream().filter(row -> row.report().isPresent()).count());
  }

  @Test
  void aRunTellsHowFarItIsAndEndsWhenItIsCancelled() {
    List<Long> told = new ArrayList<>();
    List<PortfolioRow> rows = new ArrayList<>();

    long done = run.telling(told::add).until(() -> rows.size() == 3).run(members(), rows::add);

    assertEquals(3, done);
    assertEquals(List.of(1L, 2L, 3L), told);
    assertEquals(3, rows.size());
  }

  @Test
  void noMoreSystemsAreReadThanMayRunAtOnce() {
    AtomicInteger read = new AtomicInteger();
    List<Member> members =
        members().stream()
            .map(
                member ->
                    new Member(
                        member.name(),
                        () -> {
                          read.incrementAndGet();
                          return member.system().get();
                        }))
            .toList();
    AtomicInteger rows = new AtomicInteger();

    run.by(Runnable::run, 4)
        .run(members, row -> assertTrue(read.get() - rows.getAndIncrement() <= 4));

    assertEquals(SYSTEMS, read.get());
    assertThrows(IllegalArgumentException.class, () -> run.by(Runnable::run, 0));
  }
}
