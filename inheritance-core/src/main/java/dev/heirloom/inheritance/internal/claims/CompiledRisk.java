package dev.heirloom.inheritance.internal.claims;

import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.oscal.model.Uuid;
import java.time.LocalDate;
import java.util.List;

/**
 * A risk, or an item of a plan of action, at a place that it names.
 *
 * @param title what it is called
 * @param risks the risks whose state is its state; with none it is open
 * @param on the day from which it is known
 * @param place the place of the baseline
 * @param evidence where it stands
 */
public record CompiledRisk(
    String title, List<Uuid> risks, LocalDate on, BaselinePlace place, Evidence evidence) {}
