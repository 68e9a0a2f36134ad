package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.offering.Offering;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Stack;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The providers that a command line names, each with the options that follow its own. */
abstract class ProviderOptions {

  @Option(
      names = "--layout",
      paramLabel = "L",
      parameterConsumer = Layout.class,
      description = {
        "How to read the responsibility matrix of the provider before it: a layout, JSON or YAML, as"
            + " \"heirloom matrix describe\" prints it, or the name of one that is shipped."
      })
  private @Nullable List<String> layouts;

  /** Returns the providers, in the order they are named. */
  abstract List<GivenProvider> providers();

  /**
   * A provider as a command line names it.
   *
   * @param file its file
   * @param layout the file that describes its matrix; empty if none was named
   */
  record GivenProvider(String file, Optional<String> layout) {

    Stream<Path> files() {
      return Stream.concat(Stream.of(Path.of(file)), layout.flatMap(Loading::layoutFile).stream());
    }

    Offering offering(Loading loading, Loading.LoadedBaseline baseline) {
      return loading.provider(file, loading.layouts(layout), baseline);
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
      take(command.findOption("--provider").getValue(), arguments.pop(), option, command);
    }

    abstract void take(
        List<GivenProvider> providers, String value, ArgSpec option, CommandSpec command);
  }

  /** Takes what belongs to the provider named last. */
  private abstract static class OfProvider extends InOrder {

    @Override
    final void take(
        List<GivenProvider> providers, String value, ArgSpec option, CommandSpec command) {
      String name = ((OptionSpec) option).longestName();
      if (providers.isEmpty()) {
        throw new ParameterException(
            command.commandLine(),
            name + " belongs to the --provider before it: name the provider first.");
      }
      int last = providers.size() - 1;
      providers.set(
          last,
          with(providers.get(last), value)
              .orElseThrow(
                  () ->
                      new ParameterException(
                          command.commandLine(),
                          name
                              + " was given twice for "
                              + providers.get(last).file()
                              + ": give it once.")));
    }

    /** Returns the provider with the value; empty if it has one already. */
    abstract Optional<GivenProvider> with(GivenProvider provider, String value);
  }

  /** Takes the file of a provider, whose options follow. */
  static final class Provider extends InOrder {

    @Override
    void take(List<GivenProvider> providers, String file, ArgSpec option, CommandSpec command) {
      providers.add(new GivenProvider(file, Optional.empty()));
    }
  }

  /** Takes the layout of a provider's matrix. */
  static final class Layout extends OfProvider {

    @Override
    Optional<GivenProvider> with(GivenProvider provider, String layout) {
      return provider.layout().isPresent()
          ? Optional.empty()
          : Optional.of(new GivenProvider(provider.file(), Optional.of(layout)));
    }
  }
}
