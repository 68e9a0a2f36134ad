package dev.heirloom.oscal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader and the writer as modules, each with no more than its descriptor gives it. */
class ModulePathTest {

  private static final String PROGRAM =
      """
      import dev.heirloom.oscal.io.Format;
      import dev.heirloom.oscal.io.OscalReader;
      import dev.heirloom.oscal.io.OscalWriter;
      import dev.heirloom.oscal.model.OscalDocument;
      import java.nio.file.Path;

      public class Program {
        public static void main(String[] files) {
          int same = 0;
          for (String file : files) {
            OscalDocument document = OscalReader.strict().read(Path.of(file));
            for (Format format : Format.values()) {
              String text = OscalWriter.pretty().toString(document, format);
              same += OscalReader.strict().read(text).equals(document) ? 1 : 0;
            }
          }
          System.out.println(same + " in " + OscalReader.class.getModule());
        }
      }
      """;

  @Test
  void documentsAreReadAndWrittenFromTheModulePath(@TempDir Path folder)
      throws IOException, InterruptedException {
    String modulePath = System.getProperty("jdk.module.path", "");
    assumeTrue(!modulePath.isEmpty(), "skipped: these tests run on the class path");
    Path program = Files.writeString(folder.resolve("Program.java"), PROGRAM);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--module-path",
                modulePath,
                "--add-modules",
                "dev.heirloom.oscal.io",
                program.toString(),
                Fixtures.path("valid/catalog.json").toString(),
                Fixtures.path("valid/system-security-plan.xml").toString(),
                Fixtures.path("valid/mapping-collection.yaml").toString())
            .redirectErrorStream(true)
            .start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    process.waitFor();
    assertEquals("9 in module dev.heirloom.oscal.io", output);
  }
}
