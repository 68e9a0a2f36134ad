package dev.heirloom.oscal.io.internal.saxon;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.FilePlace;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Xslt30Transformer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLimitTest {

  private static final TimeLimit SHORT = new TimeLimit(Duration.ofMillis(200));

  /**
   * While it is compiled, in a loop that goes on after errors, and in calls that leave no trace.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<xsl:template match='/'><a xsl:use-when='count((1 to 2000000000)[. = -1]) = 1'/></xsl:template>",
        "<xsl:template match='/'><xsl:for-each select='1 to 2000000000'><xsl:try>"
            + "<xsl:sequence select='1 idiv (. - .)'/><xsl:catch/></xsl:try></xsl:for-each>"
            + "</xsl:template>",
        "<xsl:template match='/' name='a'><xsl:call-template name='a'/></xsl:template>",
        "<xsl:template match='/*[count((1 to 2000000000)[. = -1]) = 1]'/>",
      })
  void whatIsGivenUpEnds(String templates) throws InterruptedException {
    String text =
        "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
            + templates
            + "</xsl:stylesheet>";
    AtomicReference<Thread> thread = new AtomicReference<>(Thread.currentThread());
    DataFileException refused =
        assertThrows(
            DataFileException.class,
            () ->
                SHORT.within(
                    () -> new FilePlace("own.xsl", 0, 0, ""),
                    "Let it do less.",
                    () -> {
                      thread.set(Thread.currentThread());
                      return run(text);
                    }));

    assertTrue(refused.getMessage().contains("longer than 0.2 seconds"), refused.getMessage());
    thread.get().join(Duration.ofSeconds(20).toMillis());
    assertFalse(thread.get().isAlive());
  }

  private static String run(String stylesheet) {
    Processor processor = new Processor(new WatchedConfiguration());
    StringWriter page = new StringWriter();
    try {
      Xslt30Transformer transformer =
          processor
              .newXsltCompiler()
              .compile(new StreamSource(new StringReader(stylesheet)))
              .load30();
      transformer.applyTemplates(
          new StreamSource(new StringReader("<a/>")), transformer.newSerializer(page));
    } catch (SaxonApiException e) {
      throw new IllegalStateException(e);
    }
    return page.toString();
  }
}
