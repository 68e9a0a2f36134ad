package dev.heirloom.oscal.io.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.resolution.ProfileResolver;
import dev.heirloom.inheritance.resolution.ResolutionOptions;
import dev.heirloom.inheritance.resolution.ResolvedProfile;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.model.BackMatter;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.EmbeddedResource;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.ResourceBuilder;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.profile.Profile;
import dev.heirloom.oscal.model.profile.ProfileBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Documents of our own, from files to the resolved catalog: a profile over a profile over a
 * catalog, in three formats.
 *
 * <p>{@code mvn test -Dtest=EndToEndTest -Dheirloom.accept=true} writes the expected files anew, to
 * be reviewed as a difference.
 */
class EndToEndTest {

  private static final Path FOLDER =
      Path.of("src/test/resources/dev/heirloom/oscal/io/resolution").toAbsolutePath();

  private static final ResolutionOptions OPTIONS =
      ResolutionOptions.of(
          Uuid.of("8adcf276-5a2b-4ebf-9fbf-9dd072e3c186"),
          new OscalDateTime("2026-11-21T09:30:00Z"));

  private static ResolvedProfile resolve(Path profile) {
    return ProfileResolver.resolve(
        OscalReader.strict().read(profile, Profile.class),
        profile.toUri(),
        LocalDocuments.under(profile.getParent()),
        OPTIONS);
  }

  private static void assertGolden(String name, String actual) throws IOException {
    Path golden = FOLDER.resolve(name);
    if (Boolean.getBoolean("heirloom.accept")) {
      Files.writeString(golden, actual);
    }
    assertEquals(Files.readString(golden), actual);
  }

  private static String relative(String text) {
    return text.replace(FOLDER.toUri().toString(), "");
  }

  @Test
  void aProfileOverAProfileOverACatalogResolvesToWhatAPersonReviewed() throws IOException {
    ResolvedProfile resolved = resolve(FOLDER.resolve("overlay-profile.json"));
    assertGolden(
        "overlay-resolved.xml", OscalWriter.pretty().toString(resolved.catalog(), Format.XML));
    assertGolden(
        "overlay-explained.txt",
        relative(
            resolved
                + "\n"
                + resolved.origins().values().stream()
                    .flatMap(List::stream)
                    .map(
                        origin ->
                            "\n" + origin.control() + "\n  " + String.join("\n  ", origin.lines()))
                    .collect(Collectors.joining())
                + "\n"));
  }

  @Test
  void theImportedProfileAloneResolvesToWhatAPersonReviewed() throws IOException {
    ResolvedProfile resolved = resolve(FOLDER.resolve("base-profile.xml"));
    assertEquals(List.of(), resolved.orThrow().findings());
    assertGolden(
        "base-resolved.xml", OscalWriter.pretty().toString(resolved.catalog(), Format.XML));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void everyFormatGivesTheSameResult(Format format, @TempDir Path folder) throws IOException {
    for (String name : List.of("catalog.yaml", "base-profile.xml", "overlay-profile.json")) {
      OscalDocument document = OscalReader.strict().read(FOLDER.resolve(name));
      OscalWriter.pretty().write(document, format, folder.resolve(name));
    }
    assertTrue(
        Files.readString(folder.resolve("catalog.yaml"))
            .startsWith(format == Format.XML ? "<" : format == Format.JSON ? "{" : "catalog:"));
    for (String name : List.of("base-profile.xml", "overlay-profile.json")) {
      assertEquals(
          resolve(FOLDER.resolve(name)).catalog(), resolve(folder.resolve(name)).catalog());
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void anEmbeddedCatalogIsReadInEveryFormat(Format format) {
    Catalog catalog = OscalReader.strict().read(FOLDER.resolve("catalog.yaml"), Catalog.class);
    String content = OscalWriter.compact().toString(catalog, format);
    Profile base = OscalReader.strict().read(FOLDER.resolve("base-profile.xml"), Profile.class);
    Profile embedding =
        ProfileBuilder.builder(base)
            .backMatter(
                new BackMatter(
                    List.of(
                        ResourceBuilder.builder(base.backMatter().orElseThrow().resources().get(0))
                            .rlinks(List.of())
                            .base64(
                                new EmbeddedResource(
                                    Optional.empty(),
                                    Optional.of(format.mediaType()),
                                    Base64.getEncoder()
                                        .encodeToString(content.getBytes(StandardCharsets.UTF_8))))
                            .build())))
            .build();
    URI uri = FOLDER.resolve("base-profile.xml").toUri();
    ResolvedProfile resolved =
        ProfileResolver.resolve(embedding, uri, LocalDocuments.none(), OPTIONS);
    assertEquals(resolve(FOLDER.resolve("base-profile.xml")).catalog(), resolved.catalog());
    assertEquals(
        URI.create(uri + "#6ebad054-3809-4c9f-9d9d-7bbe50c1af64"),
        resolved.origin(new ControlId("door-1")).orElseThrow().catalog());
  }
}
