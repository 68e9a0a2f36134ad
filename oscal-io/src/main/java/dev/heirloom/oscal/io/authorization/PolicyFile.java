package dev.heirloom.oscal.io.authorization;

import dev.heirloom.inheritance.baseline.Stricter;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.io.internal.plain.PlainReader;
import dev.heirloom.oscal.io.internal.plain.PlainValue;
import dev.heirloom.oscal.model.ParameterId;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A {@link Policy} as a file.
 *
 * <p>JSON or YAML; a field that is absent has the default that is named first:
 *
 * <pre>
 * format-version: "1"            required
 * presumption:                   presume or fall-through
 * undecided-parameters:          cap-on-other-baseline, cap or no-cap
 * without-acceptance:            usable or unusable
 * certification-classes:         presume-adequate or cap
 * open-risks:                    report or cap
 * stricter:                      which quantity asks for more, per parameter
 *   ac-7_prm_1: smaller
 *   au-11_prm_1: larger
 * most-paths:                    how many paths of a chain are followed at most: a number from 1
 * most-entries:                  how many entries a document may have at the points of a control
 * </pre>
 */
public final class PolicyFile {

  private static final String VERSION = "1";

  /** Every parameter of every catalog: a file beyond this is none of these. */
  private static final ReadOptions LIMITS =
      ReadOptions.strict().withMaxBytes(1L << 20).withMaxNodes(50_000);

  private PolicyFile() {}

  /**
   * Reads a policy from a file.
   *
   * @throws DataFileException if it cannot be read or is none of this format
   */
  public static Policy read(Path file) {
    return read(file, LIMITS);
  }

  /**
   * Reads a policy from a file, within limits that are given, such as {@link #limits()} with one of
   * them raised.
   *
   * @throws DataFileException if it cannot be read or is none of this format
   * @throws OscalLimitException if it is beyond one of the limits
   */
  public static Policy read(Path file, ReadOptions limits) {
    return policy(PlainReader.read(file, limits));
  }

  /**
   * Returns the limits of a policy that nobody raised: 1 MiB and 50,000 values, otherwise as for
   * OSCAL.
   */
  public static ReadOptions limits() {
    return LIMITS;
  }

  /**
   * Reads a policy from a stream, which is left open.
   *
   * @param document what messages call it
   * @throws DataFileException if it cannot be read or is none of this format
   */
  public static Policy read(InputStream in, String document) {
    return policy(PlainReader.read(in, document, LIMITS));
  }

  private static Policy policy(PlainValue root) {
    root.withOnly(
        "format-version",
        "presumption",
        "undecided-parameters",
        "without-acceptance",
        "certification-classes",
        "open-risks",
        "stricter",
        "most-paths",
        "most-entries");
    PlainValue version = root.required("format-version");
    if (!version.text().equals(VERSION)) {
      throw version.error(
          "This policy has format version " + version.text() + ".",
          "This release reads version \"" + VERSION + "\".");
    }
    Policy standard = Policy.standard();
    Map<ParameterId, Stricter> stricter = new LinkedHashMap<>(standard.stricter());
    root.field("stricter")
        .ifPresent(
            rules ->
                rules
                    .fields()
                    .forEach(
                        (id, value) ->
                            stricter.put(
                                value.parsed(text -> new ParameterId(id)),
                                value.oneOf(Stricter.class))));
    return new Policy(
        root.field("presumption")
            .map(value -> value.oneOf(Policy.Presumption.class))
            .orElse(standard.presumption()),
        root.field("undecided-parameters")
            .map(value -> value.oneOf(Policy.UndecidedParameters.class))
            .orElse(standard.undecidedParameters()),
        root.field("without-acceptance")
            .map(value -> value.oneOf(Policy.WithoutAcceptance.class))
            .orElse(standard.withoutAcceptance()),
        root.field("certification-classes")
            .map(value -> value.oneOf(Policy.CertificationClasses.class))
            .orElse(standard.certificationClasses()),
        root.field("open-risks")
            .map(value -> value.oneOf(Policy.OpenRisks.class))
            .orElse(standard.openRisks()),
        stricter,
        root.field("most-paths").map(PolicyFile::count).orElse(standard.mostPaths()),
        root.field("most-entries").map(PolicyFile::count).orElse(standard.mostEntries()));
  }

  private static int count(PlainValue value) {
    return value.parsed(
        text -> {
          try {
            int count = Integer.parseInt(text);
            if (count >= 1) {
              return count;
            }
          } catch (NumberFormatException notANumber) {
            // It is told below as what is too small.
          }
          throw new IllegalArgumentException("it is not a number from 1");
        });
  }
}
