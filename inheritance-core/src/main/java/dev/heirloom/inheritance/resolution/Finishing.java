package dev.heirloom.inheritance.resolution;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.resolution.ResolutionFinding.Code;
import dev.heirloom.inheritance.resolution.Selected.SelectedControl;
import dev.heirloom.inheritance.resolution.Selected.SelectedGroup;
import dev.heirloom.oscal.model.BackMatter;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.LinkBuilder;
import dev.heirloom.oscal.model.Metadata;
import dev.heirloom.oscal.model.Party;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.Resource;
import dev.heirloom.oscal.model.Role;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.catalog.Control;
import dev.heirloom.oscal.model.catalog.Group;
import dev.heirloom.oscal.model.profile.Profile;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The finish phase: back matter, pruning and metadata.
 *
 * <p>PROFILE-RESOLUTION sections 7 and 8. A resource that is to be kept always is not replaced by a
 * later one that is not (question G). Of the profile's metadata all is carried over but its
 * revisions and its actions, which are about the profile.
 */
final class Finishing {

  private final Resolution resolution;
  private final ResolutionOptions options;
  private final ImmutableList<URI> chain;
  private final URI uri;
  private final URI base;

  Finishing(Resolution resolution, ResolutionOptions options, ImmutableList<URI> chain, URI base) {
    this.base = base;
    this.resolution = resolution;
    this.options = options;
    this.chain = chain;
    this.uri = chain.get(chain.size() - 1);
  }

  ImportedCatalog run(
      Profile profile, Selected selected, List<ImportedCatalog> catalogs, String oscalVersion) {
    Metadata metadata = metadata(profile, catalogs, oscalVersion);
    List<Resource> resources = resources(profile, catalogs);
    References references = new References(selected, resources);
    references.follow(metadata, selected);
    return new ImportedCatalog(
        uri,
        base,
        profile,
        metadata,
        new Selected(
            kept(selected.params(), references::keeps),
            selected.controls(),
            kept(selected.groups(), references)),
        kept(resources, references::keeps));
  }

  private static ImmutableList<SelectedGroup> kept(
      List<SelectedGroup> groups, References references) {
    ImmutableList.Builder<SelectedGroup> kept = ImmutableList.builder();
    for (SelectedGroup group : groups) {
      kept.add(
          new SelectedGroup(
              Merging.withParams(group.group(), kept(group.group().params(), references::keeps)),
              group.document(),
              kept(group.groups(), references),
              group.controls()));
    }
    return kept.build();
  }

  private static <T> ImmutableList<T> kept(List<T> all, Predicate<T> keeps) {
    return all.stream().filter(keeps).collect(ImmutableList.toImmutableList());
  }

  private List<Resource> resources(Profile profile, List<ImportedCatalog> catalogs) {
    Map<Uuid, Resource> resources = new LinkedHashMap<>();
    for (int i = 0; i < catalogs.size(); i++) {
      for (Resource resource : catalogs.get(i).resources()) {
        put(resource, "/profile/imports/" + i, resources);
      }
    }
    List<Resource> own = profile.backMatter().map(BackMatter::resources).orElse(ImmutableList.of());
    for (int i = 0; i < own.size(); i++) {
      put(own.get(i), "/profile/back-matter/resources/" + i, resources);
    }
    return ImmutableList.copyOf(resources.values());
  }

  private void put(Resource resource, String place, Map<Uuid, Resource> resources) {
    Resource earlier = resources.get(resource.uuid());
    if (earlier != null && !earlier.equals(resource)) {
      resolution.report(
          Code.RESOURCES_DIFFER,
          uri,
          place,
          "One back-matter resource is given differently, and the last counts unless an earlier one is to"
              + " be kept always: "
              + Cases.SUBJECTS
              + ".",
          resource.uuid().value());
    }
    if (earlier != null
        && Namespaces.keepAlways(earlier.props())
        && !Namespaces.keepAlways(resource.props())) {
      return;
    }
    resources.remove(resource.uuid());
    resources.put(resource.uuid(), resource);
  }

  private Metadata metadata(Profile profile, List<ImportedCatalog> catalogs, String oscalVersion) {
    Metadata own = profile.metadata();
    Property tool = PropertyBuilder.builder().name("resolution-tool").value(options.tool()).build();
    Link source =
        LinkBuilder.builder()
            .href(options.sourceProfile().orElseGet(() -> ControlOrigin.shown(uri)))
            .rel("source-profile")
            .build();
    return new Metadata(
        own.title(),
        own.published(),
        options.resolvedAt(),
        own.version(),
        oscalVersion,
        ImmutableList.of(),
        own.documentIds(),
        with(own.props(), tool),
        with(own.links(), source),
        withKept(own.roles(), catalogs, Metadata::roles, Role::id, Role::props),
        own.locations(),
        withKept(own.parties(), catalogs, Metadata::parties, Party::uuid, Party::props),
        own.responsibleParties(),
        ImmutableList.of(),
        own.remarks());
  }

  private static <T> ImmutableList<T> with(List<T> list, T last) {
    return ImmutableList.<T>builder().addAll(list).add(last).build();
  }

  private static <T> List<T> withKept(
      List<T> own,
      List<ImportedCatalog> catalogs,
      Function<Metadata, List<T>> objects,
      Function<T, Object> id,
      Function<T, List<Property>> props) {
    Map<Object, T> all = new LinkedHashMap<>();
    own.forEach(object -> all.put(id.apply(object), object));
    for (ImportedCatalog imported : catalogs) {
      for (T object : objects.apply(imported.metadata())) {
        if (Namespaces.keepAlways(props.apply(object))) {
          all.putIfAbsent(id.apply(object), object);
        }
      }
    }
    return ImmutableList.copyOf(all.values());
  }

  /** Returns the catalog of a resolved profile. */
  static Catalog catalog(ImportedCatalog result, ResolutionOptions options) {
    return new Catalog(
        options.catalogUuid(),
        result.metadata(),
        result.content().params(),
        controls(result.content().controls()),
        groups(result.content().groups()),
        result.resources().isEmpty()
            ? Optional.empty()
            : Optional.of(new BackMatter(result.resources())));
  }

  private static ImmutableList<Group> groups(List<SelectedGroup> groups) {
    ImmutableList.Builder<Group> all = ImmutableList.builderWithExpectedSize(groups.size());
    for (SelectedGroup selected : groups) {
      Group own = selected.group();
      all.add(
          new Group(
              own.id(),
              own.oscalClass(),
              own.title(),
              own.params(),
              own.props(),
              own.links(),
              own.parts(),
              groups(selected.groups()),
              controls(selected.controls())));
    }
    return all.build();
  }

  private static ImmutableList<Control> controls(List<SelectedControl> controls) {
    ImmutableList.Builder<Control> all = ImmutableList.builderWithExpectedSize(controls.size());
    for (SelectedControl selected : controls) {
      all.add(control(selected));
    }
    return all.build();
  }

  /** Returns the control itself where it is as the imported document has it. */
  private static Control control(SelectedControl selected) {
    Control own = selected.control();
    ImmutableList<Control> inner = controls(selected.controls());
    if (Unchanged.is(inner, own.controls())) {
      return own;
    }
    return new Control(
        own.id(),
        own.oscalClass(),
        own.title(),
        own.params(),
        own.props(),
        own.links(),
        own.parts(),
        inner);
  }
}
