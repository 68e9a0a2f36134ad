package dev.heirloom.inheritance.result;

import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.mapping.MapCitation;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.SystemId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts into words what a report says of a point: the answer, why, and what is left to do. */
final class PointExplanation {

  private final ExplanationLines lines;
  private final Function<SystemId, String> titles;
  private final boolean withPlaces;

  /** Makes one that adds to lines, with or without the places where documents say something. */
  PointExplanation(ExplanationLines lines, Function<SystemId, String> titles, boolean withPlaces) {
    this.lines = lines;
    this.titles = titles;
    this.withPlaces = withPlaces;
  }

  void of(PointResult point) {
    line(1, point.id() + ": " + Explanation.result(point.status(), point.declared()));
    body(point);
  }

  /** Tells all but the answer. */
  void body(PointResult point) {
    if (point.status() != Status.NOT_APPLICABLE) {
      point.reason().ifPresent(reason -> line(2, "Why: " + reason.sentence() + "."));
    }
    point.remarks().forEach(this::remark);
    Set<String> leftToYou =
        point.responsibilities().stream()
            .map(use -> ExplanationLines.plain(use.responsibility().text()))
            .collect(Collectors.toSet());
    for (ProvidedUse use : point.provided()) {
      provided(2, use, point, leftToYou);
    }
    point.responsibilities().forEach(this::responsibility);
    point.endings().stream().filter(e -> e.path().size() > 1).forEach(this::ending);
    Set<Evidence> shown = sources(point);
    point.findings().forEach(finding -> finding(2, finding, shown));
    List<Duty> left =
        point.duties().stream()
            .filter(
                d ->
                    d.fulfilment() != Fulfilment.SATISFIED
                        && d.fulfilment() != Fulfilment.NOT_APPLICABLE)
            .toList();
    line(2, left.isEmpty() ? "Left to do: nothing." : "Left to do:");
    DutySentences words = new DutySentences(point, titles);
    left.forEach(duty -> line(3, words.of(duty)));
  }

  private String title(SystemId system) {
    return titles.apply(system);
  }

  private void remark(Remark remark) {
    line(
        2,
        switch (remark.kind()) {
          case REFUSED -> title(remark.system()) + " does not offer it:";
          case TAILORED_OUT -> "Your system tailored it out:";
        });
    lines.quote(3, remark.text());
    where(3, remark.evidence());
  }

  private void provided(int depth, ProvidedUse use, PointResult point, Set<String> leftToYou) {
    String extent =
        use.item().extent() == Extent.WHOLE
            ? ""
            : use.item().extent() == Extent.PART
                ? " a part of it"
                : " it (the document does not say how much of it)";
    line(
        depth,
        title(use.system())
            + (use.component().isEmpty() ? "" : " (component \"" + use.component() + "\")")
            + " provides"
            + (extent.isEmpty() ? " it" : extent)
            + (use.item().place().toString().equals(point.id()) ? "" : " at " + use.item().place())
            + standing(use)
            + ".");
    if (!leftToYou.contains(ExplanationLines.plain(use.item().text()))) {
      lines.beginning(depth + 1, use.item().text());
    }
    where(depth + 1, use.item().evidence());
    use.through().forEach(map -> through(depth + 1, map));
    Set<Evidence> shown = Set.of(use.item().evidence());
    use.findings().forEach(finding -> finding(depth + 1, finding, shown));
    for (ProvidedUse lower : use.reliesOn()) {
      line(depth + 1, "It relies on:");
      provided(depth + 2, lower, point, leftToYou);
    }
  }

  private static String standing(ProvidedUse use) {
    return switch (use.standing()) {
      case USABLE -> "";
      case CAPPED -> ", which makes it partial at most" + by(use);
      case UNUSABLE -> ", which cannot be used" + by(use);
    };
  }

  private static String by(ProvidedUse use) {
    Set<String> codes = lowering(use);
    return codes.isEmpty() ? "" : " (" + String.join(", ", codes) + ")";
  }

  static Set<String> lowering(ProvidedUse use) {
    return use.loweredBy().stream()
        .map(finding -> finding.code().name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void responsibility(ResponsibilityUse use) {
    line(
        2,
        title(use.system())
            + (use.fellThrough()
                ? ", below, leaves a responsibility that falls to you"
                : " leaves you a responsibility")
            + " ("
            + Explanation.words(use.fulfilment())
            + "):");
    lines.quote(3, use.responsibility().text());
    where(3, use.responsibility().evidence());
    use.through().forEach(map -> through(3, map));
    use.answers().forEach(answer -> line(3, "Answered in " + answer));
  }

  /** Tells by which map something gets here, and why that does not make the point whole. */
  private void through(int depth, MapCitation map) {
    line(depth, "Carried here: " + map + ".");
    map.limits().forEach(limit -> line(depth + 1, "Not whole: " + limit + "."));
    if (map.relation().isPresumedWhole() && map.limits().isEmpty()) {
      map.remarks().forEach(remark -> lines.quote(depth + 1, remark));
    }
  }

  private void ending(Ending ending) {
    String path = ending.path().stream().map(this::title).collect(Collectors.joining(" -> "));
    String by = ending.by().stream().map(this::title).collect(Collectors.joining(", "));
    line(
        2,
        "Responsibility "
            + ending.responsibility()
            + " on "
            + path
            + ": "
            + Explanation.words(ending.end())
            + (by.isEmpty() ? "" : " by " + by)
            + ".");
    if (ending.end() == Ending.End.SATISFIED || ending.end() == Ending.End.PASSED_ON) {
      ending.evidence().forEach(evidence -> where(3, evidence));
    }
  }

  /** Returns every place from which a point has what is told of it. */
  static Set<Evidence> sources(PointResult point) {
    Set<Evidence> sources = new LinkedHashSet<>();
    point.remarks().forEach(remark -> sources.add(remark.evidence()));
    point.provided().forEach(use -> addSources(use, sources));
    point.responsibilities().forEach(use -> sources.add(use.responsibility().evidence()));
    return sources;
  }

  private static void addSources(ProvidedUse use, Set<Evidence> sources) {
    sources.add(use.item().evidence());
    use.reliesOn().forEach(lower -> addSources(lower, sources));
  }

  /** Tells a finding once, and where it is from as far as the rest does not. */
  private void finding(int depth, Finding finding, Set<Evidence> shown) {
    if (withPlaces) {
      lines.tell(depth, finding, shown);
    } else {
      lines.tellAlone(depth, finding);
    }
  }

  private void where(int depth, Evidence evidence) {
    if (withPlaces) {
      lines.where(depth, evidence);
    }
  }

  private void line(int depth, String words) {
    lines.line(depth, words);
  }
}
