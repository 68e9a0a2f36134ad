package dev.heirloom.inheritance.offering;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a system says of the authorization of a system that it leverages (OSCAL {@code
 * leveraged-authorization}).
 *
 * @param uuid its uuid within the customer system's document
 * @param title the leveraged system's title; may be empty text
 * @param dateAuthorized the day of the authorization; empty if not stated
 * @param level the impact level (property {@code impact-level}), of several the lowest; empty if
 *     not stated
 * @param systemIdentifiers the identifiers of the leveraged system, such as its FedRAMP package id
 *     (property {@code leveraged-system-identifier})
 * @param documents the documents it links to, by address, file name or uuid, back-matter references
 *     resolved
 * @param unknownLevel the words for the level that are not understood; empty if there are none
 * @param evidence where it stands
 */
@WithBuilder
public record LeveragedAuthorization(
    Uuid uuid,
    String title,
    Optional<LocalDate> dateAuthorized,
    Optional<ImpactLevel> level,
    List<String> systemIdentifiers,
    List<String> documents,
    Optional<String> unknownLevel,
    Evidence evidence) {

  /** Copies the lists. */
  public LeveragedAuthorization {
    title = title == null ? "" : title;
    systemIdentifiers = ImmutableList.copyOf(systemIdentifiers);
    documents = ImmutableList.copyOf(documents);
  }

  /** Makes one whose level, if it states one, is understood. */
  public LeveragedAuthorization(
      Uuid uuid,
      String title,
      Optional<LocalDate> dateAuthorized,
      Optional<ImpactLevel> level,
      List<String> systemIdentifiers,
      List<String> documents,
      Evidence evidence) {
    this(
        uuid,
        title,
        dateAuthorized,
        level,
        systemIdentifiers,
        documents,
        Optional.empty(),
        evidence);
  }

  /** Returns the title, the level and the date in one line. */
  @Override
  public String toString() {
    return title
        + level.map(l -> ", " + l).or(() -> unknownLevel.map(word -> ", " + word)).orElse("")
        + dateAuthorized.map(day -> ", authorized " + day).orElse("")
        + " ["
        + uuid
        + "]";
  }
}
