package dev.heirloom.inheritance.resolution;

import dev.heirloom.oscal.model.BackMatter;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.Markup;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Resource;
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
import dev.heirloom.oscal.model.profile.Alter;
import dev.heirloom.oscal.model.profile.Combine;
import dev.heirloom.oscal.model.profile.Custom;
import dev.heirloom.oscal.model.profile.Import;
import dev.heirloom.oscal.model.profile.IncludeAll;
import dev.heirloom.oscal.model.profile.InsertControls;
import dev.heirloom.oscal.model.profile.Merge;
import dev.heirloom.oscal.model.profile.Modify;
import dev.heirloom.oscal.model.profile.Profile;
import dev.heirloom.oscal.model.profile.Remove;
import dev.heirloom.oscal.model.profile.SelectControls;
import dev.heirloom.oscal.model.profile.SetParameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Profile resolution the slow and obvious way, to hold the other against: one mutable tree of nodes
 * as in XML, each rule carried out on all of it, one after the other, and a sort into schema order
 * at the end. It shares no code with what it is compared to.
 */
final class ReferenceResolver {

  /** The order of the schema. */
  private static final List<String> ORDER =
      List.of("param", "prop", "link", "part", "group", "control");

  private static final List<String> ORDER_OF_CATALOG = List.of("param", "control", "group");

  private final Map<String, ? extends OscalDocument> documents;

  ReferenceResolver(Map<String, ? extends OscalDocument> documents) {
    this.documents = documents;
  }

  /** A node: an object without what is in it, and what is in it. */
  private static final class Node {

    final String kind;
    Object own;
    final String source;
    List<Node> children = new ArrayList<>();
    int number;
    boolean removed;
    String mark = "";
    @Nullable Node markOf;

    Node(String kind, Object own, String source) {
      this.kind = kind;
      this.own = own;
      this.source = source;
    }

    Node copy() {
      Node copy = shallow();
      children.forEach(child -> copy.children.add(child.copy()));
      return copy;
    }

    Node shallow() {
      Node copy = new Node(kind, own, source);
      copy.number = number;
      return copy;
    }

    boolean is(String name) {
      return kind.equals(name);
    }

    @Nullable String id() {
      if (own instanceof Control control) {
        return control.id().value();
      }
      if (own instanceof Parameter param) {
        return param.id().value();
      }
      if (own instanceof Part part) {
        return part.id().orElse(null);
      }
      return own instanceof Group group ? group.id().orElse(null) : null;
    }

    List<Node> all() {
      List<Node> all = new ArrayList<>();
      all.add(this);
      children.forEach(child -> all.addAll(child.all()));
      return all;
    }

    List<Node> all(String name) {
      return all().stream().filter(node -> node.is(name)).toList();
    }
  }

  /** A catalog as a tree, and its back matter. */
  private record Tree(Node root, List<Resource> resources) {}

  // Into a tree and back.

  private static Node node(String source, Catalog catalog) {
    Node root = new Node("catalog", catalog, source);
    params(root, catalog.params(), source);
    catalog.controls().forEach(control -> root.children.add(node(source, control)));
    catalog.groups().forEach(group -> root.children.add(node(source, group)));
    return root;
  }

  private static Node node(String source, Group group) {
    Node node = new Node("group", group, source);
    params(node, group.params(), source);
    contents(node, group.props(), group.links(), group.parts(), source);
    group.groups().forEach(inner -> node.children.add(node(source, inner)));
    group.controls().forEach(control -> node.children.add(node(source, control)));
    return node;
  }

  private static Node node(String source, Control control) {
    Node node = new Node("control", control, source);
    params(node, control.params(), source);
    contents(node, control.props(), control.links(), control.parts(), source);
    control.controls().forEach(inner -> node.children.add(node(source, inner)));
    return node;
  }

  private static Node node(String source, Part part) {
    Node node = new Node("part", part, source);
    contents(node, part.props(), part.links(), part.parts(), source);
    return node;
  }

  private static void params(Node parent, List<Parameter> params, String source) {
    for (Parameter param : params) {
      Node node = new Node("param", param, source);
      contents(node, param.props(), param.links(), List.of(), source);
      parent.children.add(node);
    }
  }

  private static void contents(
      Node node, List<Property> props, List<Link> links, List<Part> parts, String source) {
    props.forEach(prop -> node.children.add(new Node("prop", prop, source)));
    links.forEach(link -> node.children.add(new Node("link", link, source)));
    parts.forEach(part -> node.children.add(node(source, part)));
  }

  private static void sort(Node node) {
    List<String> order = node.is("catalog") ? ORDER_OF_CATALOG : ORDER;
    node.children.sort(Comparator.comparing(child -> order.indexOf(child.kind)));
    node.children.forEach(ReferenceResolver::sort);
  }

  private static <T> List<T> own(Node node, String kind, Class<T> type) {
    return node.children.stream()
        .filter(child -> child.is(kind))
        .map(child -> type.cast(value(child)))
        .toList();
  }

  private static Object value(Node node) {
    List<Parameter> params = own(node, "param", Parameter.class);
    List<Property> props = own(node, "prop", Property.class);
    List<Link> links = own(node, "link", Link.class);
    List<Part> parts = own(node, "part", Part.class);
    List<Group> groups = own(node, "group", Group.class);
    List<Control> controls = own(node, "control", Control.class);
    return switch (node.kind) {
      case "param" ->
          ParameterBuilder.builder((Parameter) node.own).props(props).links(links).build();
      case "part" ->
          PartBuilder.builder((Part) node.own).props(props).links(links).parts(parts).build();
      case "control" ->
          ControlBuilder.builder((Control) node.own)
              .params(params)
              .props(props)
              .links(links)
              .parts(parts)
              .controls(controls)
              .build();
      case "group" ->
          GroupBuilder.builder((Group) node.own)
              .params(params)
              .props(props)
              .links(links)
              .parts(parts)
              .groups(groups)
              .controls(controls)
              .build();
      default -> node.own;
    };
  }

  // Import and select.

  /** Returns the content of the resolved profile, with the metadata and UUID of another catalog. */
  Catalog resolve(Profile profile, Catalog frame) {
    Tree tree = resolve(profile, "profile.json", frame);
    return new Catalog(
        frame.uuid(),
        frame.metadata(),
        own(tree.root, "param", Parameter.class),
        own(tree.root, "control", Control.class),
        own(tree.root, "group", Group.class),
        tree.resources.isEmpty() ? Optional.empty() : Optional.of(new BackMatter(tree.resources)));
  }

  private Tree resolve(Profile profile, String name, Catalog frame) {
    List<Node> selections = new ArrayList<>();
    List<Resource> resources = new ArrayList<>();
    for (Import directive : profile.imports()) {
      OscalDocument document = documents.get(directive.href());
      Tree tree =
          document instanceof Profile nested
              ? resolve(nested, directive.href(), frame)
              : new Tree(
                  node(directive.href(), (Catalog) document),
                  document.backMatter().map(BackMatter::resources).orElse(List.of()));
      Node selected =
          select(
              tree.root,
              directive.includeAll(),
              directive.includeControls(),
              directive.excludeControls());
      selected.all().forEach(node -> node.number = selections.size());
      selections.add(selected);
      resources.addAll(tree.resources);
    }
    profile.backMatter().ifPresent(backMatter -> resources.addAll(backMatter.resources()));
    Node root = merge(profile.merge(), selections, name);
    profile.modify().ifPresent(modify -> modify(root, modify));
    sort(root);
    return prune(root, unique(resources), frame);
  }

  private static boolean names(SelectControls directive, String id) {
    return directive.withIds().contains(new ControlId(id))
        || directive.matching().stream()
            .anyMatch(
                matching -> matching.pattern().isPresent() && globs(matching.pattern().get(), id));
  }

  private static boolean globs(String pattern, String id) {
    StringBuilder regex = new StringBuilder();
    for (char c : pattern.toCharArray()) {
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    return id.matches(regex.toString());
  }

  private static boolean chosen(List<SelectControls> directives, String id, List<String> parents) {
    for (SelectControls directive : directives) {
      boolean children = directive.withChildControls().equals(Optional.of("yes"));
      if (names(directive, id)
          || children && parents.stream().anyMatch(parent -> names(directive, parent))) {
        return true;
      }
    }
    return false;
  }

  private static Node select(
      Node root,
      Optional<IncludeAll> all,
      List<SelectControls> include,
      List<SelectControls> exclude) {
    Node result = root.shallow();
    for (Node child : root.children) {
      result.children.addAll(select(child, List.of(), all.isPresent(), include, exclude));
    }
    return result;
  }

  private static List<Node> select(
      Node node,
      List<String> parents,
      boolean all,
      List<SelectControls> include,
      List<SelectControls> exclude) {
    if (!node.is("control") && !node.is("group")) {
      return List.of(node.copy());
    }
    List<String> inner = new ArrayList<>(parents);
    if (node.is("control")) {
      inner.add(node.id());
    }
    Node copy = node.shallow();
    List<Node> controls = new ArrayList<>();
    for (Node child : node.children) {
      List<Node> selected = select(child, inner, all, include, exclude);
      copy.children.addAll(selected);
      if (child.is("control")) {
        controls.addAll(selected);
      }
    }
    if (node.is("group")
        || (all || chosen(include, node.id(), parents)) && !chosen(exclude, node.id(), parents)) {
      return List.of(copy);
    }
    return controls;
  }

  // Merge.

  private static Node merge(Optional<Merge> merge, List<Node> selections, String name) {
    if (merge.flatMap(Merge::combine).flatMap(Combine::method).equals(Optional.of("use-first"))) {
      Set<String> controls = new HashSet<>();
      Set<String> params = new HashSet<>();
      selections.forEach(
          selection -> {
            useFirstParams(selection, params);
            useFirstControls(selection, controls);
          });
    }
    if (merge.flatMap(Merge::custom).isPresent()) {
      return custom(merge.get().custom().get(), selections, name);
    }
    return merge.flatMap(Merge::asIs).orElse(false) ? asIs(selections) : flat(selections);
  }

  private static void useFirstParams(Node node, Set<String> seen) {
    node.children.removeIf(child -> child.is("param") && !seen.add(child.id()));
    node.children.stream()
        .filter(child -> child.is("group"))
        .forEach(child -> useFirstParams(child, seen));
  }

  private static void useFirstControls(Node node, Set<String> seen) {
    List<Node> children = new ArrayList<>();
    for (Node child : node.children) {
      boolean isLater = child.is("control") && !seen.add(child.id());
      useFirstControls(child, seen);
      if (isLater) {
        child.children.stream().filter(inner -> inner.is("control")).forEach(children::add);
      } else {
        children.add(child);
      }
    }
    node.children = children;
  }

  private static Node emptyRoot() {
    return new Node("catalog", "", "");
  }

  private static void addParam(Node parent, Node param) {
    if (parent.children.stream()
        .noneMatch(
            other ->
                other.is("param")
                    && other.number != param.number
                    && value(other).equals(value(param)))) {
      parent.children.add(param);
    }
  }

  private static List<Node> looseParams(Node node) {
    List<Node> params = new ArrayList<>();
    for (Node child : node.children) {
      if (child.is("param")) {
        params.add(child);
      } else if (child.is("group")) {
        params.addAll(looseParams(child));
      }
    }
    return params;
  }

  private static Node flat(List<Node> selections) {
    Node root = emptyRoot();
    for (Node selection : selections) {
      looseParams(selection).forEach(param -> addParam(root, param));
      for (Node control : selection.all("control")) {
        Node alone = control.shallow();
        control.children.stream()
            .filter(child -> !child.is("control"))
            .forEach(alone.children::add);
        root.children.add(alone);
      }
    }
    return root;
  }

  /** Returns a number for the place of a group among those of its id beside it in the source. */
  private static int occurrence(Node parent, Node group) {
    int before = 0;
    for (Node sibling : parent.children) {
      if (sibling == group) {
        return before;
      }
      if (sibling.is("group")
          && sibling.source.equals(group.source)
          && Objects.equals(sibling.id(), group.id())) {
        before++;
      }
    }
    throw new IllegalStateException("no child of that parent");
  }

  private static Node asIs(List<Node> selections) {
    Node root = emptyRoot();
    unite(root, selections, root);
    return root;
  }

  /** Puts what is in several nodes that are one into that one. */
  private static void unite(Node target, List<Node> nodes, Node root) {
    record Key(String source, @Nullable String id, int occurrence) {}

    List<Key> keys = new ArrayList<>();
    List<List<Node>> groups = new ArrayList<>();
    for (Node node : nodes) {
      node.children.stream()
          .filter(child -> child.is("param"))
          .forEach(param -> addParam(target, param));
    }
    for (Node node : nodes) {
      for (Node child : node.children) {
        if (child.is("control")) {
          target.children.add(child);
        } else if (child.is("group")) {
          Key key =
              new Key(child.source, child.id(), child.id() == null ? -1 : occurrence(node, child));
          int index = child.id() == null ? -1 : keys.indexOf(key);
          if (child.all("control").isEmpty()) {
            looseParams(child).forEach(param -> addParam(root, param));
          } else if (index < 0) {
            keys.add(key);
            groups.add(new ArrayList<>(List.of(child)));
          } else {
            groups.get(index).add(child);
          }
        } else if (!child.is("param") && node == nodes.get(0)) {
          target.children.add(child);
        }
      }
    }
    for (List<Node> same : groups) {
      Node united = same.get(0).shallow();
      target.children.add(united);
      unite(united, same, root);
    }
  }

  private static Node custom(Custom custom, List<Node> selections, String name) {
    Node all = emptyRoot();
    Node root = emptyRoot();
    selections.forEach(selection -> all.children.addAll(selection.children));
    for (dev.heirloom.oscal.model.profile.Group group : custom.groups()) {
      root.children.add(custom(group, all, name));
    }
    custom.insertControls().forEach(directive -> insert(directive, all, root));
    Set<String> placed = new HashSet<>();
    root.all("group").stream()
        .flatMap(group -> group.children.stream().filter(child -> child.is("param")))
        .forEach(param -> placed.add(param.id()));
    for (Node param : looseParams(all)) {
      if (!placed.contains(param.id())) {
        addParam(root, param);
      }
    }
    return root;
  }

  private static Node custom(
      dev.heirloom.oscal.model.profile.Group declared, Node all, String name) {
    Group own =
        new Group(
            declared.id(),
            declared.oscalClass(),
            declared.title(),
            declared.params(),
            declared.props(),
            declared.links(),
            declared.parts(),
            List.of(),
            List.of());
    Node group = node(name, own);
    Optional<Node> imported =
        declared
            .id()
            .flatMap(
                id -> all.all("group").stream().filter(other -> id.equals(other.id())).findFirst());
    if (imported.isPresent()) {
      List<Node> more =
          imported.get().children.stream()
              .filter(
                  child ->
                      child.is("param")
                              && declared.params().stream()
                                  .noneMatch(param -> param.id().value().equals(child.id()))
                          || child.is("prop")
                              && declared.props().stream()
                                  .noneMatch(
                                      prop ->
                                          prop.name().equals(((Property) child.own).name())
                                              && ns(prop).equals(ns((Property) child.own)))
                          || child.is("part")
                              && declared.parts().stream()
                                  .noneMatch(
                                      part ->
                                          part.id().isPresent()
                                              ? part.id().equals(((Part) child.own).id())
                                              : ((Part) child.own).id().isEmpty()
                                                  && part.name().equals(((Part) child.own).name())))
              .map(Node::copy)
              .toList();
      group.children.addAll(0, more);
    }
    declared.groups().forEach(inner -> group.children.add(custom(inner, all, name)));
    declared.insertControls().forEach(directive -> insert(directive, all, group));
    return group;
  }

  private static String ns(Property prop) {
    return prop.ns().orElse("http://csrc.nist.gov/ns/oscal");
  }

  private static void insert(InsertControls directive, Node all, Node target) {
    Node selected =
        select(
            all, directive.includeAll(), directive.includeControls(), directive.excludeControls());
    List<Node> controls = new ArrayList<>();
    topControls(selected, controls);
    Comparator<Node> byId = Comparator.comparing(Node::id);
    directive
        .order()
        .ifPresent(
            order -> {
              if (!order.equals("keep")) {
                controls.sort(order.equals("ascending") ? byId : byId.reversed());
              }
            });
    target.children.addAll(controls);
  }

  private static void topControls(Node node, List<Node> controls) {
    for (Node child : node.children) {
      if (child.is("control")) {
        controls.add(child);
      } else if (child.is("group")) {
        topControls(child, controls);
      }
    }
  }

  // Modify.

  private static void modify(Node root, Modify modify) {
    for (SetParameter set : modify.setParameters()) {
      for (Node param : root.all("param")) {
        if (set.paramId().value().equals(param.id())) {
          set(param, set);
        }
      }
    }
    Set<ControlId> done = new HashSet<>();
    for (Alter first : modify.alters()) {
      if (done.add(first.controlId())) {
        List<Alter> same =
            modify.alters().stream()
                .filter(alter -> alter.controlId().equals(first.controlId()))
                .toList();
        for (Node control : root.all("control")) {
          if (first.controlId().value().equals(control.id())) {
            alter(control, same);
          }
        }
      }
    }
  }

  private static void set(Node node, SetParameter set) {
    ParameterBuilder param = ParameterBuilder.builder((Parameter) node.own);
    set.oscalClass().ifPresent(param::oscalClass);
    set.dependsOn().ifPresent(param::dependsOn);
    set.label().ifPresent(param::label);
    set.usage().ifPresent(param::usage);
    if (!set.values().isEmpty()) {
      param.values(set.values()).select(Optional.empty());
    } else if (set.select().isPresent()) {
      param.values(List.of()).select(set.select());
    }
    set.constraints().forEach(param::addConstraints);
    set.guidelines().forEach(param::addGuidelines);
    node.own = param.build();
    for (Property prop : set.props()) {
      node.children.removeIf(
          child ->
              prop.uuid().isPresent()
                  && child.own instanceof Property other
                  && other.uuid().equals(prop.uuid()));
    }
    contents(node, set.props(), set.links(), List.of(), node.source);
  }

  private static void alter(Node control, List<Alter> alters) {
    List<Node> there = control.all();
    for (Node object : there) {
      object.mark = "";
      object.markOf = null;
    }
    for (Node object : there.subList(1, there.size())) {
      object.removed =
          alters.stream()
              .flatMap(alter -> alter.removes().stream())
              .anyMatch(remove -> matches(remove, object));
    }
    for (Alter alter : alters) {
      alter.adds().forEach(add -> add(control, there.subList(1, there.size()), add));
    }
    drop(control);
    sort(control);
  }

  private static void add(Node control, List<Node> there, Add add) {
    String position = add.position().orElse("ending");
    boolean isFirst = position.equals("starting") || position.equals("before");
    if (add.byId().isEmpty() || add.byId().get().equals(control.id())) {
      inside(control, add, isFirst);
    } else {
      for (Node object : there) {
        if (add.byId().get().equals(object.id()) && isReachable(control, object)) {
          if (position.equals("before") || position.equals("after")) {
            beside(parent(control, object), object, add, isFirst);
          } else if (!object.removed) {
            inside(object, add, isFirst);
          }
        }
      }
    }
  }

  /**
   * What is in something that is removed is gone, and so is what would be added to it or beside it.
   */
  private static boolean isReachable(Node control, Node object) {
    Node parent = parent(control, object);
    return parent == control || !parent.removed && isReachable(control, parent);
  }

  private static Node parent(Node root, Node child) {
    return root.all().stream()
        .filter(node -> node.children.stream().anyMatch(other -> other == child))
        .findFirst()
        .orElseThrow();
  }

  private static void drop(Node node) {
    node.children.removeIf(child -> child.removed);
    node.children.forEach(ReferenceResolver::drop);
  }

  private static boolean matches(Remove remove, Node object) {
    Object own = object.own;
    List<Boolean> met = new ArrayList<>();
    remove.byId().ifPresent(id -> met.add(id.equals(object.id())));
    remove.byItemName().ifPresent(item -> met.add(object.is(item)));
    remove
        .byName()
        .ifPresent(
            name ->
                met.add(
                    own instanceof Property prop && prop.name().equals(name)
                        || own instanceof Part part && part.name().equals(name)));
    remove
        .byClass()
        .ifPresent(
            oscalClass -> {
              Optional<String> has =
                  own instanceof Property prop
                      ? prop.oscalClass()
                      : own instanceof Part part
                          ? part.oscalClass()
                          : own instanceof Parameter param
                              ? param.oscalClass()
                              : own instanceof Control control
                                  ? control.oscalClass()
                                  : Optional.empty();
              met.add(has.equals(Optional.of(oscalClass)));
            });
    remove
        .byNs()
        .ifPresent(
            ns -> {
              met.add(
                  own instanceof Property prop && ns(prop).equals(ns)
                      || own instanceof Part part
                          && part.ns().orElse("http://csrc.nist.gov/ns/oscal").equals(ns));
            });
    return !met.isEmpty() && !met.contains(false);
  }

  private static List<Node> additions(Node parent, Add add) {
    Node holder = new Node("additions", "", "");
    if (parent.is("control")) {
      params(holder, add.params(), "");
    }
    contents(holder, add.props(), add.links(), parent.is("param") ? List.of() : add.parts(), "");
    return holder.children;
  }

  private static void title(Node node, Add add) {
    if (add.title().isPresent()) {
      MarkupLine title = add.title().get();
      if (node.own instanceof Control control) {
        node.own = ControlBuilder.builder(control).title(title).build();
      } else if (node.own instanceof Part part) {
        node.own = PartBuilder.builder(part).title(title).build();
      }
    }
  }

  /**
   * Additions go before or after all that is there and belongs there; those at the start in order.
   */
  private static void inside(Node node, Add add, boolean isFirst) {
    title(node, add);
    for (Node child : additions(node, add)) {
      int at = node.children.size();
      if (isFirst) {
        child.mark = "start";
        at = 0;
        while (at < node.children.size() && node.children.get(at).mark.equals("start")) {
          at++;
        }
      }
      node.children.add(at, child);
    }
  }

  /** Additions go right before the object, or after it and what was added after it before. */
  private static void beside(Node parent, Node object, Add add, boolean isBefore) {
    title(parent, add);
    for (Node child : additions(parent, add)) {
      int at = parent.children.indexOf(object);
      if (!isBefore) {
        child.mark = "after";
        child.markOf = object;
        at++;
        while (at < parent.children.size() && parent.children.get(at).markOf == object) {
          at++;
        }
      }
      parent.children.add(at, child);
    }
  }

  // Finish.

  private static boolean isKept(List<Property> props) {
    return props.stream()
        .anyMatch(
            prop ->
                prop.name().equals("keep")
                    && prop.value().equals("always")
                    && ns(prop).equals("http://csrc.nist.gov/ns/oscal"));
  }

  private static List<Resource> unique(List<Resource> resources) {
    List<Resource> unique = new ArrayList<>();
    for (Resource resource : resources) {
      Optional<Resource> earlier =
          unique.stream().filter(other -> other.uuid().equals(resource.uuid())).findFirst();
      if (earlier.isEmpty() || !isKept(earlier.get().props()) || isKept(resource.props())) {
        earlier.ifPresent(unique::remove);
        unique.add(resource);
      }
    }
    return unique;
  }

  /** Drops one thing that nothing names, or a circle of such, after the other. */
  private static Tree prune(Node root, List<Resource> resources, Catalog frame) {
    List<Node> loose = looseParams(root);
    Set<Object> kept = new HashSet<>();
    boolean grew = true;
    while (grew) {
      grew = false;
      Set<String> named = new HashSet<>();
      names(frame.metadata(), named);
      for (Node node : root.all()) {
        if (!loose.contains(node)
            && loose.stream().noneMatch(param -> param.all().contains(node))
            && !node.is("catalog")) {
          names(value(alone(node)), named);
        }
      }
      loose.stream().filter(kept::contains).forEach(param -> names(value(param), named));
      resources.stream().filter(kept::contains).forEach(resource -> names(resource, named));
      for (Node param : loose) {
        if (named.contains("param " + param.id()) || isKept(((Parameter) value(param)).props())) {
          grew |= kept.add(param);
        }
      }
      for (Resource resource : resources) {
        if (named.contains("#" + resource.uuid()) || isKept(resource.props())) {
          grew |= kept.add(resource);
        }
      }
    }
    dropParams(root, loose, kept);
    return new Tree(root, resources.stream().filter(kept::contains).toList());
  }

  private static Node alone(Node node) {
    return new Node(node.kind, node.own, node.source);
  }

  private static void dropParams(Node node, List<Node> loose, Set<Object> kept) {
    node.children.removeIf(child -> loose.contains(child) && !kept.contains(child));
    node.children.forEach(child -> dropParams(child, loose, kept));
  }

  /** Collects every insertion and every href below a value, by looking at all of its components. */
  private static void names(Object value, Set<String> named) {
    if (value instanceof Markup markup) {
      for (ParameterId id : markup.insertions()) {
        named.add("param " + id);
      }
      named.addAll(markup.references());
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(inner -> names(inner, named));
    } else if (value instanceof List<?> list) {
      list.forEach(inner -> names(inner, named));
    } else if (value instanceof Record) {
      if (value instanceof Link link) {
        named.add(link.href());
      }
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        try {
          names(component.getAccessor().invoke(value), named);
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }
}
