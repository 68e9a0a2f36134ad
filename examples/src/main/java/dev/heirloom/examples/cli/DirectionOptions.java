package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.mapping.MappingDirection;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * The caller's word on the direction of a mapping, where neither its resources nor its ids tell.
 */
final class DirectionOptions {

  @Option(names = "--reversed", description = "Read the mapping from its targets to its sources.")
  private boolean reversed;

  @Option(names = "--as-written", description = "Read the mapping from its sources to its targets.")
  private boolean asWritten;

  /** Returns what the caller says; empty if nothing. */
  Optional<MappingDirection> said() {
    return reversed
        ? Optional.of(MappingDirection.REVERSED)
        : asWritten ? Optional.of(MappingDirection.AS_WRITTEN) : Optional.empty();
  }
}
