package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.mapping.ControlMapping;
import dev.heirloom.inheritance.mapping.MappingDirection;
import dev.heirloom.inheritance.mapping.SourceMapping;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.mapping.ControlMap;
import dev.heirloom.oscal.model.mapping.Mapping;
import dev.heirloom.oscal.model.mapping.MappingItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** SEMANTICS section 12, direction, items and relations: a collection between two baselines. */
final class Mappings {

  /** A point on one side of a map: wholly, or by a part of it. */
  record Side(BaselineControl control, String point, boolean part) {}

  /**
   * A map, as it is read.
   *
   * @param relation its relation in the direction in which it is read; empty text if not understood
   * @param neverWhole whether something makes it never whole, whatever its relation
   * @param isPointwise whether it is one of those that an equal-to map is for each pair of points
   */
  record Mapped(
      Uuid uuid,
      boolean isPointwise,
      String relation,
      boolean neverWhole,
      boolean blocked,
      Set<Side> sources,
      Set<Side> targets) {

    boolean isWhole() {
      return Set.of("equalto", "equivalentto", "supersetof").contains(relation);
    }

    boolean carriesItems() {
      return !blocked && (isWhole() || Set.of("subsetof", "intersectswith").contains(relation));
    }

    boolean carriesResponsibilities() {
      return !relation.equals("norelationship");
    }

    boolean reaches(String s) {
      return targets.stream().anyMatch(side -> side.point().equals(s));
    }

    boolean reachesWholly(String s) {
      return targets.stream().anyMatch(side -> side.point().equals(s) && !side.part());
    }
  }

  /** Thrown where the direction of a mapping is undecided or contradicted. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String why) {
      super(why);
    }
  }

  private final ControlMapping collection;
  private final Optional<MappingDirection> said;
  private final Baseline source;
  private final Baseline target;

  private Mappings(SourceMapping through, Baseline target) {
    this.collection = through.mapping();
    this.said = through.direction();
    this.source = through.source();
    this.target = target;
  }

  /** Reads a collection, or refuses it. */
  static List<Mapped> read(SourceMapping through, Baseline target) {
    // "One control evaluated alone equals its part of the whole."
    Mappings whole = new Mappings(through, target.whole());
    Mappings part = new Mappings(through, target);
    List<Mapped> all = new ArrayList<>();
    boolean decided = false;
    for (int i = 0; i < whole.collection.resources().size(); i++) {
      Mapping mapping = whole.collection.collection().mappings().get(i);
      Optional<MappingDirection> direction =
          whole.direction(mapping, whole.collection.resources().get(i));
      decided |= direction.isPresent();
      all.addAll(part.maps(mapping, direction.orElse(MappingDirection.AS_WRITTEN)));
    }
    if (!decided) {
      throw new Refused("it leads nowhere");
    }
    return all;
  }

  /** What a collection gives cause to report as a document, once. */
  static Set<FindingCode> findings(SourceMapping through, Baseline target) {
    Mappings whole = new Mappings(through, target.whole());
    Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
    for (int i = 0; i < whole.collection.resources().size(); i++) {
      Mapping mapping = whole.collection.collection().mappings().get(i);
      MappingDirection direction =
          whole
              .direction(mapping, whole.collection.resources().get(i))
              .orElse(MappingDirection.AS_WRITTEN);
      boolean written = direction == MappingDirection.AS_WRITTEN;
      String status = mapping.status().orElse(whole.collection.collection().provenance().status());
      for (ControlMap map : mapping.maps()) {
        List<MappingItem> from = written ? map.sources() : map.targets();
        List<MappingItem> to = written ? map.targets() : map.sources();
        if (from.stream().anyMatch(item -> sides(item, through.source()).isEmpty())
            || to.stream().anyMatch(item -> sides(item, target.whole()).isEmpty())) {
          codes.add(FindingCode.MAPPED_ID_UNKNOWN);
        }
        if (relation(map, written).isEmpty()) {
          codes.add(FindingCode.MAPPING_RELATION_NOT_UNDERSTOOD);
        }
        if (!map.qualifiers().isEmpty()) {
          codes.add(FindingCode.MAPPING_QUALIFIED);
        }
        if (!status.equals("complete")
            || map.coverage()
                .filter(c -> c.targetCoverage().compareTo(BigDecimal.ONE) != 0)
                .isPresent()) {
          codes.add(FindingCode.MAPPING_NOT_COMPLETE);
        }
      }
    }
    return codes;
  }

  private Optional<MappingDirection> direction(Mapping mapping, ControlMapping.Sides sides) {
    MappingDirection written = MappingDirection.AS_WRITTEN;
    MappingDirection reversed = MappingDirection.REVERSED;
    boolean joinsWritten = joins(maps(mapping, written));
    boolean joinsReversed = joins(maps(mapping, reversed));
    int forWritten = told(mapping, sides, source, target);
    int forReversed = told(mapping, sides, target, source);
    if (forWritten < 0 && forReversed < 0 && (joinsWritten || joinsReversed)) {
      throw new Refused("it is between other catalogs");
    }
    if ((joinsWritten || joinsReversed)
        && mapping.maps().stream().allMatch(this::isSymmetric)
        && maps(mapping, written).equals(maps(mapping, reversed))) {
      return Optional.of(written);
    }
    Optional<MappingDirection> resources =
        forWritten == forReversed
            ? Optional.empty()
            : Optional.of(forWritten > forReversed ? written : reversed);
    Optional<MappingDirection> ids =
        joinsWritten == joinsReversed
            ? Optional.empty()
            : Optional.of(joinsWritten ? written : reversed);
    Set<MappingDirection> told = new HashSet<>();
    resources.ifPresent(told::add);
    ids.ifPresent(told::add);
    if (told.size() > 1 || !told.isEmpty() && said.isPresent() && !told.contains(said.get())) {
      throw new Refused("it is contradicted");
    }
    Optional<MappingDirection> known = resources.or(() -> ids).or(() -> said);
    if (known.isEmpty() && joinsWritten) {
      throw new Refused("it is undecided");
    }
    return known;
  }

  /** Whether both ends of a map are the same places on both sides. */
  private boolean isSymmetric(ControlMap map) {
    return places(map.sources(), source).equals(places(map.targets(), source))
        && places(map.sources(), target).equals(places(map.targets(), target));
  }

  private static Set<List<Object>> places(List<MappingItem> items, Baseline baseline) {
    return items.stream()
        .filter(item -> !sides(item, baseline).isEmpty())
        .map(item -> new Places(baseline).spot(id(item)).orElseThrow())
        .map(spot -> List.<Object>of(spot.control().id(), spot.kind(), spot.id()))
        .collect(Collectors.toSet());
  }

  private static boolean joins(List<Mapped> maps) {
    return maps.stream().anyMatch(m -> !m.sources().isEmpty() && !m.targets().isEmpty());
  }

  /** Less than 0 if a side is another catalog, more if one is the same and none another. */
  private static int told(Mapping mapping, ControlMapping.Sides sides, Baseline from, Baseline to) {
    List<Catalogs.Spoken> spoken =
        List.of(
            new Catalogs(from)
                .spoken(
                    sides.source().identity(),
                    sides.source().loaded(),
                    ids(mapping.maps().stream().flatMap(m -> m.sources().stream()).toList())),
            new Catalogs(to)
                .spoken(
                    sides.target().identity(),
                    sides.target().loaded(),
                    ids(mapping.maps().stream().flatMap(m -> m.targets().stream()).toList())));
    return spoken.stream().anyMatch(Catalogs::isOther)
        ? -1
        : spoken.contains(Catalogs.Spoken.SAME) ? 1 : 0;
  }

  private static Set<String> ids(List<MappingItem> items) {
    return items.stream().map(Mappings::id).collect(Collectors.toSet());
  }

  private static String id(MappingItem item) {
    return item.idRef().replaceFirst("^#", "");
  }

  private List<Mapped> maps(Mapping mapping, MappingDirection direction) {
    List<Mapped> all = new ArrayList<>();
    boolean draft =
        !mapping.status().orElse(collection.collection().provenance().status()).equals("complete");
    for (ControlMap map : mapping.maps()) {
      boolean written = direction == MappingDirection.AS_WRITTEN;
      List<MappingItem> from = written ? map.sources() : map.targets();
      List<MappingItem> to = written ? map.targets() : map.sources();
      boolean unknown = from.stream().anyMatch(item -> sides(item, source).isEmpty());
      boolean limited =
          draft
              || !map.qualifiers().isEmpty()
              || unknown
              || map.coverage()
                  .filter(c -> c.targetCoverage().compareTo(BigDecimal.ONE) != 0)
                  .isPresent();
      boolean blocked = map.qualifiers().stream().anyMatch(q -> q.category().equals("blocked"));
      String relation = relation(map, written);
      Set<Side> sources = sides(from, source);
      Set<Side> targets = sides(to, target);
      if (relation.equals("equalto")
          && isOneControl(from, source)
          && isOneControl(to, target)
          && labels(sources).equals(labels(targets))) {
        List<Side> one = List.copyOf(sources);
        List<Side> other = List.copyOf(targets);
        for (int i = 0; i < one.size(); i++) {
          all.add(
              new Mapped(
                  map.uuid(),
                  true,
                  relation,
                  limited,
                  blocked,
                  Set.of(one.get(i)),
                  Set.of(other.get(i))));
        }
      } else {
        all.add(new Mapped(map.uuid(), false, relation, limited, blocked, sources, targets));
      }
    }
    return all;
  }

  private static String relation(ControlMap map, boolean written) {
    String word = Words.plain(map.relationship());
    if (map.ns().filter(ns -> !ns.equals("http://csrc.nist.gov/ns/oscal")).isPresent()) {
      return "";
    }
    return switch (word) {
      case "equalto", "equivalentto", "intersectswith", "norelationship" -> word;
      case "subsetof" -> written ? word : "supersetof";
      case "supersetof" -> written ? word : "subsetof";
      default -> "";
    };
  }

  private static Set<Side> sides(List<MappingItem> items, Baseline baseline) {
    Set<Side> all = new LinkedHashSet<>();
    items.forEach(item -> all.addAll(sides(item, baseline)));
    return all;
  }

  /** The points that an item means; none where the baseline does not have it. */
  private static List<Side> sides(MappingItem item, Baseline baseline) {
    return new Places(baseline)
        .spot(id(item))
        .filter(
            spot ->
                item.type().equals("control")
                    ? spot.kind() == Places.Kind.WHOLE
                    : spot.kind() != Places.Kind.UNKNOWN)
        .map(
            spot ->
                Places.points(spot.control()).stream()
                    .filter(spot.points()::contains)
                    .map(
                        s ->
                            new Side(
                                spot.control(),
                                s,
                                spot.kind() == Places.Kind.DEEPER
                                    || spot.kind() == Places.Kind.FEDRAMP))
                    .toList())
        .orElse(List.of());
  }

  private static boolean isOneControl(List<MappingItem> items, Baseline baseline) {
    return items.stream()
            .allMatch(
                item ->
                    new Places(baseline)
                        .spot(id(item))
                        .filter(spot -> spot.kind() == Places.Kind.WHOLE)
                        .isPresent())
        && sides(items, baseline).stream().map(Side::control).distinct().count() == 1;
  }

  private static List<String> labels(Set<Side> control) {
    return control.stream()
        .map(
            side ->
                side.point().equals(side.control().id().value())
                    ? ""
                    : label(side.control(), side.point()))
        .toList();
  }

  private static String label(BaselineControl control, String point) {
    String label =
        control.statements().stream()
            .flatMap(statement -> statement.parts().stream())
            .filter(part -> part.id().filter(point::equals).isPresent())
            .flatMap(part -> part.label().stream())
            .findFirst()
            .orElse("")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]", "");
    return label.isEmpty() ? point.substring(point.lastIndexOf('.') + 1) : label;
  }

  /** Whether a collection can be read between two baselines. */
  static boolean isReadable(SourceMapping through, Baseline target) {
    try {
      read(through, target);
      return true;
    } catch (Refused refused) {
      return false;
    }
  }
}
