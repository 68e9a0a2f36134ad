package dev.heirloom.inheritance.determination;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Some of the scenes that the rows of {@code DECIDING-FIELDS.md} are played in, by the ids of the
 * rows.
 */
interface DecidingScenes {

  /** Plays the words of a case and tells what they come to. */
  interface Scene {
    Played play(List<String> words);
  }

  /**
   * What the words came to.
   *
   * @param result the result at the point ({@code full}, {@code part}, {@code own}, {@code n/a}),
   *     or the fulfilment of a duty ({@code open}, {@code planned}, {@code satisfied})
   * @param codes the codes of what was found
   */
  record Played(String result, Set<String> codes) {}

  /** Returns the scenes by the ids of their rows. */
  Map<String, Scene> scenes();
}
