package dev.heirloom.inheritance.internal.claims;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.offering.DocumentIdentityBuilder;
import dev.heirloom.inheritance.offering.Doubt;
import dev.heirloom.inheritance.offering.Implementation;
import dev.heirloom.inheritance.offering.InheritedEntry;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.SatisfiedEntry;
import dev.heirloom.inheritance.offering.StatedRequirement;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.oscal.model.ControlId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The claims of a document, taken apart into what it says of each control of a baseline and what it
 * says of none in particular: what is said of one control affects only that control (SEMANTICS
 * section 10, law 6).
 */
public final class ClaimsByControl {

  private final ImmutableListMultimap<ControlId, Object> byControl;

  private ClaimsByControl(ImmutableListMultimap<ControlId, Object> byControl) {
    this.byControl = byControl;
  }

  /** Takes claims apart. */
  public static ClaimsByControl of(SystemClaims claims, Baseline baseline) {
    ImmutableListMultimap.Builder<ControlId, Object> byControl = ImmutableListMultimap.builder();
    addAll(claims.requirements(), StatedRequirement::place, baseline, byControl);
    addAll(claims.provided(), ProvidedItem::place, baseline, byControl);
    addAll(claims.responsibilities(), Responsibility::place, baseline, byControl);
    addAll(claims.inherited(), InheritedEntry::place, baseline, byControl);
    addAll(claims.satisfied(), SatisfiedEntry::place, baseline, byControl);
    addAll(claims.implementations(), Implementation::place, baseline, byControl);
    for (Doubt doubt : claims.doubts()) {
      doubt
          .place()
          .flatMap(place -> control(place, baseline))
          .ifPresent(control -> byControl.put(control, doubt));
    }
    return new ClaimsByControl(byControl.build());
  }

  private static <T> void addAll(
      List<T> entries,
      Function<T, Place> place,
      Baseline baseline,
      ImmutableListMultimap.Builder<ControlId, Object> byControl) {
    for (T entry : entries) {
      control(place.apply(entry), baseline).ifPresent(control -> byControl.put(control, entry));
    }
  }

  private static Optional<ControlId> control(Place place, Baseline baseline) {
    return baseline.index().find(place.control(), place.statement()).map(BaselinePlace::control);
  }

  /** Returns the controls of which these claims say something else than others do. */
  public Set<ControlId> differing(ClaimsByControl other) {
    ImmutableSet.Builder<ControlId> differing = ImmutableSet.builder();
    for (ControlId control : Sets.union(byControl.keySet(), other.byControl.keySet())) {
      if (!byControl.get(control).equals(other.byControl.get(control))) {
        differing.add(control);
      }
    }
    return differing.build();
  }

  /**
   * Returns what claims say of no control in particular. When their document was last modified, and
   * which version that makes it, decides nothing of a control either.
   */
  public static SystemClaims general(SystemClaims claims) {
    return SystemClaimsBuilder.builder(claims)
        .identity(
            DocumentIdentityBuilder.builder(claims.identity())
                .lastModified(Optional.empty())
                .version("")
                .oscalVersion("")
                .build())
        .requirements(List.of())
        .provided(List.of())
        .responsibilities(List.of())
        .inherited(List.of())
        .satisfied(List.of())
        .implementations(List.of())
        .doubts(claims.doubts().stream().filter(doubt -> doubt.place().isEmpty()).toList())
        .build();
  }

  /**
   * Returns claims with what they say of some controls and of none in particular; entries that name
   * the system they inherit from stay, for they tell who leverages whom.
   */
  public static SystemClaims only(SystemClaims claims, SomeControls controls) {
    Predicate<Place> kept = new Kept(controls);
    return SystemClaimsBuilder.builder(claims)
        .requirements(only(claims.requirements(), StatedRequirement::place, kept))
        .provided(only(claims.provided(), ProvidedItem::place, kept))
        .responsibilities(only(claims.responsibilities(), Responsibility::place, kept))
        .inherited(
            only(
                claims.inherited(),
                entry -> !entry.systems().isEmpty() || kept.test(entry.place())))
        .satisfied(only(claims.satisfied(), SatisfiedEntry::place, kept))
        .implementations(only(claims.implementations(), Implementation::place, kept))
        .doubts(only(claims.doubts(), doubt -> doubt.place().map(kept::test).orElse(true)))
        .build();
  }

  private static <T> List<T> only(
      List<T> entries, Function<T, Place> place, Predicate<Place> kept) {
    return only(entries, entry -> kept.test(place.apply(entry)));
  }

  private static <T> List<T> only(List<T> entries, Predicate<T> kept) {
    List<T> all = new ArrayList<>(0);
    for (T entry : entries) {
      if (kept.test(entry)) {
        all.add(entry);
      }
    }
    return all;
  }

  /** Whether a place is of one of some controls; entries of one control mostly follow another. */
  private static final class Kept implements Predicate<Place> {
    private final SomeControls controls;
    private String last = "";
    private boolean isStatement;
    private boolean isKept;

    Kept(SomeControls controls) {
      this.controls = controls;
    }

    @Override
    public boolean test(Place place) {
      if (!place.control().equals(last) || place.statement().isPresent() != isStatement) {
        last = place.control();
        isStatement = place.statement().isPresent();
        isKept = controls.contains(place);
      }
      return isKept;
    }
  }

  /** Returns of how many controls something is said. */
  @Override
  public String toString() {
    return "claims on " + byControl.keySet().size() + " controls";
  }
}
