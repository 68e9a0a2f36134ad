package dev.heirloom.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import dev.heirloom.examples.site.Site;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles and runs every Java snippet of the README and of the pages of the site, with the names
 * that the JShell start script imports, and compares what it prints with the block that follows it.
 */
class ReadmeTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  /** A Java block, and the text block that shows its output. */
  private static final Pattern SNIPPET =
      Pattern.compile("```java\n(.*?)```\n\n```text\n(.*?)```\n", Pattern.DOTALL);

  /** The line that the program prints before each snippet. */
  private static final String BEGIN = "--- snippet";

  @Test
  void everySnippetCompilesAndPrintsWhatTheReadmeShows(@TempDir Path folder)
      throws IOException, InterruptedException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    for (Path page : Site.sources(ROOT)) {
      readme += Files.readString(page);
    }
    List<String> code = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    Matcher matcher = SNIPPET.matcher(readme);
    while (matcher.find()) {
      code.add(matcher.group(1));
      shown.add(matcher.group(2));
    }
    assertTrue(code.size() >= 9, code.size() + " snippets");
    assertEquals(code.size(), readme.split("```java\n", -1).length - 1, "snippets without output");

    String imports =
        Files.readAllLines(ROOT.resolve("examples/jshell/start.jsh")).stream()
            .filter(line -> line.startsWith("import "))
            .collect(Collectors.joining("\n", "", "\n"));
    List<String> files = new ArrayList<>();
    String all =
        "public class Snippets {\n  public static void main(String[] a) throws Exception {\n";
    for (int i = 0; i < code.size(); i++) {
      String name = "Snippet" + i;
      String source =
          imports
              + ("public class "
                  + name
                  + " {\n  public static void main(String[] a) throws Exception {\n")
              + code.get(i)
              + "  }\n}\n";
      files.add(Files.writeString(folder.resolve(name + ".java"), source).toString());
      all += "System.out.println(\"" + BEGIN + "\");\n" + name + ".main(a);\n";
    }
    files.add(Files.writeString(folder.resolve("Snippets.java"), all + "  }\n}\n").toString());
    compile(files, folder);

    List<String> printed = Splitter.on(BEGIN + "\n").splitToList(run("Snippets", folder));
    assertEquals(code.size() + 1, printed.size(), () -> String.join("", printed));
    String whole = printed.get(0);
    for (int i = 0; i < code.size(); i++) {
      whole += BEGIN + "\n" + ShownText.abridged(printed.get(i + 1), shown.get(i));
    }
    assertEquals(
        shown.stream().map(text -> BEGIN + "\n" + text).collect(Collectors.joining()), whole);
  }

  private static void compile(List<String> files, Path folder) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      boolean done =
          compiler
              .getTask(
                  messages,
                  manager,
                  null,
                  List.of("-proc:none", "-cp", classPath(), "-d", folder.toString()),
                  null,
                  manager.getJavaFileObjects(files.toArray(String[]::new)))
              .call();
      assertTrue(done, messages.toString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Runs a program as a person would: from the project's root. */
  private static String run(String name, Path folder) throws IOException, InterruptedException {
    Path out = folder.resolve(name + ".txt");
    Process process =
        new ProcessBuilder(
                ChildJvm.java(
                    "-cp", classPath() + System.getProperty("path.separator") + folder, name))
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it did not end");
    return Files.readString(out)
        .lines()
        .map(String::stripTrailing)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
