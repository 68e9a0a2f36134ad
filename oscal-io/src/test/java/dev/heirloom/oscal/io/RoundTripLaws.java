package dev.heirloom.oscal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.testkit.documents.OscalArbitraries;
import dev.heirloom.oscal.model.OscalDocument;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every document that the model can express. */
class RoundTripLaws {

  @Provide
  Arbitrary<OscalDocument> documents() {
    return OscalArbitraries.documents();
  }

  @Property(tries = 400)
  void whatIsWrittenInOneFormatReadsBackEqual(
      @ForAll("documents") OscalDocument document, @ForAll Format format, @ForAll boolean pretty) {
    String text = writer(pretty).toString(document, format);
    assertEquals(document, OscalReader.strict().read(text), text);
  }

  @Property(tries = 200)
  void aPathThroughAllFormatsChangesNothing(
      @ForAll("documents") OscalDocument document,
      @ForAll Format first,
      @ForAll Format second,
      @ForAll Format third) {
    OscalDocument now = document;
    for (Format format : new Format[] {first, second, third, first}) {
      String text = OscalWriter.compact().toString(now, format);
      now = OscalReader.strict().read(text);
      assertEquals(document, now, text);
    }
  }

  @Property(tries = 200)
  void theSameDocumentIsAlwaysWrittenAsTheSameText(
      @ForAll("documents") OscalDocument document, @ForAll Format format) {
    String text = OscalWriter.pretty().toString(document, format);
    assertEquals(text, OscalWriter.pretty().toString(OscalReader.strict().read(text), format));
  }

  @Property(tries = 200)
  void bytesAndTextAreReadAlike(
      @ForAll("documents") OscalDocument document, @ForAll Format format) {
    String text = OscalWriter.pretty().toString(document, format);
    assertEquals(
        OscalReader.strict().read(text),
        OscalReader.strict()
            .read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                URI.create("test:document")));
  }

  private static OscalWriter writer(boolean pretty) {
    return pretty ? OscalWriter.pretty() : OscalWriter.compact();
  }
}
