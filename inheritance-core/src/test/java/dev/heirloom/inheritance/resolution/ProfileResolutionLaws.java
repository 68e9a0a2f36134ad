package dev.heirloom.inheritance.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import dev.heirloom.inheritance.resolution.RandomDocuments.Case;
import dev.heirloom.oscal.model.BackMatter;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Resource;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.catalog.CatalogBuilder;
import dev.heirloom.oscal.model.catalog.Control;
import dev.heirloom.oscal.model.catalog.ControlBuilder;
import dev.heirloom.oscal.model.catalog.Group;
import dev.heirloom.oscal.model.profile.Import;
import dev.heirloom.oscal.model.profile.ImportBuilder;
import dev.heirloom.oscal.model.profile.Merge;
import dev.heirloom.oscal.model.profile.Profile;
import dev.heirloom.oscal.model.profile.ProfileBuilder;
import dev.heirloom.oscal.model.profile.SelectControls;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What holds of every resolution, over catalogs and profiles at random. */
class ProfileResolutionLaws {

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.randomValue(random -> new RandomDocuments(random).next());
  }

  private static List<Control> controls(Catalog catalog) {
    return Stream.concat(
            catalog.controls().stream().flatMap(ProfileResolutionLaws::withInner),
            catalog.groups().stream().flatMap(ProfileResolutionLaws::controls))
        .toList();
  }

  private static Stream<Control> controls(Group group) {
    return Stream.concat(
        group.groups().stream().flatMap(ProfileResolutionLaws::controls),
        group.controls().stream().flatMap(ProfileResolutionLaws::withInner));
  }

  private static Stream<Control> withInner(Control control) {
    return Stream.concat(
        Stream.of(control), control.controls().stream().flatMap(ProfileResolutionLaws::withInner));
  }

  @Property(tries = 400)
  void theSlowReferenceAgrees(@ForAll("cases") Case random) {
    Catalog result = random.resolve().catalog();
    assertEquals(
        new ReferenceResolver(random.documents()).resolve(random.profile(), result), result);
    Statistics.label("more than three controls in the result")
        .collect(controls(result).size() > 3)
        .coverage(coverage -> coverage.check(true).percentage(percent -> percent > 30));
  }

  @Property(tries = 100)
  void resolvingAgainGivesTheSame(@ForAll("cases") Case random) {
    ResolvedProfile result = random.resolve();
    assertEquals(result, random.resolve());
    assertEquals(result.toString(), random.resolve().toString());
  }

  @Property(tries = 100)
  void theOrderOfWithIdsChangesNothing(@ForAll("cases") Case random, @ForAll long seed) {
    Random shuffling = new Random(seed);
    Profile profile = random.profile();
    List<Import> imports = new ArrayList<>();
    for (Import directive : profile.imports()) {
      imports.add(
          ImportBuilder.builder(directive)
              .includeControls(shuffled(directive.includeControls(), shuffling))
              .excludeControls(shuffled(directive.excludeControls(), shuffling))
              .build());
    }
    assertEquals(
        random.resolve().catalog(),
        random.with(ProfileBuilder.builder(profile).imports(imports).build()).resolve().catalog());
  }

  private static List<SelectControls> shuffled(List<SelectControls> selections, Random random) {
    List<SelectControls> all = new ArrayList<>();
    for (SelectControls selection : selections) {
      List<ControlId> ids = new ArrayList<>(selection.withIds());
      Collections.shuffle(ids, random);
      all.add(new SelectControls(selection.withChildControls(), ids, selection.matching()));
    }
    Collections.shuffle(all, random);
    return all;
  }

  @Property(tries = 100)
  void excludingWins(@ForAll("cases") Case random) {
    Import directive = random.profile().imports().get(0);
    Set<ControlId> excluded = new HashSet<>();
    directive.excludeControls().forEach(selection -> excluded.addAll(selection.withIds()));
    Case alone =
        random.with(ProfileBuilder.builder(random.profile()).imports(List.of(directive)).build());
    for (Control control : controls(alone.resolve().catalog())) {
      assertFalse(excluded.contains(control.id()), control.id().value());
    }
  }

  @Property(tries = 100)
  void useFirstNeverLeavesADuplicate(@ForAll("cases") Case random) {
    for (Merge structure : List.of(Documents.FLAT, Documents.AS_IS)) {
      Catalog result =
          structured(random, Documents.combining("use-first", structure)).resolve().catalog();
      Set<ControlId> ids = new HashSet<>();
      for (Control control : controls(result)) {
        assertTrue(ids.add(control.id()), control.id() + " stands twice");
      }
    }
  }

  @Property(tries = 100)
  void includingAllOfAResultAsIsGivesItBack(@ForAll("cases") Case random) {
    for (Merge structure : List.of(Documents.FLAT, Documents.AS_IS)) {
      Catalog result = structured(random, structure).resolve().catalog();
      Catalog again =
          Documents.resolve(
                  Documents.profile(Documents.AS_IS, Documents.all("result.json")),
                  ImmutableMap.of("result.json", result))
              .catalog();
      assertEquals(CatalogBuilder.builder(result).metadata(again.metadata()).build(), again);
    }
  }

  private static Case structured(Case random, Merge merge) {
    return random.with(ProfileBuilder.builder(random.profile()).merge(merge).build());
  }

  @Property(tries = 100)
  void nothingThatTheResultNamesIsPruned(@ForAll("cases") Case random) {
    List<Import> ofCatalogs =
        Stream.concat(random.profile().imports().stream(), Stream.of(Documents.all("a.json")))
            .filter(directive -> !directive.href().equals("nested.json"))
            .toList();
    Catalog result =
        random
            .with(ProfileBuilder.builder(random.profile()).imports(ofCatalogs).build())
            .resolve()
            .catalog();
    String text = result.toString();
    List<Resource> resources = result.backMatter().map(BackMatter::resources).orElse(List.of());
    for (Import directive : ofCatalogs) {
      Catalog source = (Catalog) random.documents().get(directive.href());
      for (Resource resource : source.backMatter().orElseThrow().resources()) {
        String reference = "#" + resource.uuid();
        if (text.contains("href=" + reference) || text.contains("](" + reference)) {
          assertTrue(
              resources.stream().anyMatch(kept -> kept.uuid().equals(resource.uuid())),
              reference + " is gone");
        }
      }
      for (ParameterId id : looseParams(source)) {
        if (text.contains("{{ insert: param, " + id + " }}")) {
          assertTrue(text.contains("Parameter[id=" + id + ","), id + " is gone");
        }
      }
    }
  }

  private static Set<ParameterId> looseParams(Catalog catalog) {
    Set<ParameterId> ids = new HashSet<>();
    catalog.params().forEach(param -> ids.add(param.id()));
    catalog.groups().forEach(group -> looseParams(group, ids));
    return ids;
  }

  private static void looseParams(Group group, Set<ParameterId> ids) {
    group.params().forEach(param -> ids.add(param.id()));
    group.groups().forEach(inner -> looseParams(inner, ids));
  }

  @Property(tries = 100)
  void everyControlHasItsOriginInACatalogThatHasIt(@ForAll("cases") Case random) {
    ResolvedProfile result = random.resolve();
    List<ControlId> ids = controls(result.catalog()).stream().map(Control::id).toList();
    int origins = 0;
    for (var entry : result.origins().entrySet()) {
      for (ControlOrigin origin : entry.getValue()) {
        origins++;
        assertEquals(entry.getKey(), origin.control());
        assertEquals(Documents.PROFILE, origin.imports().get(0).profile());
        OscalDocument source =
            random.documents().get(origin.catalog().getPath().substring("/oscal/".length()));
        assertTrue(
            controls((Catalog) source).stream()
                .anyMatch(control -> control.id().equals(origin.control())));
        assertEquals(origin.imports().size() + origin.changes().size(), origin.lines().size());
      }
    }
    assertEquals(ids.size(), origins);
    assertEquals(new HashSet<>(ids), result.origins().keySet());
  }

  @Property(tries = 100)
  void aControlWithoutChangesIsAsItsCatalogHasIt(@ForAll("cases") Case random) {
    ResolvedProfile result = random.resolve();
    for (Control control : controls(result.catalog())) {
      List<ControlOrigin> origins = result.origins().get(control.id());
      if (origins.size() == 1 && origins.get(0).changes().isEmpty()) {
        Catalog source =
            (Catalog)
                random
                    .documents()
                    .get(origins.get(0).catalog().getPath().substring("/oscal/".length()));
        Control original =
            controls(source).stream()
                .filter(other -> other.id().equals(control.id()))
                .findFirst()
                .orElseThrow();
        assertEquals(alone(original), alone(control));
      }
    }
  }

  private static Control alone(Control control) {
    return ControlBuilder.builder(control).controls(List.of()).build();
  }
}
