package dev.heirloom.inheritance.mapping;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.Uuid;

/**
 * One side of a mapping that is being made: its controls, and how the mapping refers to them.
 *
 * @param baseline the controls
 * @param model whether they are of a catalog or of a profile
 * @param document the uuid of that document
 * @param lastModified when it was last modified
 * @param href its address, as the mapping collection refers to it
 */
public record MappedSide(
    Baseline baseline,
    OscalDocument.Model model,
    Uuid document,
    OscalDateTime lastModified,
    String href) {

  /** Returns the side of a document that a baseline was made from. */
  public static MappedSide of(Baseline baseline, OscalDocument document, String href) {
    return new MappedSide(
        baseline, document.model(), document.uuid(), document.metadata().lastModified(), href);
  }
}
