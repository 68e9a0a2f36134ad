package dev.heirloom.oscal.io.internal.read;

import dev.heirloom.oscal.io.Problem.Kind;
import dev.heirloom.oscal.model.OscalDocument.Model;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which roots a document can have, and what is said about any other. */
final class Roots {

  private final @Nullable Model wanted;

  /**
   * Makes the roots of a reading.
   *
   * @param wanted the one model that the caller can use; null for any
   */
  Roots(@Nullable Model wanted) {
    this.wanted = wanted;
  }

  /** Returns the model of a root name; null if there is none. Ends the pass if it is of no use. */
  @Nullable Model find(Pass pass, TextPosition where, String name) {
    for (Model model : Model.values()) {
      if (model.rootName().equals(name)) {
        if (wanted != null && wanted != model) {
          pass.problem(
              Kind.OTHER_DOCUMENT,
              where,
              "This is " + model.phrase() + ", and " + wanted.phrase() + " is wanted",
              "Hand over the " + wanted.words() + ", or read this as what it is");
          throw new Pass.Stop();
        }
        return model;
      }
    }
    return null;
  }

  /** Reports that the document is no OSCAL. */
  void none(Pass pass, TextPosition where, String found, List<String> names) {
    String message;
    if (!names.isEmpty()) {
      message =
          "This is not an OSCAL document: its root has "
              + Wording.list(names.subList(0, Math.min(5, names.size())))
              + (names.size() > 5 ? " and more" : "");
    } else if (found.isEmpty()) {
      message = "This is not an OSCAL document: its root has nothing in it";
    } else {
      message = "This is not an OSCAL document: it is " + found;
    }
    String near =
        names.stream()
            .flatMap(
                name ->
                    Wording.nearest(
                        name, Arrays.stream(Model.values()).map(Model::rootName).toList())
                        .stream())
            .findFirst()
            .map(name -> "Did you mean '" + name + "'? ")
            .orElse("");
    pass.problem(Kind.OTHER_DOCUMENT, where, message, near + "Hand over one of these: " + models());
    throw new Pass.Stop();
  }

  private static String models() {
    return String.join(", ", Arrays.stream(Model.values()).map(Model::words).toList());
  }
}
