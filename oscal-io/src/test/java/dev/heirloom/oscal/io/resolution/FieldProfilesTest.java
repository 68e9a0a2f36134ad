package dev.heirloom.oscal.io.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.resolution.DocumentLoader;
import dev.heirloom.inheritance.resolution.ProfileResolutionException;
import dev.heirloom.inheritance.resolution.ProfileResolver;
import dev.heirloom.inheritance.resolution.ResolutionOptions;
import dev.heirloom.inheritance.resolution.ResolvedProfile;
import dev.heirloom.oscal.io.OscalReadException;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.profile.Profile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The profiles of public repositories, at the addresses they were published at, with what of their
 * imports is at hand: each resolves to so many controls with these findings, or says why not.
 *
 * <p>{@code mvn test -Dtest=FieldProfilesTest -Dheirloom.accept=true} writes the expected file
 * anew, to be reviewed as a difference.
 */
class FieldProfilesTest {

  private static final Path EXPECTED =
      Path.of("src/test/resources/dev/heirloom/oscal/io/resolution/field-profiles.tsv");

  private static final Pattern NOT_AT_HAND = Pattern.compile("([^/\\s]+): not at hand");

  private static final ResolutionOptions OPTIONS =
      ResolutionOptions.of(
          Uuid.of("7a3c1f0e-52d4-4b6a-9c8e-1d2f3a4b5c6d"),
          new OscalDateTime("2026-11-21T09:30:00Z"));

  /** Editions of what profiles import that are at hand elsewhere; the first that fits counts. */
  private static final List<AtHand> EDITIONS =
      List.of(
          new AtHand(
              "rev5_(catalog\\.\\w+|800_53/catalog\\.json)", "resolution/nist-rev5/catalog.json"),
          new AtHand("rev4(_catalog\\.\\w+|/catalog\\.json)", "resolution/nist-rev4/catalog.json"),
          new AtHand(
              "trestle://catalogs/nist_cat/catalog\\.json", "resolution/nist-rev4/catalog.json"),
          new AtHand("basic-catalog\\.json", "catalog/basic-catalog.json"),
          new AtHand(
              "catalogs/PCI/catalog\\.json",
              "field/degenaro+example-mapping__catalogs__PCI__catalog.json"),
          new AtHand(
              "catalogs/ocp4-cis/catalog\\.json",
              "field/oscal-compass+compliance-trestle__tests__data__ocp4-cis__catalog.json"),
          new AtHand(
              "trestle://profiles/fedramp_rev5_high/profile\\.json",
              "field/RedHatProductSecurity+oscal-component-definitions__profiles__fedramp_rev5_high"
                  + "__profile.json"));

  /** A file that is at hand for the addresses that end so. */
  private record AtHand(Pattern address, String file) {

    AtHand(String address, String file) {
      this(Pattern.compile(address + "$"), file);
    }
  }

  private record Published(Path file, URI address) {}

  private static List<Published> corpus(Set<String> models) throws IOException {
    Path folder = Shared.path("data/field");
    return Files.readAllLines(folder.resolve("INDEX.csv")).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .filter(cells -> models.contains(cells[4]))
        .map(
            cells ->
                new Published(
                    folder.resolve(cells[0]),
                    URI.create(
                        "https://raw.githubusercontent.com/"
                            + String.join("/", cells[1], cells[3], cells[2].replace(" ", "%20")))))
        .toList();
  }

  /** What is at hand, each file read once. */
  private static final class Documents implements DocumentLoader {

    private final Map<URI, Path> published = new HashMap<>();
    private final Map<Path, OscalDocument> read = new HashMap<>();

    Documents() throws IOException {
      corpus(Set.of("catalog", "profile")).forEach(it -> published.put(it.address, it.file));
    }

    @Override
    public Answer load(URI uri, Optional<String> mediaType) {
      return Optional.ofNullable(published.get(uri))
          .or(
              () ->
                  EDITIONS.stream()
                      .filter(edition -> edition.address.matcher(uri.toString()).find())
                      .findFirst()
                      .map(edition -> Shared.path("data/" + edition.file)))
          .<Answer>map(file -> new Loaded(read(file), uri))
          .orElseGet(() -> new Unavailable("not at hand"));
    }

    OscalDocument read(Path file) {
      return read.computeIfAbsent(file, OscalReader.lenient()::read);
    }

    @Override
    public Answer parse(URI uri, byte[] content, Optional<String> mediaType) {
      return new Unavailable("embedded");
    }
  }

  /** What came of a profile, and the same in the words of the expected file. */
  private record Outcome(String kind, String words) {}

  private static Outcome outcome(Published published, Documents documents) {
    try {
      ResolvedProfile resolved =
          ProfileResolver.resolve(
              (Profile) documents.read(published.file), published.address, documents, OPTIONS);
      return new Outcome(
          "resolved",
          resolved.origins().size()
              + " controls"
              + resolved.findings().stream()
                  .map(
                      finding ->
                          "; "
                              + finding.code()
                              + " at "
                              + finding.places().size()
                              + " of "
                              + name(finding.document()))
                  .collect(Collectors.joining()));
    } catch (OscalReadException e) {
      return new Outcome(
          "refused",
          e.problems().stream()
              .map(problem -> problem.place().path())
              .distinct()
              .collect(Collectors.joining(", ")));
    } catch (ProfileResolutionException e) {
      return new Outcome(
          "not at hand",
          e.failure()
              + " at "
              + e.place()
              + ": "
              + NOT_AT_HAND
                  .matcher(e.getMessage())
                  .results()
                  .map(result -> result.group(1))
                  .collect(Collectors.joining(", ")));
    }
  }

  private static String name(URI address) {
    String text = address.toString();
    return text.substring(text.lastIndexOf('/') + 1);
  }

  @Test
  void eachResolvesOrSaysWhyNot() throws IOException {
    Documents documents = new Documents();
    Map<String, Integer> counts = new TreeMap<>();
    StringBuilder actual = new StringBuilder();
    for (Published profile : corpus(Set.of("profile"))) {
      Outcome outcome = outcome(profile, documents);
      counts.merge(outcome.kind, 1, Integer::sum);
      actual
          .append(profile.file.getFileName())
          .append('\t')
          .append(outcome.kind)
          .append('\t')
          .append(outcome.words)
          .append('\n');
    }
    if (Boolean.getBoolean("heirloom.accept")) {
      Files.writeString(EXPECTED, actual);
    }
    assertEquals(Files.readString(EXPECTED), actual.toString());
    assertEquals(Map.of("resolved", 27, "not at hand", 12, "refused", 1), counts);
  }
}
