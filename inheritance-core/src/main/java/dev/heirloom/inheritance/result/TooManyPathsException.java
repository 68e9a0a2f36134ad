package dev.heirloom.inheritance.result;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.limit.LimitOption;
import dev.heirloom.inheritance.policy.Policy;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/**
 * Thrown when systems leverage each other on so many paths that responsibilities cannot be followed
 * on each (SEMANTICS section 8); no path is ever left out.
 */
public final class TooManyPathsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final LimitOption OPTION = new LimitOption("Policy", "mostPaths");

  private final transient List<String> members;
  private final BigInteger paths;
  private final int limit;

  /**
   * Makes the exception.
   *
   * @param what what there is too many of, in words that follow the number
   * @param members the titles of the systems that the paths lead through
   * @param paths how many paths there are
   * @param limit the policy's {@link Policy#mostPaths()}
   */
  public TooManyPathsException(String what, List<String> members, BigInteger paths, int limit) {
    super(
        String.format(
                Locale.ROOT,
                "There are %,d %s, and the policy follows %,d at most",
                paths,
                what,
                limit)
            + "; they lead through "
            + String.join(", ", members)
            + ". Leave out systems that the question is not about, correct the pairings or leveraged"
            + " authorizations that lead to too many of them, or raise the limit with "
            + OPTION
            + "; each takes time and memory.");
    this.members = ImmutableList.copyOf(members);
    this.paths = paths;
    this.limit = limit;
  }

  /** Returns the titles of the systems that the paths lead through. */
  public List<String> members() {
    return members;
  }

  /** Returns how many paths there are. */
  public BigInteger paths() {
    return paths;
  }

  /** Returns how many the policy allows. */
  public int limit() {
    return limit;
  }

  /** Returns the option that raises the limit. */
  public LimitOption option() {
    return OPTION;
  }
}
