package dev.heirloom.examples.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "generate-man-pages",
    description =
        "Writes a man page of each command into a folder, for man --manpath or to install.")
final class GenerateManPagesCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder to write to; it is made if need be.")
  private Path folder;

  @Override
  public void run() {
    Path pages = folder.resolve("man1");
    try {
      Files.createDirectories(pages);
    } catch (IOException e) {
      throw new CommandException("Cannot make the folder " + pages + ". Name another.", e);
    }
    write(spec.root().commandLine(), pages);
  }

  private static void write(CommandLine command, Path folder) {
    String name = command.getCommandSpec().qualifiedName("-");
    Output.write(
        page(command.getCommandSpec()).getBytes(StandardCharsets.UTF_8),
        folder.resolve(name + ".1"));
    command.getSubcommands().values().forEach(sub -> write(sub, folder));
  }

  /** Returns a page in the macros of man(7). */
  private static String page(CommandSpec command) {
    StringBuilder page = new StringBuilder();
    String name = command.qualifiedName("-");
    String summary = String.join(" ", command.usageMessage().description());
    page.append(".TH ").append(name.toUpperCase(Locale.ROOT)).append(" 1\n");
    page.append(".SH NAME\n").append(text(name)).append(" \\- ").append(text(summary)).append('\n');
    Help help = new Help(command, Help.defaultColorScheme(Help.Ansi.OFF));
    page.append(".SH SYNOPSIS\n").append(text(help.synopsis(0).strip().replaceAll("\\s+", " ")));
    page.append('\n').append(".SH OPTIONS\n");
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      entry(page, parameter.paramLabel(), String.join(" ", parameter.description()));
    }
    for (OptionSpec option : command.options()) {
      String value = option.arity().max() > 0 ? " " + option.paramLabel() : "";
      entry(
          page,
          String.join(", ", option.names()) + value,
          String.join(" ", option.description())
              .replace("${DEFAULT-VALUE}", String.valueOf(option.defaultValueString())));
    }
    if (!command.subcommands().isEmpty()) {
      page.append(".SH COMMANDS\n");
      command
          .subcommands()
          .forEach(
              (sub, line) ->
                  entry(
                      page,
                      line.getCommandSpec().qualifiedName("-") + "(1)",
                      String.join(" ", line.getCommandSpec().usageMessage().description())));
    }
    page.append(".SH EXIT STATUS\n");
    page.append("0 done, 1 could not be done or a check failed, 2 wrong usage.\n");
    return page.toString();
  }

  private static void entry(StringBuilder page, String name, String description) {
    page.append(".TP\n.B ").append(text(name)).append('\n').append(text(description)).append('\n');
  }

  /** What begins with a dot or an apostrophe would be a request, and a dash a hyphen. */
  private static String text(String words) {
    String escaped = words.replace("\\", "\\e").replace("-", "\\-");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
