package dev.heirloom.oscal.io.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.testkit.InheritanceArbitraries;
import dev.heirloom.inheritance.testkit.World;
import dev.heirloom.oscal.io.report.ReportJson;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Any mapper writes the tree of a report that the library writes, and reads the report back. */
class ReportLaws {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .addModule(new OscalModule())
          .build();

  @Provide
  Arbitrary<World> worlds() {
    return InheritanceArbitraries.worlds();
  }

  @Property(tries = 20, shrinking = ShrinkingMode.BOUNDED)
  void aMapperWritesAndReadsTheReportOfTheLibrary(@ForAll("worlds") World world)
      throws IOException {
    Report report = world.report();

    String json = MAPPER.writeValueAsString(Map.of("reports", List.of(report)));

    assertEquals(MAPPER.readTree(ReportJson.write(report)), MAPPER.readTree(json).at("/reports/0"));
    assertEquals(report, MAPPER.convertValue(MAPPER.readTree(json).at("/reports/0"), Report.class));
  }

  @Example
  void whatIsNoReportIsToldWithItsPlace() {
    JsonMappingException thrown =
        assertThrows(
            JsonMappingException.class,
            () -> MAPPER.readValue("{\"format-version\": \"2\"}", Report.class));

    assertTrue(thrown.getMessage().contains("\"inputs\" is missing"), thrown.getMessage());
  }
}
