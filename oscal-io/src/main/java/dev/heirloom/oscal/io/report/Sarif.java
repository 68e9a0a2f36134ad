package dev.heirloom.oscal.io.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Predicate.not;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.net.UrlEscapers;
import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.internal.plain.PlainJson;
import dev.heirloom.oscal.io.report.BuildResults.BuildResult;
import dev.heirloom.oscal.io.report.BuildResults.Criterion;
import dev.heirloom.oscal.io.report.BuildResults.Level;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Results as SARIF 2.1.0, the form in which code hosts take results to show them beside the lines
 * of a pull request.
 *
 * <p>Each result has the id of what it is judged by, its level, its message and its places, with
 * line and column from 1 and the path in the document. What holds gives no result, for code hosts
 * show each as an alert, and neither does what could not be judged: the run has a notification of
 * it. Nothing in it depends on the time or the machine.
 */
public final class Sarif {

  private static final PlainJson JSON = PlainJson.ofTrees();

  private final Path folder;
  private final Map<String, Integer> indexes = new HashMap<>();

  private Sarif(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /**
   * Returns results as SARIF.
   *
   * @param folder the root of the repository: a file below it is named by its path from there
   */
  public static String write(BuildResults results, Path folder) {
    return JSON.write(new Sarif(folder).log(results));
  }

  /**
   * Writes results as SARIF piece by piece, so that it need not fit into memory.
   *
   * @param folder the root of the repository: a file below it is named by its path from there
   * @param out is left open
   */
  public static void write(BuildResults results, Path folder, Writer out) throws IOException {
    JSON.write(new Sarif(folder).log(results), out);
  }

  private Map<String, Object> log(BuildResults results) {
    List<BuildResult> all = results.results().toList();
    Set<String> used = all.stream().map(BuildResult::criterion).collect(Collectors.toSet());
    List<Criterion> criteria =
        results.criteria().stream().filter(criterion -> used.contains(criterion.id())).toList();
    for (int i = 0; i < criteria.size(); i++) {
      indexes.put(criteria.get(i).id(), i);
    }
    Map<String, Object> driver =
        ImmutableMap.of(
            "name", "Heirloom",
            "version", LibraryVersion.get(),
            "rules", criteria.stream().map(Sarif::rule).toList());
    ImmutableMap.Builder<String, Object> run = ImmutableMap.builder();
    run.put("tool", Map.of("driver", driver));
    List<Map<String, Object>> notJudged =
        all.stream().filter(Sarif::isNotJudged).map(this::notification).toList();
    if (!notJudged.isEmpty()) {
      run.put(
          "invocations",
          List.of(
              ImmutableMap.of(
                  "executionSuccessful", true, "toolExecutionNotifications", notJudged)));
    }
    // Each is made when it is written: together they take several times the room of the text.
    run.put(
        "results",
        Lists.transform(all.stream().filter(not(Sarif::isNotJudged)).toList(), this::result));
    return ImmutableMap.of(
        "$schema",
        "https://json.schemastore.org/sarif-2.1.0.json",
        "version",
        "2.1.0",
        "runs",
        List.of(run.buildOrThrow()));
  }

  private static boolean isNotJudged(BuildResult result) {
    return result.level() == Level.NOT_JUDGED;
  }

  private static Map<String, Object> rule(Criterion criterion) {
    ImmutableMap.Builder<String, Object> rule = ImmutableMap.builder();
    rule.put("id", criterion.id());
    rule.put("shortDescription", text(criterion.description()));
    criterion.help().flatMap(Sarif::address).ifPresent(help -> rule.put("helpUri", help));
    criterion.remedy().ifPresent(remedy -> rule.put("help", text(remedy)));
    rule.put("defaultConfiguration", Map.of("level", word(criterion.level())));
    return rule.buildOrThrow();
  }

  private Map<String, Object> result(BuildResult result) {
    ImmutableMap.Builder<String, Object> tree = ImmutableMap.builder();
    tree.put("ruleId", result.criterion());
    Integer index = indexes.get(result.criterion());
    if (index != null) {
      tree.put("ruleIndex", index);
    }
    tree.put("level", word(result.level()));
    tree.put("message", text(result.message()));
    tree.put("locations", result.places().stream().limit(1).map(this::location).toList());
    if (result.places().size() > 1) {
      tree.put(
          "relatedLocations",
          result.places().stream().skip(1).map(this::location).distinct().toList());
    }
    return tree.buildOrThrow();
  }

  private Map<String, Object> notification(BuildResult result) {
    return ImmutableMap.of(
        "associatedRule",
        Map.of("id", result.criterion()),
        "level",
        "warning",
        "message",
        text(result.message()),
        "locations",
        result.places().stream().map(this::location).toList());
  }

  private Map<String, Object> location(FilePlace place) {
    ImmutableMap.Builder<String, Object> location = ImmutableMap.builder();
    location.put(
        "physicalLocation",
        ImmutableMap.of(
            "artifactLocation",
            Map.of("uri", artifact(place.document())),
            "region",
            ImmutableMap.of(
                "startLine", Math.max(1, place.line()),
                "startColumn", Math.max(1, place.column()))));
    if (!place.path().isEmpty()) {
      location.put("logicalLocations", List.of(Map.of("fullyQualifiedName", place.path())));
    }
    return location.buildOrThrow();
  }

  /** Returns the URI reference of a file, or of what is known by an address. */
  private String artifact(String document) {
    return address(document).orElseGet(() -> reference(document));
  }

  private String reference(String document) {
    Path path;
    try {
      path = Path.of(document).normalize();
    } catch (InvalidPathException e) {
      return escaped(document);
    }
    if (!path.isAbsolute()) {
      return escaped(slashed(path));
    }
    return path.startsWith(folder)
        ? escaped(slashed(folder.relativize(path)))
        : "file:///" + segments(slashed(path).replaceFirst("^/+", ""));
  }

  private static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  /** Returns a relative reference; what looks like a scheme in it is none. */
  private static String escaped(String path) {
    String segments = segments(path);
    return segments.isEmpty() || segments.contains(":") ? "./" + segments : segments;
  }

  private static String segments(String path) {
    // What is no Unicode cannot be escaped.
    String text = new String(path.getBytes(UTF_8), UTF_8);
    return Arrays.stream(text.split("/", -1))
        .map(UrlEscapers.urlPathSegmentEscaper()::escape)
        .collect(Collectors.joining("/"));
  }

  /** Returns what has a scheme as an address; one letter is no scheme but a drive. */
  private static Optional<String> address(String text) {
    try {
      URI uri = new URI(text);
      return uri.getScheme() == null || uri.getScheme().length() == 1
          ? Optional.empty()
          : Optional.of(uri.toASCIIString());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Map<String, Object> text(String text) {
    return Map.of("text", text);
  }

  private static String word(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }
}
