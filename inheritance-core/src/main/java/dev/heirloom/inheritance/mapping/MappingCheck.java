package dev.heirloom.inheritance.mapping;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Uuid;
import java.util.List;
import java.util.Optional;

/**
 * What a person who keeps a mapping wants to know of it: what it leaves out, where it contradicts
 * itself, and how much each relation carries (SEMANTICS section 12).
 *
 * @param reading the mapping between its two baselines
 * @param isDirectionTold whether resources, ids or the caller tell how it is to be read; where they
 *     do not, it is checked as written, and a determination would ask
 * @param sourceLeftOut the controls of the source from which no map leads, or not from all points
 * @param targetLeftOut the controls of the target to which no map leads, or not to all points
 * @param contradictions maps of the same ids, or of parts of each other, whose relations cannot
 *     both hold
 * @param reversals maps that are the reverse of each other
 * @param isCutShort whether more pairs of maps may contradict or reverse each other than are told,
 *     as in a collection of very many maps that overlap
 * @param unknownIds ids that name nothing on the side where they stand
 * @param relations what each relation carries, in the order of {@link MapRelation}; those that no
 *     map has are left out
 */
public record MappingCheck(
    MappingReading reading,
    boolean isDirectionTold,
    List<LeftOut> sourceLeftOut,
    List<LeftOut> targetLeftOut,
    List<MapPair> contradictions,
    List<MapPair> reversals,
    boolean isCutShort,
    List<UnknownId> unknownIds,
    List<RelationCount> relations) {

  /** Far more than published mappings have. */
  private static final int DEFAULT_MOST_COMPARISONS = 1_000_000;

  /** Copies the lists. */
  public MappingCheck {
    sourceLeftOut = ImmutableList.copyOf(sourceLeftOut);
    targetLeftOut = ImmutableList.copyOf(targetLeftOut);
    contradictions = ImmutableList.copyOf(contradictions);
    reversals = ImmutableList.copyOf(reversals);
    unknownIds = ImmutableList.copyOf(unknownIds);
    relations = ImmutableList.copyOf(relations);
  }

  /**
   * Checks a mapping between two baselines, with at most a million comparisons of maps that
   * overlap.
   *
   * @param said the caller's word on the direction, which counts where resources and ids do not
   *     tell
   * @throws MappingDirectionException if the direction of a mapping is contradicted, or none leads
   *     from one baseline to the other
   */
  public static MappingCheck of(
      ControlMapping mapping, Baseline source, Baseline target, Optional<MappingDirection> said) {
    try {
      return new CheckedMaps(MappingReading.of(mapping, source, target, said))
          .check(true, DEFAULT_MOST_COMPARISONS);
    } catch (MappingDirectionException notTold) {
      if (said.isPresent()) {
        throw notTold;
      }
      Optional<MappingDirection> asWritten = Optional.of(MappingDirection.AS_WRITTEN);
      return new CheckedMaps(MappingReading.of(mapping, source, target, asWritten))
          .check(false, DEFAULT_MOST_COMPARISONS);
    }
  }

  /**
   * Returns this check, made anew with another limit of comparisons.
   *
   * @param comparisons how many pairs of maps that overlap are compared, and how many ids the pairs
   *     may have that are told, a tenth of it; 1,000,000 by default. Beyond it the check is cut
   *     short and says so
   */
  public MappingCheck withMostComparisons(int comparisons) {
    return new CheckedMaps(reading).check(isDirectionTold, comparisons);
  }

  /**
   * Returns whether there is something to mend, or more than could be looked at: what it leaves out
   * is a matter of its purpose.
   */
  public boolean hasProblems() {
    return isCutShort || !contradictions.isEmpty() || !reversals.isEmpty() || !unknownIds.isEmpty();
  }

  /**
   * A control that a mapping leaves out: no map leads from or to it, or only maps that say {@code
   * no-relationship} or have nothing known on their other side.
   *
   * @param control the control
   * @param points the ids of its points that are left out
   * @param isWhole whether these are all of its points
   */
  public record LeftOut(ControlId control, List<String> points, boolean isWhole) {

    /** Copies the list. */
    public LeftOut {
      points = ImmutableList.copyOf(points);
    }
  }

  /** Two maps, in the order of the collection, as each is read. */
  public record MapPair(ReadMap one, ReadMap other) {}

  /** The sides of a mapping. */
  public enum Side {
    /** That from which offerings are carried. */
    SOURCE,
    /** That to which they are carried. */
    TARGET
  }

  /** Where an id is that names nothing on the side where it stands. */
  public enum Whereabouts {
    /** Neither side has it. */
    ON_NO_SIDE,
    /** The other side has it. */
    ON_OTHER_SIDE,
    /** Its side has it as withdrawn, so nothing is carried from or to it. */
    WITHDRAWN,
    /** Its side has it, but as a statement where the map says control. */
    OF_OTHER_TYPE
  }

  /**
   * An id that names nothing on the side where it stands.
   *
   * @param id the id as the collection spells it
   * @param side the side where it stands, as the mapping is read
   * @param whereabouts where it is
   * @param map the uuid of the first map that has it there
   */
  public record UnknownId(String id, Side side, Whereabouts whereabouts, Uuid map) {}

  /**
   * What the maps of one relation carry.
   *
   * @param relation the relation, as the maps are read
   * @param maps how many maps have it
   * @param sourcePoints from how many points of the source they lead
   * @param targetPoints to how many points of the target
   * @param wholePoints to how many of these by a map that may make them fully inherited
   */
  public record RelationCount(
      MapRelation relation, int maps, int sourcePoints, int targetPoints, int wholePoints) {}

  /** Returns how much is left out, and how much there is to mend, in one line. */
  @Override
  public String toString() {
    return reading
        + ", left out "
        + sourceLeftOut.size()
        + " controls of the source and "
        + targetLeftOut.size()
        + " of the target; "
        + contradictions.size()
        + " contradictions, "
        + reversals.size()
        + " reversals, "
        + unknownIds.size()
        + " unknown ids";
  }
}
