package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.offering.Offering;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The providers that a command line names, each with the options that follow its own. */
abstract class ProviderOptions {

  @Option(
      names = "--provider-name",
      paramLabel = "NAME",
      parameterConsumer = ProviderWords.Name.class,
      description = {
        "What the provider before it is called, where its document has no name of it that people"
            + " know, as a workbook has none."
      })
  private final List<String> names = new ArrayList<>();

  @Option(
      names = "--layout",
      paramLabel = "L",
      parameterConsumer = ProviderWords.Layout.class,
      description = {
        "How to read the responsibility matrix of the provider before it: a layout, JSON or YAML, as"
            + " \"heirloom matrix describe\" prints it, or the name of one that is shipped."
      })
  private final List<String> layouts = new ArrayList<>();

  @Option(
      names = "--through",
      paramLabel = "MAPPING",
      parameterConsumer = ProviderWords.Through.class,
      description = {
        "The mapping collection through which the provider before it is carried to the baseline."
      })
  private final List<Path> through = new ArrayList<>();

  @Option(
      names = "--in",
      paramLabel = "SOURCE",
      parameterConsumer = ProviderWords.In.class,
      description = {
        "The baseline that the provider before it refers to, a profile or a catalog, with --through."
      })
  private final List<Path> in = new ArrayList<>();

  @Option(
      names = "--reversed",
      arity = "0",
      parameterConsumer = ProviderWords.Reversed.class,
      description = {
        "Read the mapping of the provider before it from its targets to its sources, where neither"
            + " its resources nor its ids tell."
      })
  private final List<Boolean> reversed = new ArrayList<>();

  @Option(
      names = "--as-written",
      arity = "0",
      parameterConsumer = ProviderWords.AsWritten.class,
      description = {
        "Read the mapping of the provider before it from its sources to its targets, where neither"
            + " its resources nor its ids tell."
      })
  private final List<Boolean> asWritten = new ArrayList<>();

  @Option(
      names = "--evidence",
      paramLabel = "FILE",
      parameterConsumer = CustomerWords.OneEvidenceFile.class,
      description = {
        "A document that says how the controls of the provider or system before it stand: assessment"
            + " results, a plan of action and milestones, a Security Decision Record or a Certification"
            + " Package Overview. May be given more than once."
      })
  private final List<Path> evidence = new ArrayList<>();

  /** Returns the providers, in the order they are named. */
  abstract List<GivenProvider> providers();

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
}
