package dev.heirloom.inheritance.offering;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import dev.heirloom.inheritance.common.internal.WordSpelling;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Uuid;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the properties {@link Vocabulary#INHERITANCE} of one place say together (SEMANTICS section
 * 9): of words that contradict each other the least counts, and one that is not understood offers
 * no more than a part.
 */
final class StatedInheritance {

  static final String NOT_ADDRESSED = WordSpelling.plain(Vocabulary.NOT_ADDRESSED);
  private static final Set<String> WHOLE = Set.of(Vocabulary.WHOLE);
  private static final Set<String> KNOWN =
      Set.of(Vocabulary.WHOLE, Vocabulary.PART, Vocabulary.REFUSED, NOT_ADDRESSED);

  private final List<Property> said;
  private final List<Property> all;

  /** The words by the uuid of the item that they are said of. */
  private final SetMultimap<Optional<Uuid>, String> words;

  private StatedInheritance(List<Property> said, List<Property> beside) {
    this.said = said;
    this.all = ImmutableList.<Property>builder().addAll(said).addAll(beside).build();
    this.words =
        all.stream()
            .collect(
                ImmutableSetMultimap.toImmutableSetMultimap(
                    Property::uuid, StatedInheritance::word));
  }

  static StatedInheritance of(List<Property> props) {
    return of(props, List.of());
  }

  /**
   * Returns what the properties of an entry say together with what others say of the same place.
   */
  static StatedInheritance of(List<Property> props, List<Property> beside) {
    return new StatedInheritance(Properties.own(props, Vocabulary.INHERITANCE), beside);
  }

  boolean isStated() {
    return !said.isEmpty();
  }

  /** Returns whether any of it says more than that the place is not addressed. */
  boolean isAnswer() {
    return said.stream().anyMatch(property -> !word(property).equals(NOT_ADDRESSED));
  }

  /** Returns whether something is said and none of it is understood. */
  boolean isUnknown() {
    return isStated() && said.stream().map(StatedInheritance::word).noneMatch(KNOWN::contains);
  }

  /** Returns the property that refuses the place; empty if none does. */
  Optional<Property> refusal() {
    return said.stream().filter(property -> word(property).equals(Vocabulary.REFUSED)).findFirst();
  }

  /**
   * Returns the properties that each offer an item; none if the place is refused or not addressed.
   */
  List<Property> offers() {
    return isWithheld() ? List.of() : said;
  }

  /** Returns how much an item covers: the least of what is said of its uuid. */
  Extent extent(Property offer) {
    return words.get(offer.uuid()).equals(WHOLE) ? Extent.WHOLE : Extent.PART;
  }

  /** Returns how much an exported item covers: all of its place if nothing is said. */
  Extent extentOfExport() {
    return WHOLE.containsAll(words.values()) ? Extent.WHOLE : Extent.PART;
  }

  /**
   * Returns whether it says of its place that less than all of it is offered; not so if it says
   * nothing.
   */
  boolean isLessThanWhole() {
    return !WHOLE.containsAll(words.values());
  }

  /**
   * Returns the words that contradict each other, or else are not understood, as spelled and in
   * order.
   */
  List<String> unclear() {
    return spelled(isContradictory() ? words.values() : unknown());
  }

  /**
   * Returns the words about an exported item that are not clear; that it is withheld contradicts
   * the export.
   */
  List<String> unclearOfExport() {
    return isWithheld() ? spelled(words.values()) : unclear();
  }

  private Set<String> unknown() {
    return Sets.difference(ImmutableSet.copyOf(words.values()), KNOWN);
  }

  private List<String> spelled(Collection<String> plain) {
    return all.stream()
        .filter(property -> plain.contains(word(property)))
        .map(Property::value)
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()))
        .asList();
  }

  private boolean isWithheld() {
    return words.containsValue(Vocabulary.REFUSED) || words.containsValue(NOT_ADDRESSED);
  }

  /** One place may have a whole item and a part of another; what is withheld has no item beside. */
  private boolean isContradictory() {
    return isWithheld()
        ? words.values().stream().distinct().count() > 1
        : words.asMap().values().stream().anyMatch(ofOne -> ofOne.size() > 1);
  }

  static String word(Property property) {
    return WordSpelling.plain(property.value());
  }
}
