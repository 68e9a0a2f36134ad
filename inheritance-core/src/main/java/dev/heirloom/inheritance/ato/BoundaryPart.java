package dev.heirloom.inheritance.ato;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.util.List;

/**
 * A part of a customer system's authorization boundary, with what it contains: on a platform an org
 * with its spaces, in these the applications and services; elsewhere whatever the agency drew.
 *
 * @param kind what it is
 * @param name its name
 * @param parts what it contains
 */
@WithBuilder
public record BoundaryPart(Kind kind, String name, List<BoundaryPart> parts) {

  /** What a part of a boundary is. */
  public enum Kind {
    /** An organization of a platform, which holds spaces. */
    ORG,
    /** A space of an org, such as staging or production. */
    SPACE,
    /** An application. */
    APPLICATION,
    /** An instance of a service. */
    SERVICE,
    /** Anything else. */
    OTHER
  }

  /** Copies the list. */
  public BoundaryPart {
    kind = kind == null ? Kind.OTHER : kind;
    parts = ImmutableList.copyOf(parts);
  }

  /** Returns a part that contains others. */
  public static BoundaryPart of(Kind kind, String name, BoundaryPart... parts) {
    return new BoundaryPart(kind, name, List.of(parts));
  }
}
