package dev.heirloom.inheritance.resolution;

import static dev.heirloom.inheritance.resolution.Documents.AS_IS;
import static dev.heirloom.inheritance.resolution.Documents.FLAT;
import static dev.heirloom.inheritance.resolution.Documents.OPTIONS;
import static dev.heirloom.inheritance.resolution.Documents.all;
import static dev.heirloom.inheritance.resolution.Documents.catalog;
import static dev.heirloom.inheritance.resolution.Documents.codes;
import static dev.heirloom.inheritance.resolution.Documents.combining;
import static dev.heirloom.inheritance.resolution.Documents.control;
import static dev.heirloom.inheritance.resolution.Documents.custom;
import static dev.heirloom.inheritance.resolution.Documents.group;
import static dev.heirloom.inheritance.resolution.Documents.ids;
import static dev.heirloom.inheritance.resolution.Documents.idsWithChildren;
import static dev.heirloom.inheritance.resolution.Documents.keepAlways;
import static dev.heirloom.inheritance.resolution.Documents.outline;
import static dev.heirloom.inheritance.resolution.Documents.param;
import static dev.heirloom.inheritance.resolution.Documents.part;
import static dev.heirloom.inheritance.resolution.Documents.pattern;
import static dev.heirloom.inheritance.resolution.Documents.profile;
import static dev.heirloom.inheritance.resolution.Documents.prop;
import static dev.heirloom.inheritance.resolution.Documents.resolve;
import static dev.heirloom.inheritance.resolution.Documents.some;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.resolution.ProfileResolutionException.Failure;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.catalog.CatalogBuilder;
import dev.heirloom.oscal.model.catalog.Group;
import dev.heirloom.oscal.model.catalog.GroupBuilder;
import dev.heirloom.oscal.model.catalog.Parameter;
import dev.heirloom.oscal.model.catalog.ParameterBuilder;
import dev.heirloom.oscal.model.catalog.Part;
import dev.heirloom.oscal.model.profile.Custom;
import dev.heirloom.oscal.model.profile.Flat;
import dev.heirloom.oscal.model.profile.IncludeAll;
import dev.heirloom.oscal.model.profile.InsertControls;
import dev.heirloom.oscal.model.profile.InsertControlsBuilder;
import dev.heirloom.oscal.model.profile.Merge;
import dev.heirloom.oscal.model.profile.MergeBuilder;
import dev.heirloom.oscal.model.profile.Profile;
import dev.heirloom.oscal.model.profile.SelectControls;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MergingTest {

  private static final Catalog SOURCE =
      catalog(
          group("ac", control("ac-1"), control("ac-2", control("ac-2.1"), control("ac-2.2"))),
          group("au", control("au-1")));

  private static Group withParam(Group group, Parameter... params) {
    return GroupBuilder.builder(group).params(List.of(params)).build();
  }

  private static Parameter kept(String id) {
    return ParameterBuilder.builder(param(id)).props(List.of(keepAlways())).build();
  }

  @Test
  void flatLiftsControlsOutOfGroupsAndOutOfControls() {
    assertEquals(
        "ac-1 ac-2 ac-2.1 ac-2.2 au-1",
        outline(resolve(profile(FLAT, all("catalog.json")), SOURCE).catalog()));
  }

  @Test
  void withoutAnyStructureAndWithAsIsFalseTheResultIsFlat() {
    Merge none = MergeBuilder.builder().build();
    Merge no = MergeBuilder.builder().asIs(false).build();
    Catalog flat = resolve(profile(FLAT, all("catalog.json")), SOURCE).catalog();
    assertEquals(flat, resolve(profile(none, all("catalog.json")), SOURCE).catalog());
    assertEquals(flat, resolve(profile(no, all("catalog.json")), SOURCE).catalog());
  }

  @Test
  void twoStructuresStopBeforeAnythingIsLoaded() {
    Merge both = MergeBuilder.builder().asIs(true).flat(new Flat()).build();
    ProfileResolutionException e =
        assertThrows(
            ProfileResolutionException.class,
            () -> resolve(profile(both, all("missing.json")), Map.of()));
    assertEquals(Failure.SEVERAL_STRUCTURES, e.failure());
    assertTrue(e.getMessage().contains("flat and as-is"), e.getMessage());
  }

  @Test
  void aCustomStructureIsOneOfTheThreeAndAsIsFalseIsNone() {
    MergeBuilder custom = MergeBuilder.builder().custom(new Custom(List.of(), List.of()));
    assertThrows(
        ProfileResolutionException.class,
        () -> resolve(profile(custom.flat(new Flat()).build(), all("catalog.json")), SOURCE));
    Merge flat = MergeBuilder.builder().asIs(false).flat(new Flat()).build();
    assertEquals(
        "ac-1 ac-2 ac-2.1 ac-2.2 au-1",
        outline(resolve(profile(flat, all("catalog.json")), SOURCE).catalog()));
  }

  @Test
  void flatReachesGroupsInGroupsAndDuplicatesAreToldAtEveryDepth() {
    Group outer =
        GroupBuilder.builder(group("outer"))
            .groups(List.of(group("inner", control("a", control("a.1")))))
            .build();
    ResolvedProfile resolved =
        resolve(profile(FLAT, all("catalog.json"), all("catalog.json")), catalog(outer));
    assertEquals("a a.1 a a.1", outline(resolved.catalog()));
    assertTrue(
        resolved.findings().get(0).sentence().endsWith(": a (2 times), a.1 (2 times)."),
        resolved.findings().get(0).sentence());
  }

  @Test
  void flatCarriesLooseParametersToTheTop() {
    Catalog source =
        CatalogBuilder.builder(catalog(withParam(group("g", control("a")), kept("of-group"))))
            .params(List.of(kept("of-catalog")))
            .build();
    ResolvedProfile resolved = resolve(profile(FLAT, all("catalog.json")), source);
    assertEquals("$of-catalog $of-group a", outline(resolved.catalog()));
    assertEquals(List.of(), resolved.findings());
    Group outer =
        GroupBuilder.builder(group("outer"))
            .groups(List.of(withParam(group("inner", control("a")), kept("deep"))))
            .build();
    assertEquals(
        "$deep a", outline(resolve(profile(FLAT, all("catalog.json")), catalog(outer)).catalog()));
  }

  @Test
  void asIsLeavesLooseParametersWhereTheyAre() {
    Catalog source =
        CatalogBuilder.builder(
                catalog(
                    withParam(group("g", control("a")), kept("of-group")),
                    withParam(group("empty"), kept("of-empty"))))
            .params(List.of(kept("of-catalog")))
            .build();
    assertEquals(
        "$of-catalog $of-empty [g: $of-group a]",
        outline(resolve(profile(AS_IS, all("catalog.json")), source).catalog()));
  }

  @Test
  void groupsThatHoldAControlDeepDownStay() {
    Group outer =
        GroupBuilder.builder(group("outer")).groups(List.of(group("inner", control("a")))).build();
    Group two =
        GroupBuilder.builder(outer)
            .groups(
                List.of(
                    group("inner", control("a")),
                    withParam(group("bare", control("c")), kept("of-bare"))))
            .build();
    Catalog source = catalog(outer, group("other", control("b")));
    assertEquals(
        "$of-bare [outer: [inner: a]]",
        outline(resolve(profile(AS_IS, some("catalog.json", "a")), catalog(two)).catalog()));
    assertEquals(
        "[outer: [inner: a]]",
        outline(resolve(profile(AS_IS, some("catalog.json", "a")), source).catalog()));
  }

  @Test
  void groupsOfOneCatalogAreUnitedAndThoseOfDifferentOnesAreNot() {
    Catalog other = catalog(group("ac", control("x-1")));
    ResolvedProfile resolved =
        resolve(
            profile(
                AS_IS,
                some("catalog.json", "ac-1"),
                all("other.json"),
                some("catalog.json", "ac-2", "au-1")),
            Map.of("catalog.json", SOURCE, "other.json", other));
    assertEquals("[ac: ac-1 ac-2] [ac: x-1] [au: au-1]", outline(resolved.catalog()));
    assertEquals(
        List.of("DUPLICATE_ID /catalog/groups/0", "DUPLICATE_ID /catalog/groups/1"),
        codes(resolved));
  }

  @Test
  void groupsOfOneIdInOneImportStayApart() {
    Catalog twice = catalog(group("g", control("a")), group("g", control("b"), control("c")));
    assertEquals(
        "[g: a] [g: b c]", outline(resolve(profile(AS_IS, all("catalog.json")), twice).catalog()));
    assertEquals(
        "[g: a] [g: b c]",
        outline(
            resolve(
                    profile(AS_IS, some("catalog.json", "a", "b"), some("catalog.json", "c")),
                    twice)
                .catalog()));
  }

  @Test
  void keepKeepsDuplicatesAndWarns() {
    ResolvedProfile resolved =
        resolve(
            profile(
                combining("keep", AS_IS),
                some("catalog.json", "ac-1", "ac-2"),
                some("catalog.json", "ac-2")),
            SOURCE);
    assertEquals("[ac: ac-1 ac-2 ac-2]", outline(resolved.catalog()));
    assertEquals(List.of("DUPLICATE_CONTROL /profile/merge"), codes(resolved));
    ProfileResolutionException e =
        assertThrows(ProfileResolutionException.class, resolved::orThrow);
    assertEquals(Failure.WARNINGS, e.failure());
    assertTrue(
        e.getMessage().contains("Selected more than once, and all of them stay"), e.getMessage());
  }

  @Test
  void useFirstKeepsTheFirstUnderEveryStructure() {
    Catalog second =
        catalog(group("bc", control("ac-2", control("ac-2.1"), control("new")), control("bc-1")));
    Map<String, Catalog> documents = Map.of("catalog.json", SOURCE, "second.json", second);
    assertEquals(
        "[ac: ac-1 ac-2(ac-2.1 ac-2.2)] [au: au-1] [bc: new bc-1]",
        outline(
            resolve(
                    profile(combining("use-first", AS_IS), all("catalog.json"), all("second.json")),
                    documents)
                .catalog()));
    assertEquals(
        "ac-1 ac-2 ac-2.1 ac-2.2 au-1 new bc-1",
        outline(
            resolve(
                    profile(combining("use-first", FLAT), all("catalog.json"), all("second.json")),
                    documents)
                .catalog()));
    Merge custom =
        combining("use-first", custom(new Custom(List.of(), List.of(insertAll(Optional.empty())))));
    assertEquals(
        "ac-1 ac-2(ac-2.1 ac-2.2) au-1 new bc-1",
        outline(
            resolve(profile(custom, all("catalog.json"), all("second.json")), documents)
                .catalog()));
  }

  @Test
  void useFirstReportsNoDuplicates() {
    assertEquals(
        List.of(),
        resolve(
                profile(combining("use-first", FLAT), all("catalog.json"), all("catalog.json")),
                SOURCE)
            .findings());
  }

  @Test
  void theUndefinedMethodMergeIsReadAsKeepWithAWarning() {
    ResolvedProfile resolved =
        resolve(profile(combining("merge", AS_IS), all("catalog.json")), SOURCE);
    assertEquals(List.of("COMBINATION_UNDEFINED /profile/merge/combine"), codes(resolved));
    assertEquals(
        resolve(profile(AS_IS, all("catalog.json")), SOURCE).catalog(), resolved.catalog());
  }

  @Test
  void oneLooseParameterImportedTwiceStandsThereOnceAndDifferentOnesAreReported() {
    Catalog one = CatalogBuilder.builder(catalog(control("a"))).params(List.of(kept("p"))).build();
    Catalog other =
        CatalogBuilder.builder(catalog(control("b")))
            .params(
                List.of(
                    ParameterBuilder.builder(kept("p")).label(MarkupLine.ofText("other")).build()))
            .build();
    Map<String, Catalog> documents = Map.of("catalog.json", one, "other.json", other);
    assertEquals(
        "$p a a",
        outline(
            resolve(profile(FLAT, all("catalog.json"), all("catalog.json")), documents).catalog()));
    ResolvedProfile both =
        resolve(profile(AS_IS, all("catalog.json"), all("other.json")), documents);
    assertEquals("$p $p a b", outline(both.catalog()));
    assertEquals(List.of("DUPLICATE_PARAMETER /profile/merge"), codes(both));
    assertEquals(
        "$p a b",
        outline(
            resolve(
                    profile(combining("use-first", AS_IS), all("catalog.json"), all("other.json")),
                    documents)
                .catalog()));
  }

  private static InsertControls insertAll(Optional<String> order) {
    return InsertControlsBuilder.builder().order(order).includeAll(new IncludeAll()).build();
  }

  private static InsertControls insert(SelectControls... selections) {
    return InsertControlsBuilder.builder().includeControls(List.of(selections)).build();
  }

  private static dev.heirloom.oscal.model.profile.Group customGroup(
      String id, InsertControls... inserts) {
    return dev.heirloom.oscal.model.profile.GroupBuilder.builder()
        .id(id)
        .title(MarkupLine.ofText("Own " + id))
        .insertControls(List.of(inserts))
        .build();
  }

  private static ResolvedProfile structured(Custom custom) {
    return resolve(profile(custom(custom), all("catalog.json")), SOURCE);
  }

  @Test
  void aCustomStructureHasWhatItDeclaresAndEmptyGroupsToo() {
    dev.heirloom.oscal.model.profile.Group outer =
        dev.heirloom.oscal.model.profile.GroupBuilder.builder(
                customGroup("outer", insert(ids("au-1"))))
            .groups(List.of(customGroup("inner", insert(idsWithChildren("ac-2")))))
            .build();
    ResolvedProfile resolved =
        structured(new Custom(List.of(outer, customGroup("empty")), List.of(insert(ids("ac-1")))));
    assertEquals(
        "ac-1 [outer: [inner: ac-2(ac-2.1 ac-2.2)] au-1] [empty:]", outline(resolved.catalog()));
    assertEquals(List.of(), resolved.findings());
  }

  @Test
  void whatGroupsInGroupsHoldCanBeInsertedAndCounts() {
    Group outer =
        GroupBuilder.builder(group("outer", control("a")))
            .groups(List.of(withParam(group("inner", control("b", control("b.1"))), kept("p"))))
            .build();
    Profile profile =
        profile(
            custom(
                new Custom(List.of(customGroup("inner", insertAll(Optional.empty()))), List.of())),
            all("catalog.json"));
    Map<String, Catalog> documents = Map.of("catalog.json", catalog(outer));
    assertEquals(
        "[inner: $p b(b.1) a]",
        outline(
            resolve(
                    profile,
                    documents,
                    OPTIONS.withLimits(ResolutionLimits.defaults().withMaxSelectedControls(3)))
                .catalog()));
  }

  @Test
  void insertedControlsComeAloneUnlessAskedForWithChildren() {
    ResolvedProfile resolved = structured(new Custom(List.of(), List.of(insert(ids("ac-2")))));
    assertEquals("ac-2", outline(resolved.catalog()));
    assertEquals(List.of("CONTROL_NOT_INSERTED /profile/merge/custom"), codes(resolved));
    assertTrue(
        resolved.findings().get(0).sentence().endsWith(": ac-1, ac-2.1, ac-2.2, au-1."),
        resolved.findings().get(0).sentence());
  }

  @Test
  void insertedControlsCanBeOrderedByTheirIds() {
    assertEquals(
        "au-1 ac-2(ac-2.1 ac-2.2) ac-1",
        outline(
            structured(new Custom(List.of(), List.of(insertAll(Optional.of("descending")))))
                .catalog()));
    assertEquals(
        "ac-1 ac-2.1 ac-2.2 au-1",
        outline(
            structured(
                    new Custom(
                        List.of(),
                        List.of(
                            InsertControlsBuilder.builder()
                                .order("ascending")
                                .includeControls(List.of(pattern("a*")))
                                .excludeControls(List.of(ids("ac-2")))
                                .build())))
                .catalog()));
  }

  @Test
  void aControlCanBeInsertedTwice() {
    ResolvedProfile resolved =
        structured(
            new Custom(
                List.of(customGroup("g", insert(ids("ac-1")))),
                List.of(insertAll(Optional.empty()))));
    assertEquals("ac-1 ac-2(ac-2.1 ac-2.2) au-1 [g: ac-1]", outline(resolved.catalog()));
    assertEquals(2, resolved.origins().get(new dev.heirloom.oscal.model.ControlId("ac-1")).size());
  }

  @Test
  void aCustomStructureThatMultipliesControlsStopsAtTheLimit() {
    List<dev.heirloom.oscal.model.profile.Group> groups =
        IntStream.range(0, 60)
            .mapToObj(i -> customGroup("g" + i, insertAll(Optional.empty())))
            .toList();
    Profile profile = profile(custom(new Custom(groups, List.of())), all("catalog.json"));

    ProfileResolutionException e =
        assertThrows(
            ProfileResolutionException.class,
            () ->
                resolve(
                    profile,
                    Map.of("catalog.json", SOURCE),
                    OPTIONS.withLimits(ResolutionLimits.defaults().withMaxSelectedControls(100))));

    assertEquals(Failure.LIMIT_EXCEEDED, e.failure());
    assertTrue(e.getMessage().contains("/profile/merge/custom/groups/"), e.getMessage());
    assertTrue(e.getMessage().contains("max-selected-controls"), e.getMessage());
  }

  @Test
  void customSelectionsThatMatchNothingAreWarnings() {
    ResolvedProfile resolved =
        structured(
            new Custom(
                List.of(customGroup("g", insert(pattern("zz*"), ids("ac-1", "zz-1")))),
                List.of(
                    insertAll(Optional.empty()),
                    InsertControlsBuilder.builder()
                        .includeControls(List.of(ids("ac-1")))
                        .excludeControls(List.of(ids("ac-1")))
                        .build())));
    assertEquals(
        List.of(
            "CUSTOM_SELECTION_EMPTY"
                + " /profile/merge/custom/groups/0/insert-controls/0/include-controls/0",
            "CONTROL_NOT_FOUND"
                + " /profile/merge/custom/groups/0/insert-controls/0/include-controls/1/with-ids/1",
            "CUSTOM_SELECTION_EMPTY /profile/merge/custom/insert-controls/1",
            "DUPLICATE_ID /catalog/controls/0",
            "DUPLICATE_ID /catalog/groups/0/controls/0"),
        codes(resolved));
  }

  @Test
  void aCustomGroupTakesWhatItDoesNotGiveItselfFromTheImportedGroupOfItsId() {
    Property ownLabel =
        new Property(
            "label",
            Optional.empty(),
            Optional.empty(),
            "own",
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Part overview = part("ac_overview", "imported");
    Part guidance = part("ac_guidance", "imported");
    Part ownGuidance = part("ac_guidance", "own");
    Group imported =
        GroupBuilder.builder(withParam(group("ac", control("ac-1")), kept("ac_p"), kept("other")))
            .props(List.of(prop("label"), prop("sort-id")))
            .parts(List.of(overview, guidance))
            .build();
    dev.heirloom.oscal.model.profile.Group own =
        dev.heirloom.oscal.model.profile.GroupBuilder.builder(
                customGroup("ac", insertAll(Optional.empty())))
            .params(
                List.of(
                    ParameterBuilder.builder(kept("other"))
                        .remarks(dev.heirloom.oscal.model.MarkupMultiline.ofText("own"))
                        .build()))
            .props(List.of(ownLabel))
            .parts(List.of(ownGuidance))
            .build();
    ResolvedProfile resolved =
        resolve(
            profile(custom(new Custom(List.of(own), List.of())), all("catalog.json")),
            catalog(imported));
    assertEquals("[ac: $ac_p $other ac-1]", outline(resolved.catalog()));
    Group result = resolved.catalog().groups().get(0);
    assertEquals("Own ac", result.title().toText());
    assertEquals(List.of(prop("sort-id"), ownLabel), result.props());
    assertEquals(List.of(overview, ownGuidance), result.parts());
    assertTrue(result.params().get(1).remarks().isPresent());
  }

  @Test
  void looseParametersOfACustomStructureGoToTheTop() {
    Catalog source = catalog(withParam(group("g", control("a")), kept("p")));
    assertEquals(
        "$p a",
        outline(
            resolve(
                    profile(
                        custom(new Custom(List.of(), List.of(insertAll(Optional.empty())))),
                        all("catalog.json")),
                    source)
                .catalog()));
  }
}
