package dev.heirloom.oscal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.OscalDocument;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Where the same document was published in several formats, reading them gives equal values. */
class PublishedFormatsAgreeTest {

  private static final String SAME_FORMAT =
      "each published file points at the other documents in its own format";
  private static final String LOST_LIST =
      "the published conversion to JSON put the items of an inner list on one line, which Markdown"
          + " reads as text";
  private static final String SPACE_IN_EMPHASIS =
      "the XML has a space after the beginning of an emphasis, which the published JSON put behind"
          + " the asterisk, where Markdown has no emphasis";

  private static final String LIST_IN_TEXT =
      "the XML has a dash at the beginning of a paragraph, which is a list in the published JSON";
  private static final String ESCAPED_CODE =
      "the published conversion to JSON escaped an asterisk in code, where Markdown keeps the"
          + " backslash";

  /** Where the published files themselves differ, each with the reason. */
  private static final Map<String, String> INHERENT =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(
                  "catalog/nist-rev5-high-resolved json/xml /back-matter/resources/146/title",
                  SPACE_IN_EMPHASIS),
              Map.entry(
                  "resolution/nist-rev5/catalog json/xml /back-matter/resources/190/title",
                  SPACE_IN_EMPHASIS),
              Map.entry(
                  "resolution/nist-rev5/catalog json/xml /back-matter/resources/191/title",
                  SPACE_IN_EMPHASIS),
              Map.entry(
                  "resolution/fedramp-rev5/LOW_profile json/xml"
                      + " /modify/alters/60/adds/0/parts/0/parts/0/prose",
                  LOST_LIST),
              Map.entry(
                  "resolution/fedramp-rev5/LOW_profile json/xml"
                      + " /modify/alters/136/adds/0/parts/0/parts/0/prose",
                  LOST_LIST),
              Map.entry(
                  "resolution/fedramp-rev5/MODERATE_profile json/xml"
                      + " /modify/alters/147/adds/0/parts/0/parts/0/prose",
                  LOST_LIST),
              Map.entry(
                  "resolution/fedramp-rev5/MODERATE_profile json/xml"
                      + " /modify/alters/283/adds/0/parts/0/parts/0/prose",
                  LOST_LIST)));

  static {
    for (String profile :
        List.of(
            "fedramp-rev4/LOW 2",
            "fedramp-rev4/MODERATE 2",
            "fedramp-rev5/LOW 2",
            "fedramp-rev5/MODERATE 2",
            "nist-rev4/LOW 0",
            "nist-rev4/MODERATE 0")) {
      String place =
          "resolution/"
              + profile.replace(" ", "_profile json/xml /back-matter/resources/")
              + "/rlinks/0/";
      INHERENT.put(place + "href", SAME_FORMAT);
      INHERENT.put(place + "media-type", SAME_FORMAT);
    }
    INHERENT.put("resolution/nist-rev5/LOW_profile json/xml /imports/0/href", SAME_FORMAT);
    for (String template : List.of("poam", "sap", "sar")) {
      for (String format : List.of("xml", "yaml")) {
        String place =
            "assessment/fedramp-rev5-"
                + template
                + "-template json/"
                + format
                + " /back-matter/resources/1/rlinks/0/";
        INHERENT.put(place + "href", SAME_FORMAT);
        INHERENT.put(place + "media-type", SAME_FORMAT);
      }
    }
    String plan = "assessment/fedramp-rev5-sap-template json/xml ";
    INHERENT.put(plan + "/reviewed-controls/remarks", ESCAPED_CODE);
    INHERENT.put(plan + "/terms-and-conditions/parts/2/prose", LOST_LIST);
    INHERENT.put(plan + "/local-definitions/objectives-and-methods/0/parts/0/prose", LOST_LIST);
    INHERENT.put(plan + "/local-definitions/objectives-and-methods/1/parts/0/prose", LOST_LIST);
    for (int objective : new int[] {1, 2, 3}) {
      INHERENT.put(
          "assessment/fedramp-rev5-sar-template json/xml /local-definitions/objectives-and-methods/"
              + objective
              + "/parts/0/prose",
          LIST_IN_TEXT);
    }
    for (String format : List.of("xml", "yaml")) {
      for (String place :
          List.of(
              "/back-matter/resources/47/rlinks/0/href",
              "/import-profile/href",
              "/system-implementation/leveraged-authorizations/0/links/0/href",
              "/system-implementation/leveraged-authorizations/0/links/2/href")) {
        INHERENT.put("ssp/fedramp-rev5-template json/" + format + " " + place, SAME_FORMAT);
      }
    }
  }

  @Test
  void exceptWhereThePublishedFilesThemselvesDiffer() {
    Path folder = Corpus.folder();
    Map<String, String> differences = new TreeMap<>();
    int compared = 0;
    for (String name :
        List.of(
            "assessment/fedramp-rev5-poam-template",
            "assessment/fedramp-rev5-sap-template",
            "assessment/fedramp-rev5-sar-template",
            "assessment/ifa_assessment-plan",
            "assessment/ifa_assessment-results",
            "assessment/ifa_poam",
            "catalog/nist-rev5-high-resolved",
            "catalog/basic-catalog",
            "component-definition/example-component",
            "component-definition/example-component-definition",
            "ssp/fedramp-rev5-template",
            "ssp/ifa_ssp-example",
            "ssp/oscal_leveraged-example_ssp",
            "ssp/oscal_leveraging-example_ssp",
            "ssp/ssp-example")) {
      OscalDocument json = Corpus.read(folder.resolve(name + ".json"));
      for (String other : List.of("xml", "yaml")) {
        OscalDocument document = Corpus.read(folder.resolve(name + "." + other));
        differ(name + " json/" + other + " ", json, document, differences);
        compared++;
      }
    }
    for (String name :
        List.of(
            "resolution/nist-rev4/LOW_profile",
            "resolution/nist-rev4/MODERATE_profile",
            "resolution/nist-rev4/catalog",
            "resolution/fedramp-rev4/LOW_profile",
            "resolution/fedramp-rev4/MODERATE_profile",
            "resolution/fedramp-rev4/catalog",
            "resolution/fedramp-rev5/LOW_profile",
            "resolution/fedramp-rev5/MODERATE_profile",
            "resolution/fedramp-rev5/catalog",
            "resolution/nist-rev5/LOW_profile",
            "resolution/nist-rev5/catalog")) {
      differ(
          name + " json/xml ",
          OscalReader.strict().read(folder.resolve(name + ".json")),
          OscalReader.strict().read(folder.resolve(name + ".xml")),
          differences);
      compared++;
    }
    String profile = "field/AustralianCyberSecurityCentre+ism-oscal__ISM_E8_ML1-baseline_profile";
    differ(
        profile + " json/yaml ",
        OscalReader.strict().read(folder.resolve(profile + ".json")),
        OscalReader.strict().read(folder.resolve(profile + ".yaml")),
        differences);
    compared++;
    assertEquals(42, compared);
    assertEquals(
        INHERENT.keySet(), differences.keySet(), () -> String.join("\n", differences.values()));
  }

  private static void differ(String path, Object a, Object b, Map<String, String> differences) {
    if (a.equals(b)) {
      return;
    }
    if (a instanceof Optional<?> x
        && b instanceof Optional<?> y
        && x.isPresent()
        && y.isPresent()) {
      differ(path, x.get(), y.get(), differences);
    } else if (a instanceof List<?> x && b instanceof List<?> y && x.size() == y.size()) {
      for (int i = 0; i < x.size(); i++) {
        differ(path + "/" + i, x.get(i), y.get(i), differences);
      }
    } else if (a.getClass() == b.getClass() && !components(a).isEmpty()) {
      for (RecordComponent component : components(a)) {
        String name = component.getAccessor().getAnnotation(JsonProperty.class).value();
        differ(path + "/" + name, get(component, a), get(component, b), differences);
      }
    } else {
      differences.put(path, a + " | " + b);
    }
  }

  private static List<RecordComponent> components(Object value) {
    List<RecordComponent> components = new ArrayList<>();
    if (value.getClass().isRecord()) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        if (component.getAccessor().isAnnotationPresent(JsonProperty.class)) {
          components.add(component);
        }
      }
    }
    return components;
  }

  private static Object get(RecordComponent component, Object value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
