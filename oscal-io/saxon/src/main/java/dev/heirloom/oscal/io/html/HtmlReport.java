package dev.heirloom.oscal.io.html;

import dev.heirloom.inheritance.limit.LimitOption;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.internal.saxon.TimeLimit;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Writes reports as HTML: one self-contained page that needs no script to be read and loads nothing
 * from elsewhere.
 *
 * <p>The page is made by an XSLT 3.0 stylesheet from the {@link ReportXml XML form} of a report.
 * The library has one, which is compiled when the first page is made; a user may hand in another. A
 * stylesheet runs shut in: it reads the report and nothing else, no file, no network, no
 * environment variable, no Java, and writes the one result. It may import the library's own as
 * {@value #STANDARD} and change parts of it. It gets the parameters {@code style} and {@code
 * script}, the library's own CSS and JavaScript as text, and {@code policy}, the content security
 * policy under which a page with exactly these two may run.
 *
 * <p>A user's stylesheet that runs for longer than {@link #withMaxTime} allows is refused, and the
 * thread that runs it ends at its next step, or when the one function ends that it is in: calls
 * that could go on for long are refused by name, and the others are linear in what fits into
 * memory.
 *
 * <p>The same report gives the same page on every machine. What documents contained is escaped: it
 * is text on the page and never markup. A value of this class may be used from any number of
 * threads.
 */
public final class HtmlReport {

  /** The address under which a stylesheet imports the library's own. */
  public static final String STANDARD = "https://heirloom.dev/ns/report/standard.xsl";

  private static final String MORE_TIME =
      "If it can be trusted, raise the limit with "
          + new LimitOption("HtmlReport", "maxTime")
          + ", in seconds at the command line.";

  private final Stylesheet stylesheet;
  private final Optional<TimeLimit> time;

  private HtmlReport(Stylesheet stylesheet, Optional<TimeLimit> time) {
    this.stylesheet = stylesheet;
    this.time = time;
  }

  /** Loads Saxon and compiles the library's stylesheet when it is first asked for one. */
  private static final class Standard {
    static final HtmlReport REPORT = new HtmlReport(Stylesheet.standard(), Optional.empty());
  }

  /** Returns the writer with the library's own stylesheet. */
  public static HtmlReport standard() {
    return Standard.REPORT;
  }

  /**
   * Returns the writer with the stylesheet in a file.
   *
   * @throws dev.heirloom.oscal.io.DataFileException if it cannot be read, is no XSLT, would load
   *     something, or takes more than ten seconds to compile
   */
  public static HtmlReport with(Path stylesheet) {
    return with(Stylesheet.text(stylesheet), stylesheet.toString());
  }

  /**
   * Returns the writer with this stylesheet.
   *
   * @param name what messages call it
   * @throws dev.heirloom.oscal.io.DataFileException if it is no XSLT, would load something, or
   *     takes more than ten seconds to compile
   */
  public static HtmlReport with(String stylesheet, String name) {
    TimeLimit time = TimeLimit.DEFAULT;
    return new HtmlReport(
        within(
            time,
            name,
            "The limit of compiling is fixed: let it have less to compile.",
            () -> Stylesheet.compile(stylesheet, name)),
        Optional.of(time));
  }

  /**
   * Returns this writer with another limit on how long a user's stylesheet may take for a page; by
   * default ten seconds. The library's own has no limit: its time follows from the report's size.
   */
  public HtmlReport withMaxTime(Duration limit) {
    return new HtmlReport(stylesheet, time.map(before -> new TimeLimit(limit)));
  }

  /**
   * Returns the page of a report, in UTF-8 as it says itself.
   *
   * @throws dev.heirloom.oscal.io.DataFileException if the stylesheet fails, reaches for something
   *     it may not have, or takes too long
   */
  public String write(Report report) {
    return time.map(limit -> within(limit, stylesheet.toString(), MORE_TIME, () -> page(report)))
        .orElseGet(() -> page(report));
  }

  /**
   * Writes the page of a report piece by piece, so that it need not fit into memory; that of a
   * user's stylesheet when it is done, for one that fails writes nothing.
   *
   * @param out is left open
   * @throws dev.heirloom.oscal.io.DataFileException if the stylesheet fails, reaches for something
   *     it may not have, or takes too long
   */
  public void write(Report report, Writer out) throws IOException {
    if (time.isPresent()) {
      out.write(write(report));
    } else {
      stylesheet.apply(report, out);
    }
  }

  private String page(Report report) {
    StringWriter page = new StringWriter();
    try {
      stylesheet.apply(report, page);
    } catch (IOException e) {
      throw new UncheckedIOException("a StringWriter does not fail", e);
    }
    return page.toString();
  }

  private static <T> T within(TimeLimit limit, String name, String remedy, Supplier<T> run) {
    return limit.within(() -> new FilePlace(name, 0, 0, ""), remedy, run);
  }

  static String resource(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns which stylesheet it has. */
  @Override
  public String toString() {
    return "HTML reports with " + stylesheet;
  }
}
