package dev.heirloom.inheritance.mapping;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.mapping.ConfidenceScore;
import dev.heirloom.oscal.model.mapping.ControlMap;
import dev.heirloom.oscal.model.mapping.MappingItem;
import dev.heirloom.oscal.model.mapping.MappingResourceReference;
import dev.heirloom.oscal.model.mapping.QualifierItem;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A digest of all that a collection made of a table says: the same for the same content, and
 * another for any other. What the values print for people leaves things out.
 */
final class TableDigest {

  private static final int HEXADECIMAL_DIGITS = 8;

  private final Hasher hasher = Hashing.sha256().newHasher();

  /** Adds a text, told apart from those around it by its length. */
  TableDigest add(String text) {
    hasher.putInt(text.length()).putUnencodedChars(text);
    return this;
  }

  TableDigest add(MappingResourceReference resource) {
    return add(resource.type()).add(resource.href());
  }

  TableDigest add(Collection<ControlMap> maps) {
    hasher.putInt(maps.size());
    maps.forEach(this::add);
    return this;
  }

  /** Adds the controls that are said to have no counterpart. */
  TableDigest addGap(Collection<ControlId> controls) {
    hasher.putInt(controls.size());
    controls.forEach(control -> add(control.value()));
    return this;
  }

  private void add(ControlMap map) {
    add(map.relationship());
    add(map.matchingRationale());
    add(map.sources());
    add(map.targets());
    hasher.putInt(map.qualifiers().size());
    for (QualifierItem qualifier : map.qualifiers()) {
      add(qualifier.subject()).add(qualifier.predicate()).add(qualifier.category());
      add(qualifier.description().toText());
    }
    add(map.confidenceScore().flatMap(ConfidenceScore::category));
    add(map.confidenceScore().flatMap(ConfidenceScore::percentage).map(TableDigest::plain));
    add(map.coverage().map(coverage -> plain(coverage.targetCoverage())));
    add(map.remarks().map(MarkupMultiline::toText));
  }

  private void add(List<MappingItem> items) {
    hasher.putInt(items.size());
    items.forEach(item -> add(item.type()).add(item.idRef()));
  }

  private void add(Optional<String> text) {
    hasher.putBoolean(text.isPresent());
    text.ifPresent(this::add);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** Returns what it comes to, short enough for a version. */
  String text() {
    return hasher.hash().toString().substring(0, HEXADECIMAL_DIGITS);
  }
}
