package dev.heirloom.oscal.io.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.testkit.SmallWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReportXmlTest {

  @Test
  void aReportIsWrittenInTheDocumentedForm() throws IOException {
    Path golden = Path.of("src/test/resources/dev/heirloom/oscal/io/html/small-world.xml");
    String actual = ReportXml.write(SmallWorld.report("planned"));
    if (Boolean.getBoolean("heirloom.accept")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, actual);
    }

    assertEquals(Files.readString(golden), actual);
  }

  @Test
  void whatDocumentsContainStaysText() {
    String xml = ReportXml.write(HostileWorld.report());

    assertTrue(xml.contains("&lt;script>alert(1)&lt;/script>"), xml);
    assertTrue(xml.contains("bell\\u0007 null\\u0000 half\\ud800 whole\uD83D\uDE80"), xml);
    assertTrue(xml.contains("]]&gt;"), xml);
  }
}
