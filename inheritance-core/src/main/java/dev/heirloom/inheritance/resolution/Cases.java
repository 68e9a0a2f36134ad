package dev.heirloom.inheritance.resolution;

import dev.heirloom.inheritance.resolution.ResolutionFinding.Code;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a resolution met so far, gathered by cause: cases of one kind in one profile make one
 * finding, which names what they are about and where they are.
 */
final class Cases {

  /** Where a sentence names what its cases are about. */
  static final String SUBJECTS = "{}";

  private static final int SHOWN_SUBJECTS = 12;

  private record Key(Code code, URI document, String sentence) {}

  private static final class Found {
    private final Set<String> subjects = new LinkedHashSet<>();
    private final Set<String> places = new LinkedHashSet<>();
  }

  private final Map<Key, Found> causes = new LinkedHashMap<>();

  /**
   * Adds a case.
   *
   * @param sentence what it is, with {@link #SUBJECTS} in place of what this very case is about
   */
  void add(Code code, URI document, String place, String sentence, String subject) {
    Found found = causes.computeIfAbsent(new Key(code, document, sentence), any -> new Found());
    found.subjects.add(subject);
    found.places.add(place);
  }

  /** Returns a finding for each cause, in the order in which they were met first. */
  List<ResolutionFinding> findings() {
    List<ResolutionFinding> findings = new ArrayList<>(causes.size());
    causes.forEach(
        (cause, found) ->
            findings.add(
                new ResolutionFinding(
                    cause.code,
                    cause.document,
                    List.copyOf(found.places),
                    cause.sentence.replace(SUBJECTS, listed(found.subjects, SHOWN_SUBJECTS)))));
    return findings;
  }

  /** Returns the first of some texts, and how many more there are. */
  static String listed(Collection<String> texts, int shown) {
    String first = texts.stream().limit(shown).collect(Collectors.joining(", "));
    return texts.size() <= shown ? first : first + " and " + (texts.size() - shown) + " more";
  }
}
