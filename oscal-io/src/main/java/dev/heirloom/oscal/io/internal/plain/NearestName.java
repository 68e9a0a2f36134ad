package dev.heirloom.oscal.io.internal.plain;

import com.google.common.base.CharMatcher;
import java.util.Locale;
import java.util.Optional;

/** The known name that a misspelled one may well mean, for messages to suggest. */
public final class NearestName {

  private static final int LONGEST = 60;

  private static final CharMatcher JOINTS = CharMatcher.anyOf("_-").or(CharMatcher.whitespace());

  private NearestName() {}

  /** Returns the known name that is most like the name, if one is. */
  public static Optional<String> of(String name, Iterable<String> known) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    String wanted = plain(name);
    String best = null;
    int bestDistance = (wanted.length() < 4 ? 1 : Math.max(2, wanted.length() / 3)) + 1;
    for (String candidate : known) {
      int distance = distance(wanted, plain(candidate));
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Returns a name without what tells the ways of joining its words apart. */
  public static String plain(String name) {
    return JOINTS.removeFrom(name.toLowerCase(Locale.ROOT));
  }

  /** Returns how many letters must be added, taken away or changed to make one of the other. */
  public static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
      }
      int[] swap = previous;
      previous = current;
      current = swap;
    }
    return previous[b.length()];
  }
}
