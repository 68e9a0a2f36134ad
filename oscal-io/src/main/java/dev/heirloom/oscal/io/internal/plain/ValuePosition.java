package dev.heirloom.oscal.io.internal.plain;

import dev.heirloom.oscal.io.FilePlace;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands, as a step from the value that holds it: its pointer is put together when it
 * is asked for, since a document of long keys would not fit into memory with one a value.
 *
 * @param name the name of the field that it is the value of; null if it is none
 * @param index its place in the list that it stands in, if it has no name
 */
record ValuePosition(
    String document,
    int line,
    int column,
    @Nullable ValuePosition holder,
    @Nullable String name,
    int index) {

  /** Returns the position of the value that is the whole document. */
  static ValuePosition ofDocument(String document, int line, int column) {
    return new ValuePosition(document, line, column, null, null, 0);
  }

  /** Returns the position of the value of a field in the object at this position. */
  ValuePosition inner(String field, int innerLine, int innerColumn) {
    return new ValuePosition(document, innerLine, innerColumn, this, field, 0);
  }

  /** Returns the position of an item in the list at this position. */
  ValuePosition inner(int item, int innerLine, int innerColumn) {
    return new ValuePosition(document, innerLine, innerColumn, this, null, item);
  }

  /** Returns this position as one that is reached through another holder. */
  ValuePosition under(ValuePosition other) {
    return new ValuePosition(document, line, column, other, name, index);
  }

  FilePlace place() {
    Deque<String> steps = new ArrayDeque<>();
    for (ValuePosition at = this; at.holder != null; at = at.holder) {
      steps.push(at.name == null ? Integer.toString(at.index) : at.name);
    }
    StringBuilder pointer = new StringBuilder();
    steps.forEach(name -> pointer.append('/').append(name.replace("~", "~0").replace("/", "~1")));
    return new FilePlace(document, line, column, pointer.toString());
  }
}
