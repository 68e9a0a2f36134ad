package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.inheritance.baseline.IdSpelling;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which revision of SP 800-53 a workbook speaks of, by its control ids: instructions and titles of
 * real workbooks are copied from older templates and lie.
 *
 * <p>Only revision 5 has the families SR and PT and a statement c in its policy controls (PM-1
 * apart); every baseline of it has SR. A workbook that is a baseline's size and has none of them is
 * of revision 4; a smaller one says nothing either way.
 */
public final class ControlRevision {

  private static final Set<String> ONLY_REV5 = Set.of("sr", "pt");
  private static final int BASELINE_SIZE = 80;

  private ControlRevision() {}

  /** Returns {@code rev4} or {@code rev5}; empty if the ids do not tell. */
  public static Optional<String> of(Stream<String> written) {
    List<IdSpelling> ids =
        written.map(Header::controlId).flatMap(id -> IdSpelling.parse(id).stream()).toList();
    boolean rev5 =
        ids.stream()
            .anyMatch(
                id ->
                    ONLY_REV5.contains(id.family())
                        || !id.family().equals("pm")
                            && id.number() == 1
                            && id.enhancement().isEmpty()
                            && id.hasPath()
                            && id.path().get(0).equals("c"));
    if (rev5) {
      return Optional.of("rev5");
    }
    Set<String> controls = new HashSet<>();
    ids.forEach(id -> controls.add(id.controlId()));
    return controls.size() >= BASELINE_SIZE ? Optional.of("rev4") : Optional.empty();
  }
}
