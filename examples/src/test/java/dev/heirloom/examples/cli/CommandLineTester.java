package dev.heirloom.examples.cli;

import dev.heirloom.oscal.model.Uuid;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import picocli.CommandLine;

/** Runs command lines within this process, on a fixed day. */
final class CommandLineTester {

  static final String BASELINE = "data/fedramp-rev4-moderate.json";
  static final String CLOUD_GOV = "data/cloud-gov-2023-03.json";
  static final String GRANITE = "data/granite-infrastructure.json";
  static final String COMMON = "data/agency-common-controls.json";
  static final String PORTAL = "data/grants-portal.json";
  static final String RECORDS = "data/authorizations.yaml";

  private static final Clock DAY =
      Clock.fixed(Instant.parse("2023-06-30T12:00:00Z"), ZoneOffset.UTC);

  private CommandLineTester() {}

  /** What came of a command line. */
  record Outcome(int status, String out, String err) {}

  static Outcome run(Object... arguments) {
    return run(false, arguments);
  }

  /** Runs a command line before the eyes of a person. */
  static Outcome runWatched(Object... arguments) {
    return run(true, arguments);
  }

  /** Runs a command line that reads a text from standard input. */
  static Outcome runOn(String input, Object... arguments) {
    return run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), false, arguments);
  }

  /** Returns all commands. */
  static CommandLine commands() {
    return Heirloom.commands(
        surroundings(InputStream.nullInputStream(), false, System.out, System.err));
  }

  private static Outcome run(boolean isWatched, Object... arguments) {
    return run(InputStream.nullInputStream(), isWatched, arguments);
  }

  private static Outcome run(InputStream in, boolean isWatched, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    int status =
        Heirloom.run(
            surroundings(
                in,
                isWatched,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8)),
            texts);
    return new Outcome(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static Surroundings surroundings(
      InputStream in, boolean isWatched, PrintStream out, PrintStream err) {
    return new Surroundings(
        in, out, err, isWatched, 80, DAY, () -> Uuid.of("5f2a8f0e-3c1b-4b7e-9d43-6d0f1b1f7a10"));
  }

  /**
   * Runs a determination of the whole example: the portal on cloud.gov, Granite and the common
   * controls.
   */
  static Outcome determineAll(Object... more) {
    Object[] all = {
      "determine",
      "--baseline",
      BASELINE,
      "--provider",
      CLOUD_GOV,
      "--provider",
      GRANITE,
      "--provider",
      COMMON,
      "--system",
      PORTAL,
      "--authorizations",
      RECORDS
    };
    Object[] arguments = new Object[all.length + more.length];
    System.arraycopy(all, 0, arguments, 0, all.length);
    System.arraycopy(more, 0, arguments, all.length, more.length);
    return run(arguments);
  }
}
