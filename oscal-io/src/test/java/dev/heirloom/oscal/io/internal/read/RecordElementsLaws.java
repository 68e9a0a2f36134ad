package dev.heirloom.oscal.io.internal.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.testkit.documents.OscalArbitraries;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.model.OscalDocument;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RecordElementsLaws {

  @Provide
  Arbitrary<OscalDocument> documents() {
    return OscalArbitraries.documents();
  }

  @Property(tries = 200)
  void aDocumentInMemoryHasTheElementsOfItsXml(@ForAll("documents") OscalDocument document) {
    String xml = OscalWriter.compact().toString(document, Format.XML);
    Told written = new Told();
    ElementReading.read(
        "test", xml.getBytes(StandardCharsets.UTF_8), ReadOptions.strict(), written);
    Told told = new Told();
    RecordElements.tell(document, told);
    assertEquals(String.join("\n", written.lines), String.join("\n", told.lines), xml);
  }

  /** What was told, one line each. */
  private static final class Told implements ElementListener {
    private final List<String> lines = new ArrayList<>();

    @Override
    public void start(String namespace, String name, List<Attribute> attributes, TreePlace place) {
      StringBuilder line = new StringBuilder("{" + namespace + "}" + name);
      attributes.forEach(
          attribute -> line.append(" ").append(attribute.name() + "='" + attribute.value() + "'"));
      lines.add(line.toString());
    }

    @Override
    public void text(String text) {
      lines.add("'" + text + "'");
    }

    @Override
    public void end() {
      lines.add("end");
    }
  }
}
