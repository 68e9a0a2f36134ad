package dev.heirloom.inheritance.baseline;

import dev.heirloom.inheritance.baseline.CatalogIdentity.NamedRevision;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether what refers to one catalog refers to a baseline's too (SEMANTICS section 5, which catalog
 * an offering refers to: the steps in their order).
 *
 * @param kind what is known of the two
 * @param theirs what the other side names that decided: revisions or publications, for a sentence
 * @param ours what the baseline names in its place; empty text if nothing
 */
public record CatalogRelation(Kind kind, String theirs, String ours) {

  /** What is known of two catalogs. */
  public enum Kind {
    /** They are one, in whichever edition. */
    SAME,
    /** They are of different revisions of a publication. */
    OTHER_REVISION,
    /** They are different catalogs. */
    OTHER_CATALOG,
    /** Nothing tells. */
    NOT_KNOWN
  }

  private static final CatalogRelation SAME = new CatalogRelation(Kind.SAME, "", "");

  /** Nothing tells. */
  public static final CatalogRelation NOT_KNOWN = new CatalogRelation(Kind.NOT_KNOWN, "", "");

  /**
   * Compares by what a caller says.
   *
   * @param revision the revision that the other side is said to be of
   */
  public static CatalogRelation ofRevision(String revision, Baseline baseline) {
    return byRevision(
        Set.of(new NamedRevision(Optional.empty(), CatalogIdentity.number(revision))),
        baseline.revisions());
  }

  /** Compares the baseline that a system was authorized on. */
  public static CatalogRelation of(Baseline authorized, Baseline baseline) {
    return of(
        authorized.identity(), authorized.revisions(), Optional.of(authorized), Set.of(), baseline);
  }

  /** Returns whether anything tells. */
  public boolean isKnown() {
    return kind != Kind.NOT_KNOWN;
  }

  /** Returns this where anything tells, else another one. */
  public CatalogRelation or(CatalogRelation other) {
    return isKnown() ? this : other;
  }

  /**
   * Compares by what is known of both sides.
   *
   * @param identity what is known of the other side
   * @param loaded its controls, if they could be loaded
   * @param named the ids of the controls that the document in question names, in its spellings
   */
  public static CatalogRelation of(
      CatalogIdentity identity, Optional<Baseline> loaded, Set<String> named, Baseline baseline) {
    return of(identity, revisions(identity), loaded, named, baseline);
  }

  private static CatalogRelation of(
      CatalogIdentity identity,
      Set<NamedRevision> revisions,
      Optional<Baseline> loaded,
      Set<String> named,
      Baseline baseline) {
    CatalogIdentity ours = baseline.identity();
    boolean sameCatalogs =
        !identity.catalogs().isEmpty() && ours.catalogs().containsAll(identity.catalogs());
    if (sameCatalogs || identity.absoluteAddresses().anyMatch(ours.addresses()::contains)) {
      return SAME;
    }
    boolean differs =
        loaded.isPresent() && !named.isEmpty() && fewAgree(named, loaded.get(), baseline);
    CatalogRelation revised = byRevision(revisions, baseline.revisions());
    // Equal numbers are those of one publication, where none is named, only if its controls are the
    // same.
    boolean doubtful = differs && revised.kind() == Kind.SAME && identity.publications().isEmpty();
    if (revised.isKnown() && !doubtful) {
      return revised;
    }
    if (differs) {
      return new CatalogRelation(Kind.OTHER_CATALOG, describe(loaded.get()), describe(baseline));
    }
    Set<Publication> foreign = EnumSet.noneOf(Publication.class);
    foreign.addAll(identity.publications());
    foreign.removeAll(baseline.publications());
    return foreign.isEmpty()
        ? NOT_KNOWN
        : new CatalogRelation(Kind.OTHER_CATALOG, words(foreign), words(baseline.publications()));
  }

  private static Set<NamedRevision> revisions(CatalogIdentity identity) {
    return identity.revisions().stream()
        .flatMap(revision -> revision.of(identity.publications()))
        .collect(Collectors.toSet());
  }

  private static CatalogRelation byRevision(Set<NamedRevision> theirs, Set<NamedRevision> ours) {
    Set<String> left = new TreeSet<>();
    Set<String> right = new TreeSet<>();
    for (NamedRevision their : theirs) {
      for (NamedRevision our : ours) {
        if (areComparable(their, our)) {
          left.add(their.number());
          right.add(our.number());
        }
      }
    }
    if (left.isEmpty()) {
      return NOT_KNOWN;
    }
    return left.equals(right)
        ? SAME
        : new CatalogRelation(
            Kind.OTHER_REVISION,
            "revision " + String.join(" and ", left),
            "revision " + String.join(" and ", right));
  }

  /**
   * Revisions of two publications are not; one that an offering names beside no publication is to
   * any.
   */
  private static boolean areComparable(NamedRevision their, NamedRevision our) {
    return their.publication().isEmpty() || their.publication().equals(our.publication());
  }

  /**
   * Returns whether fewer than half of the controls named have the same id and title on both sides.
   * That a baseline lacks one says nothing where it is a selection, nor of ids of NIST's form, for
   * catalogs of them are cut down in many ways: editions of one revision would mismatch.
   */
  private static boolean fewAgree(Set<String> named, Baseline theirs, Baseline ours) {
    int agree = 0;
    int compared = 0;
    for (String id : named) {
      Optional<BaselineControl> here = ours.whole().index().control(id);
      Optional<BaselineControl> there = theirs.whole().index().control(id);
      if (here.isPresent() || !ours.isSelection() && IdSpelling.parse(id).isEmpty()) {
        compared++;
      }
      if (here.isPresent() && there.isPresent() && isSame(here.get(), there.get())) {
        agree++;
      }
    }
    return 2 * agree < compared || compared == 0;
  }

  private static boolean isSame(BaselineControl one, BaselineControl other) {
    return plain(one.title()).equals(plain(other.title()));
  }

  private static String plain(String title) {
    return title.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static String describe(Baseline baseline) {
    return "\"" + baseline.name() + "\"";
  }

  private static String words(Set<Publication> publications) {
    return String.join(
        ", ",
        publications.stream()
            .map(p -> p.name().replace("SP_800_", "SP 800-").replace('_', ' '))
            .toList());
  }
}
