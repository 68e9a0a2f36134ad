package dev.heirloom.oscal.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.baseline.Stricter;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.oscal.io.authorization.AuthorizationFile;
import dev.heirloom.oscal.io.authorization.PolicyFile;
import dev.heirloom.oscal.io.matrix.LayoutFile;
import dev.heirloom.oscal.io.report.ReportJson;
import dev.heirloom.oscal.model.ParameterId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

/**
 * Files of the library's own forms as each release wrote or read them, which no later one may read
 * otherwise. They are never changed: a release adds a folder.
 */
class KeptFilesTest {

  private static final Path KEPT = Path.of("src/test/resources/dev/heirloom/oscal/io/kept");

  private static List<Path> kept(String name) throws IOException {
    try (Stream<Path> releases = Files.list(KEPT)) {
      List<Path> files = releases.map(release -> release.resolve(name)).toList();
      assertTrue(!files.isEmpty(), name);
      return files;
    }
  }

  @Test
  void aKeptReportSaysAllThatItSaid() throws IOException {
    for (Path file : kept("report.json")) {
      JSONObject before = new JSONObject(Files.readString(file));
      before.remove("written-by");

      assertSaid(before, new JSONObject(ReportJson.write(ReportJson.read(file))));
    }
  }

  @Test
  void aReportWithFieldsOfALaterReleaseIsReadWithoutThem() throws IOException {
    for (Path file : kept("report.json")) {
      JSONObject later = new JSONObject(Files.readString(file));
      addField(later);
      var in = new ByteArrayInputStream(later.toString().getBytes(UTF_8));

      assertEquals(ReportJson.read(file), ReportJson.read(in, "report.json"));
    }
  }

  /** Adds a field to every object but those whose fields are statuses or parameters. */
  private static void addField(Object value) {
    if (value instanceof JSONArray list) {
      list.forEach(KeptFilesTest::addField);
    } else if (value instanceof JSONObject object) {
      object.keySet().stream()
          .filter(name -> !name.equals("counts") && !name.equals("stricter"))
          .forEach(name -> addField(object.get(name)));
      object.put("later", new JSONObject("{\"a\": [1]}"));
    }
  }

  @Test
  void keptRecordsSayAllThatTheySaid() throws IOException {
    for (Path file : kept("records.json")) {
      assertSaid(
          new JSONObject(Files.readString(file)),
          new JSONObject(AuthorizationFile.read(file).toJson()));
    }
  }

  @Test
  void aKeptLayoutSaysAllThatItSaid() throws IOException {
    for (Path file : kept("layout.json")) {
      String text = Files.readString(file);

      assertSaid(new JSONObject(text), new JSONObject(LayoutFile.json(LayoutFile.read(text))));
    }
  }

  @Test
  void aKeptPolicyDecidesAsItDid() throws IOException {
    Policy policy = PolicyFile.read(KEPT.resolve("0.1.0/policy.json"));

    assertEquals(Policy.Presumption.FALL_THROUGH, policy.presumption());
    assertEquals(Policy.UndecidedParameters.NO_CAP, policy.undecidedParameters());
    assertEquals(Policy.WithoutAcceptance.UNUSABLE, policy.withoutAcceptance());
    assertEquals(Policy.CertificationClasses.CAP, policy.certificationClasses());
    assertEquals(Policy.OpenRisks.CAP, policy.openRisks());
    assertEquals(Map.of(new ParameterId("ac-7_prm_1"), Stricter.SMALLER), policy.stricter());
    assertEquals(7, policy.mostPaths());
  }

  /** What was said is still there; more may be. */
  private static void assertSaid(Object before, Object now) {
    List<String> lost = new ArrayList<>();
    compare("", before, now, lost);
    assertEquals(List.of(), lost);
  }

  private static void compare(String place, Object before, Object now, List<String> lost) {
    if (before instanceof JSONObject object && now instanceof JSONObject other) {
      for (String name : object.keySet()) {
        compare(place + "/" + name, object.get(name), other.opt(name), lost);
      }
    } else if (before instanceof JSONArray list
        && now instanceof JSONArray other
        && list.length() == other.length()) {
      for (int i = 0; i < list.length(); i++) {
        compare(place + "/" + i, list.get(i), other.get(i), lost);
      }
    } else if (!before.equals(now)) {
      lost.add(place + ": " + before + " became " + now);
    }
  }
}
