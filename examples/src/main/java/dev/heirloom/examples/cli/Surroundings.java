package dev.heirloom.examples.cli;

import dev.heirloom.oscal.model.Uuid;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What a command has around it: where its output goes, whether a person watches, what time it is.
 *
 * @param out standard output
 * @param err standard error
 * @param isWatched whether standard error is a terminal that a person looks at
 * @param clock the time
 * @param uuids new uuids
 */
public record Surroundings(
    PrintStream out, PrintStream err, boolean isWatched, Clock clock, Supplier<Uuid> uuids) {

  /** Moves the terminal to the start of its line, which is emptied. */
  private static final byte[] NEW_START = "\r\u001b[K".getBytes(StandardCharsets.UTF_8);

  /** Keeps what messages quote from steering the terminal. */
  public Surroundings {
    err = TerminalText.stream(err);
  }

  /** Returns those of this process. */
  static Surroundings ofProcess() {
    return new Surroundings(
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        isTerminal(),
        Clock.systemDefaultZone(),
        () -> Uuid.of(UUID.randomUUID()));
  }

  /** Returns the day. */
  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Returns the moment, to the second. */
  OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
  }

  /** Shows what long work is busy with, to a person who watches. */
  void progress(String what) {
    if (isWatched) {
      err.writeBytes(NEW_START);
      err.print(what);
      err.flush();
    }
  }

  /** Takes back what was shown last. */
  void progressDone() {
    if (isWatched) {
      err.writeBytes(NEW_START);
      err.flush();
    }
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  /**
   * From Java 22 on there is a console without a terminal, which a method of that release tells
   * apart.
   */
  private static boolean isTerminal() {
    if (System.console() == null) {
      return false;
    }
    try {
      Method isTerminal = java.io.Console.class.getMethod("isTerminal");
      return (Boolean) isTerminal.invoke(System.console());
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
