package dev.heirloom.inheritance.resolution;

import dev.heirloom.inheritance.limit.LimitOption;

/**
 * The limits of a profile resolution, which a short profile can make as large as it likes.
 *
 * <p>What exceeds one is a {@link ProfileResolutionException} that names it.
 *
 * @param maxImportDepth how many profiles may import each other in a row; 32 by default
 * @param maxSelectedControls how many controls all imports together may select, and a custom
 *     structure may hold; 100,000 by default. Selections look at controls at most thirty times as
 *     often
 * @param maxSelectedCharacters how many characters the selected controls may have together, each
 *     copy counted; 30,000,000 by default
 */
public record ResolutionLimits(
    int maxImportDepth, int maxSelectedControls, long maxSelectedCharacters) {

  static final LimitOption IMPORT_DEPTH = option("maxImportDepth");
  static final LimitOption SELECTED_CONTROLS = option("maxSelectedControls");
  static final LimitOption SELECTED_CHARACTERS = option("maxSelectedCharacters");

  private static final ResolutionLimits DEFAULTS = new ResolutionLimits(32, 100_000, 30_000_000);

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is not positive
   */
  public ResolutionLimits {
    if (maxImportDepth < 1 || maxSelectedControls < 1 || maxSelectedCharacters < 1) {
      throw new IllegalArgumentException("every limit must be at least 1");
    }
  }

  private static LimitOption option(String limit) {
    return new LimitOption("ResolutionLimits", limit);
  }

  /** Returns the limits that no published profile comes near. */
  public static ResolutionLimits defaults() {
    return DEFAULTS;
  }

  /** Returns these limits with another one of profiles that import each other in a row. */
  public ResolutionLimits withMaxImportDepth(int profiles) {
    return new ResolutionLimits(profiles, maxSelectedControls, maxSelectedCharacters);
  }

  /** Returns these limits with another one of selected controls. */
  public ResolutionLimits withMaxSelectedControls(int controls) {
    return new ResolutionLimits(maxImportDepth, controls, maxSelectedCharacters);
  }

  /** Returns these limits with another one of what the selected controls hold together. */
  public ResolutionLimits withMaxSelectedCharacters(long characters) {
    return new ResolutionLimits(maxImportDepth, maxSelectedControls, characters);
  }
}
