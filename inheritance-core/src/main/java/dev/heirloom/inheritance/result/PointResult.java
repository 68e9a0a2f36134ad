package dev.heirloom.inheritance.result;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * What was determined of a point.
 *
 * @param id the point's id; the control's own for a control without lettered statements
 * @param label the label a person sees, such as {@code a.}; empty text if there is none
 * @param status the effective result
 * @param declared what the providers' documents literally offer
 * @param reason why it is the customer system's own; empty unless the effective status, before
 *     tailoring, is {@link Status#MUST_IMPLEMENT}
 * @param remarks why providers refuse to offer it, and why the customer system tailored it out
 * @param provided the provided items of components in use that reach the point, usable or not
 * @param responsibilities the responsibilities that are with the customer system, those that fell
 *     through to it included
 * @param duties what is left to do, with its fulfilment
 * @param endings how each responsibility that counts here ends on each path
 * @param findings the findings that belong to this very point
 */
public record PointResult(
    String id,
    String label,
    Status status,
    Status declared,
    Optional<Reason> reason,
    List<Remark> remarks,
    List<ProvidedUse> provided,
    List<ResponsibilityUse> responsibilities,
    List<Duty> duties,
    List<Ending> endings,
    List<Finding> findings) {

  /** Copies the lists. */
  public PointResult {
    remarks = ImmutableList.copyOf(remarks);
    provided = ImmutableList.copyOf(provided);
    responsibilities = ImmutableList.copyOf(responsibilities);
    duties = ImmutableList.copyOf(duties);
    endings = ImmutableList.copyOf(endings);
    findings = ImmutableList.copyOf(findings);
  }

  /** Returns whether the rules lowered what the documents declare. */
  public boolean isLowered() {
    return declared.isBetterThan(status);
  }

  /** Returns the duties about which nothing has been done. */
  public List<Duty> openDuties() {
    return duties.stream().filter(Duty::isOpen).collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns whether what a duty asks to confirm is one of the maps by which items come here
   * (SEMANTICS section 12).
   */
  public boolean isOfMap(Duty duty) {
    return duty.kind() == Duty.Kind.CONFIRM
        && provided.stream()
            .anyMatch(
                use ->
                    use.item().mapsToConfirm().contains(duty.id())
                        || use.through().stream()
                            .anyMatch(map -> map.map().value().equals(duty.id())));
  }

  /**
   * Returns the findings that bear on the point: its own, and those of its control and of the
   * systems that its items come from.
   */
  public List<Finding> bearing() {
    return java.util.stream.Stream.concat(
            findings.stream(), provided.stream().flatMap(use -> use.findings().stream()))
        .distinct()
        .sorted()
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the point, its status and how much is left to do in one line. */
  @Override
  public String toString() {
    return id
        + ": "
        + Explanation.result(status, declared)
        + reason.map(r -> ", for " + r.sentence()).orElse("")
        + (openDuties().isEmpty() ? "" : "; " + openDuties().size() + " open to do");
  }
}
