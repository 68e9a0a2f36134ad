package dev.heirloom.examples.cli;

import java.util.List;
import java.util.Stack;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Takes the value of an option where it stands, for an option belongs to what is named before it;
 * fields of their own would lose the order.
 */
abstract class OrderedOption implements IParameterConsumer {

  @Override
  public final void consumeParameters(
      Stack<String> arguments, ArgSpec option, CommandSpec command) {
    boolean hasValue = option.arity().max() > 0;
    if (hasValue && arguments.isEmpty()) {
      throw new MissingParameterException(
          command.commandLine(),
          option,
          "Missing required parameter for option '"
              + name(option)
              + "' ("
              + option.paramLabel()
              + ")");
    }
    take(hasValue ? arguments.pop() : "", option, command);
  }

  abstract void take(String value, ArgSpec option, CommandSpec command);

  /** Returns the providers named so far; none where no option of their group was given yet. */
  static List<GivenProvider> providers(CommandSpec command) {
    List<GivenProvider> providers = command.findOption("--provider").getValue();
    return providers == null ? List.of() : providers;
  }

  static String name(ArgSpec option) {
    return ((OptionSpec) option).longestName();
  }

  /** Puts a changed provider in the place of the last one named. */
  static void replaceLast(
      ArgSpec option, CommandSpec command, UnaryOperator<GivenProvider> change) {
    List<GivenProvider> providers = providers(command);
    if (providers.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          name(option) + " belongs to the --provider before it: name the provider first.");
    }
    int last = providers.size() - 1;
    providers.set(last, change.apply(providers.get(last)));
  }

  /** Changes the last provider named, of which an option of this name can be said once. */
  static void sayOnce(
      ArgSpec option,
      CommandSpec command,
      Predicate<GivenProvider> isSaid,
      UnaryOperator<GivenProvider> change) {
    replaceLast(
        option,
        command,
        provider -> {
          if (isSaid.test(provider)) {
            throw new ParameterException(
                command.commandLine(),
                name(option) + " was given twice for " + provider.file() + ": give it once.");
          }
          return change.apply(provider);
        });
  }
}
