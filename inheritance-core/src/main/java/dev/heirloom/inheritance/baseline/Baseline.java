package dev.heirloom.inheritance.baseline;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.heirloom.inheritance.resolution.ResolvedProfile;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.catalog.Catalog;
import java.net.URI;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The baseline of a customer system: the controls of its resolved profile in order, and its impact
 * level (SEMANTICS section 2).
 *
 * <p>It is compiled once, indexed, and reused by any number of determinations, from any number of
 * threads. Two baselines are equal when their name, level, revision, controls and what is known of
 * where these come from are.
 */
public final class Baseline {

  private final String name;
  private final Optional<ImpactLevel> level;
  private final Optional<String> revision;
  private final ImmutableList<BaselineControl> controls;
  private final ImmutableMap<ControlId, BaselineControl> byId;
  private final ImmutableMap<ParameterId, BaselineParameter> parameters;
  private final BaselineIndex index;
  private final int hash;
  private final CatalogIdentity identity;

  /** Whether it is known to be selected out of a catalog that has more controls. */
  private final boolean selection;

  /** What it names, found when it is first asked for. */
  private @Nullable Set<Publication> publications;

  /** The baseline that this one is a part of, or this one. */
  private final Baseline whole;

  private Baseline(
      String name,
      Optional<ImpactLevel> level,
      Optional<String> revision,
      List<BaselineControl> controls,
      CatalogIdentity identity,
      boolean selection,
      @Nullable Baseline whole) {
    if (controls.isEmpty()) {
      throw new EmptyBaselineException(name, "");
    }
    this.identity = identity;
    this.selection = selection;
    this.whole = whole == null ? this : whole;
    this.name = name;
    this.level = level;
    this.revision = revision;
    this.controls = ImmutableList.copyOf(controls);
    Map<ControlId, BaselineControl> ids = new LinkedHashMap<>();
    Map<ParameterId, BaselineParameter> pins = new LinkedHashMap<>();
    for (BaselineControl control : controls) {
      if (ids.put(control.id(), control) != null) {
        throw new RepeatedControlException(name, control.id());
      }
      control.parameters().forEach(parameter -> pins.putIfAbsent(parameter.id(), parameter));
    }
    this.byId = ImmutableMap.copyOf(ids);
    this.parameters = whole == null ? ImmutableMap.copyOf(pins) : whole.parameters;
    this.index = new BaselineIndex(this.controls);
    this.hash = Objects.hash(name, level, revision, identity, this.controls);
  }

  /**
   * Returns a baseline of these controls, without impact level and revision.
   *
   * @throws RepeatedControlException if a control id occurs twice
   * @throws EmptyBaselineException if there is no control
   */
  public static Baseline of(String name, List<BaselineControl> controls) {
    return new Baseline(
        name, Optional.empty(), Optional.empty(), controls, CatalogIdentity.unknown(), false, null);
  }

  /**
   * Returns the baseline of a resolved profile catalog, or of a catalog as it is, in its order. Its
   * revision is what the library's {@code catalog-revision} property says, else the one that its
   * title or version names.
   *
   * @throws RepeatedControlException if a control id occurs twice
   * @throws EmptyBaselineException if there is no control to determine
   */
  public static Baseline of(Catalog catalog) {
    return CatalogBaseline.of(catalog, Optional.empty());
  }

  /**
   * Returns the baseline of a catalog that was found at an address, which may name its publication
   * and revision too.
   *
   * @throws RepeatedControlException if a control id occurs twice
   * @throws EmptyBaselineException if there is no control to determine
   */
  public static Baseline of(Catalog catalog, URI address) {
    return CatalogBaseline.of(catalog, Optional.of(address));
  }

  /**
   * Returns the baseline of a resolved profile, with the provenance of each control and of the
   * whole.
   *
   * @throws RepeatedControlException if a control id occurs twice
   * @throws EmptyBaselineException if the profile selects no control to determine
   */
  public static Baseline of(ResolvedProfile profile) {
    return CatalogBaseline.of(profile);
  }

  /**
   * Returns the baseline of these parts.
   *
   * @throws RepeatedControlException if a control id occurs twice
   * @throws EmptyBaselineException if there is no control
   */
  public static Baseline of(BaselineParts parts) {
    return new Baseline(
        parts.name(),
        parts.level(),
        parts.revision(),
        parts.controls(),
        parts.identity(),
        parts.selection(),
        parts.whole().orElse(null));
  }

  /** Returns what it is made of. */
  public BaselineParts parts() {
    return new BaselineParts(
        name, level, revision, controls, identity, selection, Optional.ofNullable(partOf()));
  }

  /** Returns this baseline with what is known of where its controls come from. */
  public Baseline from(CatalogIdentity catalogs) {
    return new Baseline(name, level, revision, controls, catalogs, selection, partOf());
  }

  /** Returns this baseline, known to be selected out of a catalog that has more controls. */
  Baseline asSelection() {
    return new Baseline(name, level, revision, controls, identity, true, partOf());
  }

  /** Returns this baseline for a system of this impact level. */
  public Baseline at(ImpactLevel impactLevel) {
    return new Baseline(
        name, Optional.of(impactLevel), revision, controls, identity, selection, partOf());
  }

  /**
   * Returns this baseline, known to be of this revision of its catalog.
   *
   * @param catalogRevision a name such as {@code rev5}; an offering that is known to speak of
   *     another one gives nothing without a mapping
   */
  public Baseline ofRevision(String catalogRevision) {
    return new Baseline(
        name, level, Optional.of(catalogRevision), controls, identity, selection, partOf());
  }

  /** Returns the baseline with these controls alone, in the order they have here. */
  public Baseline only(ControlId... ids) {
    List<ControlId> wanted = List.of(ids);
    return new Baseline(
        name,
        level,
        revision,
        controls.stream().filter(c -> wanted.contains(c.id())).toList(),
        identity,
        selection,
        whole);
  }

  private @Nullable Baseline partOf() {
    return whole == this ? null : whole;
  }

  /** Returns the name that reports and explanations use. */
  public String name() {
    return name;
  }

  /**
   * Returns the impact level of the customer system; empty if not stated, then levels are not
   * compared.
   */
  public Optional<ImpactLevel> level() {
    return level;
  }

  /** Returns the revision of the catalog; empty if not known. */
  public Optional<String> revision() {
    return revision;
  }

  /** Returns what is known of where its controls come from. */
  public CatalogIdentity identity() {
    return identity;
  }

  /**
   * Returns the revisions that the caller or, where that does not say another one, the documents
   * behind it name: of the publications that they name, where they do not say of which.
   */
  Set<CatalogIdentity.NamedRevision> revisions() {
    Set<CatalogIdentity.NamedRevision> named = identity.revisions();
    Optional<String> own = revision.map(CatalogIdentity::number);
    Set<CatalogIdentity.NamedRevision> counts =
        own.isEmpty() || named.stream().anyMatch(r -> r.number().equals(own.get()))
            ? named
            : Set.of(new CatalogIdentity.NamedRevision(Optional.empty(), own.get()));
    Set<Publication> publications = publications();
    return counts.stream().flatMap(r -> r.of(publications)).collect(Collectors.toSet());
  }

  /**
   * Returns the publications that its documents name. Controls with ids of NIST's form are SP
   * 800-53's, whoever tailored and titled the baseline.
   */
  Set<Publication> publications() {
    Set<Publication> known = publications;
    if (known == null) {
      Set<Publication> named = EnumSet.noneOf(Publication.class);
      named.addAll(identity.publications());
      if (whole.controls.stream().allMatch(c -> IdSpelling.parse(c.id().value()).isPresent())) {
        named.add(Publication.SP_800_53);
      }
      known = ImmutableSet.copyOf(named);
      publications = known;
    }
    return known;
  }

  /** Returns the baseline that {@link #only} cut this one out of; this one if none did. */
  public Baseline whole() {
    return whole;
  }

  boolean isSelection() {
    return selection;
  }

  /** Returns the controls in the order of the baseline, withdrawn ones included. */
  public List<BaselineControl> controls() {
    return controls;
  }

  /** Returns the control with this very id; empty if the baseline has none. */
  public Optional<BaselineControl> control(ControlId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Returns the parameter with this id, of whichever control; empty if the baseline has none. */
  public Optional<BaselineParameter> parameter(ParameterId id) {
    return Optional.ofNullable(parameters.get(id));
  }

  /** Returns the parameters of all controls by id, for a part of a baseline those of the whole. */
  public Map<ParameterId, BaselineParameter> parameters() {
    return parameters;
  }

  /** Returns how many points are determined: those of the controls that are not withdrawn. */
  public int pointCount() {
    return index.pointCount();
  }

  /** Returns the baseline's ids by every spelling, and the places they name. */
  public BaselineIndex index() {
    return index;
  }

  /**
   * Returns whether another baseline asks for the same: the same controls, pinned alike (SEMANTICS
   * section 6: undecided parameters cap where a provider was authorized on another one).
   *
   * <p>A baseline that {@link #only} cut down is compared as it was before, so that a control
   * evaluated alone has the result that it has in the whole.
   */
  public boolean asksTheSameAs(Baseline other) {
    return whole == other.whole
        || whole.byId.keySet().equals(other.whole.byId.keySet())
            && whole.pins().equals(other.whole.pins());
  }

  private Map<ParameterId, List<String>> pins() {
    Map<ParameterId, List<String>> pins = new LinkedHashMap<>();
    parameters.forEach(
        (id, parameter) -> {
          if (parameter.isPinned()) {
            pins.put(id, parameter.required());
          }
        });
    return pins;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Baseline that
            && hash == that.hash
            && name.equals(that.name)
            && level.equals(that.level)
            && revision.equals(that.revision)
            && identity.equals(that.identity)
            && controls.equals(that.controls);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** Returns the name, the level and the size. */
  @Override
  public String toString() {
    return name
        + level.map(l -> " (" + l + ")").orElse("")
        + ": "
        + controls.size()
        + " controls, "
        + pointCount()
        + " points";
  }
}
