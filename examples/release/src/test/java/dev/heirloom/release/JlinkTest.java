package dev.heirloom.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that reads and determines is linked with no more of the JDK than it needs. */
class JlinkTest {

  private static final String MODULE = "module org.example { requires dev.heirloom.oscal.io; }";

  private static final String PROGRAM =
      """
      package org.example;

      import dev.heirloom.inheritance.Determination;
      import dev.heirloom.oscal.io.files.OscalFiles;
      import dev.heirloom.oscal.io.report.ReportJson;
      import java.nio.file.Path;
      import java.time.LocalDate;

      public class Program {
        public static void main(String[] folder) {
          var files = OscalFiles.under(Path.of(folder[0]));
          var baseline = files.baseline("fedramp-rev4-moderate.json");
          var report =
              Determination.of(baseline)
                  .providers(files.provider("cloud-gov-2023-03.json", baseline))
                  .asOf(LocalDate.of(2023, 6, 30))
                  .report();
          var again = ReportJson.read(ReportJson.write(report));
          System.out.println(again.declaredControlCounts());
        }
      }
      """;

  @Test
  void aLinkedApplicationReadsAndDetermines(@TempDir Path folder) throws Exception {
    List<Path> needed = needed();
    String modules = Command.path(needed);
    Path classes = folder.resolve("classes");
    Command.run(
        folder,
        Command.thisJdk(),
        List.of(
            Command.tool(Command.thisJdk(), "javac"),
            "--module-path",
            modules,
            "-d",
            classes.toString(),
            Files.writeString(folder.resolve("module-info.java"), MODULE).toString(),
            Files.writeString(folder.resolve("Program.java"), PROGRAM).toString()));
    Path image = folder.resolve("image");
    Command.run(
        folder,
        Command.thisJdk(),
        List.of(
            Command.tool(Command.thisJdk(), "jlink"),
            "--module-path",
            modules + File.pathSeparator + classes,
            "--add-modules",
            "org.example",
            "--output",
            image.toString()));
    String printed =
        Command.run(
            folder,
            Command.thisJdk(),
            List.of(
                Command.tool(image, "java"),
                "--module",
                "org.example/org.example.Program",
                Staged.ROOT.resolve("examples/data").toString()));

    assertEquals("66 fully inherited, 87 partially inherited, 172 to implement", printed.strip());
    String linked =
        Command.run(
            folder, Command.thisJdk(), List.of(Command.tool(image, "java"), "--list-modules"));
    assertTrue(!linked.contains("java.desktop"), linked);
  }

  /** Returns the jars of the modules that reading and determining need. */
  private static List<Path> needed() {
    List<Path> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry);
      if (Files.isRegularFile(path) && isModule(path)) {
        jars.add(path);
      }
    }
    return Configuration.resolve(
            ModuleFinder.of(jars.toArray(Path[]::new)),
            List.of(ModuleLayer.boot().configuration()),
            ModuleFinder.of(),
            // Whose annotations the compiler wants to see.
            Set.of("dev.heirloom.oscal.io", "org.jspecify"))
        .modules()
        .stream()
        .flatMap(module -> Stream.ofNullable(module.reference().location().orElse(null)))
        .map(Path::of)
        .toList();
  }

  private static boolean isModule(Path jar) {
    try {
      return !ModuleFinder.of(jar).findAll().isEmpty();
    } catch (FindException e) {
      return false;
    }
  }
}
