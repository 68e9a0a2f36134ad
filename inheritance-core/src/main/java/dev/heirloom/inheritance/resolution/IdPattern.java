package dev.heirloom.inheritance.resolution;

/**
 * A pattern for whole ids: {@code *} stands for any run of characters, {@code ?} for any one, all
 * others for themselves.
 *
 * <p>Matching goes back to the latest {@code *} only, so that its time is bounded by the length of
 * the pattern times that of the id, whatever the pattern.
 */
final class IdPattern {

  private IdPattern() {}

  static boolean matches(String pattern, String id) {
    int p = 0;
    int i = 0;
    int afterStar = -1;
    int retry = 0;
    while (i < id.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        afterStar = ++p;
        retry = i;
      } else if (p < pattern.length() && pattern.charAt(p) == '?') {
        p++;
        i += Character.charCount(id.codePointAt(i));
      } else if (p < pattern.length() && pattern.charAt(p) == id.charAt(i)) {
        p++;
        i++;
      } else if (afterStar >= 0) {
        retry += Character.charCount(id.codePointAt(retry));
        i = retry;
        p = afterStar;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
