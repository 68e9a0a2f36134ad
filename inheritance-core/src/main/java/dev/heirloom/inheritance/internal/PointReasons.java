package dev.heirloom.inheritance.internal;

import static dev.heirloom.inheritance.common.internal.ShortLists.with;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.internal.chain.CarriedPointExport;
import dev.heirloom.inheritance.internal.chain.CompiledProvider;
import dev.heirloom.inheritance.internal.chain.DirectProvider;
import dev.heirloom.inheritance.internal.claims.CompiledImplementation;
import dev.heirloom.inheritance.internal.claims.CompiledRequirement;
import dev.heirloom.inheritance.internal.claims.ControlEntries;
import dev.heirloom.inheritance.internal.rules.OfferedItem;
import dev.heirloom.inheritance.result.Reason;
import dev.heirloom.inheritance.result.Remark;
import dev.heirloom.oscal.model.ControlId;
import java.util.List;

/**
 * What the providers say of the points of one control beside what they offer: why nothing is
 * inherited, and the words that refuse it (SEMANTICS section 4, MUST_IMPLEMENT).
 */
final class PointReasons {

  private final List<DirectProvider> directs;
  private final ControlId control;
  private final int position;
  private final List<CarriedControl> carried;

  /**
   * Looks at a control.
   *
   * @param directs the direct providers that speak of the baseline itself
   * @param position the control's position in the baseline
   * @param carried what is carried to it
   */
  PointReasons(
      List<DirectProvider> directs, ControlId control, int position, List<CarriedControl> carried) {
    this.directs = directs;
    this.control = control;
    this.position = position;
    this.carried = carried;
  }

  /** Collects the words by which providers refuse a point. */
  List<Remark> refusals(int index) {
    List<Remark> remarks = ImmutableList.of();
    for (DirectProvider direct : directs) {
      for (CompiledRequirement requirement : direct.provider().claims().at(position).refusals()) {
        if (requirement.reaches(index)) {
          remarks = with(remarks, refused(direct.provider(), requirement));
        }
      }
    }
    for (CarriedControl from : carried) {
      for (CompiledRequirement requirement : from.said(index).refusals()) {
        remarks = with(remarks, refused(from.provider(), requirement));
      }
    }
    return remarks;
  }

  private static Remark refused(CompiledProvider provider, CompiledRequirement requirement) {
    return new Remark(
        Remark.Kind.REFUSED,
        provider.id(),
        requirement.original().refusal().orElse(""),
        requirement.original().evidence());
  }

  /** Nothing is carried here by maps that are blocked, or whose relation is not understood. */
  private boolean isWithheld(int index) {
    for (CarriedControl from : carried) {
      if (from.said(index).withheld()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Says why nothing is inherited, by what the providers say of the point, the most telling first.
   */
  Reason reason(int index, List<OfferedItem> provided, boolean owed) {
    if (!provided.isEmpty() || isWithheld(index)) {
      return Reason.NOT_USABLE;
    }
    boolean addressed = false;
    boolean outside = !directs.isEmpty() || !carried.isEmpty();
    boolean mapped = carried.isEmpty();
    for (DirectProvider direct : directs) {
      CompiledProvider provider = direct.provider();
      ControlEntries entries = provider.claims().at(position);
      for (CompiledRequirement requirement : entries.requirements()) {
        if (requirement.reaches(index)) {
          addressed = true;
          if (requirement.original().refusal().isPresent()) {
            return Reason.REFUSED;
          }
        }
      }
      for (CompiledImplementation implementation : entries.implementations()) {
        addressed |= implementation.reaches(index);
      }
      outside &= provider.offering().outOfScope().contains(control);
    }
    for (CarriedControl from : carried) {
      CarriedPointExport.Said said = from.said(index);
      if (said.refused()) {
        return Reason.REFUSED;
      }
      mapped |= said.mapped();
      addressed |= said.addressed();
      outside &= said.outOfScope();
    }
    if (owed) {
      return Reason.RESPONSIBILITY_ONLY;
    }
    if (addressed) {
      return Reason.NOTHING_EXPORTED;
    }
    return outside
        ? Reason.OUTSIDE_PROVIDER_BASELINE
        : mapped ? Reason.NOT_ADDRESSED : Reason.NOT_MAPPED;
  }
}
