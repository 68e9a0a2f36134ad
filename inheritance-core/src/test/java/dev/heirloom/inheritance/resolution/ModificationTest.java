package dev.heirloom.inheritance.resolution;

import static dev.heirloom.inheritance.resolution.Documents.AS_IS;
import static dev.heirloom.inheritance.resolution.Documents.FLAT;
import static dev.heirloom.inheritance.resolution.Documents.OPTIONS;
import static dev.heirloom.inheritance.resolution.Documents.all;
import static dev.heirloom.inheritance.resolution.Documents.catalog;
import static dev.heirloom.inheritance.resolution.Documents.codes;
import static dev.heirloom.inheritance.resolution.Documents.control;
import static dev.heirloom.inheritance.resolution.Documents.group;
import static dev.heirloom.inheritance.resolution.Documents.keepAlways;
import static dev.heirloom.inheritance.resolution.Documents.link;
import static dev.heirloom.inheritance.resolution.Documents.param;
import static dev.heirloom.inheritance.resolution.Documents.part;
import static dev.heirloom.inheritance.resolution.Documents.profile;
import static dev.heirloom.inheritance.resolution.Documents.prop;
import static dev.heirloom.inheritance.resolution.Documents.resolve;
import static dev.heirloom.inheritance.resolution.Documents.some;
import static dev.heirloom.inheritance.resolution.Documents.uuid;
import static dev.heirloom.inheritance.resolution.Documents.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.heirloom.inheritance.resolution.ResolutionOptions.AdditionToItself;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.catalog.Control;
import dev.heirloom.oscal.model.catalog.ControlBuilder;
import dev.heirloom.oscal.model.catalog.GroupBuilder;
import dev.heirloom.oscal.model.catalog.Parameter;
import dev.heirloom.oscal.model.catalog.ParameterBuilder;
import dev.heirloom.oscal.model.catalog.ParameterConstraint;
import dev.heirloom.oscal.model.catalog.ParameterGuideline;
import dev.heirloom.oscal.model.catalog.ParameterSelection;
import dev.heirloom.oscal.model.catalog.Part;
import dev.heirloom.oscal.model.catalog.PartBuilder;
import dev.heirloom.oscal.model.profile.Add;
import dev.heirloom.oscal.model.profile.AddBuilder;
import dev.heirloom.oscal.model.profile.Alter;
import dev.heirloom.oscal.model.profile.AlterBuilder;
import dev.heirloom.oscal.model.profile.Remove;
import dev.heirloom.oscal.model.profile.RemoveBuilder;
import dev.heirloom.oscal.model.profile.SetParameter;
import dev.heirloom.oscal.model.profile.SetParameterBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ModificationTest {

  static SetParameterBuilder set(String id) {
    return SetParameterBuilder.builder().paramId(new ParameterId(id));
  }

  static SetParameter setValue(String id, String... values) {
    return set(id).values(List.of(values)).build();
  }

  static Control withParam(String id, String... params) {
    return ControlBuilder.builder(control(id))
        .params(List.of(params).stream().map(Documents::param).toList())
        .build();
  }

  static Alter addProp(String control, String name) {
    return alter(control, AddBuilder.builder().props(List.of(prop(name))).build());
  }

  static Alter alter(String control, Add... adds) {
    return AlterBuilder.builder().controlId(new ControlId(control)).adds(List.of(adds)).build();
  }

  static Alter alter(String control, Remove... removes) {
    return AlterBuilder.builder()
        .controlId(new ControlId(control))
        .removes(List.of(removes))
        .build();
  }

  private static MarkupLine line(String text) {
    return MarkupLine.ofText(text);
  }

  private static MarkupMultiline text(String text) {
    return MarkupMultiline.ofText(text);
  }

  private static ParameterConstraint constraint(String text) {
    return new ParameterConstraint(Optional.of(text(text)), List.of());
  }

  private static ParameterSelection select(String... choices) {
    return new ParameterSelection(
        Optional.empty(), List.of(choices).stream().map(MarkupLine::ofText).toList());
  }

  private static Control only(ResolvedProfile resolved) {
    return resolved.catalog().controls().get(0);
  }

  @Nested
  class SetParameters {

    private Parameter set(Parameter param, SetParameter... by) {
      Control control = ControlBuilder.builder(control("a")).params(List.of(param)).build();
      ResolvedProfile resolved =
          resolve(with(profile(FLAT, all("catalog.json")), by), catalog(control));
      assertEquals(List.of(), resolved.findings());
      return only(resolved).params().get(0);
    }

    private final Parameter full =
        ParameterBuilder.builder(param("p"))
            .oscalClass("old")
            .dependsOn(new ParameterId("q"))
            .props(List.of(prop("old")))
            .links(List.of(link("https://example.org/old")))
            .usage(text("old"))
            .constraints(List.of(constraint("old")))
            .guidelines(List.of(new ParameterGuideline(text("old"))))
            .values(List.of("old", "older"))
            .remarks(text("old"))
            .build();

    @Test
    void whatIsGivenReplacesOrIsAppendedAndTheRestStays() {
      Parameter result =
          set(
              full,
              SetParameterBuilder.builder()
                  .paramId(new ParameterId("p"))
                  .oscalClass("new")
                  .dependsOn(new ParameterId("r"))
                  .props(List.of(prop("new")))
                  .links(List.of(link("https://example.org/old")))
                  .label(line("new"))
                  .usage(text("new"))
                  .constraints(List.of(constraint("new")))
                  .guidelines(List.of(new ParameterGuideline(text("new"))))
                  .values(List.of("new", "newer"))
                  .build());
      assertEquals(
          ParameterBuilder.builder(param("p"))
              .oscalClass("new")
              .dependsOn(new ParameterId("r"))
              .props(List.of(prop("old"), prop("new")))
              .links(List.of(link("https://example.org/old"), link("https://example.org/old")))
              .label(line("new"))
              .usage(text("new"))
              .constraints(List.of(constraint("old"), constraint("new")))
              .guidelines(
                  List.of(new ParameterGuideline(text("old")), new ParameterGuideline(text("new"))))
              .values(List.of("new", "newer"))
              .remarks(text("old"))
              .build(),
          result);
    }

    @Test
    void whatIsNotGivenChangesNothing() {
      assertEquals(full, set(full, ModificationTest.set("p").build()));
    }

    @Test
    void valuesAndSelectionReplaceEachOther() {
      Parameter selecting =
          set(full, ModificationTest.set("p").select(select("one", "two")).build());
      assertEquals(List.of(), selecting.values());
      assertEquals(Optional.of(select("one", "two")), selecting.select());
      Parameter valued = set(selecting, setValue("p", "three"));
      assertEquals(List.of("three"), valued.values());
      assertEquals(Optional.empty(), valued.select());
    }

    @Test
    void severalApplyInOrder() {
      Parameter result =
          set(
              full,
              ModificationTest.set("p")
                  .label(line("1"))
                  .constraints(List.of(constraint("1")))
                  .build(),
              setValue("p", "2"),
              ModificationTest.set("p")
                  .label(line("3"))
                  .constraints(List.of(constraint("3")))
                  .build());
      assertEquals(Optional.of(line("3")), result.label());
      assertEquals(List.of("2"), result.values());
      assertEquals(
          List.of(constraint("old"), constraint("1"), constraint("3")), result.constraints());
    }

    @Test
    void aPropOfTheSameUuidReplacesTheEarlierAndTakesTheLaterPlace() {
      Property first = PropertyBuilder.builder(prop("first")).uuid(uuid(7)).build();
      Property changed = PropertyBuilder.builder(prop("changed")).uuid(uuid(7)).build();
      Parameter result =
          set(
              ParameterBuilder.builder(full).props(List.of(first, prop("second"))).build(),
              ModificationTest.set("p").props(List.of(prop("third"), changed)).build());
      assertEquals(List.of(prop("second"), prop("third"), changed), result.props());
    }

    @Test
    void parametersOfGroupsAndCatalogsAndNestedControlsAreReached() {
      Parameter kept = ParameterBuilder.builder(param("p")).props(List.of(keepAlways())).build();
      Control nested = control("a", withParam("a.1", "p"));
      ResolvedProfile resolved =
          resolve(
              with(profile(AS_IS, all("catalog.json")), setValue("p", "set")),
              dev.heirloom.oscal.model.catalog.CatalogBuilder.builder(
                      catalog(
                          GroupBuilder.builder(group("g", nested)).params(List.of(kept)).build()))
                  .params(List.of(kept))
                  .build());
      assertEquals(List.of("set"), resolved.catalog().params().get(0).values());
      assertEquals(List.of("set"), resolved.catalog().groups().get(0).params().get(0).values());
      assertEquals(
          List.of("set"),
          resolved
              .catalog()
              .groups()
              .get(0)
              .controls()
              .get(0)
              .controls()
              .get(0)
              .params()
              .get(0)
              .values());
    }

    @Test
    void withoutTargetItIsAWarningAndTheOthersApply() {
      ResolvedProfile resolved =
          resolve(
              with(
                  profile(FLAT, some("catalog.json", "a")), setValue("q", "x"), setValue("p", "x")),
              catalog(withParam("a", "p"), withParam("b", "q")));
      assertEquals(
          List.of("SET_PARAMETER_WITHOUT_TARGET /profile/modify/set-parameters/0"),
          codes(resolved));
      assertEquals(List.of("x"), only(resolved).params().get(0).values());
    }
  }

  private static final Part STATEMENT =
      PartBuilder.builder(
              part("a_smt", "text", part("a_smt.a", "first"), part("a_smt.b", "second")))
          .props(List.of(prop("of-statement")))
          .build();

  private static final Control NESTED =
      ControlBuilder.builder(withParam("a.1", "a.1_p"))
          .props(List.of(prop("of-child")))
          .parts(List.of(part("a.1_smt", "child")))
          .build();

  private static final Control A =
      ControlBuilder.builder(withParam("a", "p1", "p2"))
          .oscalClass("main")
          .props(List.of(prop("one"), prop("two")))
          .links(List.of(link("https://example.org/1")))
          .parts(List.of(STATEMENT, part("a_gdn", "guidance")))
          .controls(List.of(NESTED))
          .build();

  private static ResolvedProfile altered(Alter... alters) {
    return resolve(with(profile(AS_IS, all("catalog.json")), alters), catalog(A, control("b")));
  }

  /** Writes a control on one line: kinds in schema order, parts with what is in them. */
  private static String contents(Control control) {
    StringBuilder text = new StringBuilder(control.title().toText());
    control.params().forEach(param -> text.append(" $").append(contents(param)));
    control.props().forEach(prop -> text.append(" @").append(prop.name()));
    control.links().forEach(link -> text.append(" ->").append(link.href()));
    control.parts().forEach(part -> text.append(" ").append(contents(part)));
    control.controls().forEach(child -> text.append(" {").append(contents(child)).append("}"));
    return text.toString();
  }

  private static String contents(Parameter param) {
    StringBuilder text = new StringBuilder(param.id().value());
    param.props().forEach(prop -> text.append("@").append(prop.name()));
    return text.toString();
  }

  private static String contents(Part part) {
    StringBuilder text = new StringBuilder(part.id().orElse("?"));
    text.append("(");
    part.title().ifPresent(title -> text.append(title.toText()));
    part.props().forEach(prop -> text.append(" @").append(prop.name()));
    part.parts().forEach(inner -> text.append(" ").append(contents(inner)));
    return text.append(")").toString().replace("( ", "(");
  }

  private static final String UNCHANGED =
      "Control a $p1 $p2 @one @two ->https://example.org/1"
          + " a_smt(@of-statement a_smt.a() a_smt.b()) a_gdn()"
          + " {Control a.1 $a.1_p @of-child a.1_smt()}";

  private static Add add(String byId, String position, String name) {
    return AddBuilder.builder()
        .byId(Optional.ofNullable(byId))
        .position(Optional.ofNullable(position))
        .props(List.of(prop(name)))
        .parts(List.of(part(name, name)))
        .build();
  }

  @Nested
  class Removes {

    private String removed(Remove... removes) {
      ResolvedProfile resolved = altered(alter("a", removes));
      assertEquals(List.of(), resolved.findings());
      return contents(only(resolved));
    }

    @Test
    void withoutCriterionNothingGoes() {
      assertEquals(UNCHANGED, removed(RemoveBuilder.builder().build()));
    }

    @Test
    void byIdTakesAParamAPartOrANestedControlWithAllItHolds() {
      assertEquals(
          UNCHANGED.replace(" $p1", ""), removed(RemoveBuilder.builder().byId("p1").build()));
      assertEquals(
          UNCHANGED.replace(" a_smt(@of-statement a_smt.a() a_smt.b())", ""),
          removed(RemoveBuilder.builder().byId("a_smt").build()));
      assertEquals(
          UNCHANGED.replace(" a_smt.a()", ""),
          removed(RemoveBuilder.builder().byId("a_smt.a").build()));
      assertEquals(
          UNCHANGED.replace(" {Control a.1 $a.1_p @of-child a.1_smt()}", ""),
          removed(RemoveBuilder.builder().byId("a.1").build()));
    }

    @Test
    void theAlteredControlItselfNeverGoes() {
      assertEquals(
          UNCHANGED,
          removed(
              RemoveBuilder.builder().byId("a").build(),
              RemoveBuilder.builder().byClass("main").build()));
    }

    @Test
    void byNameAndByItemNameReachEveryDepth() {
      assertEquals(
          "Control a $p1 $p2 ->https://example.org/1 a_smt(a_smt.a() a_smt.b()) a_gdn()"
              + " {Control a.1 $a.1_p a.1_smt()}",
          removed(RemoveBuilder.builder().byItemName("prop").build()));
      assertEquals(
          UNCHANGED.replace("@of-statement ", ""),
          removed(RemoveBuilder.builder().byName("of-statement").build()));
      assertEquals(
          UNCHANGED.replace(" ->https://example.org/1", ""),
          removed(RemoveBuilder.builder().byItemName("link").build()));
    }

    @Test
    void allCriteriaMustBeMet() {
      assertEquals(
          UNCHANGED, removed(RemoveBuilder.builder().byItemName("part").byName("one").build()));
      assertEquals(
          UNCHANGED.replace(" @one", ""),
          removed(RemoveBuilder.builder().byItemName("prop").byName("one").build()));
    }

    @Test
    void aNamespaceIsOscalsWhereNoneIsGiven() {
      assertEquals(
          "Control a $p1 $p2 ->https://example.org/1 {Control a.1 $a.1_p}",
          removed(RemoveBuilder.builder().byNs("http://csrc.nist.gov/ns/oscal").build()));
      assertEquals(
          UNCHANGED, removed(RemoveBuilder.builder().byNs("https://example.org/ns").build()));
    }

    @Test
    void propsAndLinksGoOutOfParamsAndPartsToo() {
      Control a =
          ControlBuilder.builder(control("a"))
              .params(
                  List.of(
                      ParameterBuilder.builder(param("p"))
                          .props(List.of(prop("gone"), prop("stays")))
                          .links(List.of(link("#x")))
                          .build()))
              .parts(
                  List.of(
                      PartBuilder.builder(part("s", "text")).links(List.of(link("#x"))).build()))
              .build();
      Control result =
          only(
              resolve(
                  with(
                      profile(FLAT, all("catalog.json")),
                      alter(
                          "a",
                          RemoveBuilder.builder().byName("gone").build(),
                          RemoveBuilder.builder().byItemName("link").build())),
                  catalog(a)));
      assertEquals("Control a $p@stays s()", contents(result));
      assertEquals(List.of(), result.params().get(0).links());
      assertEquals(List.of(), result.parts().get(0).links());
    }

    @Test
    void aRemovedNestedControlCanNoLongerBeAlteredNorCanWhatWasInIt() {
      ResolvedProfile resolved =
          resolve(
              with(
                  profile(AS_IS, all("catalog.json")),
                  alter("a", RemoveBuilder.builder().byId("a.1").build()),
                  addProp("a.1", "late"),
                  addProp("a.1.1", "late")),
              catalog(control("a", control("a.1", control("a.1.1")))));
      assertEquals(
          List.of(
              "ALTER_WITHOUT_TARGET /profile/modify/alters/1",
              "ALTER_WITHOUT_TARGET /profile/modify/alters/2"),
          codes(resolved));
    }
  }

  @Nested
  class Adds {

    private String added(Add... adds) {
      ResolvedProfile resolved = altered(alter("a", adds));
      assertEquals(List.of(), resolved.findings());
      return contents(only(resolved));
    }

    @Test
    void withoutByIdTheyGoIntoTheControlAtItsEnds() {
      String atTheEnd = UNCHANGED.replace("@two", "@two @new").replace("a_gdn()", "a_gdn() new()");
      String atTheStart =
          UNCHANGED.replace("@one", "@new @one").replace(" a_smt(", " new() a_smt(");
      assertEquals(atTheEnd, added(add(null, null, "new")));
      assertEquals(atTheEnd, added(add(null, "ending", "new")));
      assertEquals(atTheEnd, added(add(null, "after", "new")));
      assertEquals(atTheStart, added(add(null, "starting", "new")));
      assertEquals(atTheStart, added(add(null, "before", "new")));
    }

    @Test
    void severalStayInTheirOrderAtEitherEnd() {
      assertEquals(
          UNCHANGED
              .replace("@one", "@s1 @s2 @one")
              .replace("@two", "@two @e1 @e2")
              .replace(" a_smt(", " s1() s2() a_smt(")
              .replace("a_gdn()", "a_gdn() e1() e2()"),
          added(
              add(null, "starting", "s1"),
              add(null, "ending", "e1"),
              add(null, "starting", "s2"),
              add(null, "ending", "e2")));
    }

    @Test
    void insideAPartTheyGoToItsEnds() {
      assertEquals(
          UNCHANGED.replace(
              "a_smt(@of-statement a_smt.a() a_smt.b())",
              "a_smt(@s @of-statement @e s() a_smt.a() a_smt.b() e())"),
          added(add("a_smt", "starting", "s"), add("a_smt", null, "e")));
    }

    @Test
    void besideAPartTheyGoIntoItsParent() {
      assertEquals(
          UNCHANGED
              .replace("@two", "@two @b @n")
              .replace(
                  " a_smt(@of-statement a_smt.a() a_smt.b())",
                  " b() a_smt(@of-statement a_smt.a() a_smt.b()) n()"),
          added(add("a_smt", "before", "b"), add("a_smt", "after", "n")));
      assertEquals(
          UNCHANGED.replace(
              "(@of-statement a_smt.a() a_smt.b())",
              "(@of-statement @b @n a_smt.a() b() a_smt.b() n())"),
          added(add("a_smt.b", "before", "b"), add("a_smt.b", "after", "n")));
    }

    @Test
    void besideAParamTheyComeBeforeTheKindsThatFollowParams() {
      Add params =
          AddBuilder.builder().byId("p1").position("after").params(List.of(param("new"))).build();
      assertEquals(
          UNCHANGED
              .replace("$p1", "$p1 $new")
              .replace("@one", "@x @one")
              .replace(" a_smt(@", " x() a_smt(@"),
          added(params, add("p1", "before", "x")));
    }

    @Test
    void insideAParamGoPropsAndLinksAtItsEnds() {
      Add props = AddBuilder.builder().byId("p2").props(List.of(prop("x"))).build();
      Add before = AddBuilder.builder(props).position("starting").props(List.of(prop("w"))).build();
      assertEquals(UNCHANGED.replace("$p2", "$p2@x"), added(props));
      assertEquals(UNCHANGED.replace("$p2", "$p2@w@x"), added(props, before));
      ResolvedProfile linked =
          altered(alter("a", AddBuilder.builder().byId("p2").links(List.of(link("#x"))).build()));
      assertEquals(List.of(link("#x")), only(linked).params().get(1).links());
    }

    @Test
    void aLinkAloneIsAddedToAControlOrAPart() {
      Add add = AddBuilder.builder().links(List.of(link("#x"))).build();
      Control result =
          only(altered(alter("a", add, AddBuilder.builder(add).byId("a_gdn").build())));
      assertEquals(List.of(link("https://example.org/1"), link("#x")), result.links());
      assertEquals(List.of(link("#x")), result.parts().get(1).links());
    }

    @Test
    void aPropAloneIsAddedToAPart() {
      assertEquals(
          UNCHANGED.replace("a_gdn()", "a_gdn(@x)"),
          added(AddBuilder.builder().byId("a_gdn").props(List.of(prop("x"))).build()));
      Control single =
          ControlBuilder.builder(control("a"))
              .parts(List.of(part("s", "text", part("s.a", "text"))))
              .build();
      assertEquals(
          "Control a s(s.a(@x))",
          contents(
              only(
                  resolve(
                      with(
                          profile(FLAT, all("catalog.json")),
                          alter(
                              "a",
                              AddBuilder.builder().byId("s.a").props(List.of(prop("x"))).build())),
                      catalog(single)))));
    }

    @Test
    void nestedControlsAndWhatIsInThemAreReached() {
      assertEquals(
          UNCHANGED
              .replace("@of-child", "@of-child @in")
              .replace("a.1_smt()", "a.1_smt(@deep deep()) in()"),
          added(add("a.1", null, "in"), add("a.1_smt", null, "deep")));
      assertEquals(
          UNCHANGED.replace("@two", "@two @b @n").replace("a_gdn()", "a_gdn() b() n()"),
          added(add("a.1", "before", "b"), add("a.1", "after", "n")));
    }

    @Test
    void aTitleReplacesTheTitleAndTheLastOfSeveralCounts() {
      Add first = AddBuilder.builder().position("ending").title(line("First")).build();
      Add last = AddBuilder.builder().position("starting").title(line("Last")).build();
      Add ofPart = AddBuilder.builder().byId("a_smt").title(line("Statement")).build();
      assertEquals(
          UNCHANGED.replace("Control a $p1", "Last $p1").replace("a_smt(@", "a_smt(Statement @"),
          added(first, last, ofPart));
    }

    @Test
    void besideARemovedObjectTheyStayAndInsideOfItTheyGo() {
      Alter alter =
          AlterBuilder.builder()
              .controlId(new ControlId("a"))
              .removes(List.of(RemoveBuilder.builder().byId("a_smt").build()))
              .adds(
                  List.of(
                      add("a_smt", "after", "n"),
                      add("a_smt", "starting", "lost"),
                      add("a_smt", "before", "b")))
              .build();
      ResolvedProfile resolved = altered(alter);
      assertEquals(
          UNCHANGED
              .replace("@two", "@two @b @n")
              .replace(" a_smt(@of-statement a_smt.a() a_smt.b())", " b() n()"),
          contents(only(resolved)));
      assertEquals(
          List.of("ADDITION_WITHOUT_TARGET /profile/modify/alters/0/adds/1"), codes(resolved));
    }

    @Test
    void whatIsAddedIsNotRemovedNeitherByTheSameAlterNorByAnotherOfTheControl() {
      Remove remove = RemoveBuilder.builder().byName("new").build();
      Alter both = AlterBuilder.builder(addProp("a", "new")).removes(List.of(remove)).build();
      String added = UNCHANGED.replace("@two", "@two @new");
      assertEquals(added, contents(only(altered(both))));
      assertEquals(added, contents(only(altered(addProp("a", "new"), alter("a", remove)))));
    }

    @Test
    void theAltersOfOneControlActTogetherInTheOrderOfTheProfile() {
      ResolvedProfile resolved =
          altered(
              alter("a", add(null, "starting", "n1"), add("a_smt", "after", "n2")),
              addProp("b", "x"),
              alter("a", add(null, "starting", "n3"), add("a_smt", "after", "n4")));
      assertEquals(
          UNCHANGED
              .replace("@one @two", "@n1 @n3 @one @two @n2 @n4")
              .replace(
                  " a_smt(@of-statement a_smt.a() a_smt.b())",
                  " n1() n3() a_smt(@of-statement a_smt.a() a_smt.b()) n2() n4()"),
          contents(only(resolved)));
      assertEquals(
          List.of("/profile/modify/alters/0", "/profile/modify/alters/2"),
          resolved.origin(new ControlId("a")).orElseThrow().changes().stream()
              .map(ControlOrigin.ProfileChange::place)
              .toList());
    }

    @Test
    void whatAnotherAlterAddsIsNoTarget() {
      ResolvedProfile resolved =
          altered(
              alter("a", add(null, null, "new")),
              alter("zz", add(null, null, "x")),
              alter("a", add("new", "starting", "in")));
      assertEquals(
          List.of(
              "ALTER_WITHOUT_TARGET /profile/modify/alters/1",
              "ADDITION_WITHOUT_TARGET /profile/modify/alters/2/adds/0"),
          codes(resolved));
    }

    @Test
    void whatNamesNothingIsLeftOutWithAWarning() {
      ResolvedProfile resolved = altered(alter("a", add("no", null, "x")));
      assertEquals(UNCHANGED, contents(only(resolved)));
      assertEquals(
          List.of("ADDITION_WITHOUT_TARGET /profile/modify/alters/0/adds/0"), codes(resolved));
    }

    @Test
    void namingTheControlItselfIsReadAsNamingNothingAndSaidOnceAProfile() {
      ResolvedProfile resolved =
          altered(
              alter("a", add("a", "starting", "x"), add("a", "ending", "y")),
              alter("b", add("b", null, "z")));
      assertEquals(
          UNCHANGED
              .replace("@one @two", "@x @one @two @y")
              .replace(" a_smt(@", " x() a_smt(@")
              .replace(" a_gdn()", " a_gdn() y()"),
          contents(only(resolved)));
      assertEquals(1, resolved.findings().size());
      assertEquals(
          "A by-id that names the altered control itself is read as none, so the addition goes into the"
              + " control: a, b.",
          resolved.findings().get(0).sentence());
      assertEquals(
          List.of(
              "ADDITION_TO_ITSELF /profile/modify/alters/0/adds/0",
              "ADDITION_TO_ITSELF /profile/modify/alters/0/adds/1",
              "ADDITION_TO_ITSELF /profile/modify/alters/1/adds/0"),
          codes(resolved));
    }

    @Test
    void namingTheControlItselfCanBeIgnoredWithAWarning() {
      ResolvedProfile resolved =
          resolve(
              with(profile(AS_IS, all("catalog.json")), alter("a", add("a", "starting", "x"))),
              Map.of("catalog.json", catalog(A)),
              OPTIONS.withAdditionToItself(AdditionToItself.IGNORED));
      assertEquals(UNCHANGED, contents(only(resolved)));
      assertEquals(
          List.of("ADDITION_WITHOUT_TARGET /profile/modify/alters/0/adds/0"), codes(resolved));
    }

    @Test
    void whatDoesNotFitIsLeftOutWithAWarningAndTheRestStays() {
      Add intoPart =
          AddBuilder.builder(add("a_smt", null, "x")).params(List.of(param("new"))).build();
      ResolvedProfile resolved = altered(alter("a", intoPart, add("p1", null, "y")));
      assertEquals(
          UNCHANGED
              .replace("$p1", "$p1@y")
              .replace(
                  "(@of-statement a_smt.a() a_smt.b())",
                  "(@of-statement @x a_smt.a() a_smt.b() x())"),
          contents(only(resolved)));
      assertEquals(
          List.of(
              "ADDITION_DOES_NOT_FIT /profile/modify/alters/0/adds/0",
              "ADDITION_DOES_NOT_FIT /profile/modify/alters/0/adds/1"),
          codes(resolved));
    }

    @Test
    void alteringAControlThatIsNotSelectedIsAWarning() {
      ResolvedProfile resolved = altered(addProp("zz", "x"), addProp("b", "x"));
      assertEquals(List.of("ALTER_WITHOUT_TARGET /profile/modify/alters/0"), codes(resolved));
      assertEquals(List.of(prop("x")), resolved.catalog().controls().get(1).props());
    }

    @Test
    void everyControlOfTheIdIsAltered() {
      ResolvedProfile resolved =
          resolve(
              with(
                  profile(FLAT, some("catalog.json", "b"), some("catalog.json", "b")),
                  addProp("b", "x")),
              catalog(A, control("b")));
      assertEquals(
          List.of(List.of(prop("x")), List.of(prop("x"))),
          resolved.catalog().controls().stream().map(Control::props).toList());
    }
  }

  @Test
  void whatIsNotChangedIsTheDocumentsOwnValue() {
    assertSame(A, only(altered(addProp("b", "x"))));
    assertSame(
        A, only(altered(alter("a", RemoveBuilder.builder().byItemName("part").byId("b").build()))));
    Control changed = only(altered(alter("a", add("a_gdn", null, "x"))));
    assertSame(STATEMENT, changed.parts().get(0));
    assertSame(NESTED, changed.controls().get(0));
  }
}
