package dev.heirloom.inheritance.mapping;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.CatalogRelation;
import dev.heirloom.oscal.model.mapping.ControlMap;
import dev.heirloom.oscal.model.mapping.Mapping;
import dev.heirloom.oscal.model.mapping.MappingItem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Decides in which direction each mapping of a collection is read: by its resources, else by its
 * ids, else by the caller (SEMANTICS section 12).
 */
final class DirectedMappings {

  private static final String NAME_RESOURCES =
      "Let its source-resource and target-resource name the two catalogs";

  private final ControlMapping mapping;
  private final Baseline source;
  private final Baseline target;
  private final Optional<MappingDirection> said;
  private final String status;

  DirectedMappings(
      ControlMapping mapping, Baseline source, Baseline target, Optional<MappingDirection> said) {
    this.mapping = mapping;
    this.source = source;
    this.target = target;
    this.said = said;
    this.status = mapping.collection().provenance().status();
  }

  /** One mapping, read both ways between the whole baselines: a part of one decides nothing. */
  private record BothWays(ReadMapping asWritten, ReadMapping reversed) {

    Optional<MappingDirection> fitting() {
      return asWritten.joins() == reversed.joins()
          ? Optional.empty()
          : Optional.of(
              asWritten.joins() ? MappingDirection.AS_WRITTEN : MappingDirection.REVERSED);
    }

    boolean joins() {
      return asWritten.joins() || reversed.joins();
    }

    /** Returns whether it makes no difference, as for controls that are equal to themselves. */
    boolean isSymmetric() {
      return asWritten.maps().stream()
          .map(BothWays::content)
          .toList()
          .equals(reversed.maps().stream().map(BothWays::content).toList());
    }

    private static List<Object> content(ReadMap map) {
      return List.of(map.relation(), places(map.sources()), places(map.targets()), map.isWhole());
    }

    private static Set<Object> places(List<MappedItem> items) {
      return items.stream()
          .flatMap(item -> item.place().stream())
          .map(place -> List.of(place.control(), place.kind(), place.id()))
          .collect(Collectors.toSet());
    }
  }

  List<ReadMapping> read() {
    MapReader whole = new MapReader(source.whole(), target.whole(), status);
    MapReader reader = new MapReader(source, target, status);
    ImmutableList.Builder<ReadMapping> read = ImmutableList.builder();
    boolean decided = false;
    for (int i = 0; i < mapping.resources().size(); i++) {
      Mapping one = mapping.collection().mappings().get(i);
      BothWays ways =
          new BothWays(
              whole.read(one, MappingDirection.AS_WRITTEN),
              whole.read(one, MappingDirection.REVERSED));
      Optional<MappingDirection> direction = direction(one, mapping.resources().get(i), ways);
      decided |= direction.isPresent();
      read.add(reader.read(one, direction.orElse(MappingDirection.AS_WRITTEN)));
    }
    if (!decided) {
      throw exception(
          mapping.collection().mappings().get(0),
          "none of its maps leads from "
              + source.name()
              + " to "
              + target.name()
              + ", in either direction.",
          "Name the baseline whose ids the collection maps from.");
    }
    return read.build();
  }

  /**
   * Returns the direction of a mapping; empty for one that leads nowhere in either, as those of a
   * collection do that are about other catalogs.
   */
  private Optional<MappingDirection> direction(
      Mapping one, ControlMapping.Sides sides, BothWays ways) {
    Told asWritten = told(one, sides, source, target);
    Told reversed = told(one, sides, target, source);
    Optional<MappingDirection> byResources =
        asWritten == reversed
            ? Optional.empty()
            : Optional.of(
                asWritten.compareTo(reversed) > 0
                    ? MappingDirection.AS_WRITTEN
                    : MappingDirection.REVERSED);
    Optional<MappingDirection> byIds = ways.fitting();
    if (asWritten == Told.OTHER && reversed == Told.OTHER && ways.joins()) {
      throw exception(
          one,
          "its resources are known to be other catalogs than those of "
              + source.name()
              + " and "
              + target.name()
              + ".",
          "Correct the resources, or name the baseline that it maps from.");
    }
    if (ways.isSymmetric() && ways.joins()) {
      return Optional.of(MappingDirection.AS_WRITTEN);
    }
    if (byResources.isPresent() && byIds.isPresent() && !byResources.equals(byIds)) {
      throw exception(
          one,
          "its resources say that it is to be read "
              + words(byResources.get())
              + ", but its ids are found only where it is read "
              + words(byIds.get())
              + ".",
          "Correct the resources, or name the baseline that it maps from.");
    }
    Optional<MappingDirection> known = byResources.or(() -> byIds);
    if (known.isPresent() && said.isPresent() && !known.equals(said)) {
      throw exception(
          one,
          "you say that it is to be read "
              + words(said.get())
              + ", but its "
              + (byResources.isPresent() ? "resources" : "ids")
              + " say "
              + words(known.get())
              + ".",
          "Leave the direction out, or correct the collection.");
    }
    if (known.or(() -> said).isEmpty() && ways.joins()) {
      throw exception(
          one,
          "neither its resources nor its ids tell whether it maps from "
              + source.name()
              + " to "
              + target.name()
              + " or the other way round.",
          NAME_RESOURCES + ", or say whether it is to be read as written or reversed.");
    }
    return known.or(() -> said);
  }

  /** Returns what the resources say of reading a mapping from one baseline to another. */
  private static Told told(Mapping one, ControlMapping.Sides sides, Baseline from, Baseline to) {
    return Told.of(sides.source().relationTo(from, ids(one, ControlMap::sources)))
        .and(Told.of(sides.target().relationTo(to, ids(one, ControlMap::targets))));
  }

  /** What resources say of a direction, the least favourable first. */
  private enum Told {
    OTHER,
    NOTHING,
    SAME;

    static Told of(CatalogRelation relation) {
      return switch (relation.kind()) {
        case SAME -> SAME;
        case NOT_KNOWN -> NOTHING;
        case OTHER_REVISION, OTHER_CATALOG -> OTHER;
      };
    }

    /** Both sides of a direction: what is another catalog on one side excludes it. */
    Told and(Told other) {
      return this == OTHER || other == OTHER ? OTHER : this.compareTo(other) > 0 ? this : other;
    }
  }

  private static Set<String> ids(Mapping one, Function<ControlMap, List<MappingItem>> side) {
    return one.maps().stream()
        .flatMap(map -> side.apply(map).stream())
        .map(item -> item.idRef().strip())
        .map(id -> id.startsWith("#") ? id.substring(1).strip() : id)
        .collect(Collectors.toSet());
  }

  private static String words(MappingDirection direction) {
    return direction == MappingDirection.AS_WRITTEN ? "as written" : "reversed";
  }

  private MappingDirectionException exception(Mapping one, String problem, String remedy) {
    return new MappingDirectionException(mapping.document(), one.uuid(), problem, remedy);
  }
}
