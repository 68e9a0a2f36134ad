package dev.heirloom.oscal.io.internal.saxon;

import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.FilePlace;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * How long something of a user's may keep Saxon busy. Saxon cannot be told to stop, so a thread of
 * its own runs it: one that is too slow is left behind, where it keeps no process from ending.
 */
public record TimeLimit(Duration limit) {

  /** Ten seconds. */
  public static final TimeLimit DEFAULT = new TimeLimit(Duration.ofSeconds(10));

  /**
   * Checks the limit.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public TimeLimit {
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("what runs needs some time, not " + limit);
    }
  }

  /**
   * Returns what a run gives.
   *
   * @param place where it is when it takes too long
   * @param remedy what to do if it takes too long
   * @throws DataFileException if it takes too long, or asks for more memory than there is
   */
  public <T> T within(Supplier<FilePlace> place, String remedy, Supplier<T> run) {
    FutureTask<T> task = new FutureTask<>(run::get);
    Thread thread = new Thread(task, "heirloom, with a limit of " + limit);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new DataFileException(
          place.get(),
          "It runs for longer than " + limit.toMillis() / 1000.0 + " seconds.",
          remedy);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof DataFileException refused) {
        throw refused;
      }
      if (e.getCause() instanceof VirtualMachineError) {
        throw new DataFileException(
            place.get(), "It asks for more memory than there is.", "Let it build less at once.");
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DataFileException(place.get(), "It was interrupted.", "Run it again.");
    }
  }
}
