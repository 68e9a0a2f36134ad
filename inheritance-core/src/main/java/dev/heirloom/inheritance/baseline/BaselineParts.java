package dev.heirloom.inheritance.baseline;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * All that a baseline is made of, for whoever keeps it elsewhere: the same parts make an equal
 * baseline.
 *
 * @param name the name that reports use
 * @param level the impact level; empty if not stated
 * @param revision the revision of the catalog; empty if not known
 * @param controls the controls, in order
 * @param identity what is known of where they come from
 * @param selection whether it is known to be selected out of a catalog that has more controls
 * @param whole the baseline that it is a part of; empty if it is none
 */
public record BaselineParts(
    String name,
    Optional<ImpactLevel> level,
    Optional<String> revision,
    List<BaselineControl> controls,
    CatalogIdentity identity,
    boolean selection,
    Optional<Baseline> whole) {

  /** Copies the list. */
  public BaselineParts {
    controls = ImmutableList.copyOf(controls);
  }
}
