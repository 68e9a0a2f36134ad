package dev.heirloom.inheritance.resolution;

import static dev.heirloom.inheritance.resolution.Documents.AS_IS;
import static dev.heirloom.inheritance.resolution.Documents.FLAT;
import static dev.heirloom.inheritance.resolution.Documents.all;
import static dev.heirloom.inheritance.resolution.Documents.catalog;
import static dev.heirloom.inheritance.resolution.Documents.control;
import static dev.heirloom.inheritance.resolution.Documents.group;
import static dev.heirloom.inheritance.resolution.Documents.link;
import static dev.heirloom.inheritance.resolution.Documents.param;
import static dev.heirloom.inheritance.resolution.Documents.part;
import static dev.heirloom.inheritance.resolution.Documents.profile;
import static dev.heirloom.inheritance.resolution.Documents.prop;
import static dev.heirloom.inheritance.resolution.Documents.resolve;
import static dev.heirloom.inheritance.resolution.Documents.some;
import static dev.heirloom.inheritance.resolution.Documents.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.resolution.ControlOrigin.ProfileChange;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.catalog.GroupBuilder;
import dev.heirloom.oscal.model.catalog.ParameterConstraint;
import dev.heirloom.oscal.model.catalog.ParameterGuideline;
import dev.heirloom.oscal.model.catalog.ParameterSelection;
import dev.heirloom.oscal.model.profile.AddBuilder;
import dev.heirloom.oscal.model.profile.Alter;
import dev.heirloom.oscal.model.profile.AlterBuilder;
import dev.heirloom.oscal.model.profile.Modify;
import dev.heirloom.oscal.model.profile.Profile;
import dev.heirloom.oscal.model.profile.ProfileBuilder;
import dev.heirloom.oscal.model.profile.RemoveBuilder;
import dev.heirloom.oscal.model.profile.SetParameter;
import dev.heirloom.oscal.model.profile.SetParameterBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ControlOriginTest {

  private static final Catalog SOURCE =
      catalog(
          ModificationTest.withParam("a", "p"),
          control("b", ModificationTest.withParam("b.1", "q")),
          control("c"));

  private static final SetParameter SET =
      SetParameterBuilder.builder()
          .paramId(new ParameterId("p"))
          .label(MarkupLine.ofText("interval"))
          .constraints(
              List.of(
                  new ParameterConstraint(
                      Optional.of(MarkupMultiline.ofText("at least yearly")), List.of())))
          .values(List.of("every year"))
          .build();

  private static final Alter ALTER =
      AlterBuilder.builder()
          .controlId(new ControlId("b"))
          .removes(List.of(RemoveBuilder.builder().byName("gone").build()))
          .adds(
              List.of(
                  AddBuilder.builder()
                      .byId("b.1")
                      .props(List.of(prop("one"), prop("two")))
                      .parts(List.of(part("new", "new")))
                      .build(),
                  AddBuilder.builder()
                      .title(MarkupLine.ofText("B"))
                      .params(List.of(param("r")))
                      .links(List.of(link("https://example.org")))
                      .build()))
          .build();

  private static final Profile OUTER =
      ProfileBuilder.builder(profile(AS_IS, all("nested.json"), some("catalog.json", "c")))
          .modify(new Modify(List.of(), List.of(ALTER, ModificationTest.addProp("zz", "x"))))
          .build();

  private static final Profile NESTED =
      with(profile(AS_IS, some("catalog.json", "a", "b", "b.1")), SET);

  private final ResolvedProfile resolved =
      resolve(OUTER, Map.of("nested.json", NESTED, "catalog.json", SOURCE));

  private List<String> lines(String control) {
    return resolved.origin(new ControlId(control)).orElseThrow().lines();
  }

  @Test
  void everyControlSaysByWhichImportsItCameAndWhatChangedIt() {
    String outer = "https://example.org/oscal/profile.json /profile/imports/";
    String nested =
        outer + "0 imports the profile \"Profile\" (https://example.org/oscal/nested.json)";
    String source = " imports the catalog \"Catalog\" (https://example.org/oscal/catalog.json)";
    String fromCatalog = "https://example.org/oscal/nested.json /profile/imports/0" + source;
    String alters =
        "https://example.org/oscal/profile.json /profile/modify/alters/0 alters b: 1 remove;"
            + " add 2 props, 1 part ending b.1; add title, 1 param, 1 link";
    assertEquals(
        List.of(
            nested,
            fromCatalog,
            "https://example.org/oscal/nested.json /profile/modify/set-parameters/0 sets parameter"
                + " p: value \"every year\"; constraint \"at least yearly\"; label \"interval\""),
        lines("a"));
    assertEquals(List.of(nested, fromCatalog, alters), lines("b"));
    assertEquals(List.of(nested, fromCatalog, alters), lines("b.1"));
    assertEquals(List.of(outer + "1" + source), lines("c"));
    assertEquals(Optional.empty(), resolved.origin(new ControlId("zz")));
  }

  @Test
  void anAlterThatChangedNothingIsNoPartOfTheOrigin() {
    ResolvedProfile unchanged =
        resolve(
            with(
                profile(FLAT, all("catalog.json")),
                ModificationTest.alter("c", RemoveBuilder.builder().byName("absent").build())),
            SOURCE);
    List<ProfileChange> changes = unchanged.origin(new ControlId("c")).orElseThrow().changes();
    assertEquals(List.of(), changes);
  }

  @Test
  void everythingThatASetParameterSaysIsNamed() {
    SetParameter all =
        SetParameterBuilder.builder()
            .paramId(new ParameterId("p"))
            .select(
                new ParameterSelection(
                    Optional.empty(), List.of(MarkupLine.ofText("x"), MarkupLine.ofText("y"))))
            .constraints(List.of(new ParameterConstraint(Optional.empty(), List.of())))
            .usage(MarkupMultiline.ofText("how"))
            .oscalClass("c")
            .dependsOn(new ParameterId("q"))
            .guidelines(List.of(new ParameterGuideline(MarkupMultiline.ofText("g"))))
            .props(List.of(prop("one"), prop("two")))
            .links(List.of(link("https://example.org")))
            .build();
    List<String> lines =
        resolve(with(profile(AS_IS, all("catalog.json")), all), SOURCE)
            .origin(new ControlId("a"))
            .orElseThrow()
            .lines();
    assertEquals(
        "https://example.org/oscal/profile.json /profile/modify/set-parameters/0 sets parameter p:"
            + " selection of \"x\", \"y\"; a constraint; usage; class c; depends-on q; 1 guideline;"
            + " 2 props; 1 link",
        lines.get(lines.size() - 1));
  }

  @Test
  void aControlOfAGroupInAGroupHasItsOriginToo() {
    ResolvedProfile grouped =
        resolve(
            profile(AS_IS, all("catalog.json")),
            catalog(
                GroupBuilder.builder(group("outer"))
                    .groups(List.of(group("inner", control("d"))))
                    .build()));
    assertEquals(List.of(new ControlId("d")), List.copyOf(grouped.origins().keySet()));
  }

  private static List<String> changes(Alter alter, String control) {
    return resolve(with(profile(AS_IS, all("catalog.json")), alter), SOURCE)
        .origin(new ControlId(control))
        .orElseThrow()
        .changes()
        .stream()
        .map(ProfileChange::place)
        .toList();
  }

  @Test
  void aRemoveThatTakesSomethingOutIsPartOfTheOrigin() {
    Alter alter = ModificationTest.alter("a", RemoveBuilder.builder().byId("p").build());
    assertEquals(List.of("/profile/modify/alters/0"), changes(alter, "a"));
    assertEquals(List.of(), changes(alter, "b"));
  }

  @Test
  void anAlterThatChangesOnlyAControlInsideIsPartOfTheOriginOfBoth() {
    Alter alter =
        ModificationTest.alter(
            "b", AddBuilder.builder().byId("b.1").props(List.of(prop("x"))).build());
    assertEquals(List.of("/profile/modify/alters/0"), changes(alter, "b"));
    assertEquals(List.of("/profile/modify/alters/0"), changes(alter, "b.1"));
  }

  @Test
  void theOriginsAreInTheOrderOfTheCatalogAndOfEqualIdsAllAreThere() {
    ResolvedProfile twice =
        resolve(profile(FLAT, some("catalog.json", "c"), all("catalog.json")), SOURCE);
    assertEquals(
        List.of("c", "a", "b", "b.1"),
        twice.origins().keySet().stream().map(ControlId::value).toList());
    assertEquals(
        List.of("/profile/imports/0", "/profile/imports/1"),
        twice.origins().get(new ControlId("c")).stream()
            .map(origin -> origin.imports().get(0).place())
            .toList());
  }

  @Test
  void aResultPrintsWhatAPersonWantsToKnow() {
    assertTrue(
        resolved
            .toString()
            .startsWith(
                "https://example.org/oscal/profile.json resolved to 4 controls, 1 finding\n"
                    + "WARNING ALTER_WITHOUT_TARGET: Not selected, so not altered: zz."),
        resolved.toString());
  }
}
