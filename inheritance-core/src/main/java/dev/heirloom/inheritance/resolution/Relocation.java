package dev.heirloom.inheritance.resolution;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.resolution.Selected.SelectedControl;
import dev.heirloom.inheritance.resolution.Selected.SelectedGroup;
import dev.heirloom.oscal.model.BackMatter;
import dev.heirloom.oscal.model.Citation;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.LinkBuilder;
import dev.heirloom.oscal.model.LocationBuilder;
import dev.heirloom.oscal.model.Markup;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.Metadata;
import dev.heirloom.oscal.model.MetadataBuilder;
import dev.heirloom.oscal.model.PartyBuilder;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.PropertyBuilder;
import dev.heirloom.oscal.model.Resource;
import dev.heirloom.oscal.model.ResourceBuilder;
import dev.heirloom.oscal.model.ResourceLink;
import dev.heirloom.oscal.model.ResourceLinkBuilder;
import dev.heirloom.oscal.model.ResponsiblePartyBuilder;
import dev.heirloom.oscal.model.RoleBuilder;
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
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The move of content from one document into another that lies elsewhere: relative references are
 * rewritten so that they go on meaning what they meant (RFC 3986 section 5), in links, in the
 * copies of resources and in prose. What needs no change is shared.
 */
final class Relocation {

  private final URI from;
  private final URI to;

  private Relocation(URI from, URI to) {
    this.from = from;
    this.to = to;
  }

  /** Returns what is imported as it reads from another document. */
  static ImportedCatalog of(ImportedCatalog imported, URI from, URI to) {
    if (UriReference.inOneFolder(from, to)) {
      return imported;
    }
    Relocation move = new Relocation(from, to);
    Selected content = imported.content();
    return new ImportedCatalog(
        imported.uri(),
        to,
        imported.document(),
        move.moved(imported.metadata()),
        new Selected(
            move.all(content.params(), move::moved),
            move.all(content.controls(), move::moved),
            move.all(content.groups(), move::moved)),
        move.all(imported.resources(), move::moved));
  }

  /** Returns a catalog as it reads when it is written elsewhere. */
  static Catalog of(Catalog catalog, URI from, URI to) {
    if (UriReference.inOneFolder(from, to)) {
      return catalog;
    }
    Relocation move = new Relocation(from, to);
    return CatalogBuilder.builder(catalog)
        .metadata(move.moved(catalog.metadata()))
        .params(move.all(catalog.params(), move::moved))
        .controls(move.all(catalog.controls(), move::movedWhole))
        .groups(move.all(catalog.groups(), move::movedWhole))
        .backMatter(
            catalog
                .backMatter()
                .map(back -> new BackMatter(move.all(back.resources(), move::moved))))
        .build();
  }

  private SelectedGroup moved(SelectedGroup group) {
    return new SelectedGroup(
        moved(group.group()),
        group.document(),
        all(group.groups(), this::moved),
        all(group.controls(), this::moved));
  }

  private SelectedControl moved(SelectedControl control) {
    return new SelectedControl(
        moved(control.control()),
        control.imports(),
        control.changes(),
        all(control.controls(), this::moved));
  }

  private Group movedWhole(Group group) {
    return GroupBuilder.builder(moved(group))
        .groups(all(group.groups(), this::movedWhole))
        .controls(all(group.controls(), this::movedWhole))
        .build();
  }

  private Control movedWhole(Control control) {
    return ControlBuilder.builder(moved(control))
        .controls(all(control.controls(), this::movedWhole))
        .build();
  }

  private Group moved(Group group) {
    return GroupBuilder.builder(group)
        .title(line(group.title()))
        .params(all(group.params(), this::moved))
        .props(all(group.props(), this::moved))
        .links(all(group.links(), this::moved))
        .parts(all(group.parts(), this::moved))
        .build();
  }

  private Control moved(Control control) {
    MarkupLine title = line(control.title());
    ImmutableList<Parameter> params = all(control.params(), this::moved);
    ImmutableList<Property> props = all(control.props(), this::moved);
    ImmutableList<Link> links = all(control.links(), this::moved);
    ImmutableList<Part> parts = all(control.parts(), this::moved);
    boolean isSame =
        unmoved(title, control.title())
            && unmoved(params, control.params())
            && unmoved(props, control.props())
            && unmoved(links, control.links())
            && unmoved(parts, control.parts());
    return isSame
        ? control
        : ControlBuilder.builder(control)
            .title(title)
            .params(params)
            .props(props)
            .links(links)
            .parts(parts)
            .build();
  }

  private Part moved(Part part) {
    Optional<MarkupLine> title = lines(part.title());
    ImmutableList<Property> props = all(part.props(), this::moved);
    Optional<MarkupMultiline> prose = prose(part.prose());
    ImmutableList<Part> parts = all(part.parts(), this::moved);
    ImmutableList<Link> links = all(part.links(), this::moved);
    boolean isSame =
        unmoved(title, part.title())
            && unmoved(props, part.props())
            && unmoved(prose, part.prose())
            && unmoved(parts, part.parts())
            && unmoved(links, part.links());
    return isSame
        ? part
        : PartBuilder.builder(part)
            .title(title)
            .props(props)
            .prose(prose)
            .parts(parts)
            .links(links)
            .build();
  }

  private Parameter moved(Parameter param) {
    ImmutableList<Property> props = all(param.props(), this::moved);
    ImmutableList<Link> links = all(param.links(), this::moved);
    Optional<MarkupLine> label = lines(param.label());
    Optional<MarkupMultiline> usage = prose(param.usage());
    ImmutableList<ParameterConstraint> constraints = all(param.constraints(), this::moved);
    ImmutableList<ParameterGuideline> guidelines = all(param.guidelines(), this::moved);
    Optional<ParameterSelection> select = selection(param.select());
    Optional<MarkupMultiline> remarks = prose(param.remarks());
    boolean isSame =
        unmoved(props, param.props())
            && unmoved(links, param.links())
            && unmoved(label, param.label())
            && unmoved(usage, param.usage())
            && unmoved(constraints, param.constraints())
            && unmoved(guidelines, param.guidelines())
            && unmoved(select, param.select())
            && unmoved(remarks, param.remarks());
    return isSame
        ? param
        : ParameterBuilder.builder(param)
            .props(props)
            .links(links)
            .label(label)
            .usage(usage)
            .constraints(constraints)
            .guidelines(guidelines)
            .select(select)
            .remarks(remarks)
            .build();
  }

  private ParameterConstraint moved(ParameterConstraint constraint) {
    Optional<MarkupMultiline> description = prose(constraint.description());
    ImmutableList<ConstraintTest> tests = all(constraint.tests(), this::moved);
    return unmoved(description, constraint.description()) && unmoved(tests, constraint.tests())
        ? constraint
        : new ParameterConstraint(description, tests);
  }

  private ConstraintTest moved(ConstraintTest test) {
    Optional<MarkupMultiline> remarks = prose(test.remarks());
    return unmoved(remarks, test.remarks()) ? test : new ConstraintTest(test.expression(), remarks);
  }

  private ParameterGuideline moved(ParameterGuideline guideline) {
    MarkupMultiline prose = prose(guideline.prose());
    return unmoved(prose, guideline.prose()) ? guideline : new ParameterGuideline(prose);
  }

  private Optional<ParameterSelection> selection(Optional<ParameterSelection> selection) {
    if (selection.isEmpty()) {
      return selection;
    }
    List<MarkupLine> before = selection.get().choice();
    ImmutableList<MarkupLine> choice = all(before, this::line);
    return unmoved(choice, before)
        ? selection
        : Optional.of(new ParameterSelection(selection.get().howMany(), choice));
  }

  private Property moved(Property prop) {
    Optional<MarkupMultiline> remarks = prose(prop.remarks());
    return unmoved(remarks, prop.remarks())
        ? prop
        : PropertyBuilder.builder(prop).remarks(remarks).build();
  }

  private Link moved(Link link) {
    String href = moved(link.href());
    Optional<MarkupLine> text = lines(link.text());
    return href.equals(link.href()) && unmoved(text, link.text())
        ? link
        : LinkBuilder.builder(link).href(href).text(text).build();
  }

  private Resource moved(Resource resource) {
    return ResourceBuilder.builder(resource)
        .title(lines(resource.title()))
        .description(prose(resource.description()))
        .props(all(resource.props(), this::moved))
        .citation(resource.citation().map(this::moved))
        .rlinks(all(resource.rlinks(), this::moved))
        .remarks(prose(resource.remarks()))
        .build();
  }

  private Citation moved(Citation citation) {
    return new Citation(
        line(citation.text()),
        all(citation.props(), this::moved),
        all(citation.links(), this::moved));
  }

  private ResourceLink moved(ResourceLink rlink) {
    String href = moved(rlink.href());
    return href.equals(rlink.href())
        ? rlink
        : ResourceLinkBuilder.builder(rlink).href(href).build();
  }

  private Metadata moved(Metadata metadata) {
    return MetadataBuilder.builder(metadata)
        .title(line(metadata.title()))
        .props(all(metadata.props(), this::moved))
        .links(all(metadata.links(), this::moved))
        .roles(
            all(
                metadata.roles(),
                role ->
                    RoleBuilder.builder(role)
                        .title(line(role.title()))
                        .description(prose(role.description()))
                        .props(all(role.props(), this::moved))
                        .links(all(role.links(), this::moved))
                        .remarks(prose(role.remarks()))
                        .build()))
        .locations(
            all(
                metadata.locations(),
                location ->
                    LocationBuilder.builder(location)
                        .title(lines(location.title()))
                        .props(all(location.props(), this::moved))
                        .links(all(location.links(), this::moved))
                        .remarks(prose(location.remarks()))
                        .build()))
        .parties(
            all(
                metadata.parties(),
                party ->
                    PartyBuilder.builder(party)
                        .props(all(party.props(), this::moved))
                        .links(all(party.links(), this::moved))
                        .remarks(prose(party.remarks()))
                        .build()))
        .responsibleParties(
            all(
                metadata.responsibleParties(),
                responsible ->
                    ResponsiblePartyBuilder.builder(responsible)
                        .props(all(responsible.props(), this::moved))
                        .links(all(responsible.links(), this::moved))
                        .remarks(prose(responsible.remarks()))
                        .build()))
        .remarks(prose(metadata.remarks()))
        .build();
  }

  private String moved(String reference) {
    return UriReference.moved(reference, from, to);
  }

  private Optional<MarkupLine> lines(Optional<MarkupLine> markup) {
    return markup.isPresent() && refers(markup.get()) ? markup.map(this::line) : markup;
  }

  private MarkupLine line(MarkupLine markup) {
    return refers(markup)
        ? MarkupLine.ofXml(XmlReferences.mapped(markup.toXml(), this::moved))
        : markup;
  }

  private Optional<MarkupMultiline> prose(Optional<MarkupMultiline> markup) {
    return markup.isPresent() && refers(markup.get()) ? markup.map(this::prose) : markup;
  }

  private MarkupMultiline prose(MarkupMultiline markup) {
    return refers(markup)
        ? MarkupMultiline.ofXml(XmlReferences.mapped(markup.toXml(), this::moved))
        : markup;
  }

  /**
   * Returns whether prose has relative references; nearly all has none, and shows that unparsed.
   */
  private static boolean refers(Markup markup) {
    String text = markup.isMarkdown() ? markup.toMarkdown() : markup.toXml();
    boolean mayRefer =
        text.contains("](") || text.contains("]:") || text.contains("href") || text.contains("src");
    return mayRefer && markup.references().stream().anyMatch(UriReference::isRelative);
  }

  /** Tells whether nothing in a value moved: it is the very same object then. */
  private static boolean unmoved(Object after, Object before) {
    return after == before;
  }

  /** Returns the same list where nothing in it changes. */
  private <T> ImmutableList<T> all(List<T> list, UnaryOperator<T> move) {
    ImmutableList<T> before = ImmutableList.copyOf(list);
    ImmutableList.Builder<T> after = ImmutableList.builderWithExpectedSize(before.size());
    boolean isSame = true;
    for (T each : before) {
      T moved = move.apply(each);
      isSame &= unmoved(moved, each);
      after.add(moved);
    }
    return isSame ? before : after.build();
  }
}
