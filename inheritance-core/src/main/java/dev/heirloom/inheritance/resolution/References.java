package dev.heirloom.inheritance.resolution;

import dev.heirloom.inheritance.resolution.Selected.SelectedControl;
import dev.heirloom.inheritance.resolution.Selected.SelectedGroup;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.Location;
import dev.heirloom.oscal.model.Markup;
import dev.heirloom.oscal.model.Metadata;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Party;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Resource;
import dev.heirloom.oscal.model.ResponsibleParty;
import dev.heirloom.oscal.model.Role;
import dev.heirloom.oscal.model.catalog.ConstraintTest;
import dev.heirloom.oscal.model.catalog.Parameter;
import dev.heirloom.oscal.model.catalog.ParameterConstraint;
import dev.heirloom.oscal.model.catalog.ParameterGuideline;
import dev.heirloom.oscal.model.catalog.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a resolved catalog can do without: parameters outside of controls that nothing inserts, and
 * back-matter resources that nothing refers to.
 *
 * <p>PROFILE-RESOLUTION 7.2 and 7.3. What stays is what the rest of the catalog names, what says
 * {@code keep} {@code always}, and what those name in turn; an object that goes names nothing.
 */
final class References {

  /** A # and a UUID. */
  private static final int REFERENCE_LENGTH = 37;

  private final Map<ParameterId, List<Parameter>> unnamedParams = new HashMap<>();
  private final Map<String, Resource> unnamedResources = new HashMap<>();
  private final Deque<Parameter> namedParams = new ArrayDeque<>();
  private final Deque<Resource> namedResources = new ArrayDeque<>();

  /** Begins with nothing named but what is to be kept always. */
  References(Selected selected, List<Resource> resources) {
    addParams(selected.params());
    addGroupParams(selected.groups());
    for (Resource resource : resources) {
      if (Namespaces.keepAlways(resource.props())) {
        namedResources.add(resource);
      } else {
        unnamedResources.put(key(resource.uuid().value()), resource);
      }
    }
  }

  private void addGroupParams(List<SelectedGroup> groups) {
    for (SelectedGroup group : groups) {
      addParams(group.group().params());
      addGroupParams(group.groups());
    }
  }

  private void addParams(List<Parameter> params) {
    for (Parameter param : params) {
      if (Namespaces.keepAlways(param.props())) {
        namedParams.add(param);
      } else {
        unnamedParams.computeIfAbsent(param.id(), id -> new ArrayList<>(1)).add(param);
      }
    }
  }

  private static String key(String uuid) {
    return uuid.toLowerCase(Locale.ROOT);
  }

  /** Follows all references from the metadata, the groups and the controls. */
  void follow(Metadata metadata, Selected selected) {
    visit(metadata);
    visitGroups(selected.groups());
    visitControls(selected.controls());
    while (!namedParams.isEmpty() || !namedResources.isEmpty()) {
      if (namedParams.isEmpty()) {
        visit(namedResources.remove());
      } else {
        visit(namedParams.remove());
      }
    }
  }

  /** Returns whether something that stays inserts the parameter, or it is always kept. */
  boolean keeps(Parameter param) {
    return !unnamedParams.containsKey(param.id()) || Namespaces.keepAlways(param.props());
  }

  /** Returns whether something that stays refers to the resource, or it is always kept. */
  boolean keeps(Resource resource) {
    return !unnamedResources.containsKey(key(resource.uuid().value()));
  }

  private void visit(Metadata metadata) {
    visit(metadata.title());
    visitProps(metadata.props());
    visitLinks(metadata.links());
    for (Role role : metadata.roles()) {
      visit(role.title());
      visit(role.description());
      visitProps(role.props());
      visitLinks(role.links());
      visit(role.remarks());
    }
    for (Location location : metadata.locations()) {
      visit(location.title());
      visitProps(location.props());
      visitLinks(location.links());
      visit(location.remarks());
    }
    for (Party party : metadata.parties()) {
      visitProps(party.props());
      visitLinks(party.links());
      visit(party.remarks());
    }
    for (ResponsibleParty responsible : metadata.responsibleParties()) {
      visitProps(responsible.props());
      visitLinks(responsible.links());
      visit(responsible.remarks());
    }
    visit(metadata.remarks());
  }

  private void visitGroups(List<SelectedGroup> groups) {
    for (SelectedGroup group : groups) {
      visit(group.group().title());
      visitProps(group.group().props());
      visitLinks(group.group().links());
      visitParts(group.group().parts());
      visitGroups(group.groups());
      visitControls(group.controls());
    }
  }

  private void visitControls(List<SelectedControl> controls) {
    for (SelectedControl control : controls) {
      visit(control.control().title());
      for (Parameter param : control.control().params()) {
        visit(param);
      }
      visitProps(control.control().props());
      visitLinks(control.control().links());
      visitParts(control.control().parts());
      visitControls(control.controls());
    }
  }

  // By index: parts, props and links are most of a catalog, and an iterator costs more than most of
  // them.
  private void visitParts(List<Part> parts) {
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      visit(part.title());
      visitProps(part.props());
      visit(part.prose());
      visitParts(part.parts());
      visitLinks(part.links());
    }
  }

  private void visit(Parameter param) {
    visitProps(param.props());
    visitLinks(param.links());
    visit(param.label());
    visit(param.usage());
    for (ParameterConstraint constraint : param.constraints()) {
      visit(constraint.description());
      for (ConstraintTest test : constraint.tests()) {
        visit(test.remarks());
      }
    }
    for (ParameterGuideline guideline : param.guidelines()) {
      visit(guideline.prose());
    }
    if (param.select().isPresent()) {
      for (Markup choice : param.select().get().choice()) {
        visit(choice);
      }
    }
    visit(param.remarks());
  }

  private void visit(Resource resource) {
    visit(resource.title());
    visit(resource.description());
    visitProps(resource.props());
    if (resource.citation().isPresent()) {
      visit(resource.citation().get().text());
      visitProps(resource.citation().get().props());
      visitLinks(resource.citation().get().links());
    }
    visit(resource.remarks());
  }

  private void visitProps(List<Property> props) {
    for (int i = 0; i < props.size(); i++) {
      visit(props.get(i).remarks());
    }
  }

  private void visitLinks(List<Link> links) {
    for (int i = 0; i < links.size(); i++) {
      Link link = links.get(i);
      refer(link.href());
      visit(link.text());
    }
  }

  private void visit(Optional<? extends Markup> markup) {
    if (markup.isPresent()) {
      visit(markup.get());
    }
  }

  private void visit(Markup markup) {
    if (!unnamedParams.isEmpty()) {
      for (ParameterId id : markup.insertions()) {
        List<Parameter> params = unnamedParams.remove(id);
        if (params != null) {
          namedParams.addAll(params);
        }
      }
    }
    if (!unnamedResources.isEmpty() && mayRefer(markup)) {
      for (String href : markup.references()) {
        refer(href);
      }
    }
  }

  /**
   * Returns false for prose that can't refer to a resource, which saves parsing nearly all of it: a
   * reference is a # and a UUID, unless characters of it are written as character references or
   * escaped.
   */
  private static boolean mayRefer(Markup markup) {
    String text = markup.isMarkdown() ? markup.toMarkdown() : markup.toXml();
    int hash = text.indexOf('#');
    if (hash < 0) {
      return false;
    }
    if (text.indexOf('&') >= 0 || text.indexOf('\\') >= 0) {
      return true;
    }
    while (hash >= 0) {
      if (hash + REFERENCE_LENGTH <= text.length()
          && text.charAt(hash + 9) == '-'
          && text.charAt(hash + 14) == '-'
          && text.charAt(hash + 19) == '-'
          && text.charAt(hash + 24) == '-') {
        return true;
      }
      hash = text.indexOf('#', hash + 1);
    }
    return false;
  }

  private void refer(String href) {
    if (href.length() == REFERENCE_LENGTH && href.charAt(0) == '#') {
      Resource resource = unnamedResources.remove(key(href.substring(1)));
      if (resource != null) {
        namedResources.add(resource);
      }
    }
  }
}
