package dev.heirloom.examples.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;

/** What takes the words that a command line says of the customer system, and evidence. */
final class CustomerWords {

  private CustomerWords() {}

  /** Takes what names the customer system, whose options follow. */
  private abstract static class Named extends OrderedOption {

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

    abstract GivenCustomer given(String word, int after);
  }

  /** Takes the file of the customer system's plan. */
  static final class Plan extends Named {

    @Override
    GivenCustomer given(String file, int after) {
      return new GivenSystem(Path.of(file), after, List.of());
    }
  }

  /** Takes what the records call the customer system. */
  static final class Name extends Named {

    @Override
    GivenCustomer given(String id, int after) {
      return new GivenName(id, after, List.of());
    }
  }

  /** Takes a file of evidence for the provider or the system that is named last. */
  static final class OneEvidenceFile extends OrderedOption {

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
              .filter(spec -> spec != null && spec.getValue() instanceof GivenCustomer)
              .filter(spec -> spec.<GivenCustomer>getValue().after() == named)
              .findFirst();
      if (system.isPresent()) {
        system.get().setValue(system.get().<GivenCustomer>getValue().and(path));
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
