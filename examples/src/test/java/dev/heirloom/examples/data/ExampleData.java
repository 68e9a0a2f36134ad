package dev.heirloom.examples.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes the OSCAL documents of {@code examples/data} from the tables of {@code examples/facts} and
 * {@code examples/scenario}.
 *
 * <p>Run by hand, from the project's root, after changing a table:
 *
 * <pre>{@code
 * mvn -q -pl examples -am test-compile exec:java \
 *     -Dexec.mainClass=dev.heirloom.examples.data.ExampleData -Dexec.classpathScope=test
 * }</pre>
 */
public final class ExampleData {

  private ExampleData() {}

  /** Returns the documents by file name, as text. */
  static Map<String, String> documents(Path examples) throws IOException {
    Facts facts = Facts.read(examples);
    OutlineCatalog outline = new OutlineCatalog(facts);
    Plans plans = new Plans(facts);
    Map<String, String> documents = new LinkedHashMap<>();
    documents.put(OutlineCatalog.CATALOG, Json.text(outline.catalog()));
    documents.put(OutlineCatalog.PROFILE, Json.text(outline.profile()));
    documents.put(Requirements.CATALOG, Json.text(new Requirements(examples).catalog()));
    documents.put(CloudGov.FILE, Json.text(new CloudGov(facts).definition()));
    documents.put(Plans.GRANITE, Json.text(plans.granite()));
    documents.put(Plans.COMMON_CONTROLS, Json.text(plans.commonControls()));
    documents.put(Plans.AGENCY, Json.text(plans.grantsPortal()));
    return documents;
  }

  /** Writes them below the {@code examples} folder. */
  public static void main(String[] args) throws IOException {
    Path examples = Path.of("").toAbsolutePath();
    examples = examples.endsWith("examples") ? examples : examples.resolve("examples");
    Path data = Files.createDirectories(examples.resolve("data"));
    for (Map.Entry<String, String> document : documents(examples).entrySet()) {
      Files.writeString(data.resolve(document.getKey()), document.getValue());
    }
  }
}
