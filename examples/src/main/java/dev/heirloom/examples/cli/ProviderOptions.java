package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.offering.Offering;
import java.nio.file.Path;
import java.util.List;
import java.util.Stack;
import java.util.stream.Stream;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The providers that a command line names, each with the options that follow its own. */
abstract class ProviderOptions {

  /** Returns the providers, in the order they are named. */
  abstract List<GivenProvider> providers();

  /**
   * A provider as a command line names it.
   *
   * @param file its file
   */
  record GivenProvider(String file) {

    Stream<Path> files() {
      return Stream.of(Path.of(file));
    }

    Offering offering(Loading loading, Loading.LoadedBaseline baseline) {
      return loading.provider(file, baseline);
    }
  }

  /** Returns every file that these options name. */
  final Stream<Path> providerFiles() {
    return providers().stream().flatMap(GivenProvider::files);
  }

  /** Loads what the providers offer, in the order they are named. */
  final List<Offering> offerings(Loading loading, Loading.LoadedBaseline baseline) {
    return providers().stream().map(provider -> provider.offering(loading, baseline)).toList();
  }

  /**
   * Takes the value of an option where it stands, for an option belongs to the provider before it;
   * fields of their own would lose the order.
   */
  private abstract static class InOrder implements IParameterConsumer {

    @Override
    public final void consumeParameters(
        Stack<String> arguments, ArgSpec option, CommandSpec command) {
      if (arguments.isEmpty()) {
        throw new MissingParameterException(
            command.commandLine(),
            option,
            "Missing required parameter for option '"
                + ((OptionSpec) option).longestName()
                + "' ("
                + option.paramLabel()
                + ")");
      }
      take(command.findOption("--provider").getValue(), arguments.pop());
    }

    abstract void take(List<GivenProvider> providers, String value);
  }

  /** Takes the file of a provider, whose options follow. */
  static final class Provider extends InOrder {

    @Override
    void take(List<GivenProvider> providers, String file) {
      providers.add(new GivenProvider(file));
    }
  }
}
