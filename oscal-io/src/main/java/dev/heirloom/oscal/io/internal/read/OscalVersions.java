package dev.heirloom.oscal.io.internal.read;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.io.Problem;
import java.util.List;
import java.util.regex.Pattern;

/** Which versions of OSCAL are read: a document of another one may fail for that reason alone. */
final class OscalVersions {

  private static final Pattern KNOWN = Pattern.compile("1\\.[012](\\.(0|[1-9][0-9]*))?");
  private static final Pattern BEFORE = Pattern.compile("v?(0(\\..*)?|1\\.0(\\.0)?-.*)");

  private OscalVersions() {}

  /** Returns whether documents of a version are read. */
  static boolean isRead(String version) {
    return KNOWN.matcher(version).matches();
  }

  /** Returns whether a version is one of the drafts that came before OSCAL 1.0.0. */
  private static boolean isBefore(String version) {
    return BEFORE.matcher(version).matches();
  }

  /**
   * Returns the problems of a document whose version is not read: that first, since it explains the
   * others, and alone if the version is a draft's, whose problems are all of that.
   */
  static List<Problem> explained(
      String version, FilePlace place, boolean failed, List<Problem> problems) {
    boolean isDraft = isBefore(version);
    String remedy =
        !failed
            ? "Correct it, or check that the document uses nothing newer"
            : isDraft
                ? "Convert it first"
                : "Convert it first, or correct the version: it may explain what follows";
    Problem first =
        new Problem(
            Problem.Kind.OTHER_VERSION,
            failed ? Problem.Consequence.REFUSAL : Problem.Consequence.WARNING,
            place,
            "oscal-version " + Wording.shorten(version) + ": this reads 1.0.x to 1.2.x",
            remedy);
    ImmutableList.Builder<Problem> explained = ImmutableList.<Problem>builder().add(first);
    return failed && isDraft ? explained.build() : explained.addAll(problems).build();
  }
}
