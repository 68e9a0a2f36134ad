package dev.heirloom.inheritance.offering;

import dev.heirloom.inheritance.common.internal.WordSpelling;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.oscal.model.Property;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The properties of a document that have the name of one that counts and are in a namespace that is
 * not its own: what they say is not read, which is doubted once (SEMANTICS section 9).
 */
final class ForeignProperties {

  /** NIST's and FedRAMP's that bear on inheritance. */
  private static final List<String> COMMON =
      List.of(
          Vocabulary.IMPLEMENTATION_STATUS,
          Vocabulary.CONTROL_ORIGINATION,
          "inherited-uuid",
          "leveraged-authorization-uuid",
          "leveraged-system-identifier",
          "implementation-point",
          "impact-level");

  /** The library's own. */
  private static final List<String> OWN =
      List.of(
          Vocabulary.INHERITANCE,
          Vocabulary.RESPONSIBILITY,
          Vocabulary.PASSES_ON,
          Vocabulary.INHERITED,
          Vocabulary.INHERITED_FROM,
          Vocabulary.SATISFIED,
          Vocabulary.TO_CONFIRM);

  private final String document;
  private final Map<String, Integer> found = new TreeMap<>();
  private Optional<Evidence> first = Optional.empty();

  /** Begins with none of a document. */
  ForeignProperties(String document) {
    this.document = document;
  }

  /** Looks at the properties of an entry of the document. */
  void add(List<Property> props, String at) {
    for (Property prop : props) {
      if (isForeign(prop)) {
        found.merge(
            "\"" + prop.name() + "\" in " + prop.ns().map(ns -> "\"" + ns + "\"").orElse("none"),
            1,
            Integer::sum);
        Evidence here = Evidence.of(document, at);
        first = Optional.of(first.filter(known -> known.compareTo(here) <= 0).orElse(here));
      }
    }
  }

  private static boolean isForeign(Property prop) {
    if (prop.ns().isEmpty()) {
      // Without a namespace the uuid tells ours from what others call so.
      return prop.uuid().isPresent() && isAmong(prop, OWN);
    }
    String namespace = prop.ns().get();
    return !Vocabulary.isOwnNamespace(namespace)
        && !Vocabulary.isOriginationNamespace(namespace)
        && isAmong(prop, COMMON);
  }

  private static boolean isAmong(Property prop, List<String> names) {
    String own = WordSpelling.plain(prop.name());
    return names.stream().anyMatch(name -> WordSpelling.plain(name).equals(own));
  }

  /** Returns what there is to doubt, if anything is. */
  Optional<Doubt> doubt() {
    return first.map(
        at ->
            new Doubt(
                Doubt.Kind.PROPERTY_NOT_READ,
                Optional.empty(),
                String.join(
                    ", ",
                    found.entrySet().stream()
                        .map(
                            of ->
                                of.getKey()
                                    + (of.getValue() == 1 ? "" : ", " + of.getValue() + " times"))
                        .toList()),
                at));
  }
}
