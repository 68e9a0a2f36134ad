package dev.heirloom.oscal.io.values;

import java.util.Arrays;

/**
 * The form in which values travel from one process to another of the same version: baselines,
 * offerings, customer systems, records, policies, reports, and lists of them.
 *
 * <pre>{@code
 * byte[] bytes = ValueForm.write(report);
 * Report same = ValueForm.read(bytes, Report.class);
 * }</pre>
 *
 * <p>What is written reads back equal. The form has a version, and names each record that it holds
 * with its components: what a library of another version wrote is refused by name, never read
 * otherwise. It holds what the public components of values say, none of their inner state, and is
 * not meant to be kept for long: the JSON of a report and the documents themselves are.
 *
 * <p>Texts and values that occur often are written once.
 */
public final class ValueForm {

  /** What the bytes begin with: the name of the form and its version. */
  static final byte[] BEGINNING = {'H', 'L', 'V', 1};

  private ValueForm() {}

  /**
   * Returns a value as bytes.
   *
   * @throws IllegalArgumentException if it is of a type that does not travel
   */
  public static byte[] write(Object value) {
    return new ValueWriter().write(value);
  }

  /**
   * Returns the value that bytes hold.
   *
   * @throws ValueFormException if another version of the library wrote them, if they are damaged,
   *     or if they hold something else
   */
  public static <T> T read(byte[] bytes, Class<T> type) {
    if (bytes.length < BEGINNING.length
        || !Arrays.equals(bytes, 0, BEGINNING.length - 1, BEGINNING, 0, BEGINNING.length - 1)) {
      throw new ValueFormException(
          "The bytes are no values of this library. Give what this library wrote.");
    }
    int version = bytes[BEGINNING.length - 1];
    if (version != BEGINNING[BEGINNING.length - 1]) {
      throw new ValueFormException(
          "The values are in version "
              + version
              + " of their form, and this library reads version "
              + BEGINNING[BEGINNING.length - 1]
              + ". Write them anew by the version of the library that reads them.");
    }
    Object value = new ValueReader(bytes).read();
    if (!type.isInstance(value)) {
      throw new ValueFormException(
          "The bytes hold a value of another kind than the "
              + type.getSimpleName()
              + " that is asked for. Ask for what was written.");
    }
    return type.cast(value);
  }
}
