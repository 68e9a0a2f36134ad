package dev.heirloom.inheritance.change;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.result.Status;
import java.util.List;

/**
 * A point to look at again.
 *
 * @param point the point's id
 * @param status what the report determined of it, which stays as it is
 * @param reasons why, at least one
 */
public record AffectedPoint(String point, Status status, List<ChangeReason> reasons) {

  /** Copies the list. */
  public AffectedPoint {
    reasons = ImmutableList.copyOf(reasons);
  }
}
