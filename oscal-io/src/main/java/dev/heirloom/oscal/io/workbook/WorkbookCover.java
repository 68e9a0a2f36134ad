package dev.heirloom.oscal.io.workbook;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Offering;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the first sheet of a workbook says of the system that the workbook is about. Nothing of it
 * is read back as an answer.
 *
 * @param system the system's name
 * @param identifiers the system's identifiers, such as its FedRAMP package id
 * @param level the system's impact level, as spelled; empty if not stated
 * @param baseline the name of the baseline whose points the rows are
 * @param document the document that the rows were taken from
 * @param version the version of that document; may be empty text
 * @param lastModified when that document was last modified; empty if not stated
 */
public record WorkbookCover(
    String system,
    List<String> identifiers,
    Optional<String> level,
    String baseline,
    String document,
    String version,
    Optional<Instant> lastModified) {

  /** Copies the list. */
  public WorkbookCover {
    identifiers = ImmutableList.copyOf(identifiers);
  }

  /** Returns what an offering's document states of its system. */
  public static WorkbookCover of(Offering offering, Baseline baseline) {
    DocumentIdentity identity = offering.claims().identity();
    return new WorkbookCover(
        identity.title(),
        identity.systemIdentifiers(),
        offering.claims().sensitivityLevel(),
        baseline.name(),
        identity.name(),
        identity.version(),
        identity.lastModified());
  }
}
