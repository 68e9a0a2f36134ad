package dev.heirloom.inheritance.result;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Thrown when systems leverage each other in a circle, so that nothing can be determined (SEMANTICS
 * section 2).
 */
public final class CyclicLeverageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> members;

  /**
   * Makes the exception for the systems of a circle, each leveraging the next and the last the
   * first.
   */
  public CyclicLeverageException(List<String> members) {
    super(
        "These systems leverage each other in a circle: "
            + String.join(" -> ", members)
            + " -> "
            + members.get(0)
            + ". Leave out one of the documents, or correct the pairing or the leveraged"
            + " authorization that closes the circle.");
    this.members = ImmutableList.copyOf(members);
  }

  /**
   * Returns the titles of the systems of the circle, each leveraging the next and the last the
   * first.
   */
  public List<String> members() {
    return members;
  }
}
