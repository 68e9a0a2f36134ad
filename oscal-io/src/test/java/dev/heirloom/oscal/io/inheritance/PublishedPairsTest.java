package dev.heirloom.oscal.io.inheritance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.InheritedEntry;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.SatisfiedEntry;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.resolution.ProfileResolver;
import dev.heirloom.inheritance.resolution.ResolutionOptions;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import dev.heirloom.inheritance.result.Fulfilment;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.ProvidedUse;
import dev.heirloom.inheritance.result.Reason;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.ResponsibilityUse;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.resolution.LocalDocuments;
import dev.heirloom.oscal.io.resolution.Shared;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.profile.Profile;
import dev.heirloom.oscal.model.ssp.ByComponent;
import dev.heirloom.oscal.model.ssp.Export;
import dev.heirloom.oscal.model.ssp.ImplementedRequirement;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The published pairs of leveraged and leveraging SSPs give what was worked out for them by hand,
 * from every format they were published in. What is expected stands in files beside the documents,
 * of which every statement is compared and counted, so that one that is not understood cannot pass.
 */
class PublishedPairsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

  private static final Map<String, Baseline> BASELINES = new ConcurrentHashMap<>();

  /** What is compared, and how many statements of the expected file it was. */
  private static final class Comparison {

    private int statements;

    void equal(Object expected, Object actual, String what) {
      assertEquals(expected, actual, what);
      statements++;
    }
  }

  private static SystemSecurityPlan plan(String name, Format format) {
    return OscalReader.strict()
        .read(
            Shared.path("data/ssp/" + name + "." + format.name().toLowerCase(Locale.ROOT)),
            SystemSecurityPlan.class);
  }

  private static JSONObject expected(String name) throws IOException {
    return new JSONObject(Files.readString(Shared.path("data/ssp/expected-" + name + ".json")));
  }

  private static Baseline resolved(String profile) {
    Path file = Shared.path("data/resolution/" + profile + "_profile.json");
    return BASELINES.computeIfAbsent(
        profile,
        key ->
            Baseline.of(
                ProfileResolver.resolve(
                    OscalReader.strict().read(file, Profile.class),
                    file.toUri(),
                    LocalDocuments.under(file.getParent()),
                    ResolutionOptions.of(
                        Uuid.of("0f0b6b0e-3a43-4c0e-8a6d-5d1c6d3b7a11"),
                        new OscalDateTime("2026-11-21T09:30:00Z")))));
  }

  /** The three controls of trestle's profile, from the whole catalog of the same revision. */
  private static Baseline threeControls() {
    Path file = Shared.path("data/resolution/nist-rev5/catalog.json");
    return BASELINES.computeIfAbsent(
        "three controls",
        key ->
            Baseline.of(OscalReader.strict().read(file, Catalog.class))
                .only(new ControlId("ac-1"), new ControlId("ac-2"), new ControlId("ac-2.1")));
  }

  private static Report report(Baseline baseline, Offering offering, CustomerSystem system) {
    return Determination.of(baseline).providers(offering).system(system).asOf(DAY).report();
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void ofNistGiveWhatIsExpectedOfThem(Format format) throws IOException {
    Offering offering =
        Offering.of(plan("oscal_leveraged-example_ssp", format), "oscal_leveraged-example_ssp");
    CustomerSystem system =
        CustomerSystem.of(
            plan("oscal_leveraging-example_ssp", format), "oscal_leveraging-example_ssp");
    Report report = report(resolved("nist-rev4/LOW"), offering, system);
    JSONObject expected = expected("nist-pair");
    Comparison compare = new Comparison();

    JSONObject authorization = expected.getJSONObject("leveraged_authorization");
    var leveraged = system.claims().leveragedAuthorizations().get(0);
    compare.equal(authorization.getString("uuid"), leveraged.uuid().value(), "authorization");
    compare.equal(
        authorization.getString("date"),
        leveraged.dateAuthorized().orElseThrow().toString(),
        "date");
    for (JSONObject map : objects(expected.getJSONArray("component_map"))) {
      compare.equal(
          List.of(uuid(map, "inherited_uuid")),
          component(system.claims(), uuid(map, "leveraging")).inheritedUuids(),
          "the component it stands in for");
    }
    providerItems(expected, offering.claims(), compare);
    leveragingItems(expected, system.claims(), report, compare);

    JSONObject results = expected.getJSONObject("expected");
    fulfilments(results, report, compare);
    for (JSONObject dangling : objects(results.getJSONArray("dangling"))) {
      compare.equal("satisfied.responsibility-uuid", dangling.getString("kind"), "kind");
      compare.equal("provided", dangling.getString("actual"), "what it names instead");
      Finding finding = of(report, FindingCode.DANGLING_REFERENCE).get(0);
      compare.equal(
          "satisfied entry 22222222-0000-4000-9009-002001002001 names "
              + dangling.getString("uuid")
              + " as a responsibility, but that is a provided item, so it satisfies nothing",
          finding.message(),
          "dangling reference");
      assertEquals("ac-2_smt.a", finding.subject());
    }
    compare.equal(
        uuids(results.getJSONArray("uninherited_provided")),
        of(report, FindingCode.NOT_LISTED_AS_INHERITED).stream()
            .flatMap(finding -> finding.evidence().stream())
            .flatMap(evidence -> evidence.uuid().stream())
            .collect(Collectors.toSet()),
        "offered and not listed as inherited");
    JSONObject counts = results.getJSONObject("counts_rev4_low");
    compare.equal(counts.getInt("full"), report.controlCounts().full(), "full");
    compare.equal(counts.getInt("partial"), report.controlCounts().partial(), "partial");
    compare.equal(counts.getInt("customer"), report.controlCounts().own(), "customer");
    JSONObject both = results.getJSONObject("declared_and_effective");
    for (String ids : both.keySet()) {
      compare.equal(both.getString(ids), statement(both.getString(ids), report, ids, false), ids);
      compare.equal(both.getString(ids), statement(both.getString(ids), report, ids, true), ids);
    }
    assertEquals(39, compare.statements, "statements compared");
    assertEquals(1, of(report, FindingCode.DANGLING_REFERENCE).size());
    assertEquals(
        Set.of(
            "Leveraged IaaS System spells ids differently from the baseline (1):"
                + " \"ac-2_stmt.a\" is read as ac-2_smt.a",
            "Leveraging SaaS System spells ids differently from the baseline (1):"
                + " \"ac-2_stmt.a\" is read as ac-2_smt.a"),
        of(report, FindingCode.ID_SPELLING).stream()
            .map(Finding::message)
            .collect(Collectors.toSet()));
    assertEquals(124, report.controls().size());
  }

  @Test
  void ofTrestleGiveWhatIsExpectedOfThem() throws IOException {
    Offering offering = Offering.of(plan("trestle_leveraged_ssp", Format.JSON), "leveraged_ssp");
    CustomerSystem system =
        CustomerSystem.of(plan("trestle_leveraging_ssp", Format.JSON), "leveraging_ssp");
    Report report = report(threeControls(), offering, system);
    JSONObject expected = expected("trestle-pair");
    Comparison compare = new Comparison();

    providerItems(expected, offering.claims(), compare);
    leveragingItems(expected, system.claims(), report, compare);
    JSONObject results = expected.getJSONObject("expected");
    fulfilments(results, report, compare);
    compare.equal(
        results.getJSONArray("dangling").length(),
        of(report, FindingCode.DANGLING_REFERENCE).size(),
        "dangling references");
    compare.equal(
        results.getJSONArray("inherited_items").length(),
        system.claims().inherited().size(),
        "inherited entries");
    JSONObject effective = results.getJSONObject("effective");
    JSONObject declared = results.getJSONObject("declared_where_different");
    for (String ids : effective.keySet()) {
      String wording = effective.getString(ids);
      compare.equal(wording, statement(wording, report, ids, false), ids);
      String declaredWording = declared.optString(ids, wording);
      compare.equal(
          declaredWording, statement(declaredWording, report, ids, true), "declared " + ids);
    }
    assertTrue(effective.keySet().containsAll(declared.keySet()));
    assertEquals(43, compare.statements, "statements compared");

    // "full where the provider is of the same organization"
    Report same = report(threeControls(), offering.asCommonControls(), system);
    assertEquals(Status.FULLY_INHERITED, same.point("ac-1_smt.a").orElseThrow().status());
    assertEquals(Status.PARTIALLY_INHERITED, same.control("ac-1").orElseThrow().status());
    assertFalse(of(same, FindingCode.ORGANIZATION_POLICY).stream().findAny().isPresent());
    assertEquals(
        Set.of("ac-2.1"),
        of(report, FindingCode.NOT_IMPLEMENTED).stream()
            .map(Finding::subject)
            .collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void ofFedrampsTemplateItselfGivesWhatIsExpected(Format format) throws IOException {
    SystemSecurityPlan plan = plan("fedramp-rev5-template", format);
    Baseline baseline = resolved("fedramp-rev5/MODERATE");
    JSONObject expected = expected("fedramp").getJSONObject("rev5_template_master");
    Comparison compare = new Comparison();
    Offering offering = Offering.of(plan, "template");
    Report offered = Determination.of(baseline).providers(offering).asOf(DAY).report();
    PointResult point = offered.point(expected.getString("statement")).orElseThrow();

    compare.equal(
        uuids(expected.getJSONArray("provided")),
        point.provided().stream().map(ProvidedUse::uuid).collect(Collectors.toSet()),
        "provided");
    compare.equal(
        pairs(expected.getJSONArray("responsibilities")),
        point.responsibilities().stream()
            .map(use -> List.of(use.uuid(), use.responsibility().provided().orElseThrow()))
            .collect(Collectors.toSet()),
        "responsibilities, and what they are bound to");
    // Its own requirement is planned, so what it exports is offered and cannot be inherited yet.
    assertEquals(Status.PARTIALLY_INHERITED, point.declared());
    assertEquals(Status.MUST_IMPLEMENT, point.status());
    assertEquals(Optional.of(Reason.NOT_USABLE), point.reason());
    assertEquals(1, offered.declaredControlCounts().partial());
    assertEquals(0, offered.declaredControlCounts().full());
    assertEquals(0, offered.controlCounts().partial());

    CustomerSystem system = CustomerSystem.of(plan, "template");
    compare.equal(
        uuids(expected.getJSONArray("inherited")),
        system.claims().inherited().stream()
            .flatMap(entry -> entry.provided().stream())
            .collect(Collectors.toSet()),
        "inherited");
    compare.equal(
        uuids(expected.getJSONArray("satisfied")),
        system.claims().satisfied().stream()
            .flatMap(entry -> entry.responsibility().stream())
            .collect(Collectors.toSet()),
        "satisfied");
    // The hazard: the uuids that it inherits and satisfies are also its own, and must not be found
    // there.
    Report alone = Determination.of(baseline).system(system).asOf(DAY).report();
    assertEquals(5, of(alone, FindingCode.LOWER_DOCUMENT_NOT_GIVEN).size());
    assertEquals(0, alone.declaredControlCounts().partial());
    assertTrue(
        point.responsibilities().stream().allMatch(use -> use.fulfilment() == Fulfilment.OPEN),
        "it is no customer of its own, so its satisfied entry answers nothing of what it leaves");

    // NIST's leveraged system has the components that it names: there they are found.
    Offering below =
        Offering.of(plan("oscal_leveraged-example_ssp", format), "oscal_leveraged-example_ssp");
    Report over = report(baseline, below, system);
    compare.equal(true, expected.getString("hazard").contains("scoped"), "hazard");
    assertEquals(List.of(), of(over, FindingCode.LOWER_DOCUMENT_NOT_GIVEN));
    assertEquals(List.of(), of(over, FindingCode.DANGLING_REFERENCE));
    assertEquals(
        Map.of(
            "11111111-0000-4000-9009-002001001002", Fulfilment.OPEN,
            "11111111-0000-4000-9009-002001002002", Fulfilment.PLANNED),
        over.point("ac-2_smt.a").orElseThrow().responsibilities().stream()
            .collect(Collectors.toMap(use -> use.uuid().value(), ResponsibilityUse::fulfilment)));
    assertEquals(5, compare.statements, "statements compared");
  }

  /**
   * Where compliance-trestle's {@code profile-inherit} and the determination differ: it knows two
   * answers, and passes over the statements of a control that nobody addressed. So it takes ac-1
   * out of the profile, of which part a alone is provided, and keeps ac-2.1, of which a component
   * provides all.
   */
  @Test
  void differFromProfileInheritWhereAPartAloneIsAddressed() throws IOException {
    SystemSecurityPlan leveraged = plan("trestle_leveraged_ssp", Format.JSON);
    JSONObject peer = expected("trestle-pair").getJSONObject("peer_algorithm");
    Report report =
        report(
            threeControls(),
            Offering.of(leveraged, "leveraged_ssp").asCommonControls(),
            CustomerSystem.of(plan("trestle_leveraging_ssp", Format.JSON), "leveraging_ssp"));
    JSONObject results = peer.getJSONObject("result");
    int compared = 0;
    for (ImplementedRequirement requirement :
        leveraged.controlImplementation().implementedRequirements()) {
      String control = requirement.controlId().value();
      boolean excluded = results.getString(control).startsWith("excluded");
      assertEquals(excluded, isLeftOutByProfileInherit(requirement), control);
      compared++;
    }
    assertEquals(results.length(), compared);
    assertEquals(3, compared);

    ControlResult ac1 = report.control("ac-1").orElseThrow();
    assertTrue(results.getString("ac-1").startsWith("excluded"));
    assertEquals(Status.PARTIALLY_INHERITED, ac1.status(), "nobody provides parts b and c");
    assertEquals(
        List.of(Status.FULLY_INHERITED, Status.MUST_IMPLEMENT, Status.MUST_IMPLEMENT),
        ac1.points().stream().map(PointResult::status).toList());
    assertEquals(Optional.of(Reason.NOTHING_EXPORTED), ac1.points().get(1).reason());
    ControlResult enhancement = report.control("ac-2.1").orElseThrow();
    assertTrue(results.getString("ac-2.1").startsWith("included"));
    assertEquals(
        Status.PARTIALLY_INHERITED, enhancement.status(), "one of two components is planned");
    assertEquals(Status.FULLY_INHERITED, enhancement.declared());
    assertEquals(Status.PARTIALLY_INHERITED, report.control("ac-2").orElseThrow().status());
  }

  /**
   * The rule of profile-inherit: all by-components provide, none asks for anything, all are
   * implemented.
   */
  private static boolean isLeftOutByProfileInherit(ImplementedRequirement requirement) {
    return Stream.concat(
            requirement.byComponents().stream(),
            requirement.statements().stream().flatMap(s -> s.byComponents().stream()))
        .allMatch(PublishedPairsTest::providesAll);
  }

  private static boolean providesAll(ByComponent by) {
    Optional<Export> export = by.export();
    return export.isPresent()
        && !export.get().provided().isEmpty()
        && export.get().responsibilities().isEmpty()
        && by.implementationStatus().filter(s -> s.state().equals("implemented")).isPresent();
  }

  /** Compares the items that the provider's document is said to have, and that it has no others. */
  private static void providerItems(JSONObject expected, SystemClaims claims, Comparison compare) {
    Set<Uuid> provided = new TreeSet<>();
    Set<Uuid> responsibilities = new TreeSet<>();
    for (JSONObject item : objects(expected.getJSONArray("provider_items"))) {
      if (!item.isNull("provided")) {
        ProvidedItem actual =
            claims.provided().stream()
                .filter(p -> p.uuid().equals(uuid(item, "provided")))
                .findFirst()
                .orElseThrow();
        provided.add(actual.uuid());
        compare.equal(place(item), actual.place().toString(), "place");
        compare.equal(
            item.optString("implementation_status", null),
            actual.states().state().map(Object::toString).orElse(null),
            "state of " + actual.uuid());
        compare.equal(
            item.getString("component"), name(item, claims, actual.component()), "component");
      }
      for (JSONObject owed : objects(item.getJSONArray("responsibilities"))) {
        Responsibility actual =
            claims.responsibilities().stream()
                .filter(r -> r.uuid().equals(uuid(owed, "uuid")))
                .findFirst()
                .orElseThrow();
        responsibilities.add(actual.uuid());
        compare.equal(place(item), actual.place().toString(), "place");
        compare.equal(
            owed.isNull("provided_uuid")
                ? Optional.empty()
                : Optional.of(uuid(owed, "provided_uuid")),
            actual.provided(),
            "what it is bound to");
        compare.equal(
            item.getString("component"), name(item, claims, actual.component()), "component");
      }
    }
    assertEquals(
        provided,
        claims.provided().stream()
            .map(ProvidedItem::uuid)
            .collect(Collectors.toCollection(TreeSet::new)));
    assertEquals(
        responsibilities,
        claims.responsibilities().stream()
            .map(Responsibility::uuid)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static String place(JSONObject item) {
    return item.isNull("statement") ? item.getString("control") : item.getString("statement");
  }

  /** The component by its uuid or its title, whichever is expected. */
  private static String name(JSONObject item, SystemClaims claims, Uuid component) {
    return item.getString("component").equals(component.value())
        ? component.value()
        : component(claims, component).title();
  }

  /**
   * Compares where the leveraging document's entries stand, what they name and whether that is
   * found.
   */
  private static void leveragingItems(
      JSONObject expected, SystemClaims claims, Report report, Comparison compare) {
    Set<Uuid> unresolved =
        report.allFindings().stream()
            .filter(
                finding ->
                    finding.code() == FindingCode.DANGLING_REFERENCE
                        || finding.code() == FindingCode.LOWER_DOCUMENT_NOT_GIVEN)
            .flatMap(finding -> finding.evidence().stream())
            .flatMap(evidence -> evidence.uuid().stream())
            .collect(Collectors.toSet());
    int entries = 0;
    for (JSONObject item : objects(expected.getJSONArray("leveraging_items"))) {
      Uuid component = uuid(item, item.has("component") ? "component" : "by_component_component");
      Uuid entry;
      if (item.has("satisfied")) {
        entry = uuid(item, "satisfied");
        SatisfiedEntry actual =
            claims.satisfied().stream()
                .filter(s -> s.uuid().equals(entry))
                .findFirst()
                .orElseThrow();
        compare.equal(
            Optional.of(uuid(item, "responsibility_uuid")), actual.responsibility(), "satisfied");
        assertEquals(component, actual.component());
      } else {
        entry = uuid(item, "inherited");
        InheritedEntry actual =
            claims.inherited().stream()
                .filter(s -> s.uuid().equals(entry))
                .findFirst()
                .orElseThrow();
        compare.equal(Optional.of(uuid(item, "provided_uuid")), actual.provided(), "inherited");
        assertEquals(component, actual.component());
      }
      compare.equal(item.getBoolean("resolves"), !unresolved.contains(entry), entry + " resolves");
      entries++;
    }
    assertEquals(entries, claims.satisfied().size() + claims.inherited().size());
  }

  private static void fulfilments(JSONObject results, Report report, Comparison compare) {
    compare.equal(
        uuids(results.getJSONArray("open_responsibilities")),
        responsibilities(report, Fulfilment.OPEN),
        "open responsibilities");
    compare.equal(
        uuids(results.getJSONArray("satisfied_responsibilities")),
        responsibilities(report, Fulfilment.SATISFIED),
        "satisfied responsibilities");
  }

  private static Set<Uuid> responsibilities(Report report, Fulfilment fulfilment) {
    return report.controls().stream()
        .flatMap(control -> control.points().stream())
        .flatMap(point -> point.responsibilities().stream())
        .filter(use -> use.fulfilment() == fulfilment)
        .map(ResponsibilityUse::uuid)
        .collect(Collectors.toSet());
  }

  /**
   * Checks one expected line, such as {@code "ac-2_smt.b..ac-2_smt.k": "customer (no statement)"},
   * of one or several points or controls.
   *
   * @return the expected words where they hold; what is found instead where they do not
   */
  private static String statement(String words, Report report, String ids, boolean declared) {
    Status expected = status(words);
    List<Subject> subjects = subjects(report, ids, declared);
    for (Subject subject : subjects) {
      if (subject.status() != expected) {
        return subject + ", of " + ids;
      }
      if (words.contains("no statement")
          && !subject.points().stream().allMatch(point -> isWithoutStatement(report, point))) {
        return "addressed: " + subject;
      }
      if (words.contains("ORGANIZATION_POLICY")
          && subject.points().stream()
              .flatMap(point -> point.bearing().stream())
              .noneMatch(finding -> finding.code() == FindingCode.ORGANIZATION_POLICY)) {
        return "without ORGANIZATION_POLICY: " + subject;
      }
    }
    return subjects.isEmpty() ? "nothing" : words;
  }

  /**
   * Whether nothing is offered or asked for at a point. Its control may well have a requirement in
   * the provider's document, for another part: then the reason is NOTHING_EXPORTED, else
   * NOT_ADDRESSED.
   */
  private static boolean isWithoutStatement(Report report, PointResult point) {
    boolean other =
        report.controls().stream()
            .filter(control -> control.points().contains(point))
            .flatMap(control -> control.points().stream())
            .anyMatch(p -> !p.provided().isEmpty() || !p.responsibilities().isEmpty());
    return point.provided().isEmpty()
        && point.responsibilities().isEmpty()
        && point
            .reason()
            .equals(Optional.of(other ? Reason.NOTHING_EXPORTED : Reason.NOT_ADDRESSED));
  }

  private record Subject(String id, Status status, List<PointResult> points) {

    static Subject of(PointResult point, boolean declared) {
      return new Subject(point.id(), declared ? point.declared() : point.status(), List.of(point));
    }

    static Subject of(ControlResult control, boolean declared) {
      return new Subject(
          control.id().value(), declared ? control.declared() : control.status(), control.points());
    }

    @Override
    public String toString() {
      return id + " is " + status;
    }
  }

  private static List<Subject> subjects(Report report, String ids, boolean declared) {
    if (ids.startsWith("other ")) {
      List<Subject> others =
          report.controls().stream()
              .filter(control -> !control.id().value().equals("ac-2"))
              .map(control -> Subject.of(control, declared))
              .toList();
      assertEquals("other " + others.size() + " baseline controls", ids);
      return others;
    }
    if (ids.contains("..")) {
      String first = ids.substring(0, ids.indexOf(".."));
      String last = ids.substring(ids.indexOf("..") + 2);
      List<PointResult> points =
          report.control(first.substring(0, first.indexOf('_'))).orElseThrow().points();
      List<String> names = points.stream().map(PointResult::id).toList();
      assertTrue(names.contains(first), first);
      // A range without end goes to the last point; one with an end must end there too.
      assertTrue(last.isEmpty() || names.indexOf(last) == names.size() - 1, last);
      return points.subList(names.indexOf(first), names.size()).stream()
          .map(point -> Subject.of(point, declared))
          .toList();
    }
    return report
        .control(ids)
        .map(control -> List.of(Subject.of(control, declared)))
        .orElseGet(() -> List.of(Subject.of(report.point(ids).orElseThrow(), declared)));
  }

  private static Status status(String words) {
    return switch (words.split(" ")[0]) {
      case "full" -> Status.FULLY_INHERITED;
      case "partial" -> Status.PARTIALLY_INHERITED;
      case "customer" -> Status.MUST_IMPLEMENT;
      default -> throw new IllegalArgumentException("no status: " + words);
    };
  }

  private static List<Finding> of(Report report, FindingCode code) {
    return report.allFindings().stream().filter(finding -> finding.code() == code).toList();
  }

  private static Component component(SystemClaims claims, Uuid uuid) {
    return claims.components().stream()
        .filter(c -> c.uuid().equals(uuid))
        .findFirst()
        .orElseThrow();
  }

  private static List<JSONObject> objects(JSONArray array) {
    return array.toList().isEmpty()
        ? List.of()
        : Stream.iterate(0, i -> i < array.length(), i -> i + 1).map(array::getJSONObject).toList();
  }

  private static Uuid uuid(JSONObject object, String key) {
    return Uuid.of(object.getString(key));
  }

  private static Set<Uuid> uuids(JSONArray array) {
    return array.toList().stream().map(Object::toString).map(Uuid::of).collect(Collectors.toSet());
  }

  private static Set<List<Uuid>> pairs(JSONArray array) {
    return Stream.iterate(0, i -> i < array.length(), i -> i + 1)
        .map(array::getJSONArray)
        .map(pair -> List.of(Uuid.of(pair.getString(0)), Uuid.of(pair.getString(1))))
        .collect(Collectors.toSet());
  }
}
