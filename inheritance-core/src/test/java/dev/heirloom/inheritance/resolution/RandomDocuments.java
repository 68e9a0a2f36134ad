package dev.heirloom.inheritance.resolution;

import com.google.common.collect.ImmutableMap;
import dev.heirloom.oscal.model.BackMatter;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.LinkBuilder;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.Resource;
import dev.heirloom.oscal.model.ResourceBuilder;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.catalog.Control;
import dev.heirloom.oscal.model.catalog.ControlBuilder;
import dev.heirloom.oscal.model.catalog.Group;
import dev.heirloom.oscal.model.catalog.GroupBuilder;
import dev.heirloom.oscal.model.catalog.Parameter;
import dev.heirloom.oscal.model.catalog.ParameterBuilder;
import dev.heirloom.oscal.model.catalog.Part;
import dev.heirloom.oscal.model.catalog.PartBuilder;
import dev.heirloom.oscal.model.profile.Add;
import dev.heirloom.oscal.model.profile.AddBuilder;
import dev.heirloom.oscal.model.profile.Alter;
import dev.heirloom.oscal.model.profile.Combine;
import dev.heirloom.oscal.model.profile.Custom;
import dev.heirloom.oscal.model.profile.Import;
import dev.heirloom.oscal.model.profile.ImportBuilder;
import dev.heirloom.oscal.model.profile.IncludeAll;
import dev.heirloom.oscal.model.profile.InsertControls;
import dev.heirloom.oscal.model.profile.InsertControlsBuilder;
import dev.heirloom.oscal.model.profile.Matching;
import dev.heirloom.oscal.model.profile.Merge;
import dev.heirloom.oscal.model.profile.MergeBuilder;
import dev.heirloom.oscal.model.profile.Modify;
import dev.heirloom.oscal.model.profile.Profile;
import dev.heirloom.oscal.model.profile.ProfileBuilder;
import dev.heirloom.oscal.model.profile.Remove;
import dev.heirloom.oscal.model.profile.RemoveBuilder;
import dev.heirloom.oscal.model.profile.SelectControls;
import dev.heirloom.oscal.model.profile.SetParameter;
import dev.heirloom.oscal.model.profile.SetParameterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Catalogs and profiles at random, small and crowded: few ids, so that most references meet
 * something, ids clash across documents, and every rule is met often.
 */
final class RandomDocuments {

  private static final List<String> NAMES = List.of("one", "two", "three");
  private static final List<String> POSITIONS = List.of("before", "after", "starting", "ending");

  private final Random random;
  private final List<String> free = new ArrayList<>();
  private int parts;
  private int params;

  RandomDocuments(Random random) {
    this.random = random;
  }

  /**
   * A profile with all that it imports, directly or not.
   *
   * @param profile the profile
   * @param documents the catalogs {@code a.json} and {@code b.json} and the profile {@code
   *     nested.json}
   */
  record Case(Profile profile, ImmutableMap<String, OscalDocument> documents) {

    ResolvedProfile resolve() {
      return Documents.resolve(profile, documents);
    }

    Case with(Profile other) {
      return new Case(other, documents);
    }

    @Override
    public String toString() {
      return profile + "\n" + documents;
    }
  }

  Case next() {
    ImmutableMap<String, OscalDocument> documents =
        ImmutableMap.of(
            "a.json", catalog(),
            "b.json", catalog(),
            "nested.json", profile(List.of("a.json", "b.json")));
    return new Case(profile(List.of("a.json", "b.json", "nested.json")), documents);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private <T> List<T> some(int atMost, Supplier<T> make) {
    List<T> all = new ArrayList<>();
    int number = random.nextInt(atMost + 1);
    for (int i = 0; i < number; i++) {
      all.add(make.get());
    }
    return all;
  }

  private <T> Optional<T> maybe(int percent, Supplier<T> make) {
    return chance(percent) ? Optional.of(make.get()) : Optional.empty();
  }

  // Catalogs.

  Catalog catalog() {
    free.clear();
    for (int i = 1; i <= 9; i++) {
      free.add("c" + i);
    }
    parts = 0;
    params = 0;
    return new Catalog(
        Documents.uuid(1),
        Documents.metadata("Catalog"),
        some(2, this::looseParam),
        some(2, () -> control(0)).stream().flatMap(Optional::stream).toList(),
        some(3, () -> group(0)),
        Optional.of(new BackMatter(resources())));
  }

  private List<Resource> resources() {
    List<Resource> all = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      if (chance(70)) {
        all.add(resource(i));
      }
    }
    return all;
  }

  private Resource resource(int number) {
    return ResourceBuilder.builder()
        .uuid(Documents.uuid(number))
        .title(maybe(50, () -> MarkupLine.ofText("R" + random.nextInt(3))))
        .description(maybe(30, this::prose))
        .props(chance(15) ? List.of(Documents.keepAlways()) : List.of())
        .build();
  }

  private Group group(int depth) {
    return GroupBuilder.builder()
        .id(maybe(80, () -> "g" + (1 + random.nextInt(3))))
        .title(MarkupLine.ofText("Group"))
        .params(some(2, this::looseParam))
        .props(some(2, this::prop))
        .parts(some(1, () -> part(1)))
        .groups(depth > 0 ? List.of() : some(2, () -> group(depth + 1)))
        .controls(some(3, () -> control(0)).stream().flatMap(Optional::stream).toList())
        .build();
  }

  private Optional<Control> control(int depth) {
    if (free.isEmpty()) {
      return Optional.empty();
    }
    String id = free.remove(random.nextInt(free.size()));
    return Optional.of(
        ControlBuilder.builder()
            .id(new ControlId(id))
            .oscalClass(maybe(40, () -> one(NAMES)))
            .title(MarkupLine.ofMarkdown(chance(20) ? "To {{ insert: param, l1 }}" : "Control"))
            .params(some(2, this::param))
            .props(some(2, this::prop))
            .links(some(1, this::link))
            .parts(some(2, () -> part(0)))
            .controls(
                depth > 1
                    ? List.of()
                    : some(2, () -> control(depth + 1)).stream().flatMap(Optional::stream).toList())
            .build());
  }

  private Parameter looseParam() {
    return param("l" + (1 + random.nextInt(4)));
  }

  private Parameter param() {
    return param("p" + (1 + params++ % 9));
  }

  private Parameter param(String id) {
    return ParameterBuilder.builder()
        .id(new ParameterId(id))
        .oscalClass(maybe(20, () -> one(NAMES)))
        .label(maybe(60, () -> MarkupLine.ofMarkdown(text())))
        .props(chance(10) ? List.of(Documents.keepAlways()) : some(1, this::prop))
        .values(chance(20) ? List.of("value") : List.of())
        .build();
  }

  private Property prop() {
    return PropertyBuilder.builder()
        .name(one(NAMES))
        .value("v" + random.nextInt(3))
        .oscalClass(maybe(30, () -> one(NAMES)))
        .uuid(maybe(30, () -> Documents.uuid(90 + random.nextInt(3))))
        .ns(
            maybe(
                30, () -> one(List.of("https://example.org/ns", "http://csrc.nist.gov/ns/oscal"))))
        .remarks(maybe(10, this::prose))
        .build();
  }

  private Link link() {
    return LinkBuilder.builder()
        .href(chance(70) ? "#" + Documents.uuid(1 + random.nextInt(5)) : "https://example.org")
        .build();
  }

  private Part part(int depth) {
    return PartBuilder.builder()
        .id(maybe(80, () -> "s" + (1 + parts++ % 9)))
        .name(one(NAMES))
        .oscalClass(maybe(30, () -> one(NAMES)))
        .ns(maybe(20, () -> "https://example.org/ns"))
        .props(some(1, this::prop))
        .prose(maybe(70, this::prose))
        .parts(depth > 1 ? List.of() : some(2, () -> part(depth + 1)))
        .links(some(1, this::link))
        .build();
  }

  private MarkupMultiline prose() {
    return MarkupMultiline.ofMarkdown(text());
  }

  private String text() {
    return switch (random.nextInt(6)) {
      case 0 -> "do {{ insert: param, l" + (1 + random.nextInt(4)) + " }}";
      case 1 -> "see [it](#" + Documents.uuid(1 + random.nextInt(5)) + ")";
      case 2 ->
          "see [it](\\#" + Documents.uuid(1 + random.nextInt(5)) + ") & {{ insert: param, p1 }}";
      case 3 -> "name #" + Documents.uuid(1 + random.nextInt(5));
      default -> "text";
    };
  }

  // Profiles.

  Profile profile(List<String> sources) {
    return ProfileBuilder.builder()
        .uuid(Documents.uuid(2))
        .metadata(Documents.metadata("Profile"))
        .imports(imports(sources))
        .merge(maybe(85, this::merge))
        .modify(maybe(80, this::modify))
        .backMatter(maybe(40, () -> new BackMatter(resources())))
        .build();
  }

  private List<Import> imports(List<String> sources) {
    List<Import> all = new ArrayList<>();
    all.add(directive(sources));
    all.addAll(some(2, () -> directive(sources)));
    return all;
  }

  private Import directive(List<String> sources) {
    ImportBuilder directive =
        ImportBuilder.builder().href(one(sources)).excludeControls(some(1, this::selection));
    return chance(50)
        ? directive.includeAll(new IncludeAll()).build()
        : directive.includeControls(some(3, this::selection)).build();
  }

  private ControlId controlId() {
    return new ControlId("c" + (1 + random.nextInt(10)));
  }

  private SelectControls selection() {
    return new SelectControls(
        maybe(60, () -> chance(70) ? "yes" : "no"),
        some(4, this::controlId),
        some(
            1,
            () ->
                new Matching(
                    maybe(90, () -> one(List.of("c?", "*1", "c2*", "*", "c", "?3", "C4"))),
                    Optional.empty())));
  }

  private Merge merge() {
    MergeBuilder merge =
        MergeBuilder.builder()
            .combine(
                maybe(50, () -> new Combine(maybe(90, () -> one(List.of("use-first", "keep"))))));
    return switch (random.nextInt(4)) {
      case 0 -> merge.flat(new dev.heirloom.oscal.model.profile.Flat()).build();
      case 1 ->
          merge.custom(new Custom(some(3, () -> customGroup(0)), some(2, this::insert))).build();
      default -> merge.asIs(chance(95)).build();
    };
  }

  private dev.heirloom.oscal.model.profile.Group customGroup(int depth) {
    return dev.heirloom.oscal.model.profile.GroupBuilder.builder()
        .id(maybe(80, () -> "g" + (1 + random.nextInt(4))))
        .title(MarkupLine.ofText("Custom group"))
        .params(some(1, this::looseParam))
        .props(some(1, () -> PropertyBuilder.builder(prop()).ns(Optional.empty()).build()))
        .parts(some(1, () -> part(1)))
        .groups(depth > 0 ? List.of() : some(1, () -> customGroup(depth + 1)))
        .insertControls(some(2, this::insert))
        .build();
  }

  private InsertControls insert() {
    InsertControlsBuilder insert =
        InsertControlsBuilder.builder()
            .order(maybe(60, () -> one(List.of("keep", "ascending", "descending"))))
            .excludeControls(some(1, this::selection));
    return chance(40)
        ? insert.includeAll(new IncludeAll()).build()
        : insert.includeControls(some(2, this::selection)).build();
  }

  private Modify modify() {
    return new Modify(some(4, this::setParameter), some(5, this::alter));
  }

  private SetParameter setParameter() {
    return SetParameterBuilder.builder()
        .paramId(new ParameterId(one(List.of("l1", "l2", "p1", "p2", "p3", "p4"))))
        .oscalClass(maybe(20, () -> one(NAMES)))
        .props(some(2, this::prop))
        .links(some(1, this::link))
        .label(maybe(40, () -> MarkupLine.ofMarkdown(text())))
        .values(some(2, () -> "v" + random.nextInt(3)))
        .build();
  }

  private Alter alter() {
    return new Alter(controlId(), some(2, this::remove), some(3, this::add));
  }

  private String objectId() {
    return switch (random.nextInt(4)) {
      case 0 -> "p" + (1 + random.nextInt(4));
      case 1 -> controlId().value();
      default -> "s" + (1 + random.nextInt(6));
    };
  }

  private Remove remove() {
    return RemoveBuilder.builder()
        .byName(maybe(25, () -> one(NAMES)))
        .byClass(maybe(15, () -> one(NAMES)))
        .byId(maybe(35, this::objectId))
        .byItemName(maybe(30, () -> one(List.of("param", "prop", "link", "part", "mapping"))))
        .byNs(
            maybe(
                15, () -> one(List.of("https://example.org/ns", "http://csrc.nist.gov/ns/oscal"))))
        .build();
  }

  private Add add() {
    return AddBuilder.builder()
        .position(maybe(80, () -> one(POSITIONS)))
        .byId(maybe(70, this::objectId))
        .title(maybe(20, () -> MarkupLine.ofText("Title " + random.nextInt(9))))
        .params(some(1, () -> param("n" + random.nextInt(3))))
        .props(some(2, this::prop))
        .links(some(1, this::link))
        .parts(some(2, () -> part(1)))
        .build();
  }
}
