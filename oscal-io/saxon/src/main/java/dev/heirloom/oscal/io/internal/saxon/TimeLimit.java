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
 * How long something of a user's may keep Saxon busy. A thread of its own runs it, which is left
 * when the time is over: nobody waits for it, and it ends at the next step of a {@link Watched}
 * expression, or when the one call of Saxon's ends that it is in.
 */
public record TimeLimit(Duration limit) {

  /** Ten seconds. */
  public static final TimeLimit DEFAULT = new TimeLimit(Duration.ofSeconds(10));

  private static final String NAME = "heirloom, with a limit of ";

  /** A thread that may run for some time. */
  private static final class Limited extends Thread {
    volatile boolean isOver;

    Limited(Runnable run, String name) {
      super(run, name);
      setDaemon(true);
    }
  }

  /** Ends a thread whose time is over; an error, for Saxon goes on after some exceptions. */
  private static final class TimeIsOver extends Error {
    private static final long serialVersionUID = 1L;

    TimeIsOver() {
      super(null, null, false, false);
    }
  }

  /** Ends this thread if its time is over. */
  static void look() {
    if (Thread.currentThread() instanceof Limited limited && limited.isOver) {
      throw new TimeIsOver();
    }
  }

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
    Limited thread = new Limited(task, NAME + limit);
    thread.start();
    try {
      return task.get(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
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
    } finally {
      thread.isOver = true;
    }
  }
}
