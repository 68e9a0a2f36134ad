package dev.heirloom.inheritance.baseline;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.resolution.ControlOrigin;
import dev.heirloom.inheritance.resolution.ControlOrigin.ImportStep;
import dev.heirloom.inheritance.resolution.ResolutionFinding;
import dev.heirloom.inheritance.resolution.ResolvedProfile;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.catalog.Control;
import dev.heirloom.oscal.model.catalog.Group;
import dev.heirloom.oscal.model.catalog.Parameter;
import dev.heirloom.oscal.model.catalog.ParameterSelection;
import dev.heirloom.oscal.model.catalog.Part;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a baseline from a catalog. */
final class CatalogBaseline {

  /** What links of a resolved catalog to its profile are called, now and by older tools. */
  private static final Set<String> SOURCE_PROFILE = Set.of("source-profile", "resolution-source");

  /** What objectives are called, in rev5 and in rev4. */
  private static final Set<String> OBJECTIVES = Set.of("assessment-objective", "objective");

  private static final String NAMESPACE = "https://heirloom.dev/ns/oscal";

  private final Catalog catalog;
  private final Function<ControlId, List<String>> provenance;
  private final List<BaselineControl> controls = new ArrayList<>();

  CatalogBaseline(Catalog catalog, Function<ControlId, List<String>> provenance) {
    this.catalog = catalog;
    this.provenance = provenance;
  }

  /** Reads a catalog, found at an address if that is known. */
  static Baseline of(Catalog catalog, Optional<URI> address) {
    CatalogIdentity identity =
        new CatalogIdentity(
            Set.of(catalog.uuid()),
            addresses(catalog, address.stream().map(URI::toString).toList()),
            Set.of(catalog.metadata().title().toText()),
            Set.of(catalog.metadata().version()));
    Baseline baseline = new CatalogBaseline(catalog, id -> List.of()).read(identity, "");
    return isResolved(catalog) ? baseline.asSelection() : baseline;
  }

  /** Reads a resolved profile. */
  static Baseline of(ResolvedProfile profile) {
    Set<Uuid> catalogs = new LinkedHashSet<>();
    List<String> addresses = new ArrayList<>(List.of(profile.profile().toString()));
    Set<String> titles = new LinkedHashSet<>();
    Set<String> versions = new LinkedHashSet<>();
    titles.add(profile.catalog().metadata().title().toText());
    versions.add(profile.catalog().metadata().version());
    for (ImportStep step : steps(profile)) {
      if (step.model() == OscalDocument.Model.CATALOG) {
        catalogs.add(step.uuid());
      }
      addresses.add(step.imported().toString());
      titles.add(step.title().toText());
      versions.add(step.version());
    }
    CatalogIdentity identity =
        new CatalogIdentity(catalogs, addresses(profile.catalog(), addresses), titles, versions);
    String unmatched =
        profile.findings().stream()
            .filter(finding -> finding.code() == ResolutionFinding.Code.CONTROL_NOT_FOUND)
            .limit(3)
            .map(finding -> " " + finding.sentence())
            .collect(Collectors.joining());
    return new CatalogBaseline(
            profile.catalog(), id -> profile.origin(id).map(ControlOrigin::lines).orElse(List.of()))
        .read(identity, unmatched)
        .asSelection();
  }

  /** Returns the imports that brought controls, each once: controls share them. */
  private static List<ImportStep> steps(ResolvedProfile profile) {
    Set<ImportStep> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    return profile.origins().values().stream()
        .flatMap(List::stream)
        .flatMap(origin -> origin.imports().stream())
        .filter(seen::add)
        .toList();
  }

  /** Adds where a resolved catalog says that its profile is. */
  private static Set<String> addresses(Catalog catalog, List<String> known) {
    return Stream.concat(
            known.stream(),
            catalog.metadata().links().stream()
                .filter(CatalogBaseline::leadsToProfile)
                .map(Link::href)
                .filter(href -> !href.startsWith("#")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isResolved(Catalog catalog) {
    return catalog.metadata().props().stream().anyMatch(p -> p.name().equals("resolution-tool"))
        || catalog.metadata().links().stream().anyMatch(CatalogBaseline::leadsToProfile);
  }

  private static boolean leadsToProfile(Link link) {
    return link.rel().filter(SOURCE_PROFILE::contains).isPresent();
  }

  private Baseline read(CatalogIdentity identity, String unmatched) {
    String title = catalog.metadata().title().toText();
    readControls(catalog.controls(), "", "", catalog.params());
    catalog.groups().forEach(group -> readGroup(group, catalog.params()));
    if (controls.stream().allMatch(BaselineControl::withdrawn)) {
      throw new EmptyBaselineException(title, unmatched);
    }
    Baseline baseline = Baseline.of(title, controls).from(identity);
    return revision().or(identity::onlyRevision).map(baseline::ofRevision).orElse(baseline);
  }

  private Optional<String> revision() {
    return catalog.metadata().props().stream()
        .filter(prop -> prop.name().equals("catalog-revision"))
        .filter(prop -> prop.ns().filter(NAMESPACE::equals).isPresent())
        .map(Property::value)
        .findFirst();
  }

  private void readGroup(Group group, List<Parameter> outer) {
    List<Parameter> params =
        ImmutableList.<Parameter>builder().addAll(outer).addAll(group.params()).build();
    String family = group.id().orElse("");
    String title = group.title().toText();
    readControls(group.controls(), family, title, params);
    group.groups().forEach(inner -> readGroup(inner, params));
  }

  /** Parameters of groups and of the catalog are shared: every control in them has them. */
  private void readControls(
      List<Control> of, String family, String familyTitle, List<Parameter> shared) {
    for (Control control : of) {
      List<Parameter> params =
          shared.isEmpty()
              ? control.params()
              : ImmutableList.<Parameter>builder().addAll(control.params()).addAll(shared).build();
      controls.add(
          new BaselineControl(
              control.id(),
              family,
              familyTitle,
              control.title().toText(),
              isWithdrawn(control),
              control.parts().stream()
                  .filter(part -> part.name().equals("statement"))
                  .map(CatalogBaseline::part)
                  .toList(),
              params.stream().map(CatalogBaseline::parameter).toList(),
              control.props().stream()
                  .filter(prop -> prop.name().equals("alt-identifier"))
                  .map(prop -> prop.value().strip())
                  .toList(),
              objectives(control.parts()).toList(),
              provenance.apply(control.id())));
      readControls(control.controls(), family, familyTitle, shared);
    }
  }

  private static boolean isWithdrawn(Control control) {
    return control.props().stream()
        .anyMatch(
            p ->
                p.name().equals("status")
                    && p.value().toLowerCase(Locale.ROOT).equals("withdrawn"));
  }

  private static StatementPart part(Part part) {
    return new StatementPart(
        part.id(),
        part.name(),
        label(part.props()),
        part.prose().map(MarkupMultiline::toText).orElse(""),
        part.prose().map(MarkupMultiline::insertions).orElse(List.of()),
        part.parts().stream().map(CatalogBaseline::part).toList());
  }

  private static Stream<AssessmentObjective> objectives(List<Part> parts) {
    return parts.stream()
        .flatMap(
            part ->
                Stream.concat(
                    part.id().filter(id -> OBJECTIVES.contains(part.name())).stream()
                        .map(id -> objective(id, part)),
                    objectives(part.parts())));
  }

  private static AssessmentObjective objective(String id, Part part) {
    return new AssessmentObjective(
        id,
        label(part.props()),
        part.links().stream()
            .filter(link -> link.rel().filter("assessment-for"::equals).isPresent())
            .map(link -> link.href().substring(link.href().lastIndexOf('#') + 1))
            .toList(),
        objectives(part.parts()).findAny().isPresent());
  }

  private static Optional<String> label(List<Property> props) {
    Optional<String> other = Optional.empty();
    for (Property prop : props) {
      if (prop.name().equals("label")) {
        if (prop.oscalClass().isEmpty()) {
          return Optional.of(prop.value());
        }
        other = other.or(() -> Optional.of(prop.value()));
      }
    }
    return other;
  }

  private static BaselineParameter parameter(Parameter parameter) {
    ImmutableList.Builder<ParameterId> inserts = ImmutableList.builder();
    for (var choice : parameter.select().map(ParameterSelection::choice).orElse(List.of())) {
      inserts.addAll(choice.insertions());
    }
    Optional<Stricter> stricter = Optional.empty();
    ImmutableList.Builder<ParameterId> otherIds = ImmutableList.builder();
    for (Property prop : parameter.props()) {
      if (prop.name().equals("aggregates")) {
        id(prop.value()).ifPresent(inserts::add);
      } else if (prop.name().equals("alt-identifier")) {
        id(prop.value()).ifPresent(otherIds::add);
      } else if (prop.name().equals("stricter")
          && prop.ns().filter(NAMESPACE::equals).isPresent()) {
        stricter = stricter(prop.value());
      }
    }
    return new BaselineParameter(
        parameter.id(),
        parameter.values(),
        parameter.constraints().stream()
            .flatMap(constraint -> constraint.description().stream())
            .map(MarkupMultiline::toText)
            .filter(text -> !text.isBlank())
            .toList(),
        stricter,
        inserts.build(),
        otherIds.build());
  }

  private static Optional<ParameterId> id(String id) {
    try {
      return Optional.of(new ParameterId(id.strip()));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private static Optional<Stricter> stricter(String value) {
    return switch (value.strip()) {
      case "smaller" -> Optional.of(Stricter.SMALLER);
      case "larger" -> Optional.of(Stricter.LARGER);
      default -> Optional.empty();
    };
  }
}
