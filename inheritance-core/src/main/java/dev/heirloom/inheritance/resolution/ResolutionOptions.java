package dev.heirloom.inheritance.resolution;

import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Uuid;
import java.util.Optional;

/**
 * What a profile resolution needs besides the profile: what the result says about itself, and how
 * to read what the specification leaves open.
 *
 * <p>Begin with {@link #of}; each {@code with...} method returns changed options and leaves these
 * as they are.
 *
 * @param catalogUuid the UUID of the resulting catalog; version 4 is recommended
 * @param resolvedAt the moment of resolution, which becomes the catalog's {@code last-modified}
 * @param tool the value of the result's property {@code resolution-tool}; {@code Heirloom} by
 *     default
 * @param sourceProfile the {@code href} of the result's link {@code source-profile}; by default the
 *     profile's own URI, and of a {@code file:} URI its last segment only, so that the result is
 *     the same on every machine and tells nobody the folders of this one
 * @param additionToItself what an {@code add} whose {@code by-id} names the altered control itself
 *     does; {@link AdditionToItself#WITHOUT_BY_ID} by default
 * @param comparingCopies whether all copies of an imported back-matter resource are loaded and
 *     compared, so that differing ones are reported; false by default, when the first that loads is
 *     used
 * @param limits how large the resolution may get; {@link ResolutionLimits#defaults} by default
 */
public record ResolutionOptions(
    Uuid catalogUuid,
    OscalDateTime resolvedAt,
    String tool,
    Optional<String> sourceProfile,
    AdditionToItself additionToItself,
    boolean comparingCopies,
    ResolutionLimits limits) {

  /**
   * What an {@code add} whose {@code by-id} names the altered control itself does.
   * PROFILE-RESOLUTION section 9, question F.
   */
  public enum AdditionToItself {
    /**
     * The same as without {@code by-id}, as NIST's example and its XSLT resolver have it. FedRAMP's
     * rev4 and rev5 profiles mark their core controls so, and the catalogs that FedRAMP published
     * have the marks.
     */
    WITHOUT_BY_ID,
    /**
     * Nothing, with a warning, as the draft of the specification has it: it asks for an object
     * inside the control.
     */
    IGNORED
  }

  /** Checks that the tool's name is not blank. */
  public ResolutionOptions {
    if (tool.isBlank()) {
      throw new IllegalArgumentException("tool is blank, expected the name of the resolving tool");
    }
  }

  /** Returns the default options for a result with this UUID, resolved at this moment. */
  public static ResolutionOptions of(Uuid catalogUuid, OscalDateTime resolvedAt) {
    return new ResolutionOptions(
        catalogUuid,
        resolvedAt,
        "Heirloom",
        Optional.empty(),
        AdditionToItself.WITHOUT_BY_ID,
        false,
        ResolutionLimits.defaults());
  }

  /** Returns these options with another name of the resolving tool. */
  public ResolutionOptions withTool(String name) {
    return new ResolutionOptions(
        catalogUuid, resolvedAt, name, sourceProfile, additionToItself, comparingCopies, limits);
  }

  /** Returns these options with this {@code href} as the link to the source profile. */
  public ResolutionOptions withSourceProfile(String href) {
    return new ResolutionOptions(
        catalogUuid,
        resolvedAt,
        tool,
        Optional.of(href),
        additionToItself,
        comparingCopies,
        limits);
  }

  /** Returns these options with this reading of additions to the control itself. */
  public ResolutionOptions withAdditionToItself(AdditionToItself reading) {
    return new ResolutionOptions(
        catalogUuid, resolvedAt, tool, sourceProfile, reading, comparingCopies, limits);
  }

  /** Returns these options with or without the comparison of all copies of a resource. */
  public ResolutionOptions withComparingCopies(boolean comparing) {
    return new ResolutionOptions(
        catalogUuid, resolvedAt, tool, sourceProfile, additionToItself, comparing, limits);
  }

  /** Returns these options with other limits. */
  public ResolutionOptions withLimits(ResolutionLimits others) {
    return new ResolutionOptions(
        catalogUuid, resolvedAt, tool, sourceProfile, additionToItself, comparingCopies, others);
  }
}
