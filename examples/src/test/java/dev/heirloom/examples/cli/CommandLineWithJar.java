package dev.heirloom.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.examples.ChildJvm;
import dev.heirloom.inheritance.result.Counts;
import dev.heirloom.oscal.io.report.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as users run it: the jar, in a process of its own. */
class CommandLineWithJar {

  private static final Path JAR = Path.of("target/heirloom.jar");

  @TempDir Path folder;

  private record Outcome(int status, String out, String err) {}

  private Outcome run(String... arguments) throws IOException, InterruptedException {
    return runIn(Map.of(), arguments);
  }

  private Outcome runIn(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = ChildJvm.java("-jar", JAR.toString());
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.contains("COLOR"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it did not end");
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  @Test
  void theJarDeterminesWithoutProgressWhereNobodyWatches() throws Exception {
    Outcome outcome =
        run(
            "determine",
            "--baseline",
            CommandLineTester.BASELINE,
            "--provider",
            CommandLineTester.CLOUD_GOV,
            "--format",
            "json");

    assertEquals(0, outcome.status(), outcome.err());
    assertEquals("", outcome.err());
    Counts declared = ReportJson.read(outcome.out()).declaredControlCounts();
    assertEquals(
        List.of(66, 87, 172), List.of(declared.full(), declared.partial(), declared.own()));
  }

  @Test
  void noColorWinsOverForcedColors() throws Exception {
    Outcome forced = runIn(Map.of("CLICOLOR_FORCE", "1"), "--help");
    Outcome plain = runIn(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1"), "--help");
    assertEquals(0, plain.status(), plain.err());
    assertTrue(forced.out().contains("\u001b["), forced.out());
    assertFalse(plain.out().contains("\u001b"), plain.out());
    assertEquals(plain.out(), forced.out().replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  @Test
  void theJarConvertsXmlAndReadsWorkbooks() throws Exception {
    Path workbook = folder.resolve("cloud.xlsx");
    Path xml = folder.resolve("cloud.xml");

    Outcome export =
        run(
            "crm",
            "export",
            "--baseline",
            CommandLineTester.BASELINE,
            "--provider",
            CommandLineTester.CLOUD_GOV,
            "-o",
            workbook.toString());
    Outcome imported =
        run(
            "crm",
            "import",
            workbook.toString(),
            "--baseline",
            CommandLineTester.BASELINE,
            "-o",
            xml.toString());
    Outcome valid = run("validate", xml.toString());

    assertEquals(0, export.status(), export.err());
    assertEquals(0, imported.status(), imported.err());
    assertEquals(0, valid.status(), valid.out());
  }

  @Test
  void exitStatusesReachTheShell() throws Exception {
    assertEquals(2, run("determine").status());
    Outcome missing = run("convert", "no-such.json", folder.resolve("out.xml").toString());
    assertEquals(1, missing.status());
    assertTrue(missing.err().startsWith("no-such.json"), missing.err());
    assertEquals(1, missing.err().lines().count());
  }

  @Test
  void theJarHasNoModuleDescriptorAndNoForeignSignature() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertNull(jar.getEntry("module-info.class"));
      assertFalse(
          jar.stream().anyMatch(entry -> entry.getName().matches("META-INF/.*\\.(SF|RSA|DSA)")));
      assertFalse(jar.stream().anyMatch(entry -> entry.getName().endsWith("/module-info.class")));
      Attributes manifest = jar.getManifest().getMainAttributes();
      assertEquals("true", manifest.getValue("Multi-Release"));
      assertEquals("dev.heirloom.examples.cli.Heirloom", manifest.getValue("Main-Class"));
      assertNotNull(jar.getEntry("dev/heirloom/examples/data/cloud-gov-2023-03.json"));
    }
  }
}
