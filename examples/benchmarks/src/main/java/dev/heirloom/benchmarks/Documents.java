package dev.heirloom.benchmarks;

import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.model.catalog.Catalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The documents that are measured: the published ones where {@code ../shared/data} is beside the
 * project, else generated ones of the same size.
 *
 * @param catalogs the files of one catalog, {@code .json}, {@code .xml} and {@code .yaml}, without
 *     their extension
 * @param catalogName what the table calls it
 * @param profile a profile whose catalog is beside it
 * @param profileName what the table calls it
 */
record Documents(Path catalogs, String catalogName, Path profile, String profileName) {

  /** The folder of the project, as a system property of the forked processes. */
  static final String PROJECT = "heirloom.project";

  /** Returns the folder of the project. */
  static Path project() {
    return Path.of(System.getProperty(PROJECT, ".")).toAbsolutePath().normalize();
  }

  /** Returns the documents that there are. */
  static Documents find() {
    Path project = project();
    Path published = project.resolveSibling("shared").resolve("data");
    if (Files.isDirectory(published)) {
      return new Documents(
          published.resolve("catalog/nist-rev5-high-resolved"),
          "NIST's SP 800-53 rev5 HIGH resolved catalog",
          published.resolve("resolution/fedramp-rev4/MODERATE_profile.json"),
          "FedRAMP's rev4 Moderate profile");
    }
    return generated(
        project.resolve("examples/data"), project.resolve("examples/benchmarks/target/data"));
  }

  /** Returns generated documents, which are written into a folder. */
  static Documents generated(Path outlines, Path folder) {
    String catalog = "sp800-53-rev4-outline";
    String profile = "fedramp-rev4-moderate.json";
    Catalog outline = OscalReader.strict().read(outlines.resolve(catalog + ".json"), Catalog.class);
    Catalog generated = GeneratedCatalog.of(outline);
    try {
      Files.createDirectories(folder);
      for (Format format : Format.values()) {
        OscalWriter.pretty()
            .write(generated, format, folder.resolve(catalog + "." + extension(format)));
      }
      Files.write(folder.resolve(profile), Files.readAllBytes(outlines.resolve(profile)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Documents(
        folder.resolve(catalog),
        "a generated catalog",
        folder.resolve(profile),
        "the example's outline of FedRAMP Moderate over the generated catalog");
  }

  /** Returns the catalog's file of a format. */
  Path catalog(Format format) {
    return catalogs.resolveSibling(catalogs.getFileName() + "." + extension(format));
  }

  private static String extension(Format format) {
    return switch (format) {
      case JSON -> "json";
      case XML -> "xml";
      case YAML -> "yaml";
    };
  }
}
