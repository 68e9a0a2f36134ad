package dev.heirloom.inheritance;

import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.result.Report;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * The determination of many systems, one after the other or by several threads, with the same rows
 * in the same order either way:
 *
 * <pre>{@code
 * PortfolioRun.of(system -> determination.system(system).report())
 *     .by(workers, 8)
 *     .telling(done -> progress.show(done))
 *     .until(cancelled::get)
 *     .run(systems, row -> store(row));
 * }</pre>
 *
 * <p>No more systems are in memory than are asked to run at once, however many there are. A system
 * that cannot be read or determined is a row with its reason, and touches no other.
 */
public final class PortfolioRun {

  private final Function<CustomerSystem, Report> determination;
  private final Executor workers;
  private final int atOnce;
  private final LongConsumer progress;
  private final BooleanSupplier cancelled;

  /**
   * A system of a portfolio, read when its turn comes.
   *
   * @param name what its row is called, such as the file of its plan
   * @param system reads it; what it throws is the row's failure
   */
  public record Member(String name, Supplier<CustomerSystem> system) {

    /** Returns a system that is at hand. */
    public static Member of(CustomerSystem system) {
      return new Member(system.claims().identity().name(), () -> system);
    }
  }

  private PortfolioRun(
      Function<CustomerSystem, Report> determination,
      Executor workers,
      int atOnce,
      LongConsumer progress,
      BooleanSupplier cancelled) {
    this.determination = determination;
    this.workers = workers;
    this.atOnce = atOnce;
    this.progress = progress;
    this.cancelled = cancelled;
  }

  /**
   * Returns the run of a determination, in the caller's own thread.
   *
   * @param determination determines one system, such as {@code determination.system(s).report()} or
   *     what a {@link Redetermination} makes of the report that is kept of it
   */
  public static PortfolioRun of(Function<CustomerSystem, Report> determination) {
    return new PortfolioRun(determination, Runnable::run, 1, done -> {}, () -> false);
  }

  /**
   * Returns the same by other threads.
   *
   * @param executor runs the determinations; its owner shuts it down
   * @param systems how many systems may be read, determined or waiting for their turn at once
   * @throws IllegalArgumentException if that is less than one
   */
  public PortfolioRun by(Executor executor, int systems) {
    if (systems < 1) {
      throw new IllegalArgumentException(
          "at least one system runs at once, and not " + systems + ": give a number above zero");
    }
    return new PortfolioRun(determination, executor, systems, progress, cancelled);
  }

  /** Returns the same, telling after each row how many there were so far. */
  public PortfolioRun telling(LongConsumer done) {
    return new PortfolioRun(determination, workers, atOnce, done, cancelled);
  }

  /**
   * Returns the same until it is cancelled, which is asked before each system: those that have
   * begun are still rows, and no other begins.
   */
  public PortfolioRun until(BooleanSupplier isCancelled) {
    return new PortfolioRun(determination, workers, atOnce, progress, isCancelled);
  }

  /**
   * Determines the systems and hands over their rows in the order of the systems.
   *
   * @param rows takes each row in the caller's thread; what it throws ends the run
   * @return how many rows there were: fewer than systems if it was cancelled
   */
  public long run(Iterable<Member> systems, Consumer<PortfolioRow> rows) {
    Iterator<Member> waiting = systems.iterator();
    Queue<CompletableFuture<PortfolioRow>> running = new ArrayDeque<>(atOnce);
    long done = 0;
    while (true) {
      while (running.size() < atOnce && !cancelled.getAsBoolean() && waiting.hasNext()) {
        Member next = waiting.next();
        running.add(CompletableFuture.supplyAsync(() -> row(next), workers));
      }
      Optional<CompletableFuture<PortfolioRow>> first = Optional.ofNullable(running.poll());
      if (first.isEmpty()) {
        return done;
      }
      rows.accept(first.get().join());
      done++;
      progress.accept(done);
    }
  }

  private PortfolioRow row(Member member) {
    try {
      return PortfolioRow.of(member.name(), determination.apply(member.system().get()));
    } catch (RuntimeException reason) {
      return PortfolioRow.failed(member.name(), reason);
    }
  }
}
