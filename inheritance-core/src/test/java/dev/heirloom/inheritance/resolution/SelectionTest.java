package dev.heirloom.inheritance.resolution;

import static dev.heirloom.inheritance.resolution.Documents.AS_IS;
import static dev.heirloom.inheritance.resolution.Documents.FLAT;
import static dev.heirloom.inheritance.resolution.Documents.all;
import static dev.heirloom.inheritance.resolution.Documents.catalog;
import static dev.heirloom.inheritance.resolution.Documents.codes;
import static dev.heirloom.inheritance.resolution.Documents.control;
import static dev.heirloom.inheritance.resolution.Documents.group;
import static dev.heirloom.inheritance.resolution.Documents.ids;
import static dev.heirloom.inheritance.resolution.Documents.idsWithChildren;
import static dev.heirloom.inheritance.resolution.Documents.outline;
import static dev.heirloom.inheritance.resolution.Documents.pattern;
import static dev.heirloom.inheritance.resolution.Documents.profile;
import static dev.heirloom.inheritance.resolution.Documents.resolve;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.profile.Import;
import dev.heirloom.oscal.model.profile.ImportBuilder;
import dev.heirloom.oscal.model.profile.IncludeAll;
import dev.heirloom.oscal.model.profile.Matching;
import dev.heirloom.oscal.model.profile.SelectControls;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SelectionTest {

  private static final Catalog SOURCE =
      catalog(
          group("ac", control("ac-1"), control("ac-2", control("ac-2.1", control("ac-2.1.1")))),
          group("au", control("au-1"), control("au-2", control("au-2.1"))));

  private static Import including(SelectControls... selections) {
    return ImportBuilder.builder()
        .href("catalog.json")
        .includeControls(List.of(selections))
        .build();
  }

  private static Import excluding(Import from, SelectControls... selections) {
    return ImportBuilder.builder(from).excludeControls(List.of(selections)).build();
  }

  private static String selected(Import directive) {
    return outline(resolve(profile(AS_IS, directive), SOURCE).catalog());
  }

  @Test
  void includeAllTakesNestedControlsToo() {
    assertEquals(
        "[ac: ac-1 ac-2(ac-2.1(ac-2.1.1))] [au: au-1 au-2(au-2.1)]", selected(all("catalog.json")));
  }

  @Test
  void idsSelectTheControlAloneInTheOrderOfTheCatalog() {
    assertEquals("[ac: ac-2] [au: au-1]", selected(including(ids("au-1", "ac-2"))));
  }

  @Test
  void childrenComeWithTheirControlWhereThatIsAskedFor() {
    assertEquals("[ac: ac-2(ac-2.1(ac-2.1.1))]", selected(including(idsWithChildren("ac-2"))));
    assertEquals(
        "[ac: ac-2]",
        selected(
            including(
                new SelectControls(
                    Optional.of("no"),
                    List.of(new dev.heirloom.oscal.model.ControlId("ac-2")),
                    List.of()))));
  }

  @Test
  void aSelectedChildTakesThePlaceOfItsUnselectedParents() {
    assertEquals("[ac: ac-2.1.1]", selected(including(ids("ac-2.1.1"))));
    assertEquals("[ac: ac-2(ac-2.1.1)]", selected(including(ids("ac-2", "ac-2.1.1"))));
  }

  @Test
  void patternsMatchWholeIdsAndNothingWhereThereIsNone() {
    assertEquals("[ac: ac-1] [au: au-1]", selected(including(pattern("*-1"))));
    assertEquals(
        "",
        selected(
            including(
                new SelectControls(
                    Optional.empty(),
                    List.of(),
                    List.of(new Matching(Optional.empty(), Optional.empty()))))));
  }

  @Test
  void directivesAddUpAndSelectAControlOnce() {
    assertEquals(
        "[ac: ac-1 ac-2(ac-2.1(ac-2.1.1))]",
        selected(
            including(ids("ac-1", "ac-1", "ac-2"), pattern("ac*"), idsWithChildren("ac-2.1"))));
  }

  @Test
  void exclusionWinsHoweverSpecificTheInclusion() {
    assertEquals("[au: au-1]", selected(excluding(including(ids("ac-1", "au-1")), pattern("ac*"))));
  }

  @Test
  void excludingAParentAloneLeavesItsChildren() {
    assertEquals(
        "[ac: ac-1 ac-2.1(ac-2.1.1)] [au: au-1 au-2(au-2.1)]",
        selected(excluding(all("catalog.json"), ids("ac-2"))));
    assertEquals(
        "[ac: ac-1] [au: au-1 au-2(au-2.1)]",
        selected(excluding(all("catalog.json"), idsWithChildren("ac-2"))));
  }

  @Test
  void idsThatMatchNothingAreInformationAndNoWarning() {
    ResolvedProfile resolved =
        resolve(
            profile(FLAT, excluding(including(ids("ac-1", "no-1", "no-1")), ids("no-2"))), SOURCE);
    assertEquals(
        List.of(
            "CONTROL_NOT_FOUND /profile/imports/0/include-controls/0/with-ids/1",
            "CONTROL_NOT_FOUND /profile/imports/0/include-controls/0/with-ids/2",
            "CONTROL_NOT_FOUND /profile/imports/0/exclude-controls/0/with-ids/0"),
        codes(resolved));
    assertEquals(resolved, resolved.orThrow());
  }

  @Test
  void anImportThatNamesNoControlsSelectsNoneWithAWarning() {
    ResolvedProfile resolved =
        resolve(profile(FLAT, ImportBuilder.builder().href("catalog.json").build()), SOURCE);
    assertEquals("", outline(resolved.catalog()));
    assertEquals(List.of("IMPORT_SELECTS_NOTHING /profile/imports/0"), codes(resolved));
  }

  @Test
  void anImportWhoseIdsAreAllMisspeltSelectsNoneWithAWarningThatComesFirst() {
    ResolvedProfile resolved = resolve(profile(FLAT, including(ids("AC-1", "AC-02"))), SOURCE);
    assertEquals(
        List.of(
            "IMPORT_SELECTS_NOTHING /profile/imports/0",
            "CONTROL_NOT_FOUND /profile/imports/0/include-controls/0/with-ids/0",
            "CONTROL_NOT_FOUND /profile/imports/0/include-controls/0/with-ids/1"),
        codes(resolved));
    assertEquals(
        "What is imported has no control AC-1 (is ac-1 meant?), AC-02 (is ac-2 meant?).",
        resolved.findings().get(1).sentence());
  }

  @Test
  void everyImportMakesItsOwnSelection() {
    ResolvedProfile resolved =
        resolve(
            profile(
                FLAT,
                including(ids("ac-1")),
                ImportBuilder.builder().href("catalog.json").includeAll(new IncludeAll()).build()),
            SOURCE);
    assertEquals("ac-1 ac-1 ac-2 ac-2.1 ac-2.1.1 au-1 au-2 au-2.1", outline(resolved.catalog()));
    assertEquals(List.of("DUPLICATE_CONTROL /profile/merge"), codes(resolved));
  }
}
