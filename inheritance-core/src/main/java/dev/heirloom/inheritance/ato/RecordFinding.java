package dev.heirloom.inheritance.ato;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.result.Severity;
import dev.heirloom.oscal.model.ControlId;
import java.util.List;

/**
 * Something that a person should know about an agency's records: a contradiction, a gap, or a
 * change that may need another look at a decision.
 *
 * @param code what was found
 * @param subject the id of the system, provider or record it is about
 * @param controls the controls it touches; empty if not known
 * @param evidence where the records say so
 * @param details what fills the code's sentence
 */
public record RecordFinding(
    RecordFindingCode code,
    String subject,
    List<ControlId> controls,
    List<Evidence> evidence,
    List<String> details) {

  /** Copies the lists. */
  public RecordFinding {
    controls = ImmutableList.copyOf(controls);
    evidence = ImmutableList.copyOf(evidence);
    details = ImmutableList.copyOf(details);
  }

  /** Returns how much it matters. */
  public Severity severity() {
    return code.severity();
  }

  /**
   * Returns whether a person must look at the record; see {@link
   * RecordFindingCode#asksForAnotherLook()}.
   */
  public boolean asksForAnotherLook() {
    return code.asksForAnotherLook();
  }

  /** Returns one sentence for a person. */
  public String message() {
    return code.sentence(details);
  }

  /** Returns code, subject and sentence in one line. */
  @Override
  public String toString() {
    return code + " " + subject + ": " + message();
  }
}
