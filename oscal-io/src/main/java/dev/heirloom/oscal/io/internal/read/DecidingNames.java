package dev.heirloom.oscal.io.internal.read;

import dev.heirloom.oscal.io.internal.plain.NearestName;
import java.util.Set;

/**
 * Names under which the implementation of a control says what is offered, or left to do: where they
 * are unknown they were put into a wrong place, and leaving them out would turn a part that is with
 * the customer into nothing.
 */
final class DecidingNames {

  /** As {@link NearestName} has them: in JSON and in XML, in any spelling. */
  private static final Set<String> PLAIN =
      Set.of(
          "export",
          "exports",
          "provided",
          "satisfied",
          "inherited",
          "bycomponent",
          "bycomponents",
          "statement",
          "statements",
          "implementedrequirement",
          "implementedrequirements",
          "setparameter",
          "setparameters",
          "status");

  private DecidingNames() {}

  /** Returns whether it is a name, or one of those that its value holds, which decides. */
  static boolean isAmong(String name, Set<String> held) {
    return decides(name) || held.stream().anyMatch(one -> !one.equals("status") && decides(one));
  }

  private static boolean decides(String name) {
    String plain = NearestName.plain(name);
    return PLAIN.contains(plain)
        || plain.startsWith("implementationstat")
        || plain.contains("responsib") && !plain.contains("responsible");
  }
}
