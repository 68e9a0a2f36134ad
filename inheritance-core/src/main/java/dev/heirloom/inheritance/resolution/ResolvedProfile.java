package dev.heirloom.inheritance.resolution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.heirloom.inheritance.resolution.ResolutionFinding.Severity;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.catalog.Catalog;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A profile turned into the catalog of its baseline, with what was odd on the way and where each
 * control came from.
 *
 * <p>It is a value: it shares what is unchanged with the documents it was made from, and can be
 * kept and handed to other threads.
 *
 * @param profile the URI of the profile
 * @param catalog the resolved catalog, whose relative references are relative to the profile; valid
 *     OSCAL but for ids that stand twice where the profile keeps duplicates
 * @param findings what was odd: those of the imported profiles first, each profile's once, in the
 *     order of the phases and then of the profile
 * @param origins where each control came from, by its id and in the order of the catalog; more than
 *     one where the catalog has the id more than once
 */
public record ResolvedProfile(
    URI profile,
    Catalog catalog,
    List<ResolutionFinding> findings,
    Map<ControlId, List<ControlOrigin>> origins) {

  /** Copies. */
  public ResolvedProfile {
    findings = ImmutableList.copyOf(findings);
    origins = ImmutableMap.copyOf(Maps.transformValues(origins, ImmutableList::copyOf));
  }

  /**
   * Returns where a control came from, the first where the catalog has its id more than once; empty
   * if it has none of that id.
   */
  public Optional<ControlOrigin> origin(ControlId control) {
    return Optional.ofNullable(origins.get(control)).map(all -> all.get(0));
  }

  /**
   * Returns this with the catalog as it reads when it is written to another place: its relative
   * references, the link to the source profile among them, mean what they mean beside the profile.
   *
   * @param output the absolute URI that the catalog is written to
   */
  public ResolvedProfile writtenTo(URI output) {
    return new ResolvedProfile(profile, Relocation.of(catalog, profile, output), findings, origins);
  }

  /**
   * Returns this, if no finding is a warning.
   *
   * @throws ProfileResolutionException if one is; the message has all of them
   */
  public ResolvedProfile orThrow() {
    List<ResolutionFinding> warnings =
        findings.stream().filter(finding -> finding.severity() == Severity.WARNING).toList();
    if (warnings.isEmpty()) {
      return this;
    }
    throw new ProfileResolutionException(
        ProfileResolutionException.Failure.WARNINGS,
        List.of(warnings.get(0).document()),
        warnings.get(0).place(),
        warnings.stream()
            .map(finding -> finding.code() + ": " + finding.sentence())
            .collect(Collectors.joining(" ")),
        "Correct the profile, or accept its findings by not asking for a result without warnings.");
  }

  /** Returns the profile, the number of controls and all findings, each on a line of its own. */
  @Override
  public String toString() {
    int controls = origins.values().stream().mapToInt(List::size).sum();
    return profile
        + " resolved to "
        + controls
        + (controls == 1 ? " control, " : " controls, ")
        + findings.size()
        + (findings.size() == 1 ? " finding" : " findings")
        + findings.stream().map(finding -> "\n" + finding).collect(Collectors.joining());
  }
}
