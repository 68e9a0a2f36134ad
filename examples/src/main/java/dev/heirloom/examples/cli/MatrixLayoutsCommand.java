package dev.heirloom.examples.cli;

import dev.heirloom.oscal.io.matrix.ShippedLayout;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "layouts",
    description = "Lists the layouts that are shipped, or prints one to copy and change.")
final class MatrixLayoutsCommand implements Runnable {

  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      description = "The layout to print (default: lists all).")
  private @Nullable String name;

  MatrixLayoutsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    String wanted = name;
    String text =
        wanted == null
            ? Arrays.stream(ShippedLayout.values())
                .map(layout -> "%-14s  %s\n".formatted(layout.id(), layout.description()))
                .collect(Collectors.joining())
            : ShippedLayout.find(wanted)
                .orElseThrow(() -> new CommandException(unknown(wanted)))
                .text();
    Output.write(text, null, surroundings);
  }

  private static String unknown(String name) {
    return "There is no layout \""
        + name
        + "\". The layouts are "
        + Arrays.stream(ShippedLayout.values())
            .map(ShippedLayout::id)
            .collect(Collectors.joining(", "))
        + ".";
  }
}
