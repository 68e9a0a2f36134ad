package dev.heirloom.oscal.io.internal.read;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;

/** The values of the lists being read, an outer list's below those of the lists in it. */
final class ValueStack {

  private Object[] values = new Object[64];
  private int top;

  /** Returns where a list begins that starts now. */
  int top() {
    return top;
  }

  void push(Object value) {
    if (top == values.length) {
      values = Arrays.copyOf(values, 2 * top);
    }
    values[top++] = value;
  }

  /** Takes the values of the list that began here. */
  ImmutableList<Object> pop(int bottom) {
    ImmutableList<Object> list = from(bottom);
    drop(bottom);
    return list;
  }

  /** Forgets the values of the list that began here. */
  void drop(int bottom) {
    top = bottom;
  }

  private ImmutableList<Object> from(int bottom) {
    if (top - bottom == 1) {
      return ImmutableList.of(values[bottom]);
    }
    ImmutableList.Builder<Object> list = ImmutableList.builderWithExpectedSize(top - bottom);
    for (int i = bottom; i < top; i++) {
      list.add(values[i]);
    }
    return list.build();
  }
}
