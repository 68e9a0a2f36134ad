package dev.heirloom.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.difference.Difference;
import dev.heirloom.inheritance.mapping.ControlMapping;
import dev.heirloom.inheritance.mapping.MappingCheck;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.io.files.OscalFiles;
import dev.heirloom.oscal.io.html.HtmlReport;
import dev.heirloom.oscal.io.matrix.ShippedLayout;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What JShell prints of the values that the example data give is something to read. */
class ReadableValuesTest {

  private static final Path DATA = Path.of("data");

  /** About ten lines of a terminal. */
  private static final int LONGEST = 1_000;

  /** What Java prints of what is absent, or wrapped. */
  private static final Pattern NOISE = Pattern.compile("Optional(\\.empty|\\[)|\\bnull\\b");

  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> types = new TreeSet<>();
  private final Map<String, String> unreadable = new TreeMap<>();

  @Test
  void everyPublicValuePrintsALineOrAFew() throws ReflectiveOperationException {
    OscalFiles files = OscalFiles.under(DATA);
    Baseline baseline = files.baseline("fedramp-rev4-moderate.json");
    Determination determination =
        Determination.of(baseline)
            .providers(
                files.provider("cloud-gov-2023-03.json", baseline),
                files.provider("granite-infrastructure.json", baseline))
            .system(files.system("grants-portal.json"))
            .asOf(LocalDate.of(2023, 6, 30));
    Report report = determination.report();
    Report later = determination.asOf(LocalDate.of(2033, 6, 30)).report();

    look(List.of(files, baseline, baseline.index(), baseline.controls(), determination));
    look(List.of(report, report.causes(), Difference.between(report, later)));
    look(files.records("authorizations.yaml"));
    look(files.examineSystem("grants-portal.json"));
    look(files.examineProvider("cloud-gov-2023-03.json", baseline));
    look(List.of(OscalReader.strict(), OscalWriter.pretty(), HtmlReport.standard()));
    for (String document :
        List.of("sp800-53-rev4-outline.json", "fedramp-rev4-moderate.json", "grants-portal.json")) {
      look(OscalReader.strict().examine(DATA.resolve(document)));
    }
    look(OscalReader.strict().read(DATA.resolve("cloud-gov-2023-03.json")));
    look(files.records("office-systems.yaml"));
    look(files.changes("cloud-gov-change.json"));
    look(Arrays.stream(ShippedLayout.values()).map(ShippedLayout::layouts).toList());
    Baseline requirements = files.baseline("sp800-171-rev2-outline.json");
    ControlMapping mapping = files.mapping("sp800-53-rev4-to-sp800-171-rev2.json");
    look(MappingCheck.of(mapping, baseline, requirements, Optional.empty()));
    Offering carried =
        files.provider("cloud-gov-2023-03.json", baseline).through(mapping, baseline);
    look(Determination.of(requirements).providers(carried).asOf(report.inputs().asOf()).report());

    assertEquals(Map.of(), unreadable);
    assertTrue(types.size() >= 150, () -> types.size() + " types: " + types);
  }

  /** Looks at a value and at all that it is made of. */
  private void look(Object value) throws ReflectiveOperationException {
    if (!seen.add(value)) {
      return;
    }
    if (value instanceof Optional<?> optional) {
      if (optional.isPresent()) {
        look(optional.get());
      }
    } else if (value instanceof Iterable<?> values && !(value instanceof Path)) {
      for (Object each : values) {
        look(each);
      }
    } else if (isOurs(value.getClass())) {
      judge(value);
      if (value instanceof Record) {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
          look(component.getAccessor().invoke(value));
        }
      }
    }
  }

  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith("dev.heirloom.") && Modifier.isPublic(type.getModifiers());
  }

  private void judge(Object value) {
    String type = value.getClass().getName();
    String printed = value.toString();
    types.add(type);
    if (printed.isBlank()
        || printed.length() > LONGEST
        || printed.contains("dev.heirloom.") && printed.contains("@")
        || NOISE.matcher(printed).find()) {
      unreadable.putIfAbsent(type, printed.substring(0, Math.min(printed.length(), LONGEST / 10)));
    }
  }
}
