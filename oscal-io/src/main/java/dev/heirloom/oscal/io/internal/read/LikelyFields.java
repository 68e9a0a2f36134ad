package dev.heirloom.oscal.io.internal.read;

import dev.heirloom.oscal.io.internal.shape.Shape;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which field of a record came next the last time, for it is likely to come next again. */
final class LikelyFields {

  private int[] @Nullable [] likely = new int[64][];

  /** Returns which field came next last time, after the beginning (at 0) and after each field. */
  int[] of(Shape shape) {
    int id = shape.id();
    if (id >= likely.length) {
      likely = Arrays.copyOf(likely, Math.max(id + 1, 2 * likely.length));
    }
    int[] next = likely[id];
    if (next == null) {
      next = new int[shape.size() + 1];
      likely[id] = next;
    }
    return next;
  }
}
