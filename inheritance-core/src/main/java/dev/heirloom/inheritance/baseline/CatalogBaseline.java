package dev.heirloom.inheritance.baseline;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.catalog.Control;
import dev.heirloom.oscal.model.catalog.Group;
import dev.heirloom.oscal.model.catalog.Parameter;
import dev.heirloom.oscal.model.catalog.ParameterSelection;
import dev.heirloom.oscal.model.catalog.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a baseline from a catalog. */
final class CatalogBaseline {

  private static final String NAMESPACE = "https://heirloom.dev/ns/oscal";
  private static final Pattern REVISION =
      Pattern.compile("\\b(?:revision|rev\\.?)\\s*([45])\\b", Pattern.CASE_INSENSITIVE);

  private final Catalog catalog;
  private final Function<ControlId, List<String>> provenance;
  private final List<BaselineControl> controls = new ArrayList<>();

  CatalogBaseline(Catalog catalog, Function<ControlId, List<String>> provenance) {
    this.catalog = catalog;
    this.provenance = provenance;
  }

  Baseline read() {
    String title = catalog.metadata().title().toText();
    readControls(catalog.controls(), "", "", catalog.params());
    catalog.groups().forEach(group -> readGroup(group, catalog.params()));
    Baseline baseline = Baseline.of(title, controls);
    return revision(title).map(baseline::ofRevision).orElse(baseline);
  }

  private Optional<String> revision(String title) {
    for (Property prop : catalog.metadata().props()) {
      if (prop.name().equals("catalog-revision") && prop.ns().filter(NAMESPACE::equals).isPresent()) {
        return Optional.of(prop.value());
      }
    }
    Matcher named = REVISION.matcher(title);
    return named.find() ? Optional.of("rev" + named.group(1)) : Optional.empty();
  }

  private void readGroup(Group group, List<Parameter> outer) {
    List<Parameter> params =
        ImmutableList.<Parameter>builder().addAll(outer).addAll(group.params()).build();
    String family = group.id().orElse("");
    String title = group.title().toText();
    readControls(group.controls(), family, title, params);
    group.groups().forEach(inner -> readGroup(inner, params));
  }

  /** Parameters of groups and of the catalog are shared: the first control has them for all. */
  private void readControls(
      List<Control> of, String family, String familyTitle, List<Parameter> shared) {
    for (Control control : of) {
      List<Parameter> params =
          controls.isEmpty() || !shared.isEmpty()
              ? ImmutableList.<Parameter>builder().addAll(control.params()).addAll(shared).build()
              : control.params();
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
              provenance.apply(control.id())));
      readControls(control.controls(), family, familyTitle, shared);
    }
  }

  private static boolean isWithdrawn(Control control) {
    return control.props().stream()
        .anyMatch(
            p ->
                p.name().equals("status") && p.value().toLowerCase(Locale.ROOT).equals("withdrawn"));
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
