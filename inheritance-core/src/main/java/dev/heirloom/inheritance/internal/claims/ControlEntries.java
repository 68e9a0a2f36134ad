package dev.heirloom.inheritance.internal.claims;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.result.Finding;
import java.util.List;

/**
 * The entries of a document for one control of a baseline, each with the points it reaches as a
 * range of positions. What only the document and the baseline decide is decided here, once.
 *
 * @param refusals those requirements that refuse to offer something
 * @param saysNotApplicable whether a requirement says of anything that it is not applicable
 * @param findings what the document alone gives cause to report on the control
 */
public record ControlEntries(
    List<CompiledItem> items,
    List<CompiledResponsibility> responsibilities,
    List<CompiledInheritedEntry> inherited,
    List<CompiledSatisfiedEntry> satisfied,
    List<CompiledRequirement> requirements,
    List<CompiledImplementation> implementations,
    List<CompiledRequirement> refusals,
    boolean saysNotApplicable,
    List<Finding> findings) {

  /** No entries. */
  public static final ControlEntries NONE =
      of(
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableList.of());

  /**
   * What a state of the customer system's own, or of a satisfied entry, counts as that is not
   * understood.
   */
  public static final String AS_PLANNED = "so it counts as planned";

  /** Returns entries that offer and leave something and say nothing else. */
  public static ControlEntries of(
      List<CompiledItem> items, List<CompiledResponsibility> responsibilities) {
    return of(
        items,
        responsibilities,
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of());
  }

  /** Returns entries with what follows from them. */
  static ControlEntries of(
      List<CompiledItem> items,
      List<CompiledResponsibility> responsibilities,
      List<CompiledInheritedEntry> inherited,
      List<CompiledSatisfiedEntry> satisfied,
      List<CompiledRequirement> requirements,
      List<CompiledImplementation> implementations,
      List<Finding> findings) {
    return new ControlEntries(
        items,
        responsibilities,
        inherited,
        satisfied,
        requirements,
        implementations,
        requirements.stream()
            .filter(requirement -> requirement.original().refusal().isPresent())
            .collect(ImmutableList.toImmutableList()),
        requirements.stream().anyMatch(CompiledRequirement::isNotApplicable),
        findings);
  }
}
