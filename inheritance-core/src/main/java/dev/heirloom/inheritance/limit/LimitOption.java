package dev.heirloom.inheritance.limit;

import java.util.Locale;

/**
 * The option that raises a limit, by the names that programs and the command line have for it.
 *
 * @param owner the class that has the option, such as {@code ReadOptions}
 * @param limit what the limit is called there, such as {@code maxNodes}
 */
public record LimitOption(String owner, String limit) {

  /** Returns the method that raises the limit, such as {@code ReadOptions.withMaxNodes}. */
  public String method() {
    return owner + ".with" + limit.substring(0, 1).toUpperCase(Locale.ROOT) + limit.substring(1);
  }

  /** Returns what the command line calls the limit, such as {@code max-nodes}. */
  public String word() {
    return limit.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** Returns both, as errors say what to raise a limit with. */
  @Override
  public String toString() {
    return "--limit " + word() + "=NUMBER, or " + method() + " in a program";
  }
}
