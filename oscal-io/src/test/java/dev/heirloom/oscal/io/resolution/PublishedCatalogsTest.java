package dev.heirloom.oscal.io.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.resolution.ProfileResolver;
import dev.heirloom.inheritance.resolution.ResolutionFinding;
import dev.heirloom.inheritance.resolution.ResolutionFinding.Code;
import dev.heirloom.inheritance.resolution.ResolutionOptions;
import dev.heirloom.inheritance.resolution.ResolutionOptions.AdditionToItself;
import dev.heirloom.inheritance.resolution.ResolvedProfile;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.catalog.Control;
import dev.heirloom.oscal.model.profile.Profile;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The resolved catalogs that NIST and FedRAMP published, against ours of the same profiles. */
class PublishedCatalogsTest {

  private static final ResolutionOptions OPTIONS =
      ResolutionOptions.of(
              Uuid.of("7a3c1f0e-52d4-4b6a-9c8e-1d2f3a4b5c6d"),
              new OscalDateTime("2026-11-21T09:30:00Z"))
          .withSourceProfile("profile.json");

  /** The results with the usual options, which several tests look at. */
  private static final Map<Path, ResolvedProfile> RESOLVED = new HashMap<>();

  @AfterAll
  static void forgetTheResults() {
    RESOLVED.clear();
  }

  private static ResolvedProfile resolve(Path profile) {
    return RESOLVED.computeIfAbsent(profile, file -> resolve(file, OPTIONS));
  }

  private static ResolvedProfile resolve(Path profile, ResolutionOptions options) {
    return ProfileResolver.resolve(
        OscalReader.strict().read(profile, Profile.class),
        profile.toUri(),
        LocalDocuments.under(profile.getParent()),
        options);
  }

  private static int controls(ResolvedProfile resolved) {
    return resolved.origins().values().stream().mapToInt(List::size).sum();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "nist-rev4, LOW, 124, 0, e.metadata",
    "nist-rev4, MODERATE, 261, 0, e.metadata",
    "fedramp-rev4, LOW, 125, 62, e.metadata",
    "fedramp-rev4, MODERATE, 325, 101, e.metadata",
    "nist-rev5, LOW, 149, 0, e.metadata",
    // Its catalog was rebuilt from published ones, without most parameters' properties.
    "fedramp-rev5, LOW, 156, 34, 'e.metadata,b.param.props,c.part.prose.punctuation-only'",
  })
  void theResultEqualsThePublishedOneFromJsonAndFromXml(
      String set, String level, int controls, int coreMarks, String ignored, @TempDir Path results)
      throws Exception {
    Path folder = Shared.path("data/resolution/" + set);
    for (String format : List.of("json", "xml")) {
      Path profile = folder.resolve(level + "_profile." + format);
      ResolvedProfile resolved = resolve(profile);
      assertEquals(controls, controls(resolved));
      assertEquals(coreMarks, toldOnce(resolved));
      Path result = results.resolve(format + ".xml");
      OscalWriter.pretty().write(resolved.catalog(), Format.XML, result);
      Shared.Ran ran =
          Shared.python(
              Shared.path("conformance/compare_resolved.py").toString(),
              "--ignore",
              ignored,
              folder.resolve(level + "_expected.xml").toString(),
              result.toString());
      assertEquals(0, ran.status(), format + ":\n" + ran.output());
    }
  }

  /** The last column: where the JSON file has lost a blank or a list that the XML file has. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "nist-rev4, LOW, ''",
    "nist-rev4, MODERATE, ''",
    "fedramp-rev4, LOW, ''",
    "fedramp-rev4, MODERATE, ''",
    "nist-rev5, LOW, /backMatter/resources/134/title",
    "fedramp-rev5, LOW, '/groups/6/controls/7/parts/0/parts/0/parts/0/prose"
        + " /groups/15/controls/8/parts/0/parts/0/parts/0/prose'",
    "fedramp-rev5, MODERATE, '/groups/6/controls/8/parts/0/parts/0/parts/0/prose"
        + " /groups/15/controls/13/parts/0/parts/0/parts/0/prose'",
  })
  void jsonAndXmlGiveTheSameResult(String set, String level, String lossy) throws Exception {
    Path folder = Shared.path("data/resolution/" + set);
    ResolvedProfile json = resolve(folder.resolve(level + "_profile.json"));
    ResolvedProfile xml = resolve(folder.resolve(level + "_profile.xml"));
    List<String> differences = new ArrayList<>();
    compare(json.catalog(), xml.catalog(), "", differences);
    assertEquals(lossy, String.join(" ", differences));
    assertEquals(lossy.isEmpty(), json.catalog().equals(xml.catalog()));
  }

  private static void compare(Object a, Object b, String at, List<String> differences)
      throws ReflectiveOperationException {
    if (a.equals(b)) {
      return;
    }
    if (a instanceof List<?> as && b instanceof List<?> bs && as.size() == bs.size()) {
      for (int i = 0; i < as.size(); i++) {
        compare(as.get(i), bs.get(i), at + "/" + i, differences);
      }
    } else if (a instanceof Optional<?> inA
        && b instanceof Optional<?> inB
        && inA.isPresent()
        && inB.isPresent()) {
      compare(inA.get(), inB.get(), at, differences);
    } else if (a instanceof Record) {
      for (RecordComponent component : a.getClass().getRecordComponents()) {
        compare(
            component.getAccessor().invoke(a),
            component.getAccessor().invoke(b),
            at + "/" + component.getName(),
            differences);
      }
    } else {
      differences.add(at);
    }
  }

  /**
   * FedRAMP marks its core controls by additions that name the control itself: they are carried
   * out, and told by one finding a profile.
   */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "fedramp-rev4, LOW, 62",
    "fedramp-rev4, MODERATE, 101",
    "fedramp-rev5, LOW, 34",
    "fedramp-rev5, MODERATE, 79",
  })
  void coreControlsKeepTheirMarksUnlessTheyAreAskedToBeIgnored(
      String set, String level, int marks) {
    Path profile = Shared.path("data/resolution/" + set).resolve(level + "_profile.json");
    ResolvedProfile resolved = resolve(profile);
    assertEquals(marks, coreMarks(resolved));
    assertEquals(marks, toldOnce(resolved));
    ResolvedProfile ignoring =
        resolve(profile, OPTIONS.withAdditionToItself(AdditionToItself.IGNORED));
    assertEquals(0, coreMarks(ignoring));
    assertEquals(
        List.of(Code.ADDITION_WITHOUT_TARGET),
        ofItsAdditions(ignoring).stream().map(ResolutionFinding::code).toList());
  }

  /** FedRAMP's rev5 MODERATE gives two of its own parts one id, which is told besides. */
  private static List<ResolutionFinding> ofItsAdditions(ResolvedProfile resolved) {
    return resolved.findings().stream()
        .filter(finding -> !finding.sentence().endsWith(": part cp-4_fr_smt.1."))
        .toList();
  }

  /**
   * Returns how many additions to the control itself the one finding tells of; 0 if there is no
   * finding.
   */
  private static int toldOnce(ResolvedProfile resolved) {
    List<ResolutionFinding> findings = ofItsAdditions(resolved);
    if (findings.isEmpty()) {
      return 0;
    }
    assertEquals(
        List.of(Code.ADDITION_TO_ITSELF), findings.stream().map(ResolutionFinding::code).toList());
    return findings.get(0).places().size();
  }

  private static long coreMarks(ResolvedProfile resolved) {
    return resolved.catalog().groups().stream()
        .flatMap(group -> group.controls().stream())
        .flatMap(PublishedCatalogsTest::withInner)
        .filter(control -> control.props().stream().anyMatch(prop -> prop.name().equals("CORE")))
        .count();
  }

  private static Stream<Control> withInner(Control control) {
    return Stream.concat(
        Stream.of(control), control.controls().stream().flatMap(PublishedCatalogsTest::withInner));
  }

  /** The points of a baseline are the rows of the workbook template that FedRAMP made for it. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "fedramp-rev4, LOW, 337",
    "fedramp-rev4, MODERATE, 616",
    "fedramp-rev5, LOW, 424",
    "fedramp-rev5, MODERATE, 688"
  })
  void theirBaselinesHaveAsManyPointsAsFedrampsWorkbooksHaveRows(
      String set, String level, int rows) {
    Path profile = Shared.path("data/resolution/" + set + "/" + level + "_profile.json");
    assertEquals(rows, Baseline.of(resolve(profile)).pointCount());
  }
}
