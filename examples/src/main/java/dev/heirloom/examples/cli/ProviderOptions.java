package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.mapping.ControlMapping;
import dev.heirloom.inheritance.mapping.MappingDirection;
import dev.heirloom.inheritance.offering.Offering;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Stack;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
      names = "--through",
      paramLabel = "MAPPING",
      parameterConsumer = Through.class,
      description = {
        "The mapping collection through which the provider before it is carried to the baseline."
      })
  private final List<Path> through = new ArrayList<>();

  @Option(
      names = "--in",
      paramLabel = "SOURCE",
      parameterConsumer = In.class,
      description = {
        "The baseline that the provider before it refers to, a profile or a catalog, with --through."
      })
  private final List<Path> in = new ArrayList<>();

  @Option(
      names = "--reversed",
      arity = "0",
      parameterConsumer = Reversed.class,
      description = {
        "Read the mapping of the provider before it from its targets to its sources, where neither"
            + " its resources nor its ids tell."
      })
  private final List<Boolean> reversed = new ArrayList<>();

  @Option(
      names = "--as-written",
      arity = "0",
      parameterConsumer = AsWritten.class,
      description = {
        "Read the mapping of the provider before it from its sources to its targets, where neither"
            + " its resources nor its ids tell."
      })
  private final List<Boolean> asWritten = new ArrayList<>();

  /** Returns the providers, in the order they are named. */
  abstract List<GivenProvider> providers();

  /**
   * A provider as a command line names it.
   *
   * @param command the command, for messages
   * @param file its file
   * @param through the mapping through which it is carried; empty if it speaks of the baseline
   * @param in the baseline that it speaks of; empty if that is the baseline of the determination
   * @param direction how the mapping is said to be read; empty if the mapping is to tell
   */
  record GivenProvider(
      CommandSpec command,
      String file,
      Optional<Path> through,
      Optional<Path> in,
      Optional<MappingDirection> direction) {

    GivenProvider(CommandSpec command, String file) {
      this(command, file, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Stream<Path> files() {
      return Stream.of(Stream.of(Path.of(file)), through.stream(), in.stream())
          .flatMap(files -> files);
    }

    Offering offering(Loading loading, Loading.LoadedBaseline baseline) {
      if (through.isEmpty() || in.isEmpty()) {
        return loading.provider(file, baseline);
      }
      Loading.LoadedBaseline source = loading.baseline(in.get());
      Offering offering = loading.provider(file, source);
      ControlMapping mapping = loading.mapping(through.get());
      return direction
          .map(said -> offering.through(mapping, source.baseline(), said))
          .orElseGet(() -> offering.through(mapping, source.baseline()));
    }

    /** Returns the provider if its words belong together. */
    GivenProvider complete() {
      if (through.isPresent() != in.isPresent()) {
        throw wrong(
            through.isPresent()
                ? "--through needs --in SOURCE beside it: the baseline that " + file + " refers to."
                : "--in needs --through MAPPING beside it: what carries " + file + ".");
      }
      if (direction.isPresent() && through.isEmpty()) {
        throw wrong("--reversed and --as-written say how a mapping is read: name it by --through.");
      }
      return this;
    }

    private ParameterException wrong(String message) {
      return new ParameterException(command.commandLine(), message);
    }
  }

  /** Returns every file that these options name. */
  final Stream<Path> providerFiles() {
    return providers().stream().map(GivenProvider::complete).flatMap(GivenProvider::files);
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
      String name = ((OptionSpec) option).longestName();
      if (option.arity().max() > 0 && arguments.isEmpty()) {
        throw new MissingParameterException(
            command.commandLine(),
            option,
            "Missing required parameter for option '" + name + "' (" + option.paramLabel() + ")");
      }
      take(
          command.findOption("--provider").getValue(),
          option.arity().max() > 0 ? arguments.pop() : "",
          name,
          command);
    }

    abstract void take(
        List<GivenProvider> providers, String value, String option, CommandSpec command);

    /**
     * Adds what an option says to the provider before it.
     *
     * @param isSaid whether that provider has such an option already
     */
    static void add(
        List<GivenProvider> providers,
        String option,
        CommandSpec command,
        Predicate<GivenProvider> isSaid,
        UnaryOperator<GivenProvider> change) {
      if (providers.isEmpty()) {
        throw new ParameterException(
            command.commandLine(),
            option + " belongs to the --provider before it: name the provider first.");
      }
      int last = providers.size() - 1;
      if (isSaid.test(providers.get(last))) {
        throw new ParameterException(
            command.commandLine(),
            option + " can be said once for " + providers.get(last).file() + ".");
      }
      providers.set(last, change.apply(providers.get(last)));
    }
  }

  /** Takes the file of a provider, whose options follow. */
  static final class Provider extends InOrder {

    @Override
    void take(List<GivenProvider> providers, String file, String option, CommandSpec command) {
      providers.add(new GivenProvider(command, file));
    }
  }

  /** Takes the mapping through which a provider is carried. */
  private static final class Through extends InOrder {

    @Override
    void take(List<GivenProvider> providers, String file, String option, CommandSpec command) {
      add(
          providers,
          option,
          command,
          given -> given.through().isPresent(),
          given ->
              new GivenProvider(
                  command,
                  given.file(),
                  Optional.of(Path.of(file)),
                  given.in(),
                  given.direction()));
    }
  }

  /** Takes the baseline that a provider speaks of. */
  private static final class In extends InOrder {

    @Override
    void take(List<GivenProvider> providers, String file, String option, CommandSpec command) {
      add(
          providers,
          option,
          command,
          given -> given.in().isPresent(),
          given ->
              new GivenProvider(
                  command,
                  given.file(),
                  given.through(),
                  Optional.of(Path.of(file)),
                  given.direction()));
    }
  }

  /** Takes a word on the direction of a provider's mapping. */
  private abstract static class Direction extends InOrder {

    private final MappingDirection said;

    Direction(MappingDirection said) {
      this.said = said;
    }

    @Override
    final void take(
        List<GivenProvider> providers, String value, String option, CommandSpec command) {
      add(
          providers,
          option,
          command,
          given -> given.direction().isPresent(),
          given ->
              new GivenProvider(
                  command, given.file(), given.through(), given.in(), Optional.of(said)));
    }
  }

  /** Takes the word that a mapping is read reversed. */
  private static final class Reversed extends Direction {

    Reversed() {
      super(MappingDirection.REVERSED);
    }
  }

  /** Takes the word that a mapping is read as it is written. */
  private static final class AsWritten extends Direction {

    AsWritten() {
      super(MappingDirection.AS_WRITTEN);
    }
  }
}
