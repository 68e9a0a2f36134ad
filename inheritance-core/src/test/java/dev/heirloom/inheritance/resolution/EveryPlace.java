package dev.heirloom.inheritance.resolution;

import static dev.heirloom.inheritance.resolution.Documents.keepAlways;
import static dev.heirloom.inheritance.resolution.Documents.metadata;
import static dev.heirloom.inheritance.resolution.Documents.uuid;

import dev.heirloom.oscal.model.BackMatter;
import dev.heirloom.oscal.model.Citation;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.LinkBuilder;
import dev.heirloom.oscal.model.LocationBuilder;
import dev.heirloom.oscal.model.Markup;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Metadata;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.PartyBuilder;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.ResourceBuilder;
import dev.heirloom.oscal.model.ResponsiblePartyBuilder;
import dev.heirloom.oscal.model.RoleBuilder;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.catalog.Catalog;
import dev.heirloom.oscal.model.catalog.CatalogBuilder;
import dev.heirloom.oscal.model.catalog.ConstraintTest;
import dev.heirloom.oscal.model.catalog.Control;
import dev.heirloom.oscal.model.catalog.ControlBuilder;
import dev.heirloom.oscal.model.catalog.Group;
import dev.heirloom.oscal.model.catalog.GroupBuilder;
import dev.heirloom.oscal.model.catalog.Parameter;
import dev.heirloom.oscal.model.catalog.ParameterBuilder;
import dev.heirloom.oscal.model.catalog.ParameterConstraint;
import dev.heirloom.oscal.model.catalog.ParameterGuideline;
import dev.heirloom.oscal.model.catalog.ParameterSelection;
import dev.heirloom.oscal.model.catalog.Part;
import dev.heirloom.oscal.model.catalog.PartBuilder;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Documents that say something at every place where a catalog or its metadata can say it. */
final class EveryPlace {

  static final Uuid RESOURCE = uuid(72);

  private final Function<String, String> prose;
  private final Function<String, String> href;
  private final List<String> places = new ArrayList<>();

  /**
   * Begins with no document.
   *
   * @param prose the Markdown that stands at a place
   * @param href where the link at a place leads
   */
  EveryPlace(Function<String, String> prose, Function<String, String> href) {
    this.prose = prose;
    this.href = href;
  }

  /** Returns the places of the documents made so far, in the order in which they were made. */
  List<String> places() {
    return List.copyOf(places);
  }

  private String at(String place) {
    places.add(place);
    return prose.apply(place);
  }

  private MarkupLine line(String place) {
    return MarkupLine.ofMarkdown(at(place));
  }

  private MarkupMultiline text(String place) {
    return MarkupMultiline.ofMarkdown(at(place));
  }

  private List<Property> props(String place) {
    return List.of(PropertyBuilder.builder(keepAlways()).remarks(text(place + "-prop")).build());
  }

  private List<Link> links(String place) {
    places.add(place + "-href");
    return List.of(
        LinkBuilder.builder()
            .href(href.apply(place + "-href"))
            .text(line(place + "-link"))
            .build());
  }

  Metadata metadataOf(String place) {
    return MetadataBuilder.builder(metadata(place))
        .title(line(place))
        .props(props(place))
        .links(links(place))
        .roles(
            List.of(
                RoleBuilder.builder()
                    .id(place)
                    .title(line(place + "-role"))
                    .description(text(place + "-role-description"))
                    .props(props(place + "-role"))
                    .links(links(place + "-role"))
                    .remarks(text(place + "-role-remarks"))
                    .build()))
        .locations(
            List.of(
                LocationBuilder.builder()
                    .uuid(uuid(71))
                    .title(line(place + "-location"))
                    .props(props(place + "-location"))
                    .links(links(place + "-location"))
                    .remarks(text(place + "-location-remarks"))
                    .build()))
        .parties(
            List.of(
                PartyBuilder.builder()
                    .uuid(uuid(place.length()))
                    .type("organization")
                    .props(props(place + "-party"))
                    .links(links(place + "-party"))
                    .remarks(text(place + "-party-remarks"))
                    .build()))
        .responsibleParties(
            List.of(
                ResponsiblePartyBuilder.builder()
                    .roleId(place)
                    .partyUuids(List.of(uuid(place.length())))
                    .props(props(place + "-responsible"))
                    .links(links(place + "-responsible"))
                    .remarks(text(place + "-responsible-remarks"))
                    .build()))
        .remarks(text(place + "-remarks"))
        .build();
  }

  /**
   * Returns a catalog that speaks at all its places; parameters and the resource are kept always.
   */
  Catalog catalog() {
    return CatalogBuilder.builder()
        .uuid(uuid(1))
        .metadata(metadata("Catalog"))
        .params(List.of(param("top-param")))
        .controls(List.of(control("top-control", control("inner-control"))))
        .groups(List.of(group("group", group("inner-group"))))
        .backMatter(
            new BackMatter(
                List.of(
                    ResourceBuilder.builder()
                        .uuid(RESOURCE)
                        .title(line("resource"))
                        .description(text("resource-description"))
                        .props(props("resource"))
                        .citation(
                            new Citation(line("citation"), props("citation"), links("citation")))
                        .remarks(text("resource-remarks"))
                        .build())))
        .build();
  }

  private Group group(String place, Group... groups) {
    return GroupBuilder.builder()
        .id(place)
        .title(line(place))
        .params(List.of(param(place + "-param")))
        .props(props(place))
        .links(links(place))
        .parts(List.of(part(place + "-part")))
        .groups(List.of(groups))
        .controls(List.of(control(place + "-control")))
        .build();
  }

  private Control control(String place, Control... controls) {
    return ControlBuilder.builder()
        .id(new ControlId(place))
        .title(line(place))
        .params(List.of(param(place + "-param")))
        .props(props(place))
        .links(links(place))
        .parts(List.of(part(place + "-part", part(place + "-inner-part"))))
        .controls(List.of(controls))
        .build();
  }

  private Part part(String place, Part... parts) {
    return PartBuilder.builder()
        .id(place)
        .name("item")
        .title(line(place))
        .props(props(place))
        .prose(text(place + "-prose"))
        .parts(List.of(parts))
        .links(links(place))
        .build();
  }

  private Parameter param(String place) {
    return ParameterBuilder.builder()
        .id(new ParameterId(place))
        .props(props(place))
        .links(links(place))
        .label(line(place))
        .usage(text(place + "-usage"))
        .constraints(
            List.of(
                new ParameterConstraint(
                    Optional.of(text(place + "-constraint")),
                    List.of(new ConstraintTest("x", Optional.of(text(place + "-test")))))))
        .guidelines(List.of(new ParameterGuideline(text(place + "-guideline"))))
        .select(new ParameterSelection(Optional.empty(), List.of(line(place + "-choice"))))
        .remarks(text(place + "-param-remarks"))
        .build();
  }

  /** Returns where links and prose of a record and of the records in it lead, in their order. */
  static List<String> references(Object record) {
    List<String> references = new ArrayList<>();
    collect(record, references);
    return references;
  }

  private static void collect(Object value, List<String> references) {
    if (value instanceof Markup markup) {
      references.addAll(markup.references());
    } else if (value instanceof Link link) {
      references.add(link.href());
      collect(link.text(), references);
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(inner -> collect(inner, references));
    } else if (value instanceof Collection<?> collection) {
      collection.forEach(inner -> collect(inner, references));
    } else if (value instanceof Record record) {
      try {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
          collect(component.getAccessor().invoke(record), references);
        }
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }
  }
}
