package dev.heirloom.inheritance.internal.claims;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.result.Finding;
import java.util.List;

/**
 * What the Security Decision Records of a provider make of all that it offers for one control
 * (SEMANTICS section 14).
 *
 * @param unusable whether it is not implemented
 * @param partial whether it is implemented in part, or as far as a word says that is not understood
 * @param findings what there is to report on it
 */
public record DecidedControl(boolean unusable, boolean partial, List<Finding> findings) {

  /** Nothing is said of the control. */
  static final DecidedControl NOT_DECIDED = new DecidedControl(false, false, ImmutableList.of());
}
