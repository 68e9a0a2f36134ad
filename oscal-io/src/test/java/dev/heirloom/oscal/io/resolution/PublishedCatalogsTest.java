package dev.heirloom.oscal.io.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.resolution.ProfileResolver;
import dev.heirloom.inheritance.resolution.ResolutionOptions;
import dev.heirloom.inheritance.resolution.ResolutionOptions.AdditionToItself;
import dev.heirloom.inheritance.resolution.ResolvedProfile;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.profile.Profile;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The resolved catalogs that NIST and FedRAMP published, against ours of the same profiles. */
class PublishedCatalogsTest {

  private static final ResolutionOptions OPTIONS =
      ResolutionOptions.of(
              Uuid.of("7a3c1f0e-52d4-4b6a-9c8e-1d2f3a4b5c6d"),
              new OscalDateTime("2026-11-21T09:30:00Z"))
          .withAdditionToItself(AdditionToItself.WITHOUT_BY_ID);

  private static ResolvedProfile resolve(Path folder, String profile, ResolutionOptions options) {
    Path file = folder.resolve(profile);
    return ProfileResolver.resolve(
        OscalReader.strict().read(file, Profile.class),
        file.toUri(),
        LocalDocuments.under(folder),
        options);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "nist-rev4, LOW, ''",
    "nist-rev4, MODERATE, ''",
    "fedramp-rev4, LOW, ''",
    "fedramp-rev4, MODERATE, ''",
    "nist-rev5, LOW, ''",
    "fedramp-rev5, LOW, ''",
  })
  void theResultEqualsThePublishedOne(
      String set, String level, String ignored, @TempDir Path results) throws Exception {
    Path folder = Shared.path("data/resolution/" + set);
    for (String format : new String[] {"json", "xml"}) {
      Path result = results.resolve(format + ".xml");
      ResolvedProfile resolved = resolve(folder, level + "_profile." + format, OPTIONS);
      OscalWriter.pretty().write(resolved.catalog(), Format.XML, result);
      Shared.Ran ran =
          Shared.python(
              Shared.path("conformance/compare_resolved.py").toString(),
              "--examples",
              "5",
              "--ignore",
              "e.metadata",
              folder.resolve(level + "_expected.xml").toString(),
              result.toString());
      System.out.println(resolved + "\n" + ran.output());
    }
  }
}
