package dev.heirloom.inheritance.resolution;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An OSCAL version, such as 1.1.2 or 1.0.0-rc2, in the order of Semantic Versioning. */
record OscalVersion(int major, int minor, int patch, Optional<String> preRelease)
    implements Comparable<OscalVersion> {

  /** The newest version that this library knows. */
  static final OscalVersion NEWEST = new OscalVersion(1, 2, 2, Optional.empty());

  private static final Pattern FORM =
      Pattern.compile("v?N\\.N(?:\\.N)?(?:-([0-9A-Za-z.-]+))?".replace("N", "(0|[1-9]\\d{0,5})"));

  private static final Comparator<OscalVersion> ORDER =
      Comparator.comparingInt(OscalVersion::major)
          .thenComparingInt(OscalVersion::minor)
          .thenComparingInt(OscalVersion::patch)
          .thenComparing(version -> version.preRelease.isEmpty())
          .thenComparing(version -> version.preRelease.orElse(""));

  /** Returns the version that a text states; empty if it states none, as 1.04 or latest. */
  static Optional<OscalVersion> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new OscalVersion(
            Integer.parseInt(form.group(1)),
            Integer.parseInt(form.group(2)),
            form.group(3) == null ? 0 : Integer.parseInt(form.group(3)),
            Optional.ofNullable(form.group(4))));
  }

  /** Returns whether OSCAL may have changed since the newest version known: patches only mend. */
  boolean isNewerThanKnown() {
    return major > NEWEST.major || major == NEWEST.major && minor > NEWEST.minor;
  }

  /** Returns whether it is no release, or came before the first. */
  boolean isDraft() {
    return preRelease.isPresent() || major == 0;
  }

  @Override
  public int compareTo(OscalVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch + preRelease.map(text -> "-" + text).orElse("");
  }
}
