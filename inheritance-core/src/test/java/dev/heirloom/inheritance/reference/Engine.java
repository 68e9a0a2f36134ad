package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.mapping.MappingDirectionException;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Ending;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.ProvidedUse;
import dev.heirloom.inheritance.result.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the engine concludes of a world, in the terms of the reference. */
public final class Engine {

  /** What the reference leaves to examples: remarks on documents that change no result. */
  private static final Set<FindingCode> UNREFERENCED =
      Set.of(
          FindingCode.ID_SPELLING,
          FindingCode.UNKNOWN_PARAMETER,
          FindingCode.STATE_OVERRULED,
          FindingCode.RECORD_NOT_USED,
          FindingCode.RISK_WITHOUT_CONTROL,
          FindingCode.DUPLICATE_UUID,
          FindingCode.ORIGINATION_CONTRADICTORY);

  private Engine() {}

  /** Returns the engine's report on a world. */
  public static Report report(World world) {
    return determination(world).report();
  }

  /** Returns the engine's determination of a world, which can be kept. */
  public static Determination determination(World world) {
    Determination determination =
        Determination.of(world.baseline())
            .pairings(world.pairings())
            .providers(world.offerings())
            .authorizations(world.authorizations())
            .policy(world.policy())
            .asOf(world.asOf());
    return world.customer().map(determination::system).orElse(determination);
  }

  /** Returns what a report concludes. */
  public static Conclusion conclusion(Report report) {
    Map<String, Conclusion.OfControl> controls = new LinkedHashMap<>();
    for (ControlResult control : report.controls()) {
      Map<String, Conclusion.OfPoint> points = new LinkedHashMap<>();
      control.points().forEach(point -> points.put(point.id(), point(point)));
      controls.put(
          control.id().value(),
          new Conclusion.OfControl(control.status(), control.declared(), points));
    }
    return new Conclusion(
        controls,
        report.allFindings().stream()
            .filter(f -> !UNREFERENCED.contains(f.code()))
            .map(f -> new Conclusion.Found(f.code(), f.level(), f.subject()))
            .collect(Collectors.toSet()),
        report.unmapped().stream()
            .map(u -> new Conclusion.Unmapped(u.point(), end(u.ending())))
            .collect(Collectors.toSet()));
  }

  private static Conclusion.OfPoint point(PointResult point) {
    return new Conclusion.OfPoint(
        point.status(),
        point.declared(),
        point.reason(),
        point.provided().stream()
            .map(
                use ->
                    new Conclusion.Use(
                        use.system(), use.uuid(), use.item().place(), use.standing()))
            .collect(Collectors.toSet()),
        point.provided().stream()
            .flatMap(use -> below(use).stream())
            .map(use -> new Conclusion.Relied(use.system(), use.uuid(), use.item().place()))
            .collect(Collectors.toSet()),
        point.responsibilities().stream()
            .map(
                use ->
                    new Conclusion.Owed(
                        use.system(),
                        use.uuid(),
                        use.responsibility().place(),
                        use.fellThrough(),
                        use.fulfilment()))
            .collect(Collectors.toSet()),
        point.duties().stream()
            .map(
                duty ->
                    new Conclusion.Due(duty.kind(), duty.id(), duty.system(), duty.fulfilment()))
            .collect(Collectors.toSet()),
        point.endings().stream().map(Engine::end).collect(Collectors.toSet()));
  }

  private static Conclusion.End end(Ending ending) {
    return new Conclusion.End(
        ending.system(), ending.responsibility(), ending.path(), ending.end());
  }

  private static List<ProvidedUse> below(ProvidedUse use) {
    List<ProvidedUse> all = new ArrayList<>();
    for (ProvidedUse lower : use.reliesOn()) {
      all.add(lower);
      all.addAll(below(lower));
    }
    return all;
  }

  /** Returns in what the engine differs from the reference on a world; empty if in nothing. */
  public static List<String> differences(World world) {
    Optional<Conclusion> reference = read(() -> Reference.conclude(world));
    Optional<Conclusion> engine = read(() -> conclusion(report(world)));
    if (reference.isEmpty() || engine.isEmpty()) {
      return reference.equals(engine)
          ? List.of()
          : List.of((engine.isEmpty() ? "the engine" : "the reference") + " alone refuses it");
    }
    return differences(comparable(world, reference.get()), comparable(world, engine.get()));
  }

  /** Returns a conclusion; empty if a mapping is refused whose direction nothing tells. */
  private static Optional<Conclusion> read(Supplier<Conclusion> conclusion) {
    try {
      return Optional.of(conclusion.get());
    } catch (MappingDirectionException | Mappings.Refused refused) {
      return Optional.empty();
    }
  }

  /**
   * What an organization's own common controls say to have satisfied may be about any document: the
   * reference does not tell apart why such an entry leads nowhere.
   */
  private static Conclusion comparable(World world, Conclusion conclusion) {
    Set<FindingCode> untold =
        Set.of(FindingCode.DANGLING_REFERENCE, FindingCode.LOWER_DOCUMENT_NOT_GIVEN);
    boolean common =
        world.offerings().stream()
            .anyMatch(o -> o.sameOrganization() && !o.claims().satisfied().isEmpty());
    return new Conclusion(
        conclusion.controls(),
        conclusion.findings().stream()
            .filter(found -> !common || !untold.contains(found.code()))
            .collect(Collectors.toSet()),
        conclusion.unmapped());
  }

  /** Returns in what two conclusions differ, a line for each difference; empty if in nothing. */
  private static List<String> differences(Conclusion reference, Conclusion engine) {
    List<String> lines = new ArrayList<>();
    if (!reference.controls().keySet().equals(engine.controls().keySet())) {
      return List.of(reference.controls().keySet() + " / " + engine.controls().keySet());
    }
    reference
        .controls()
        .forEach(
            (id, expected) -> {
              Conclusion.OfControl actual = engine.controls().get(id);
              differ(lines, id + " status", expected.status(), actual.status());
              differ(lines, id + " declared", expected.declared(), actual.declared());
              differ(lines, id + " points", expected.points().keySet(), actual.points().keySet());
              expected
                  .points()
                  .forEach((s, point) -> differ(lines, s, point, actual.points().get(s)));
            });
    differ(lines, "findings", reference.findings(), engine.findings());
    differ(lines, "unmapped", reference.unmapped(), engine.unmapped());
    return lines;
  }

  private static void differ(
      List<String> lines, String s, Conclusion.OfPoint expected, Conclusion.OfPoint actual) {
    differ(lines, s + " status", expected.status(), actual.status());
    differ(lines, s + " declared", expected.declared(), actual.declared());
    differ(lines, s + " reason", expected.reason(), actual.reason());
    differ(lines, s + " provided", expected.provided(), actual.provided());
    differ(lines, s + " relied on", expected.reliedOn(), actual.reliedOn());
    differ(lines, s + " responsibilities", expected.responsibilities(), actual.responsibilities());
    differ(lines, s + " duties", expected.duties(), actual.duties());
    differ(lines, s + " endings", expected.endings(), actual.endings());
  }

  private static void differ(List<String> lines, String what, Object expected, Object actual) {
    if (!Objects.equals(expected, actual)) {
      lines.add(what + ": the reference says " + expected + ", the engine " + actual);
    }
  }

  private static void differ(List<String> lines, String what, Set<?> expected, Set<?> actual) {
    if (!expected.equals(actual)) {
      lines.add(
          what
              + ": the reference alone says "
              + without(expected, actual)
              + ", the engine alone "
              + without(actual, expected));
    }
  }

  private static Set<String> without(Set<?> all, Set<?> others) {
    return Stream.<Object>concat(all.stream(), Stream.empty())
        .filter(one -> !others.contains(one))
        .map(Object::toString)
        .map(text -> text.replace("00000000-0000-4000-8000-000000000", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
