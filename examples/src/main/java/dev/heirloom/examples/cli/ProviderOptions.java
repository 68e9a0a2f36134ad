package dev.heirloom.examples.cli;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.mapping.MappingDirection;
import dev.heirloom.inheritance.offering.CustomerSystem;
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
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;

/**
 * The providers that a command line names, each with the options that follow its own; long for each
 * of these options takes its value where it stands.
 */
abstract class ProviderOptions {

  @Option(
      names = "--provider-name",
      paramLabel = "NAME",
      parameterConsumer = NameOf.class,
      description = {
        "What the provider before it is called, where its document has no name of it that people"
            + " know, as a workbook has none."
      })
  private final List<String> names = new ArrayList<>();

  @Option(
      names = "--layout",
      paramLabel = "L",
      parameterConsumer = Layout.class,
      description = {
        "How to read the responsibility matrix of the provider before it: a layout, JSON or YAML, as"
            + " \"heirloom matrix describe\" prints it, or the name of one that is shipped."
      })
  private final List<String> layouts = new ArrayList<>();

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

  @Option(
      names = "--evidence",
      paramLabel = "FILE",
      parameterConsumer = EvidenceOf.class,
      description = {
        "What says how the controls stand of the provider or system before it: assessment results, a"
            + " plan of action and milestones, a Security Decision Record or a Certification Package"
            + " Overview. May be given more than once."
      })
  private final List<Path> evidence = new ArrayList<>();

  /** Returns the providers, in the order they are named. */
  abstract List<GivenProvider> providers();

  /** The customer system, however a command line names it, with the evidence that follows it. */
  sealed interface Given {

    /** Returns how many providers are named before it. */
    int after();

    /** Returns it with one more file of evidence. */
    Given and(Path more);
  }

  /**
   * The customer system as a command line names it by what the records call it.
   *
   * @param id what the records call it
   * @param after how many providers are named before it
   * @param evidence the files of evidence that follow it
   */
  record GivenName(String id, int after, List<Path> evidence) implements Given {

    @Override
    public GivenName and(Path more) {
      return new GivenName(id, after, with(evidence, more));
    }
  }

  /**
   * The customer system as a command line names it.
   *
   * @param file the file of its plan
   * @param after how many providers are named before it
   * @param evidence the files of evidence that follow it
   */
  record GivenSystem(Path file, int after, List<Path> evidence) implements Given {

    @Override
    public GivenSystem and(Path more) {
      return new GivenSystem(file, after, with(evidence, more));
    }

    CustomerSystem system(Loading loading) {
      return loading.system(file).with(loading.evidence(evidence));
    }
  }

  private static List<Path> with(List<Path> files, Path more) {
    return ImmutableList.<Path>builder().addAll(files).add(more).build();
  }

  /** Returns every file that these options name. */
  final Stream<Path> providerFiles() {
    return Stream.concat(
        providers().stream().map(GivenProvider::complete).flatMap(GivenProvider::files),
        evidence.stream());
  }

  /** Loads what the providers offer, in the order they are named. */
  final List<Offering> offerings(Loading loading, Loading.LoadedBaseline baseline) {
    return providers().stream().map(provider -> provider.offering(loading, baseline)).toList();
  }

  /**
   * Takes the value of an option where it stands, for an option belongs to what is named before it;
   * fields of their own would lose the order.
   */
  abstract static class InOrder implements IParameterConsumer {

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

  /** Takes the file of a provider, whose options follow. */
  static final class Provider extends InOrder {

    @Override
    void take(String file, ArgSpec option, CommandSpec command) {
      providers(command).add(GivenProvider.of(command, file));
    }
  }

  /** Takes what a provider is called. */
  private static final class NameOf extends InOrder {

    @Override
    void take(String name, ArgSpec option, CommandSpec command) {
      sayOnce(
          option,
          command,
          provider -> provider.name().isPresent(),
          provider -> provider.withName(name));
    }
  }

  /** Takes the layout of a provider's matrix. */
  private static final class Layout extends InOrder {

    @Override
    void take(String name, ArgSpec option, CommandSpec command) {
      sayOnce(
          option,
          command,
          provider -> provider.layout().isPresent(),
          provider -> provider.withLayout(name));
    }
  }

  /** Takes the mapping through which a provider is carried. */
  private static final class Through extends InOrder {

    @Override
    void take(String file, ArgSpec option, CommandSpec command) {
      sayOnce(
          option,
          command,
          provider -> provider.through().isPresent(),
          provider -> provider.withThrough(Path.of(file)));
    }
  }

  /** Takes the baseline that a provider refers to. */
  private static final class In extends InOrder {

    @Override
    void take(String file, ArgSpec option, CommandSpec command) {
      sayOnce(
          option,
          command,
          provider -> provider.in().isPresent(),
          provider -> provider.withIn(Path.of(file)));
    }
  }

  /** Takes a word on the direction of a provider's mapping. */
  private abstract static class Direction extends InOrder {

    private final MappingDirection said;

    Direction(MappingDirection said) {
      this.said = said;
    }

    @Override
    final void take(String value, ArgSpec option, CommandSpec command) {
      sayOnce(
          option,
          command,
          provider -> provider.direction().isPresent(),
          provider -> provider.withDirection(said));
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

  /** Takes what names the customer system, whose options follow. */
  private abstract static class Customer extends InOrder {

    @Override
    final void take(String word, ArgSpec option, CommandSpec command) {
      if (option.getValue() != null) {
        throw new OverwrittenOptionException(
            command.commandLine(),
            option,
            "option '"
                + name(option)
                + "' ("
                + option.paramLabel()
                + ") should be specified only once");
      }
      option.setValue(given(word, providers(command).size()));
    }

    abstract Given given(String word, int after);
  }

  /** Takes the file of the customer system's plan. */
  static final class Plan extends Customer {

    @Override
    Given given(String file, int after) {
      return new GivenSystem(Path.of(file), after, List.of());
    }
  }

  /** Takes what the records call the customer system. */
  static final class Name extends Customer {

    @Override
    Given given(String id, int after) {
      return new GivenName(id, after, List.of());
    }
  }

  /** Takes a file of evidence for the provider or the system that is named last. */
  private static final class EvidenceOf extends InOrder {

    @Override
    void take(String file, ArgSpec option, CommandSpec command) {
      Path path = Path.of(file);
      List<Path> all = option.getValue();
      all.add(path);
      int named = providers(command).size();
      if (isOfLastSystem(path, named, command)) {
        return;
      }
      Optional<OptionSpec> system =
          Stream.of("--plan", "--system")
              .map(command::findOption)
              .filter(spec -> spec != null && spec.getValue() instanceof Given)
              .filter(spec -> spec.<Given>getValue().after() == named)
              .findFirst();
      if (system.isPresent()) {
        system.get().setValue(system.get().<Given>getValue().and(path));
      } else {
        replaceLast(option, command, provider -> provider.withEvidence(path));
      }
    }

    /** Adds to the last of several systems, if it is named after all providers. */
    private static boolean isOfLastSystem(Path path, int named, CommandSpec command) {
      OptionSpec option = command.findOption("--system");
      if (option == null || !(option.getValue() instanceof List<?> systems) || systems.isEmpty()) {
        return false;
      }
      List<GivenSystem> all = option.getValue();
      GivenSystem last = all.get(all.size() - 1);
      if (last.after() == named) {
        all.set(all.size() - 1, last.and(path));
      }
      return last.after() == named;
    }
  }
}
