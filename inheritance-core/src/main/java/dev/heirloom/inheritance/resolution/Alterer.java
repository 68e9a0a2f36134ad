package dev.heirloom.inheritance.resolution;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.resolution.Additions.Addition;
import dev.heirloom.inheritance.resolution.Additions.AdditionTarget;
import dev.heirloom.inheritance.resolution.Additions.Collected;
import dev.heirloom.inheritance.resolution.ControlOrigin.Alteration;
import dev.heirloom.inheritance.resolution.Modification.Draft;
import dev.heirloom.inheritance.resolution.ResolutionFinding.Code;
import dev.heirloom.inheritance.resolution.ResolutionOptions.AdditionToItself;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Link;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.catalog.Control;
import dev.heirloom.oscal.model.catalog.Parameter;
import dev.heirloom.oscal.model.catalog.ParameterBuilder;
import dev.heirloom.oscal.model.catalog.Part;
import dev.heirloom.oscal.model.profile.Add;
import dev.heirloom.oscal.model.profile.Alter;
import dev.heirloom.oscal.model.profile.Remove;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The alters of one control: takes out what their removes match and puts in what they add, in one
 * walk over the control.
 *
 * <p>PROFILE-RESOLUTION 6.7 to 6.17. Removes and adds are about what the control had before: what
 * is added is not removed again and is no target of another add. Where several objects have the id
 * that an add names, all of them are its target. What is added beside an object goes among its
 * parent's contents of the same kind, where it would be if all contents stood in schema order and
 * each kind were then taken out in turn.
 */
final class Alterer {

  private static final Optional<String> NO_TEXT = Optional.empty();

  private final ControlId control;
  private final List<Alteration> alterations;
  private final List<List<Addition>> additions = new ArrayList<>();

  /** Which alterations remove what meets criteria, by which of the criteria they name. */
  private final Map<Integer, Map<RemovalCriteria, BitSet>> removals = new HashMap<>();

  private final List<Addition> starting = new ArrayList<>();
  private final List<Addition> ending = new ArrayList<>();
  private final Map<String, AdditionTarget> targets = new HashMap<>();
  private final AdditionTarget nothing = new AdditionTarget();

  /** Which of the alterations changed the control, or one in it, that is being walked over. */
  private BitSet touching = new BitSet();

  /**
   * Takes the alters of a control.
   *
   * @param alterations the alters, all of the same control
   */
  Alterer(List<Alteration> alterations, AdditionToItself toItself) {
    this.alterations = alterations;
    this.control = alterations.get(0).alter().controlId();
    int order = 0;
    for (int a = 0; a < alterations.size(); a++) {
      Alter alter = alterations.get(a).alter();
      for (Remove remove : alter.removes()) {
        if (hasCriterion(remove)) {
          RemovalCriteria criteria = RemovalCriteria.of(remove);
          removals
              .computeIfAbsent(criteria.named(), named -> new HashMap<>())
              .computeIfAbsent(criteria, same -> new BitSet())
              .set(a);
        }
      }
      List<Addition> its = new ArrayList<>(alter.adds().size());
      for (Add add : alter.adds()) {
        Addition addition = new Addition(order++, a, add);
        its.add(addition);
        schedule(addition, toItself);
      }
      additions.add(its);
    }
  }

  private static boolean hasCriterion(Remove remove) {
    return remove.byItemName().isPresent()
        || remove.byId().isPresent()
        || remove.byName().isPresent()
        || remove.byClass().isPresent()
        || remove.byNs().isPresent();
  }

  private void schedule(Addition addition, AdditionToItself toItself) {
    String position = addition.add.position().orElse("ending");
    boolean first = position.equals("starting") || position.equals("before");
    boolean itself = namesTheControl(addition);
    if (addition.add.byId().isEmpty() || itself && toItself == AdditionToItself.WITHOUT_BY_ID) {
      (first ? starting : ending).add(addition);
    } else if (!itself) {
      AdditionTarget target =
          targets.computeIfAbsent(addition.add.byId().get(), id -> new AdditionTarget());
      switch (position) {
        case "before" -> target.before = Additions.with(target.before, addition);
        case "after" -> target.after = Additions.with(target.after, addition);
        case "starting" -> target.starting = Additions.with(target.starting, addition);
        default -> target.ending = Additions.with(target.ending, addition);
      }
    }
  }

  private boolean namesTheControl(Addition addition) {
    return addition.add.byId().isPresent() && addition.add.byId().get().equals(control.value());
  }

  private AdditionTarget target(String id) {
    return targets.isEmpty() ? nothing : targets.getOrDefault(id, nothing);
  }

  /** Alters a control and what is in it. */
  void alter(Draft draft) {
    alter(draft, starting, ending);
  }

  private void alter(Draft draft, List<Addition> first, List<Addition> last) {
    BitSet outer = touching;
    touching = new BitSet();
    Control before = draft.control;
    Collected collected = new Collected(true, touching);
    collected.atStart(first);
    collected.atEnd(last);
    List<Parameter> params = alterParams(before.params(), collected);
    List<Part> parts = alter(before.parts(), collected);
    alterChildren(draft, collected);
    Control altered =
        new Control(
            before.id(),
            before.oscalClass(),
            collected.title.orElse(before.title()),
            collected.params(params),
            collected.props(remainingProps(before.props())),
            collected.links(remainingLinks(before.links())),
            collected.parts(parts),
            before.controls());
    if (!Unchanged.is(altered, before)) {
      draft.control = altered;
    }
    for (int by = touching.nextSetBit(0); by >= 0; by = touching.nextSetBit(by + 1)) {
      draft.changedBy(alterations.get(by));
    }
    outer.or(touching);
    touching = outer;
  }

  private List<Parameter> alterParams(List<Parameter> params, Collected collected) {
    if (!concernsAny(params)) {
      return params;
    }
    List<Parameter> altered = new ArrayList<>(params.size());
    for (Parameter param : params) {
      AdditionTarget target = target(param.id().value());
      collected.addBesideParam(target.before, altered);
      if (!removes(
          "param", Optional.of(param.id().value()), NO_TEXT, param.oscalClass(), NO_TEXT)) {
        altered.add(alter(param, target));
      }
      collected.addBesideParam(target.after, altered);
    }
    return altered;
  }

  private boolean concernsAny(List<Parameter> params) {
    if (!removals.isEmpty()) {
      return true;
    }
    for (int i = 0; i < params.size(); i++) {
      if (targets.containsKey(params.get(i).id().value())) {
        return true;
      }
    }
    return false;
  }

  private void alterChildren(Draft draft, Collected collected) {
    if (draft.controls.isEmpty()) {
      return;
    }
    List<Draft> controls = new ArrayList<>(draft.controls.size());
    for (Draft child : draft.controls) {
      String id = child.control.id().value();
      AdditionTarget target = target(id);
      collected.besideOthers(target.before);
      if (removes("control", Optional.of(id), NO_TEXT, child.control.oscalClass(), NO_TEXT)) {
        remove(child);
      } else {
        alter(child, target.starting, target.ending);
        controls.add(child);
      }
      collected.besideOthers(target.after);
    }
    draft.controls = controls;
  }

  private static void remove(Draft draft) {
    draft.removed = true;
    draft.controls.forEach(Alterer::remove);
  }

  private Parameter alter(Parameter param, AdditionTarget target) {
    if (target == nothing && removals.isEmpty()) {
      return param;
    }
    Collected collected = new Collected(false, touching);
    for (List<Addition> side : List.of(target.starting, target.ending)) {
      for (Addition addition : side) {
        addition.fits &= addition.add.title().isEmpty() && addition.add.parts().isEmpty();
      }
    }
    collected.atStart(target.starting);
    collected.atEnd(target.ending);
    List<Property> props = collected.props(remainingProps(param.props()));
    List<Link> links = collected.links(remainingLinks(param.links()));
    return Unchanged.is(props, param.props()) && Unchanged.is(links, param.links())
        ? param
        : ParameterBuilder.builder(param).props(props).links(links).build();
  }

  private List<Part> alter(List<Part> parts, Collected parent) {
    if (!concerns(parts)) {
      return parts;
    }
    List<Part> altered = new ArrayList<>(parts.size());
    for (Part part : parts) {
      AdditionTarget target = part.id().isPresent() ? target(part.id().get()) : nothing;
      parent.addBesidePart(target.before, altered);
      if (!removes("part", part.id(), Optional.of(part.name()), part.oscalClass(), ns(part.ns()))) {
        altered.add(alter(part, target));
      }
      parent.addBesidePart(target.after, altered);
    }
    return altered;
  }

  /** Returns whether anything may be added or removed at these parts or in them. */
  private boolean concerns(List<Part> parts) {
    if (!removals.isEmpty()) {
      return true;
    }
    if (targets.isEmpty()) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part.id().isPresent() && targets.containsKey(part.id().get()) || concerns(part.parts())) {
        return true;
      }
    }
    return false;
  }

  private Part alter(Part part, AdditionTarget target) {
    if (target == nothing && !concerns(part.parts())) {
      return part;
    }
    Collected collected = new Collected(false, touching);
    collected.atStart(target.starting);
    collected.atEnd(target.ending);
    List<Part> parts = alter(part.parts(), collected);
    Part altered =
        new Part(
            part.id(),
            part.name(),
            part.ns(),
            part.oscalClass(),
            collected.title.or(part::title),
            collected.props(remainingProps(part.props())),
            part.prose(),
            collected.parts(parts),
            collected.links(remainingLinks(part.links())));
    return Unchanged.is(altered, part) ? part : altered;
  }

  private List<Property> remainingProps(List<Property> props) {
    if (removals.isEmpty()) {
      return props;
    }
    return props.stream()
        .filter(
            prop ->
                !removes(
                    "prop", NO_TEXT, Optional.of(prop.name()), prop.oscalClass(), ns(prop.ns())))
        .toList();
  }

  private List<Link> remainingLinks(List<Link> links) {
    return !removals.isEmpty() && removes("link", NO_TEXT, NO_TEXT, NO_TEXT, NO_TEXT)
        ? ImmutableList.of()
        : links;
  }

  private boolean removes(
      String itemName,
      Optional<String> id,
      Optional<String> name,
      Optional<String> oscalClass,
      Optional<String> ns) {
    if (removals.isEmpty()) {
      return false;
    }
    RemovalCriteria object = new RemovalCriteria(Optional.of(itemName), id, name, oscalClass, ns);
    boolean removes = false;
    for (Map.Entry<Integer, Map<RemovalCriteria, BitSet>> removal : removals.entrySet()) {
      BitSet by = removal.getValue().get(object.only(removal.getKey()));
      if (by != null) {
        touching.or(by);
        removes = true;
      }
    }
    return removes;
  }

  private static Optional<String> ns(Optional<String> ns) {
    return Optional.of(Namespaces.of(ns));
  }

  /**
   * Reports the additions that found no place, or found one that OSCAL does not foresee.
   *
   * @param number which of the control's alters' additions
   */
  void report(int number, Resolution resolution) {
    Alteration alteration = alterations.get(number);
    List<Addition> its = additions.get(number);
    for (int i = 0; i < its.size(); i++) {
      Addition addition = its.get(i);
      boolean hasTarget = addition.placed && !namesTheControl(addition);
      if (hasTarget && addition.fits) {
        continue;
      }
      String place = alteration.place() + "/adds/" + i;
      if (!hasTarget) {
        reportTarget(addition, alteration, place, resolution);
      }
      if (addition.placed && !addition.fits) {
        resolution.report(
            Code.ADDITION_DOES_NOT_FIT,
            alteration.profile(),
            place,
            "OSCAL allows no such content where it is added (parts hold no params, params hold props and"
                + " links only), so it is left out: "
                + Cases.SUBJECTS
                + ".",
            addition.add.byId().orElse("") + " of control " + control);
      }
    }
  }

  private void reportTarget(
      Addition addition, Alteration alteration, String place, Resolution resolution) {
    if (!namesTheControl(addition)) {
      resolution.report(
          Code.ADDITION_WITHOUT_TARGET,
          alteration.profile(),
          place,
          "The altered control has nothing left with the id that an addition names, so nothing is added: "
              + Cases.SUBJECTS
              + ".",
          addition.add.byId().orElse("") + " in control " + control);
    } else if (addition.placed) {
      resolution.report(
          Code.ADDITION_TO_ITSELF,
          alteration.profile(),
          place,
          "A by-id that names the altered control itself is read as none, so the addition goes into the"
              + " control: "
              + Cases.SUBJECTS
              + ".",
          control.value());
    } else {
      resolution.report(
          Code.ADDITION_WITHOUT_TARGET,
          alteration.profile(),
          place,
          "A by-id names the altered control itself and not an object inside of it, so nothing is added: "
              + Cases.SUBJECTS
              + ".",
          control.value());
    }
  }
}
