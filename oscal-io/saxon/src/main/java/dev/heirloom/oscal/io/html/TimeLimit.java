package dev.heirloom.oscal.io.html;

import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.FilePlace;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * How long a user's stylesheet may run. Saxon cannot be told to stop, so a thread of its own runs
 * it: one that is too slow is left behind, where it keeps no process from ending.
 */
record TimeLimit(Duration limit) {

  static final TimeLimit DEFAULT = new TimeLimit(Duration.ofSeconds(10));

  TimeLimit {
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("a stylesheet needs some time, not " + limit);
    }
  }

  /**
   * Returns what a stylesheet gives.
   *
   * @param name what messages call the stylesheet
   */
  <T> T within(String name, Supplier<T> run) {
    FutureTask<T> task = new FutureTask<>(run::get);
    Thread thread = new Thread(task, "stylesheet " + name);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw failure(
          name,
          "It runs for longer than " + limit.toMillis() / 1000.0 + " seconds.",
          "If it can be trusted, allow more with HtmlReport.withMaxTime.");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof DataFileException refused) {
        throw refused;
      }
      if (e.getCause() instanceof VirtualMachineError) {
        throw failure(name, "It asks for more memory than there is.", "Let it build less at once.");
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure(name, "It was interrupted.", "Run it again.");
    }
  }

  private static DataFileException failure(String name, String problem, String remedy) {
    return new DataFileException(new FilePlace(name, 0, 0, ""), problem, remedy);
  }
}
