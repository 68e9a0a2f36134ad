package dev.heirloom.inheritance.mapping;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.common.internal.WordSpelling;
import dev.heirloom.oscal.model.mapping.ControlMap;
import dev.heirloom.oscal.model.mapping.Mapping;
import dev.heirloom.oscal.model.mapping.MappingItem;
import dev.heirloom.oscal.model.mapping.QualifierItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the maps of one mapping in one direction: finds their ids, and what limits them. */
final class MapReader {

  private final Baseline source;
  private final Baseline target;
  private final Optional<String> status;

  /**
   * Reads maps between two baselines.
   *
   * @param status what the collection as a whole states, for a mapping that states none
   */
  MapReader(Baseline source, Baseline target, String status) {
    this.source = source;
    this.target = target;
    this.status = Optional.of(status);
  }

  ReadMapping read(Mapping mapping, MappingDirection direction) {
    Optional<String> stated =
        mapping.status().or(() -> status).filter(s -> !WordSpelling.plain(s).equals("complete"));
    return new ReadMapping(
        mapping,
        direction,
        mapping.maps().stream()
            .map(map -> read(map, direction, stated))
            .collect(ImmutableList.toImmutableList()));
  }

  private ReadMap read(ControlMap map, MappingDirection direction, Optional<String> notComplete) {
    boolean asWritten = direction == MappingDirection.AS_WRITTEN;
    MapRelation written = MapRelation.of(map);
    MapRelation relation = asWritten ? written : written.reversed();
    List<MappedItem> from = find(asWritten ? map.sources() : map.targets(), source);
    List<MappedItem> to = find(asWritten ? map.targets() : map.sources(), target);
    List<MapLimit> limits = new ArrayList<>();
    if (relation == MapRelation.NOT_UNDERSTOOD) {
      limits.add(limit(MapLimit.Kind.RELATION_NOT_UNDERSTOOD, stated(map)));
    } else if (!relation.isWhole()) {
      limits.add(limit(MapLimit.Kind.PART_RELATION, relation.toString()));
    }
    if (!map.qualifiers().isEmpty()) {
      boolean blocked =
          map.qualifiers().stream()
              .anyMatch(q -> WordSpelling.plain(q.category()).equals("blocked"));
      limits.add(
          limit(
              blocked ? MapLimit.Kind.BLOCKED : MapLimit.Kind.QUALIFIED,
              map.qualifiers().stream().map(MapReader::quote).collect(Collectors.joining("; "))));
    }
    map.coverage()
        .map(coverage -> coverage.targetCoverage())
        .filter(share -> share.compareTo(BigDecimal.ONE) != 0)
        .ifPresent(share -> limits.add(limit(MapLimit.Kind.COVERAGE, share.toPlainString())));
    notComplete.ifPresent(word -> limits.add(limit(MapLimit.Kind.STATUS, word)));
    String unknown =
        from.stream()
            .filter(item -> item.place().isEmpty())
            .map(MappedItem::id)
            .distinct()
            .collect(Collectors.joining(", "));
    if (!unknown.isEmpty()) {
      limits.add(limit(MapLimit.Kind.UNKNOWN_SOURCE, unknown));
    }
    return new ReadMap(map, relation, from, to, limits);
  }

  /** Returns the relation as a map states it, with a namespace that is not OSCAL's. */
  static String stated(ControlMap map) {
    return map.relationship() + map.ns().map(ns -> " (" + ns + ")").orElse("");
  }

  private static String quote(QualifierItem qualifier) {
    return qualifier.category()
        + ", "
        + qualifier.predicate()
        + " of "
        + qualifier.subject()
        + ", \""
        + qualifier.description().toText().strip()
        + "\"";
  }

  private static MapLimit limit(MapLimit.Kind kind, String detail) {
    return new MapLimit(kind, detail);
  }

  private static List<MappedItem> find(List<MappingItem> items, Baseline baseline) {
    return items.stream()
        .map(item -> new MappedItem(item.idRef(), find(item, baseline)))
        .collect(ImmutableList.toImmutableList());
  }

  /** What a withdrawn control asked for, no baseline asks for any more. */
  private static Optional<BaselinePlace> find(MappingItem item, Baseline baseline) {
    String id = item.idRef().strip();
    boolean control = item.type().equals("control");
    return baseline
        .index()
        .find(id.startsWith("#") ? id.substring(1).strip() : id)
        .filter(
            place ->
                control
                    ? place.kind() == BaselinePlace.Kind.WHOLE
                    : place.kind() != BaselinePlace.Kind.UNKNOWN)
        .filter(
            place ->
                baseline.control(place.control()).filter(BaselineControl::withdrawn).isEmpty());
  }
}
