package dev.heirloom.inheritance.common.internal;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds to lists that are made when there is something to add, for most points have nothing or one.
 * Such a list belongs to the method that adds to it.
 */
public final class ShortLists {

  private ShortLists() {}

  /** Returns a list with one more: the same one, or a new one where it has not more than one. */
  public static <T> List<T> with(List<T> list, T one) {
    if (list.isEmpty()) {
      return ImmutableList.of(one);
    }
    List<T> longer = list;
    if (list.size() == 1) {
      longer = new ArrayList<>(4);
      longer.add(list.get(0));
    }
    longer.add(one);
    return longer;
  }

  /** Returns a list with one more, unless it is there. */
  public static <T> List<T> withOnce(List<T> list, T one) {
    return list.contains(one) ? list : with(list, one);
  }
}
