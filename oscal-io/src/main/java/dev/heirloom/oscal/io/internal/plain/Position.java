package dev.heirloom.oscal.io.internal.plain;

import dev.heirloom.oscal.io.FilePlace;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands, as a step from the value that holds it: its pointer is put together when it
 * is asked for, since a document of long keys would not fit into memory with one a value.
 */
final class Position {

  private final String document;
  private final int line;
  private final int column;
  private final @Nullable Position holder;
  private final String step;

  private Position(String document, int line, int column, @Nullable Position holder, String step) {
    this.document = document;
    this.line = line;
    this.column = column;
    this.holder = holder;
    this.step = step;
  }

  /** Returns the position of the value that is the whole document. */
  static Position ofDocument(String document, int line, int column) {
    return new Position(document, line, column, null, "");
  }

  /** Returns the position of a value in the one at this position. */
  Position inner(String name, int innerLine, int innerColumn) {
    return new Position(document, innerLine, innerColumn, this, name);
  }

  FilePlace place() {
    Deque<String> steps = new ArrayDeque<>();
    for (Position at = this; at.holder != null; at = at.holder) {
      steps.push(at.step);
    }
    StringBuilder pointer = new StringBuilder();
    steps.forEach(name -> pointer.append('/').append(name.replace("~", "~0").replace("/", "~1")));
    return new FilePlace(document, line, column, pointer.toString());
  }
}
