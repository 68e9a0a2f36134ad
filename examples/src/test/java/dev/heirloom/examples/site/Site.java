package dev.heirloom.examples.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.html.HtmlEscapers;
import dev.heirloom.oscal.io.FileSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The project's web site, as files that any web server serves: each page of the project as a page
 * of the site, a page of all findings and one of all commands, the schemas at their addresses, and
 * the files that pages lead to.
 *
 * <p>{@code mvn -q -pl examples -am test-compile exec:java@site} writes it to {@code
 * examples/target/site}.
 */
public final class Site {

  /** Where the site is. */
  static final String HOME = "https://heirloom.dev/";

  private static final Pattern VERSION = Pattern.compile("<version>(.*?)</version>");

  /** The project's first page is on no page of the site: its parts are. */
  private static final Map<String, String> ELSEWHERE = Map.of("README.md", "index.html");

  private final Path root;
  private final String version;
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private Site(Path root) throws IOException {
    this.root = root;
    Matcher found = VERSION.matcher(Files.readString(root.resolve("pom.xml")));
    this.version = found.find() ? found.group(1) : "";
  }

  /**
   * Writes the site.
   *
   * @param arguments the project's root and the folder to write to
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]);
    for (Map.Entry<String, byte[]> file : files(Path.of(arguments[0])).entrySet()) {
      Path to = folder.resolve(file.getKey());
      Files.createDirectories(to.resolveSibling("."));
      Files.write(to, file.getValue());
    }
  }

  /** Returns the content of each file of the site, by its path. */
  static Map<String, byte[]> files(Path root) throws IOException {
    Site site = new Site(root);
    for (SitePage.Group group : SitePage.menu()) {
      for (SitePage page : group.pages()) {
        site.add(page);
      }
    }
    for (FileSchema schema : FileSchema.values()) {
      site.files.put(address(schema), schema.text().getBytes(UTF_8));
    }
    site.files.put("site.css", Files.readAllBytes(root.resolve("examples/site/site.css")));
    return site.files;
  }

  /** Returns the pages of the project that the site is made of. */
  public static List<Path> sources(Path root) {
    return SitePage.menu().stream()
        .flatMap(group -> group.pages().stream())
        .map(page -> root.resolve(page.source()))
        .filter(Files::exists)
        .toList();
  }

  /** Returns where the site has a schema, whose address is on this site. */
  private static String address(FileSchema schema) {
    return schema.address().getPath().substring(1);
  }

  private void add(SitePage page) throws IOException {
    PageText text =
        PageText.of(text(page), link -> address(Path.of(page.source()).resolveSibling(link)));
    files.put(page.address(), html(page, text).getBytes(UTF_8));
  }

  private String text(SitePage page) throws IOException {
    return switch (page.source()) {
      case SitePage.FINDINGS -> FindingsPage.text(root);
      case SitePage.PROBLEMS -> ProblemsPage.text(root);
      case SitePage.COMMANDS -> CommandsPage.text(root);
      default -> Files.readString(root.resolve(page.source()));
    };
  }

  /** Returns where the site has a file of the project, and takes the file in if it is no page. */
  private String address(Path file) throws IOException {
    String path = file.normalize().toString().replace('\\', '/');
    String elsewhere = ELSEWHERE.get(path);
    if (elsewhere != null) {
      return elsewhere;
    }
    for (SitePage.Group group : SitePage.menu()) {
      for (SitePage page : group.pages()) {
        if (page.source().equals(path)) {
          return page.address();
        }
      }
    }
    for (FileSchema schema : FileSchema.values()) {
      if (path.endsWith("/" + address(schema))) {
        return address(schema);
      }
    }
    // No folder of the site begins with a dot, for some servers hide those.
    String copy = "files/" + path.replace("/.", "/").replaceFirst("^\\.", "");
    files.put(copy, Files.readAllBytes(root.resolve(path)));
    return copy;
  }

  private String html(SitePage page, PageText text) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src data:">
        <meta name="color-scheme" content="light dark">
        <title>%s</title>
        <link rel="stylesheet" href="site.css">
        <link rel="icon" href="data:,">
        </head>
        <body>
        <a class="skip" href="#content">To the content</a>
        <header><a class="brand" href="index.html">Heirloom</a> <span>%s</span> <a class="to-menu" href="#menu">Menu</a></header>
        <div class="columns">
        <main id="content">
        %s%s</main>
        <nav id="menu" aria-label="Pages">
        %s</nav>
        </div>
        <footer><p>Heirloom %s, Apache License 2.0.</p></footer>
        </body>
        </html>
        """
        .formatted(
            page.address().equals("index.html") ? "Heirloom" : page.title() + " - Heirloom",
            version,
            onThisPage(text.sections()),
            text.html(),
            menu(page),
            version);
  }

  private static String onThisPage(List<PageText.Section> sections) {
    if (sections.size() < 3) {
      return "";
    }
    StringBuilder list =
        new StringBuilder("<details class=\"sections\"><summary>On this page</summary>\n<ul>\n");
    for (PageText.Section section : sections) {
      list.append("<li>").append(link("#" + section.id(), section.title())).append("</li>\n");
    }
    return list.append("</ul>\n</details>\n").toString();
  }

  private static String menu(SitePage here) {
    StringBuilder menu = new StringBuilder();
    for (SitePage.Group group : SitePage.menu()) {
      menu.append("<h2>").append(group.title()).append("</h2>\n<ul>\n");
      for (SitePage page : group.pages()) {
        String link = link(page.address(), page.title());
        menu.append("<li>")
            .append(page.equals(here) ? link.replace("<a ", "<a aria-current=\"page\" ") : link)
            .append("</li>\n");
      }
      menu.append("</ul>\n");
    }
    return menu.toString();
  }

  private static String link(String address, String text) {
    return "<a href=\""
        + HtmlEscapers.htmlEscaper().escape(address)
        + "\">"
        + HtmlEscapers.htmlEscaper().escape(text)
        + "</a>";
  }
}
