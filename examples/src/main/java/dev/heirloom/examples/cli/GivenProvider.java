package dev.heirloom.examples.cli;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.offering.Offering;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A provider as a command line names it, with what the options that follow say of it.
 *
 * @param file its file
 * @param layout the layout of its matrix; empty if none is named
 * @param evidence the files of evidence
 */
record GivenProvider(String file, Optional<String> layout, List<Path> evidence) {

  /** Copies the list. */
  GivenProvider {
    evidence = ImmutableList.copyOf(evidence);
  }

  /** Returns a provider of which nothing but its file is said. */
  static GivenProvider of(String file) {
    return new GivenProvider(file, Optional.empty(), List.of());
  }

  GivenProvider withLayout(String name) {
    return new GivenProvider(file, Optional.of(name), evidence);
  }

  GivenProvider withEvidence(Path more) {
    return new GivenProvider(
        file, layout, ImmutableList.<Path>builder().addAll(evidence).add(more).build());
  }

  /** Returns the files that are named, without those of evidence. */
  Stream<Path> files() {
    return Stream.of(Stream.of(Path.of(file)), layout.flatMap(Loading::layoutFile).stream())
        .flatMap(files -> files);
  }

  /** Loads what it offers. */
  Offering offering(Loading loading, Loading.LoadedBaseline baseline) {
    return loading
        .provider(file, loading.layouts(layout), baseline)
        .with(loading.evidence(evidence));
  }
}
