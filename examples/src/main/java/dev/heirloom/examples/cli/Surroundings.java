package dev.heirloom.examples.cli;

import com.google.common.primitives.Ints;
import dev.heirloom.oscal.model.Uuid;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a command has around it: where its input comes from and its output goes, whether a person
 * watches, how wide the lines are, what time it is.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param isWatched whether standard error is a terminal that a person looks at
 * @param columns how many characters a line of standard output has, at least {@value #NARROW}
 * @param clock the time
 * @param uuids new uuids
 * @param notes what is told at the end of the command
 */
public record Surroundings(
    StandardInput in,
    PrintStream out,
    PrintStream err,
    boolean isWatched,
    int columns,
    Clock clock,
    Supplier<Uuid> uuids,
    Notes notes) {

  /** The width of a terminal of which nothing is known. */
  static final int NARROW = 80;

  /** More than a person reads in one line. */
  static final int WIDE = 400;

  /** Moves the terminal to the start of its line, which is emptied. */
  private static final byte[] NEW_START = "\r\u001b[K".getBytes(StandardCharsets.UTF_8);

  /** Keeps what messages quote from steering the terminal. */
  public Surroundings {
    err = TerminalText.stream(err);
    columns = Math.max(NARROW, Math.min(WIDE, columns));
  }

  /** Makes those of a command line of which nothing is kept. */
  public Surroundings(
      InputStream in,
      PrintStream out,
      PrintStream err,
      boolean isWatched,
      int columns,
      Clock clock,
      Supplier<Uuid> uuids) {
    this(new StandardInput(in), out, err, isWatched, columns, clock, uuids, new Notes());
  }

  /** Returns those of this process. */
  static Surroundings ofProcess() {
    return new Surroundings(
        System.in,
        new StandardOutput(new FileOutputStream(FileDescriptor.out)),
        utf8(FileDescriptor.err),
        isTerminal(),
        columns(System.getenv("COLUMNS")),
        Clock.systemDefaultZone(),
        () -> Uuid.of(UUID.randomUUID()));
  }

  private static int columns(@Nullable String said) {
    Integer columns = said == null ? null : Ints.tryParse(said.strip());
    return columns == null ? NARROW : columns;
  }

  /** Returns how wide a table is that a command line may ask to be of another width. */
  int columns(@Nullable Integer asked) {
    return asked == null ? columns : asked;
  }

  /** Returns a file that a command line names, or one that has what came by standard input. */
  Path file(Path named) {
    return Forms.isStandard(named) ? in.file() : named;
  }

  /** Tells a person something, and what came by standard input by that name. */
  void tell(String line) {
    err.println(in.named(line));
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
