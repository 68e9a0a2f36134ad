package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.inheritance.baseline.IdSpelling;
import java.util.Locale;
import java.util.Optional;

/**
 * The id of a point as a table writes it: the control's, and the brackets of a statement.
 *
 * @param control the control's id, or the whole id where it has no such brackets
 * @param statement the brackets of the statement, such as {@code (a)}; empty text if there are none
 */
public record WrittenId(String control, String statement) {

  /**
   * Spells an id as NIST does, {@code AC-2(1)(a)}.
   *
   * @param padded whether numbers have two digits
   * @param spaced whether a blank stands before brackets
   * @return empty if the id is not of NIST's form, or would be read as that of something else, as
   *     the first statement of AC-2 would as its first enhancement if it were numbered
   */
  public static Optional<WrittenId> ofNist(String point, boolean padded, boolean spaced) {
    return IdSpelling.parse(point)
        .map(id -> spelled(id, padded ? "%02d" : "%d", spaced ? " (" : "("))
        .filter(written -> written.means(point));
  }

  /** Returns the id as it stands in one cell. */
  @Override
  public String toString() {
    return control + statement;
  }

  private static WrittenId spelled(IdSpelling id, String number, String bracket) {
    StringBuilder control =
        new StringBuilder(id.family().toUpperCase(Locale.ROOT))
            .append('-')
            .append(number.formatted(id.number()));
    id.enhancement()
        .ifPresent(e -> control.append(bracket).append(number.formatted(e)).append(')'));
    StringBuilder statement = new StringBuilder();
    id.path().forEach(step -> statement.append(bracket).append(step).append(')'));
    return new WrittenId(control.toString(), statement.toString());
  }

  private boolean means(String point) {
    Optional<IdSpelling> meant = IdSpelling.parse(point);
    return IdSpelling.parse(toString())
        .filter(read -> read.controlId().equals(meant.orElseThrow().controlId()))
        .filter(read -> read.path().equals(meant.orElseThrow().path()))
        .isPresent();
  }
}
