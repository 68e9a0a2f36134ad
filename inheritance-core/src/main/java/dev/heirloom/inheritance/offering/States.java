package dev.heirloom.inheritance.offering;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.internal.WithBuilder;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The implementation states that a document gives an entry, on each level that may say one
 * (SEMANTICS section 5, State of an item).
 *
 * <p>The entry's own by-component is asked first, then the statement, then the requirement. On the
 * first level that has a known state, the weakest of its states counts; a level that has only
 * unknown words counts as silent.
 *
 * @param byComponent the words on the by-component, as spelled
 * @param statement the words on the statement, as spelled
 * @param requirement the words on the requirement, as spelled
 */
@WithBuilder
public record States(List<String> byComponent, List<String> statement, List<String> requirement) {

  private static final States NONE = new States(List.of(), List.of(), List.of());
  private static final States IMPLEMENTED = new States(List.of("implemented"), List.of(), List.of());

  /** Copies the lists. */
  public States {
    byComponent = ImmutableList.copyOf(byComponent);
    statement = ImmutableList.copyOf(statement);
    requirement = ImmutableList.copyOf(requirement);
  }

  /** Returns the states of an entry that has none. */
  public static States none() {
    return NONE;
  }

  /** Returns the states of an entry whose by-component says {@code implemented}. */
  public static States implemented() {
    return IMPLEMENTED;
  }

  /** Returns the states of an entry whose by-component has these words. */
  public static States of(String... byComponent) {
    return new States(List.of(byComponent), List.of(), List.of());
  }

  /** Returns the state that counts; empty if no level has a known one. */
  public Optional<ImplementationState> state() {
    Set<ImplementationState> known = decidingLevel();
    return known.isEmpty() ? Optional.empty() : Optional.of(known.iterator().next());
  }

  /** Returns whether the level that decides has several different states. */
  public boolean isContradictory() {
    return decidingLevel().size() > 1;
  }

  /** Returns the words of all levels, the deciding ones first. */
  public List<String> words() {
    return ImmutableList.<String>builder()
        .addAll(byComponent)
        .addAll(statement)
        .addAll(requirement)
        .build();
  }

  private Set<ImplementationState> decidingLevel() {
    Set<ImplementationState> known = known(byComponent);
    if (known.isEmpty()) {
      known = known(statement);
    }
    return known.isEmpty() ? known(requirement) : known;
  }

  private static Set<ImplementationState> known(List<String> words) {
    Set<ImplementationState> known = EnumSet.noneOf(ImplementationState.class);
    for (String word : words) {
      ImplementationState.parse(word).ifPresent(known::add);
    }
    return known;
  }
}
