package dev.heirloom.oscal.io.internal.read;

import dev.heirloom.oscal.io.FilePlace;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Where a node of a document stands, as a step from the one that holds it: paths are put together
 * when they are asked for, since most never are.
 *
 * @param holder the place of the node around it; null if there is none
 * @param step what leads there from the holder, without a slash before it; empty if nothing does
 * @param line the line, from 1
 * @param column the column, from 1
 */
public record TreePlace(@Nullable TreePlace holder, String step, int line, int column) {

  /** Returns the place of a node in the one here. */
  TreePlace inner(String innerStep, TextPosition where) {
    return new TreePlace(this, innerStep, where.line(), where.column());
  }

  /** Returns the place of an attribute of the element here, which stands in its start tag. */
  public TreePlace attribute(String name) {
    return new TreePlace(this, "@" + name, line, column);
  }

  /** Returns the place in a document of this name. */
  public FilePlace in(String document) {
    Deque<String> steps = new ArrayDeque<>();
    for (TreePlace at = this; at != null; at = at.holder) {
      if (!at.step.isEmpty()) {
        steps.push(at.step);
      }
    }
    return new FilePlace(
        document,
        Math.max(1, line),
        Math.max(1, column),
        steps.isEmpty() ? "" : "/" + String.join("/", steps));
  }
}
