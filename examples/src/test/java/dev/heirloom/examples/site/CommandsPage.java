package dev.heirloom.examples.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page of all commands: what each says of itself, which a test compares. */
final class CommandsPage {

  private static final String HELP = "examples/src/test/resources/golden/help.txt";

  private CommandsPage() {}

  static String text(Path root) throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # Commands

            Run them as `java -jar heirloom.jar COMMAND`, or quicker as `examples/bin/heirloom COMMAND`. Each tells
            this of itself with `--help`.

            ## heirloom

            """);
    for (String line : Files.readAllLines(root.resolve(HELP))) {
      if (line.startsWith("--- ")) {
        page.append("\n## heirloom ").append(line.substring(4)).append("\n\n");
      } else {
        page.append(line.isEmpty() ? "" : "    " + line).append('\n');
      }
    }
    return page.toString();
  }
}
