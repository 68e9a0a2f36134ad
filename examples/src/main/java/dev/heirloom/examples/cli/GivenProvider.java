package dev.heirloom.examples.cli;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.mapping.ControlMapping;
import dev.heirloom.inheritance.mapping.MappingDirection;
import dev.heirloom.inheritance.mapping.SourceMapping;
import dev.heirloom.inheritance.offering.DocumentIdentityBuilder;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.OfferingBuilder;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * A provider as a command line names it, with what the options that follow say of it.
 *
 * @param command the command, for messages
 * @param file its file
 * @param name what people call it; empty if its document is to tell
 * @param layout the layout of its matrix; empty if none is named
 * @param through the mapping through which it is carried; empty if it refers to the baseline
 * @param in the baseline that it refers to; empty if that is the baseline of the determination
 * @param direction how the mapping is said to be read; empty if the mapping is to tell
 * @param evidence the files of evidence
 */
record GivenProvider(
    CommandSpec command,
    String file,
    Optional<String> name,
    Optional<String> layout,
    Optional<Path> through,
    Optional<Path> in,
    Optional<MappingDirection> direction,
    List<Path> evidence) {

  /** Copies the list. */
  GivenProvider {
    evidence = ImmutableList.copyOf(evidence);
  }

  /** Returns a provider of which nothing but its file is said. */
  static GivenProvider of(CommandSpec command, String file) {
    return new GivenProvider(
        command,
        file,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  GivenProvider withName(String said) {
    return new GivenProvider(
        command, file, Optional.of(said), layout, through, in, direction, evidence);
  }

  GivenProvider withLayout(String named) {
    return new GivenProvider(
        command, file, name, Optional.of(named), through, in, direction, evidence);
  }

  GivenProvider withThrough(Path mapping) {
    return new GivenProvider(
        command, file, name, layout, Optional.of(mapping), in, direction, evidence);
  }

  GivenProvider withIn(Path source) {
    return new GivenProvider(
        command, file, name, layout, through, Optional.of(source), direction, evidence);
  }

  GivenProvider withDirection(MappingDirection said) {
    return new GivenProvider(command, file, name, layout, through, in, Optional.of(said), evidence);
  }

  GivenProvider withEvidence(Path more) {
    return new GivenProvider(
        command,
        file,
        name,
        layout,
        through,
        in,
        direction,
        ImmutableList.<Path>builder().addAll(evidence).add(more).build());
  }

  /** Returns the files that are named, without those of evidence. */
  Stream<Path> files() {
    return Stream.of(
            Stream.of(Path.of(file)),
            layout.flatMap(Loading::layoutFile).stream(),
            through.stream(),
            in.stream())
        .flatMap(files -> files);
  }

  /** Loads what it offers. */
  Offering offering(Loading loading, Loading.LoadedBaseline baseline) {
    Offering offering = offered(loading, baseline).with(loading.evidence(evidence));
    return name.map(said -> named(said, offering)).orElse(offering);
  }

  private static Offering named(String name, Offering offering) {
    SystemClaims claims = offering.claims();
    return OfferingBuilder.builder(offering)
        .claims(
            SystemClaimsBuilder.builder(claims)
                .identity(DocumentIdentityBuilder.builder(claims.identity()).title(name).build())
                .build())
        .build();
  }

  private Offering offered(Loading loading, Loading.LoadedBaseline baseline) {
    if (through.isEmpty() || in.isEmpty()) {
      return loading.provider(file, loading.layouts(layout), baseline);
    }
    Loading.LoadedBaseline source = loading.baseline(in.get());
    Offering offering = loading.provider(file, loading.layouts(layout), source);
    ControlMapping mapping = loading.mapping(through.get());
    return offering.through(
        loading.within(new SourceMapping(mapping, source.baseline(), direction)));
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
