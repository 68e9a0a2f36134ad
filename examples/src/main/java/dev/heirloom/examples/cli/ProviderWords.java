package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.mapping.MappingDirection;
import java.nio.file.Path;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** What takes the words that a command line says of a provider: its file, and the options of it. */
final class ProviderWords {

  private ProviderWords() {}

  /** Takes the file of a provider, whose options follow. */
  static final class ProviderFile extends OrderedOption {

    @Override
    void take(String file, ArgSpec option, CommandSpec command) {
      providers(command).add(GivenProvider.of(command, file));
    }
  }

  /** Takes what a provider is called. */
  static final class Name extends OrderedOption {

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
  static final class Layout extends OrderedOption {

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
  static final class Through extends OrderedOption {

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
  static final class In extends OrderedOption {

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
  private abstract static class Direction extends OrderedOption {

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
  static final class Reversed extends Direction {

    Reversed() {
      super(MappingDirection.REVERSED);
    }
  }

  /** Takes the word that a mapping is read as it is written. */
  static final class AsWritten extends Direction {

    AsWritten() {
      super(MappingDirection.AS_WRITTEN);
    }
  }
}
