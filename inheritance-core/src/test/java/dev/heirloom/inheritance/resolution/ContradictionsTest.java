package dev.heirloom.inheritance.resolution;

import static dev.heirloom.inheritance.resolution.Documents.AS_IS;
import static dev.heirloom.inheritance.resolution.Documents.all;
import static dev.heirloom.inheritance.resolution.Documents.catalog;
import static dev.heirloom.inheritance.resolution.Documents.codes;
import static dev.heirloom.inheritance.resolution.Documents.combining;
import static dev.heirloom.inheritance.resolution.Documents.control;
import static dev.heirloom.inheritance.resolution.Documents.param;
import static dev.heirloom.inheritance.resolution.Documents.part;
import static dev.heirloom.inheritance.resolution.Documents.profile;
import static dev.heirloom.inheritance.resolution.Documents.prop;
import static dev.heirloom.inheritance.resolution.Documents.resolve;
import static dev.heirloom.inheritance.resolution.Documents.resource;
import static dev.heirloom.inheritance.resolution.Documents.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.resolution.ResolutionFinding.Code;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.ResourceBuilder;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.catalog.CatalogBuilder;
import dev.heirloom.oscal.model.catalog.Control;
import dev.heirloom.oscal.model.catalog.ControlBuilder;
import dev.heirloom.oscal.model.catalog.Group;
import dev.heirloom.oscal.model.catalog.GroupBuilder;
import dev.heirloom.oscal.model.catalog.Parameter;
import dev.heirloom.oscal.model.catalog.ParameterBuilder;
import dev.heirloom.oscal.model.catalog.ParameterConstraint;
import dev.heirloom.oscal.model.catalog.ParameterSelection;
import dev.heirloom.oscal.model.catalog.PartBuilder;
import dev.heirloom.oscal.model.profile.Merge;
import dev.heirloom.oscal.model.profile.Profile;
import dev.heirloom.oscal.model.profile.SetParameter;
import dev.heirloom.oscal.model.profile.SetParameterBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What two inputs give differently is told, with both readings and what counts. */
class ContradictionsTest {

  private static final Control SESSION =
      ControlBuilder.builder(control("s-1")).params(List.of(param("s-1_p"))).build();

  private static SetParameter setting(String... values) {
    return SetParameterBuilder.builder()
        .paramId(new ParameterId("s-1_p"))
        .values(List.of(values))
        .build();
  }

  private static Profile setting(String value) {
    return with(profile(AS_IS, all("catalog.json")), setting(new String[] {value}));
  }

  private static ResolvedProfile over(Profile strict, Profile lax, String method) {
    Merge merge = combining(method, AS_IS);
    return resolve(
        profile(merge, all("strict.json"), all("lax.json")),
        Map.of("catalog.json", catalog(SESSION), "strict.json", strict, "lax.json", lax));
  }

  private static String sentence(ResolvedProfile resolved, Code code) {
    return resolved.findings().stream()
        .filter(finding -> finding.code() == code)
        .map(ResolutionFinding::sentence)
        .reduce((a, b) -> a + " | " + b)
        .orElse("");
  }

  @Test
  void twoImportsThatSetOneParameterDifferentlyAreToldWithBothValuesAndWhatCounts() {
    ResolvedProfile resolved = over(setting("10 minutes"), setting("1 day"), "use-first");
    assertEquals(
        "Imports set one parameter differently, and the first counts: s-1_p (\"10 minutes\" in"
            + " strict.json (import 1), \"1 day\" in lax.json (import 2)).",
        sentence(resolved, Code.PARAMETERS_DIFFER));
    assertEquals(
        List.of("PARAMETERS_DIFFER /profile/imports/0", "PARAMETERS_DIFFER /profile/imports/1"),
        codes(resolved));
  }

  @Test
  void underKeepAllCopiesStayAndTheFindingSaysSo() {
    ResolvedProfile resolved = over(setting("10 minutes"), setting("1 day"), "keep");
    assertEquals(
        "Imports set one parameter differently, and all of them stay: s-1_p (\"10 minutes\" in"
            + " strict.json (import 1), \"1 day\" in lax.json (import 2)).",
        sentence(resolved, Code.PARAMETERS_DIFFER));
  }

  @Test
  void importsThatAgreeAreNoFinding() {
    assertEquals(List.of(), over(setting("1 day"), setting("1 day"), "use-first").findings());
  }

  @Test
  void aParameterThatOneImportLeavesOpenIsSetDifferentlyToo() {
    assertEquals(
        "Imports set one parameter differently, and the first counts: s-1_p (no value in strict.json"
            + " (import 1), \"1 day\" in lax.json (import 2)).",
        sentence(
            over(profile(AS_IS, all("catalog.json")), setting("1 day"), "use-first"),
            Code.PARAMETERS_DIFFER));
  }

  @Test
  void twoImportsThatGiveOneControlDifferentlyAreTold() {
    Catalog other =
        catalog(
            ControlBuilder.builder(control("s-1"))
                .parts(List.of(part("s-1_smt", "Other.")))
                .build(),
            control("s-2"));
    ResolvedProfile resolved =
        resolve(
            profile(combining("use-first", AS_IS), all("one.json"), all("other.json")),
            Map.of("one.json", catalog(control("s-1"), control("s-2")), "other.json", other));
    assertEquals(
        "Imports give one control differently, and the first counts: s-1 (text 1 in one.json (import 1),"
            + " text 2 in other.json (import 2)).",
        sentence(resolved, Code.CONTROLS_DIFFER));
  }

  @Test
  void controlsAndParametersAreComparedAtEveryDepth() {
    Catalog one = everywhere("one");
    Catalog other = everywhere("other");
    ResolvedProfile resolved =
        resolve(
            profile(combining("use-first", AS_IS), all("one.json"), all("other.json")),
            Map.of("one.json", one, "other.json", other));
    String both = " in one.json (import 1), ";
    assertEquals(
        "Imports give one control differently, and the first counts: "
            + Stream.of("s-1", "s-1.1", "s-2", "s-3")
                .map(id -> id + " (text 1" + both + "text 2 in other.json (import 2))")
                .collect(Collectors.joining(", "))
            + ".",
        sentence(resolved, Code.CONTROLS_DIFFER));
    assertEquals(
        "Imports set one parameter differently, and the first counts: "
            + Stream.of("top", "s-1_p", "s-1.1_p", "outer_p", "s-2_p", "inner_p", "s-3_p")
                .map(id -> id + " (\"one\"" + both + "\"other\" in other.json (import 2))")
                .collect(Collectors.joining(", "))
            + ".",
        sentence(resolved, Code.PARAMETERS_DIFFER));
  }

  private static Catalog everywhere(String value) {
    Group inner =
        GroupBuilder.builder(Documents.group("inner", valued("s-3", value)))
            .params(List.of(parameter(value, "inner_p")))
            .build();
    Group outer =
        GroupBuilder.builder(Documents.group("outer", valued("s-2", value)))
            .params(List.of(parameter(value, "outer_p")))
            .groups(List.of(inner))
            .build();
    Control nesting =
        ControlBuilder.builder(valued("s-1", value))
            .controls(List.of(valued("s-1.1", value)))
            .build();
    return CatalogBuilder.builder(catalog(nesting))
        .params(List.of(parameter(value, "top")))
        .groups(List.of(outer))
        .build();
  }

  private static Parameter parameter(String value, String id) {
    return ParameterBuilder.builder(param(id)).values(List.of(value)).build();
  }

  private static Control valued(String id, String value) {
    return ControlBuilder.builder(control(id))
        .title(MarkupLine.ofText(value))
        .params(List.of(parameter(value, id + "_p")))
        .build();
  }

  @Test
  void aSelectionAndAConstraintAreToldInTheirWords() {
    SetParameter selecting =
        SetParameterBuilder.builder()
            .paramId(new ParameterId("s-1_p"))
            .select(
                new ParameterSelection(
                    Optional.empty(),
                    List.of(MarkupLine.ofText("daily"), MarkupLine.ofText("weekly"))))
            .build();
    assertEquals(
        "The profile sets one parameter more than once, and the last value counts: s-1_p (a selection"
            + " of \"daily\" or \"weekly\", then \"c\").",
        sentence(
            resolve(
                with(profile(AS_IS, all("catalog.json")), selecting, setting(new String[] {"c"})),
                catalog(SESSION)),
            Code.PARAMETER_SET_AGAIN));
    SetParameter constraining =
        SetParameterBuilder.builder()
            .paramId(new ParameterId("s-1_p"))
            .constraints(
                List.of(
                    new ParameterConstraint(
                        Optional.of(MarkupMultiline.ofText("at least weekly")), List.of()),
                    new ParameterConstraint(
                        Optional.of(MarkupMultiline.ofText("on change")), List.of())))
            .build();
    assertEquals(
        "Imports set one parameter differently, and the first counts: s-1_p (constraint \"at least"
            + " weekly\" and \"on change\" in strict.json (import 1), \"1 day\" in lax.json (import"
            + " 2)).",
        sentence(
            over(
                with(profile(AS_IS, all("catalog.json")), constraining),
                setting("1 day"),
                "use-first"),
            Code.PARAMETERS_DIFFER));
  }

  @Test
  void aProfileThatSetsOneParameterTwiceIsToldBothValuesInTheirOrder() {
    ResolvedProfile resolved =
        resolve(
            with(
                profile(AS_IS, all("catalog.json")),
                setting("a", "b"),
                setting(new String[] {"c"})),
            catalog(SESSION));
    assertEquals(
        "The profile sets one parameter more than once, and the last value counts: s-1_p (\"a, b\", then"
            + " \"c\").",
        sentence(resolved, Code.PARAMETER_SET_AGAIN));
    assertEquals(List.of("c"), resolved.catalog().controls().get(0).params().get(0).values());
  }

  @Test
  void resourcesOfOneUuidThatDifferAreTold() {
    var titled =
        ResourceBuilder.builder(resource(1)).title(Optional.of(MarkupLine.ofText("Other"))).build();
    ResolvedProfile resolved =
        resolve(
            with(profile(AS_IS, all("catalog.json")), titled), with(catalog(SESSION), resource(1)));
    assertEquals(List.of("RESOURCES_DIFFER /profile/back-matter/resources/0"), codes(resolved));
  }

  @Test
  void anInsertionOfAParameterThatTheResultLacksIsTold() {
    Control inserting =
        ControlBuilder.builder(control("s-3"))
            .parts(
                List.of(
                    part(
                        "s-3_smt",
                        "Wait for {{ insert: param, s-1_p }}, {{ insert: param, s-3_p }}.")))
            .params(
                List.of(ParameterBuilder.builder(param("s-3_p")).props(List.of(prop("x"))).build()))
            .build();
    ResolvedProfile resolved =
        resolve(profile(AS_IS, Documents.some("catalog.json", "s-3")), catalog(SESSION, inserting));
    assertEquals(
        "The resolved catalog inserts parameters that it does not have: s-1_p.",
        sentence(resolved, Code.INSERTION_WITHOUT_PARAMETER));
    assertEquals(
        List.of("INSERTION_WITHOUT_PARAMETER /catalog/controls/0/parts/0"), codes(resolved));
  }

  @Test
  void anInsertionIsFoundWhereverAControlOrGroupOrParameterHasProse() {
    EveryPlace every =
        new EveryPlace(place -> "{{ insert: param, no-" + place + " }}", any -> "#x");
    Catalog source = every.catalog();
    List<String> prose =
        every.places().stream()
            .filter(place -> !place.matches("(resource|citation).*|.*-href"))
            .toList();
    String told =
        sentence(
            resolve(profile(AS_IS, all("catalog.json")), source), Code.INSERTION_WITHOUT_PARAMETER);
    assertTrue(told.endsWith(" and " + (prose.size() - 12) + " more."), told);
  }

  @Test
  void partsOfOneIdAreToldOnceWithTheirPlaces() {
    ResolvedProfile resolved =
        resolve(
            profile(AS_IS, all("catalog.json")),
            catalog(
                ControlBuilder.builder(control("s-1")).parts(List.of(part("twice", "A."))).build(),
                ControlBuilder.builder(control("s-2"))
                    .parts(List.of(part("twice", "B.")))
                    .build()));
    assertEquals(1, resolved.findings().size());
    assertEquals(
        "WARNING DUPLICATE_ID: The resolved catalog has more than one object with an id that is to be"
            + " unique: part twice. (https://example.org/oscal/profile.json /catalog/controls/0/parts/0,"
            + " /catalog/controls/1/parts/0)",
        resolved.findings().get(0).toString());
  }

  @Test
  void parametersOfOneIdInTwoControlsAreTold() {
    assertEquals(
        List.of(
            "DUPLICATE_ID /catalog/controls/0/params/0",
            "DUPLICATE_ID /catalog/controls/1/params/0"),
        codes(
            resolve(
                profile(AS_IS, all("catalog.json")),
                catalog(SESSION, ModificationTest.withParam("s-2", "s-1_p")))));
  }

  @Test
  void anInsertionInXmlIsFoundToo() {
    Control inserting =
        ControlBuilder.builder(control("s-3"))
            .parts(
                List.of(
                    PartBuilder.builder(part("s-3_smt", ""))
                        .prose(
                            MarkupMultiline.ofXml(
                                "<p>Wait <insert type=\"param\" id-ref=\"gone\"/>.</p>"))
                        .build()))
            .build();
    assertEquals(
        List.of("INSERTION_WITHOUT_PARAMETER /catalog/controls/0/parts/0"),
        codes(resolve(profile(AS_IS, all("catalog.json")), catalog(inserting))));
  }

  @Test
  void whatStandsTwiceForItsControlDoesIsNotToldAgain() {
    Control control =
        ControlBuilder.builder(control("s-1"))
            .params(List.of(param("s-1_p")))
            .parts(List.of(part("s-1_smt", "A.", part("s-1_smt.a", "B."))))
            .build();
    assertEquals(
        List.of("DUPLICATE_CONTROL /profile/merge"),
        codes(resolve(profile(AS_IS, all("catalog.json"), all("catalog.json")), catalog(control))));
  }

  @Test
  void manyCasesOfOneCauseMakeOneFindingWithAFewPlacesShown() {
    ResolvedProfile resolved =
        resolve(
            with(
                profile(AS_IS, all("catalog.json")),
                java.util.stream.IntStream.range(0, 85)
                    .mapToObj(
                        i ->
                            SetParameterBuilder.builder()
                                .paramId(new ParameterId("gone-" + i))
                                .values(List.of("x"))
                                .build())
                    .toArray(SetParameter[]::new)),
            catalog(SESSION));
    assertEquals(1, resolved.findings().size());
    assertEquals(85, resolved.findings().get(0).places().size());
    assertEquals(
        "WARNING SET_PARAMETER_WITHOUT_TARGET: No selected control or group has these parameters, so they"
            + " are not set: gone-0, gone-1, gone-2, gone-3, gone-4, gone-5, gone-6, gone-7, gone-8,"
            + " gone-9, gone-10, gone-11 and 73 more. (https://example.org/oscal/profile.json"
            + " /profile/modify/set-parameters/0, /profile/modify/set-parameters/1,"
            + " /profile/modify/set-parameters/2 and 82 more)",
        resolved.findings().get(0).toString());
  }
}
