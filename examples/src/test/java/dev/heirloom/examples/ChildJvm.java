package dev.heirloom.examples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The JDK's programs as a test starts them: with the JDK that runs the test, and without optimising
 * what ends within seconds, which would double the time that they take.
 */
public final class ChildJvm {

  private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private ChildJvm() {}

  /** Returns the command that runs Java with arguments. */
  public static List<String> java(String... arguments) {
    List<String> command = new ArrayList<>(List.of(program("java")));
    command.addAll(QUICK);
    command.addAll(List.of(arguments));
    return command;
  }

  /**
   * Returns the command that runs JShell, and the JVM to which it leaves the snippets, with
   * arguments.
   */
  static List<String> jshell(String... arguments) {
    List<String> command = new ArrayList<>(List.of(program("jshell")));
    QUICK.forEach(option -> command.addAll(List.of("-J" + option, "-R" + option)));
    command.addAll(List.of(arguments));
    return command;
  }

  private static String program(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }
}
