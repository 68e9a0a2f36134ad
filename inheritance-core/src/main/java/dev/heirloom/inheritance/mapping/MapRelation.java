package dev.heirloom.inheritance.mapping;

import dev.heirloom.inheritance.common.internal.WordSpelling;
import dev.heirloom.oscal.model.mapping.ControlMap;
import java.util.Set;

/**
 * How the sources of a map relate to its targets, as it is read (OSCAL {@code relationship};
 * SEMANTICS section 12).
 */
public enum MapRelation {
  /** They are the same. */
  EQUAL_TO("equal-to"),
  /** They mean the same in other words. */
  EQUIVALENT_TO("equivalent-to"),
  /** The sources contain the targets. */
  SUPERSET_OF("superset-of"),
  /** The targets contain the sources. */
  SUBSET_OF("subset-of"),
  /** Each has something that the other has not. */
  INTERSECTS_WITH("intersects-with"),
  /** They have nothing to do with each other. */
  NO_RELATIONSHIP("no-relationship"),
  /** A word that is not OSCAL's, or one of another namespace. */
  NOT_UNDERSTOOD("not understood");

  private static final Set<String> OSCAL =
      Set.of("http://csrc.nist.gov/ns/oscal", "https://csrc.nist.gov/ns/oscal");

  private final String word;

  MapRelation(String word) {
    this.word = word;
  }

  /** Returns the relation that a map states, as written. */
  static MapRelation of(ControlMap map) {
    boolean oscal = map.ns().map(ns -> OSCAL.contains(ns.strip())).orElse(true);
    String stated = WordSpelling.plain(map.relationship());
    for (MapRelation relation : values()) {
      if (oscal && relation != NOT_UNDERSTOOD && WordSpelling.plain(relation.word).equals(stated)) {
        return relation;
      }
    }
    return NOT_UNDERSTOOD;
  }

  /** Returns the relation of the targets to the sources. */
  public MapRelation reversed() {
    return this == SUPERSET_OF ? SUBSET_OF : this == SUBSET_OF ? SUPERSET_OF : this;
  }

  /** Returns whether the sources hold all that the targets ask for. */
  public boolean isWhole() {
    return this == EQUAL_TO || isPresumedWhole();
  }

  /**
   * Returns whether that is an author's judgement, for the customer system to confirm: published
   * collections call too much a superset.
   */
  public boolean isPresumedWhole() {
    return this == EQUIVALENT_TO || this == SUPERSET_OF;
  }

  /** Returns whether provided items follow it, in whole or in part. */
  public boolean carriesItems() {
    return carriesResponsibilities() && this != NOT_UNDERSTOOD;
  }

  /** Returns whether another one, between the same, can hold beside it. */
  boolean agrees(MapRelation other) {
    boolean isUnknown = this == NOT_UNDERSTOOD || other == NOT_UNDERSTOOD;
    return this == other || isUnknown || comparesParameters() && other.comparesParameters();
  }

  /** Returns whether responsibilities follow it. */
  public boolean carriesResponsibilities() {
    return this != NO_RELATIONSHIP;
  }

  /** Returns whether values of parameters may be compared across it. */
  public boolean comparesParameters() {
    return this == EQUAL_TO || this == EQUIVALENT_TO;
  }

  /** Returns OSCAL's word. */
  @Override
  public String toString() {
    return word;
  }
}
