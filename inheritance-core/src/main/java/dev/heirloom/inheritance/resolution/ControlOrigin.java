package dev.heirloom.inheritance.resolution;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.catalog.ParameterConstraint;
import dev.heirloom.oscal.model.profile.Add;
import dev.heirloom.oscal.model.profile.Alter;
import dev.heirloom.oscal.model.profile.SetParameter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a control of a resolved profile came from, and what changed it on the way.
 *
 * @param control the control
 * @param imports the imports that brought it, from the resolved profile down to the catalog; never
 *     empty
 * @param changes the set-parameters and alters that changed it, in the order they did: those of an
 *     imported profile before those of the profile that imports it
 */
public record ControlOrigin(
    ControlId control, List<ImportStep> imports, List<ProfileChange> changes) {

  /** Copies. */
  public ControlOrigin {
    imports = ImmutableList.copyOf(imports);
    changes = ImmutableList.copyOf(changes);
  }

  /** Returns the document of the catalog that defines the control. */
  public URI catalog() {
    return imports.get(imports.size() - 1).imported();
  }

  /** Returns one readable line for each import and for each change, in that order. */
  public List<String> lines() {
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    imports.forEach(step -> lines.add(step.line()));
    changes.forEach(change -> lines.add(change.line()));
    return lines.build();
  }

  /**
   * One import on the way of a control.
   *
   * @param profile the profile that imports
   * @param place the import in it, as a JSON Pointer such as {@code /profile/imports/0}
   * @param imported the catalog or profile that is imported; an embedded one is the embedding
   *     profile's URI with the UUID of the resource as fragment
   * @param model whether it is a catalog or a profile
   * @param title the title of what is imported
   * @param uuid the root uuid of what is imported
   * @param version the version of what is imported
   */
  public record ImportStep(
      URI profile,
      String place,
      URI imported,
      OscalDocument.Model model,
      MarkupLine title,
      Uuid uuid,
      String version) {

    /** Returns this import on one line. */
    public String line() {
      return shown(profile)
          + " "
          + place
          + " imports the "
          + model.rootName()
          + " \""
          + title.toText()
          + "\" ("
          + shown(imported)
          + ")";
    }
  }

  /** A change that a profile made to a control. */
  public sealed interface ProfileChange permits ParameterChange, Alteration {

    /** Returns the profile that made it. */
    URI profile();

    /** Returns where in that profile, as a JSON Pointer. */
    String place();

    /** Returns the change on one line. */
    String line();
  }

  /**
   * A set-parameter that changed a parameter of a control.
   *
   * @param profile the profile that has it
   * @param place where, as a JSON Pointer such as {@code /profile/modify/set-parameters/3}
   * @param setParameter the set-parameter
   */
  public record ParameterChange(URI profile, String place, SetParameter setParameter)
      implements ProfileChange {

    @Override
    public String line() {
      List<String> what = new ArrayList<>();
      if (!setParameter.values().isEmpty()) {
        what.add("value \"" + String.join("\", \"", setParameter.values()) + "\"");
      }
      setParameter
          .select()
          .ifPresent(
              select ->
                  what.add(
                      "selection of "
                          + select.choice().stream()
                              .map(choice -> "\"" + choice.toText() + "\"")
                              .collect(Collectors.joining(", "))));
      for (ParameterConstraint constraint : setParameter.constraints()) {
        what.add(
            constraint
                .description()
                .map(text -> "constraint \"" + text.toText().strip() + "\"")
                .orElse("a constraint"));
      }
      setParameter.label().ifPresent(label -> what.add("label \"" + label.toText() + "\""));
      setParameter.usage().ifPresent(usage -> what.add("usage"));
      setParameter.oscalClass().ifPresent(oscalClass -> what.add("class " + oscalClass));
      setParameter.dependsOn().ifPresent(dependsOn -> what.add("depends-on " + dependsOn));
      count(what, setParameter.guidelines().size(), "guideline");
      count(what, setParameter.props().size(), "prop");
      count(what, setParameter.links().size(), "link");
      return shown(profile)
          + " "
          + place
          + " sets parameter "
          + setParameter.paramId()
          + ": "
          + String.join("; ", what);
    }
  }

  /**
   * An alter that removed something from a control or added something to it.
   *
   * @param profile the profile that has it
   * @param place where, as a JSON Pointer such as {@code /profile/modify/alters/3}
   * @param alter the alter; of this control, or of one that contained it
   */
  public record Alteration(URI profile, String place, Alter alter) implements ProfileChange {

    @Override
    public String line() {
      List<String> what = new ArrayList<>();
      if (!alter.removes().isEmpty()) {
        List<String> removed = new ArrayList<>();
        count(removed, alter.removes().size(), "remove");
        what.addAll(removed);
      }
      for (Add add : alter.adds()) {
        List<String> added = new ArrayList<>();
        add.title().ifPresent(title -> added.add("title"));
        count(added, add.params().size(), "param");
        count(added, add.props().size(), "prop");
        count(added, add.links().size(), "link");
        count(added, add.parts().size(), "part");
        what.add(
            "add "
                + String.join(", ", added)
                + add.byId()
                    .map(id -> " " + add.position().orElse("ending") + " " + id)
                    .orElse(""));
      }
      return shown(profile)
          + " "
          + place
          + " alters "
          + alter.controlId()
          + ": "
          + String.join("; ", what);
    }
  }

  /**
   * A file is shown by its name: the same on every machine, whose folders are nobody's business.
   */
  static String shown(URI document) {
    String text = document.toString();
    return "file".equalsIgnoreCase(document.getScheme())
        ? text.substring(text.lastIndexOf('/') + 1)
        : text;
  }

  private static void count(List<String> what, int number, String name) {
    if (number > 0) {
      what.add(number + " " + name + (number == 1 ? "" : "s"));
    }
  }
}
