package dev.heirloom.inheritance.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableMap;
import dev.heirloom.inheritance.Sentences;
import dev.heirloom.oscal.model.BackMatter;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.LinkBuilder;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Metadata;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.Resource;
import dev.heirloom.oscal.model.ResourceBuilder;
import dev.heirloom.oscal.model.ResourceLinkBuilder;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.catalog.CatalogBuilder;
import dev.heirloom.oscal.model.catalog.Control;
import dev.heirloom.oscal.model.catalog.ControlBuilder;
import dev.heirloom.oscal.model.catalog.Group;
import dev.heirloom.oscal.model.catalog.GroupBuilder;
import dev.heirloom.oscal.model.catalog.Parameter;
import dev.heirloom.oscal.model.catalog.ParameterBuilder;
import dev.heirloom.oscal.model.catalog.Part;
import dev.heirloom.oscal.model.catalog.PartBuilder;
import dev.heirloom.oscal.model.profile.Alter;
import dev.heirloom.oscal.model.profile.Combine;
import dev.heirloom.oscal.model.profile.Custom;
import dev.heirloom.oscal.model.profile.Flat;
import dev.heirloom.oscal.model.profile.Import;
import dev.heirloom.oscal.model.profile.ImportBuilder;
import dev.heirloom.oscal.model.profile.IncludeAll;
import dev.heirloom.oscal.model.profile.Matching;
import dev.heirloom.oscal.model.profile.Merge;
import dev.heirloom.oscal.model.profile.MergeBuilder;
import dev.heirloom.oscal.model.profile.Modify;
import dev.heirloom.oscal.model.profile.Profile;
import dev.heirloom.oscal.model.profile.ProfileBuilder;
import dev.heirloom.oscal.model.profile.SelectControls;
import dev.heirloom.oscal.model.profile.SetParameter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Small documents for examples. */
final class Documents {

  static final URI PROFILE = URI.create("https://example.org/oscal/profile.json");
  static final URI CATALOG = URI.create("https://example.org/oscal/catalog.json");

  static final ResolutionOptions OPTIONS =
      ResolutionOptions.of(
          Uuid.of("0f9a1d52-6c1b-4a54-8f3e-2b7d9c1e4a60"),
          new OscalDateTime("2026-11-21T09:30:00Z"));

  private Documents() {}

  static Uuid uuid(int number) {
    return Uuid.of(String.format("%08d-0000-4000-8000-000000000000", number));
  }

  static Metadata metadata(String title) {
    return MetadataBuilder.builder()
        .title(MarkupLine.ofText(title))
        .lastModified(new OscalDateTime("2026-01-01T00:00:00Z"))
        .version("1.0")
        .oscalVersion("1.1.2")
        .build();
  }

  static Catalog catalog(Control... controls) {
    return CatalogBuilder.builder()
        .uuid(uuid(1))
        .metadata(metadata("Catalog"))
        .controls(List.of(controls))
        .build();
  }

  static Catalog catalog(Group... groups) {
    return CatalogBuilder.builder()
        .uuid(uuid(1))
        .metadata(metadata("Catalog"))
        .groups(List.of(groups))
        .build();
  }

  static Group group(String id, Control... controls) {
    return GroupBuilder.builder()
        .id(id)
        .title(MarkupLine.ofText("Group " + id))
        .controls(List.of(controls))
        .build();
  }

  static Control control(String id, Control... controls) {
    return ControlBuilder.builder()
        .id(new ControlId(id))
        .title(MarkupLine.ofText("Control " + id))
        .controls(List.of(controls))
        .build();
  }

  static Parameter param(String id) {
    return ParameterBuilder.builder()
        .id(new ParameterId(id))
        .label(MarkupLine.ofText("label of " + id))
        .build();
  }

  static Property prop(String name) {
    return PropertyBuilder.builder().name(name).value("x").build();
  }

  static Property keepAlways() {
    return PropertyBuilder.builder().name("keep").value("always").build();
  }

  static Link link(String href) {
    return LinkBuilder.builder().href(href).build();
  }

  static Part part(String id, String markdown, Part... parts) {
    return PartBuilder.builder()
        .id(id)
        .name("item")
        .prose(MarkupMultiline.ofMarkdown(markdown))
        .parts(List.of(parts))
        .build();
  }

  static Resource resource(int number, String... rlinks) {
    return ResourceBuilder.builder()
        .uuid(uuid(number))
        .title(MarkupLine.ofText("Resource " + number))
        .rlinks(
            Stream.of(rlinks)
                .map(href -> ResourceLinkBuilder.builder().href(href).build())
                .toList())
        .build();
  }

  static Import all(String href) {
    return ImportBuilder.builder().href(href).includeAll(new IncludeAll()).build();
  }

  static Import some(String href, String... ids) {
    return ImportBuilder.builder().href(href).includeControls(List.of(ids(ids))).build();
  }

  static SelectControls ids(String... ids) {
    return new SelectControls(
        Optional.empty(), Stream.of(ids).map(ControlId::new).toList(), List.of());
  }

  static SelectControls idsWithChildren(String... ids) {
    return new SelectControls(
        Optional.of("yes"), Stream.of(ids).map(ControlId::new).toList(), List.of());
  }

  static SelectControls pattern(String pattern) {
    return new SelectControls(
        Optional.empty(), List.of(), List.of(new Matching(Optional.of(pattern), Optional.empty())));
  }

  static final Merge FLAT = MergeBuilder.builder().flat(new Flat()).build();
  static final Merge AS_IS = MergeBuilder.builder().asIs(true).build();

  static Merge combining(String method, Merge merge) {
    return MergeBuilder.builder(merge).combine(new Combine(Optional.of(method))).build();
  }

  static Merge custom(Custom custom) {
    return MergeBuilder.builder().custom(custom).build();
  }

  static Profile profile(Merge merge, Import... imports) {
    return ProfileBuilder.builder()
        .uuid(uuid(2))
        .metadata(metadata("Profile"))
        .imports(List.of(imports))
        .merge(merge)
        .build();
  }

  static Profile with(Profile profile, SetParameter... setParameters) {
    return ProfileBuilder.builder(profile)
        .modify(new Modify(List.of(setParameters), List.of()))
        .build();
  }

  static Profile with(Profile profile, Alter... alters) {
    return ProfileBuilder.builder(profile).modify(new Modify(List.of(), List.of(alters))).build();
  }

  static Profile with(Profile profile, Resource... resources) {
    return ProfileBuilder.builder(profile).backMatter(new BackMatter(List.of(resources))).build();
  }

  static Catalog with(Catalog catalog, Resource... resources) {
    return CatalogBuilder.builder(catalog).backMatter(new BackMatter(List.of(resources))).build();
  }

  static ResolvedProfile resolve(Profile profile, OscalDocument imported) {
    return resolve(profile, Map.of("catalog.json", imported));
  }

  static ResolvedProfile resolve(Profile profile, Map<String, ? extends OscalDocument> imported) {
    return resolve(profile, imported, OPTIONS);
  }

  static ResolvedProfile resolve(
      Profile profile, Map<String, ? extends OscalDocument> imported, ResolutionOptions options) {
    return ProfileResolver.resolve(profile, PROFILE, loader(imported), options);
  }

  static DocumentLoader loader(Map<String, ? extends OscalDocument> documents) {
    ImmutableMap.Builder<URI, OscalDocument> all = ImmutableMap.builder();
    documents.forEach((name, document) -> all.put(PROFILE.resolve(name), document));
    return DocumentLoader.of(all.build());
  }

  /** Writes the structure on one line: groups in brackets, controls in controls in parentheses. */
  static String outline(Catalog catalog) {
    List<String> all = new ArrayList<>();
    catalog.params().forEach(param -> all.add("$" + param.id()));
    catalog.controls().forEach(control -> all.add(outline(control)));
    catalog.groups().forEach(group -> all.add(outline(group)));
    return String.join(" ", all);
  }

  private static String outline(Group group) {
    List<String> all = new ArrayList<>();
    all.add(group.id().orElse("?") + ":");
    group.params().forEach(param -> all.add("$" + param.id()));
    group.groups().forEach(inner -> all.add(outline(inner)));
    group.controls().forEach(control -> all.add(outline(control)));
    return "[" + String.join(" ", all) + "]";
  }

  private static String outline(Control control) {
    return control.controls().isEmpty()
        ? control.id().value()
        : control.id()
            + "("
            + String.join(" ", control.controls().stream().map(Documents::outline).toList())
            + ")";
  }

  static List<String> codes(ResolvedProfile resolved) {
    resolved.findings().forEach(f -> assertEquals("", Sentences.programming(f.sentence())));
    return resolved.findings().stream()
        .flatMap(finding -> finding.places().stream().map(place -> finding.code() + " " + place))
        .toList();
  }
}
