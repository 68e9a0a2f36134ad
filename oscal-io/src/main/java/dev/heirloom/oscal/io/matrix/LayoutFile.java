package dev.heirloom.oscal.io.matrix;

import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.io.internal.plain.PlainJson;
import dev.heirloom.oscal.io.internal.plain.PlainReader;
import dev.heirloom.oscal.io.internal.plain.PlainYaml;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * A {@link MatrixLayout} as a file, or several of one workbook.
 *
 * <p>JSON or YAML; only the columns that spell the ids and those that say who acts must be there:
 *
 * <pre>
 * title: Widget Cloud               what the matrix is called
 * sheet: Cloud CRM                  the sheet; without it the first whose headers fit
 * header-rows: [4, 5]               the rows of the header; without it they are found
 * hidden-rows: true                 reads hidden rows too
 * ids: Control ID                   the column of the ids, or a list of columns that spell them together
 * id-style: nist                    catalog, nist, nist-spaced, padded or padded-spaced, to write it
 * framework: NIST SP 800-53 Rev 5   the publication that the ids are of
 * value:
 *   column: Responsibility Type     the column that says in words who acts
 *   words:                          what its values mean, beside the words that are known
 *     Klant: customer
 *     Gedeeld: shared
 *     Widget: provider
 *     N.v.t.: not-applicable
 *     Hyperscaler: inherited from AWS
 * ticks:                            the columns that are marked, and who acts where one is
 *   Widget: provider
 *   Customer: customer
 *   CSP (AWS): inherited from AWS
 * marks: [ja]                       what marks them beside X, 1, yes and check marks
 * provider: Widget                  the name of the provider
 * lower:                            the providers below it
 *   AWS: [aws-ssp.json, FR1234]     how its offering is known if it is given too
 * prose:                            columns of text, and what they are about:
 *   Implementation Notes: both      inheritance, responsibility or both
 * state:
 *   column: Status                  the column of the implementation state
 *   words:
 *     Gereed: implemented
 * summary:
 *   sheet: Summary                  where the matrix is summed up; without it that is found
 *   rows: [13, 16]                  the first and the last row with a word and a number
 * </pre>
 *
 * <p>A column is named by its header, of a header of several lines by the lowest or by all with
 * {@code " / "} between them, or by its letters as {@code column B}. A file for several matrices
 * has a list {@code matrices} of such layouts.
 */
public final class LayoutFile {

  /** A layout names columns and words: a file beyond this is none. */
  private static final ReadOptions LIMITS =
      ReadOptions.strict().withMaxBytes(1L << 20).withMaxNodes(50_000);

  private LayoutFile() {}

  /**
   * Reads the layouts in a file, at least one.
   *
   * @throws DataFileException if it cannot be read or is none of this format; it tells all that is
   *     wrong, each with line, column and remedy
   */
  public static List<MatrixLayout> read(Path file) {
    return read(file, LIMITS);
  }

  /**
   * Reads the layouts in a file, at least one, within limits that are given, such as {@link
   * #limits()} with one of them raised.
   *
   * @throws DataFileException if it cannot be read or is none of this format; it tells all that is
   *     wrong, each with line, column and remedy
   * @throws OscalLimitException if it is beyond one of the limits
   */
  public static List<MatrixLayout> read(Path file, ReadOptions limits) {
    return LayoutReading.layouts(PlainReader.read(file, limits));
  }

  /**
   * Returns the limits of layouts that nobody raised: 1 MiB and 50,000 values, otherwise as for
   * OSCAL.
   */
  public static ReadOptions limits() {
    return LIMITS;
  }

  /**
   * Reads layouts from a stream, which is left open.
   *
   * @param document what messages call it
   * @throws DataFileException if it cannot be read or is none of this format
   */
  public static List<MatrixLayout> read(InputStream in, String document) {
    return LayoutReading.layouts(PlainReader.read(in, document, LIMITS));
  }

  /**
   * Reads layouts from a text.
   *
   * @throws DataFileException if it is none of this format
   */
  public static List<MatrixLayout> read(String text) {
    return LayoutReading.layouts(PlainReader.read(text, "layout", LIMITS));
  }

  /** Returns layouts as YAML. */
  public static String yaml(List<MatrixLayout> layouts) {
    return PlainYaml.write(LayoutWriting.tree(layouts));
  }

  /** Returns layouts as JSON. */
  public static String json(List<MatrixLayout> layouts) {
    return PlainJson.ofTrees().write(LayoutWriting.tree(layouts));
  }
}
