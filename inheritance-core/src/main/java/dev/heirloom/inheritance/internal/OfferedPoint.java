package dev.heirloom.inheritance.internal;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.Point;
import dev.heirloom.inheritance.internal.chain.CompiledProvider;
import dev.heirloom.inheritance.internal.chain.CountedResponsibility;
import dev.heirloom.inheritance.mapping.MapCitation;
import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Ending;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.ProvidedUse;
import dev.heirloom.inheritance.result.Reason;
import dev.heirloom.inheritance.result.Remark;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.model.ParameterId;
import java.util.List;
import java.util.Optional;

/**
 * What is determined of a point before any customer system says anything: all that a system's own
 * word changes is fulfilment, and what it tailors out (SEMANTICS section 10, law 10).
 *
 * @param reason why it is the customer system's own; empty unless nothing is inherited
 * @param refusals the words by which providers refuse it
 * @param provided what reaches it
 * @param owed the responsibilities that are with the customer system
 * @param presumed the lower responsibilities of which is presumed that somebody between met them
 * @param mapsToConfirm the maps that alone make it fully inherited and want to be checked
 * @param parametersToSet the parameters that the customer system has to bring to what is asked for
 * @param levelsToAccept the providers whose level an official must accept
 * @param findings what was found on this very point
 */
record OfferedPoint(
    Point point,
    Status effective,
    Status declared,
    Optional<Reason> reason,
    List<Remark> refusals,
    List<ProvidedUse> provided,
    List<Owed> owed,
    List<Presumed> presumed,
    List<Duty> mapsToConfirm,
    List<ParameterToSet> parametersToSet,
    List<Duty> levelsToAccept,
    List<Ending> endings,
    List<Finding> findings) {

  /** A responsibility that counts at the point. */
  record Owed(
      CompiledProvider provider,
      CountedResponsibility counted,
      boolean fellThrough,
      List<MapCitation> maps) {

    private boolean isOf(CompiledProvider other, CountedResponsibility otherCounted) {
      return provider.id().equals(other.id())
          && counted.responsibility().original().equals(otherCounted.responsibility().original());
    }

    /** Returns whether a responsibility is among some. */
    static boolean isAmong(
        List<Owed> owed, CompiledProvider provider, CountedResponsibility counted) {
      for (Owed other : owed) {
        if (other.isOf(provider, counted)) {
          return true;
        }
      }
      return false;
    }
  }

  /** A responsibility that is presumed to be met. */
  record Presumed(CompiledProvider provider, CountedResponsibility counted) {}

  /** A parameter to set, and the provider whose item asks for it. */
  record ParameterToSet(ParameterId parameter, SystemId system) {}

  /** Copies the lists. */
  OfferedPoint {
    refusals = ImmutableList.copyOf(refusals);
    owed = ImmutableList.copyOf(owed);
    presumed = ImmutableList.copyOf(presumed);
    mapsToConfirm = ImmutableList.copyOf(mapsToConfirm);
    parametersToSet = ImmutableList.copyOf(parametersToSet);
    levelsToAccept = ImmutableList.copyOf(levelsToAccept);
    endings = ImmutableList.copyOf(endings);
    findings = ImmutableList.copyOf(findings);
  }

  /** Returns whether the customer system has to implement it, whatever anyone leaves to it. */
  boolean isToImplement() {
    return owed.isEmpty() && effective != Status.FULLY_INHERITED;
  }

  /** Returns whether the customer system may answer something here. */
  boolean asksForAnswers() {
    return !owed.isEmpty() || !presumed.isEmpty();
  }
}
