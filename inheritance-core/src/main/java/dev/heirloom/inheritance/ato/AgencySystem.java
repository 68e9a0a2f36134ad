package dev.heirloom.inheritance.ato;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.util.List;
import java.util.Optional;

/**
 * A customer system as its agency drew it (FedRAMP 2026: agency system): what it is, what it runs
 * on, and what lies within its boundary.
 *
 * @param id its id among the agency's records
 * @param title its name for people; empty text stands for the id
 * @param agency the agency whose authorizing officials answer for it
 * @param level its impact level (FIPS 199); empty if not stated
 * @param baseline the name of the baseline it is held to; empty if not stated
 * @param providers the providers it runs on and the common controls it uses, by id
 * @param consolidated whether the agency reviews provider and system together and issues one ATO
 * @param identifiers other names of it, such as the uuid of its SSP
 * @param boundary what lies within its authorization boundary; empty if not stated
 * @param evidence where it is described
 */
@WithBuilder
public record AgencySystem(
    String id,
    String title,
    String agency,
    Optional<ImpactLevel> level,
    Optional<String> baseline,
    List<String> providers,
    boolean consolidated,
    List<String> identifiers,
    List<BoundaryPart> boundary,
    Evidence evidence) {

  /** Copies the lists. */
  public AgencySystem {
    title = title == null || title.isEmpty() ? id : title;
    agency = agency == null ? "" : agency;
    providers = ImmutableList.copyOf(providers);
    identifiers = ImmutableList.copyOf(identifiers);
    boundary = ImmutableList.copyOf(boundary);
    evidence = evidence == null ? Evidence.of("agency records", id) : evidence;
  }

  /**
   * Returns whether a record that names a system so means this one: by id, title or another
   * identifier.
   */
  public boolean isNamed(String name) {
    return RecordNames.same(name, id)
        || RecordNames.same(name, title)
        || RecordNames.among(name, identifiers);
  }

  /** Returns the system, its agency and what it is on in one line. */
  @Override
  public String toString() {
    return title
        + (agency.isEmpty() ? "" : " of " + agency)
        + level.map(l -> ", " + l).orElse("")
        + (providers.isEmpty() ? "" : ", on " + String.join(", ", providers));
  }
}
