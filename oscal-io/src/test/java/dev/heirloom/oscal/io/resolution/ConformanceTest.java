package dev.heirloom.oscal.io.resolution;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.resolution.ProfileResolutionException;
import dev.heirloom.inheritance.resolution.ProfileResolutionException.Failure;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cases that were lifted from NIST's specification, its examples and its tests. */
class ConformanceTest {

  private static final ResolutionOptions OPTIONS =
      ResolutionOptions.of(
          Uuid.of("7a3c1f0e-52d4-4b6a-9c8e-1d2f3a4b5c6d"),
          new OscalDateTime("2026-11-21T09:30:00Z"));

  /**
   * Runs the checker over all cases at once, which takes a second where 145 processes take twenty.
   */
  private static final String DRIVER =
      """
      import sys
      sys.path.insert(0, sys.argv[1])
      import check_case
      failed = 0
      for line in open(sys.argv[2], encoding='utf-8'):
          arguments = line.rstrip('\\n').split('\\t')
          try:
              failed += check_case.main(['--quiet'] + arguments) != 0
          except check_case.BadInput as e:
              print('ERROR: %s' % e)
              failed += 1
      sys.exit(1 if failed else 0)
      """;

  private static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(Shared.path("conformance/profile-resolution/cases"))) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static ResolvedProfile resolve(Path folder, ResolutionOptions options) {
    Path file = folder.resolve("profile.xml");
    return ProfileResolver.resolve(
        OscalReader.strict().read(file, Profile.class),
        file.toUri(),
        LocalDocuments.under(folder),
        options);
  }

  /** Resolves a case and writes what to tell the checker about it, once per format. */
  private static List<String> results(
      Path folder, ResolutionOptions options, String flags, Path results) {
    List<String> arguments = new ArrayList<>();
    try {
      ResolvedProfile resolved = resolve(folder, options);
      for (Format format : List.of(Format.XML, Format.JSON)) {
        Path result = results.resolve(folder.getFileName() + "." + format);
        OscalWriter.pretty().write(resolved.catalog(), format, result);
        arguments.add(flags + folder + "\t" + result);
      }
    } catch (ProfileResolutionException e) {
      arguments.add(folder + "\t--failed\t" + e.getMessage().replaceAll("\\s+", " "));
    }
    return arguments;
  }

  private static void check(List<String> arguments, Path folder) throws Exception {
    Path list = folder.resolve("arguments.txt");
    Files.write(list, arguments);
    Shared.Ran ran =
        Shared.python(
            "-c",
            DRIVER,
            Shared.path("conformance/profile-resolution").toString(),
            list.toString());
    assertEquals(0, ran.status(), ran.output());
  }

  /**
   * The case whose first accepted result is that of the draft text, which ignores an addition to
   * the control itself; ours is the other.
   */
  private static final String DRAFT_READING = "add-byid-self";

  @Test
  void everyCaseHasTheResultThatTheSpecificationAsksFor(@TempDir Path results) throws Exception {
    List<Path> cases = cases();
    assertEquals(145, cases.size());
    List<String> arguments = new ArrayList<>();
    for (Path folder : cases) {
      boolean draft = folder.endsWith(DRAFT_READING);
      arguments.addAll(results(folder, OPTIONS, draft ? "" : "--primary\t", results));
    }
    assertTrue(arguments.size() > 270, "two formats each: " + arguments.size());
    check(arguments, results);
  }

  @Test
  void additionsToTheControlItselfCanBeIgnoredAsTheDraftTextHasIt(@TempDir Path results)
      throws Exception {
    Path folder = Shared.path("conformance/profile-resolution/cases/" + DRAFT_READING);
    ResolutionOptions options = OPTIONS.withAdditionToItself(AdditionToItself.IGNORED);
    check(results(folder, options, "--primary\t", results), results);
  }

  @Test
  void everyErrorCaseSaysWhichDocumentWhichImportAndWhy() throws Exception {
    Map<String, Failure> expected = new TreeMap<>();
    expected.put("err-major-version", Failure.OSCAL_VERSIONS_DIFFER);
    expected.put("err-two-structures-custom-flat", Failure.SEVERAL_STRUCTURES);
    expected.put("ex-broken", Failure.IMPORT_NOT_FOUND);
    expected.put("ex-circular", Failure.CIRCULAR_IMPORT);
    expected.put("req-circular-import", Failure.CIRCULAR_IMPORT);
    expected.put("spec-circular-three", Failure.CIRCULAR_IMPORT);
    expected.put("spec-fragment-missing", Failure.IMPORT_NOT_FOUND);
    expected.put("spec-self-import", Failure.CIRCULAR_IMPORT);
    Map<String, Failure> reasons = new TreeMap<>();
    for (Path folder : cases()) {
      if (Files.exists(folder.resolve("expected-error.txt"))) {
        ProfileResolutionException e =
            assertThrows(ProfileResolutionException.class, () -> resolve(folder, OPTIONS));
        reasons.put(folder.getFileName().toString(), e.failure());
        assertAll(
            folder.toString(),
            () -> assertEquals(folder.resolve("profile.xml").toUri(), e.chain().get(0)),
            () -> assertTrue(e.getMessage().contains(e.document().toString()), e.getMessage()),
            () -> assertTrue(e.getMessage().contains(e.place()), e.getMessage()),
            () ->
                assertTrue(
                    e.place().equals("/profile/merge") || e.place().equals("/profile/imports/0"),
                    e.place()));
      }
    }
    assertEquals(expected, reasons);
  }
}
