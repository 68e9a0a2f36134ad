package dev.heirloom.oscal.io.internal.read;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import dev.heirloom.oscal.io.internal.plain.NearestName;
import dev.heirloom.oscal.io.internal.shape.Field;
import dev.heirloom.oscal.io.internal.shape.ValueType;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Uuid;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a text that is not of its field's type is meant to be, where that can be told for certain.
 */
final class IntendedValue {

  /** Wording of before OSCAL's rules, by field and in plain letters, and what took their place. */
  private static final ImmutableTable<String, String, String> LEGACY =
      ImmutableTable.<String, String, String>builder()
          // FedRAMP's first documents, of 2019, named its namespace so.
          .put("ns", "fedramp", "http://fedramp.gov/ns/oscal")
          // The drafts of the mapping model called them so.
          .put("method", "manual", "human")
          .put("method", "automated", "automation")
          .put("method", "automatic", "automation")
          .put("method", "semiautomated", "hybrid")
          .put("method", "semiautomatic", "hybrid")
          .put("matching-rationale", "lexical", "syntactic")
          .buildOrThrow();

  /**
   * The words of mappings that carry the least, by field: they take the place of those that are not
   * understood, so that none of these counts as good news (SEMANTICS section 5).
   */
  private static final ImmutableMap<String, String> LEAST =
      ImmutableMap.of(
          "status", "not-complete",
          "subject", "both",
          "predicate", "has-incompatibility",
          "category", "blocked");

  /** The relations of mappings, in plain letters. */
  private static final ImmutableSet<String> RELATIONS =
      ImmutableSet.of(
          "equalto", "equivalentto", "subsetof", "supersetof", "intersectswith", "norelationship");

  private static final Pattern MOMENT =
      Pattern.compile(
          "([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[Tt ]([0-9]{2}:[0-9]{2})(:[0-9]{2})?(?:[.,]([0-9]+))?"
              + " ?([Zz]|[+-][0-9]{2}(?::?[0-9]{2})?)?)?");

  /** Any UUID, of whichever version. */
  static final Pattern UUID =
      Pattern.compile("(?i)\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b");

  /** The name space of the UUIDs that take the place of those of other versions. */
  private static final Uuid REPLACED = Uuid.of("0f7b9a52-6d0c-5c0e-8a43-7f0a4f5a2c61");

  private IntendedValue() {}

  /** Returns whether a text is a word that another has replaced. */
  static boolean isLegacy(Field field, String text) {
    return LEGACY.contains(field.jsonName(), NearestName.plain(text));
  }

  /**
   * Returns whether a word is none that its field knows, and is read as the one that carries least.
   */
  static boolean isLeast(Field field, String text, String meant) {
    return meant.equals(LEAST.get(field.jsonName())) && !Wording.isRespelled(text, meant);
  }

  /** Returns what a text is meant to be, which the field accepts; null if that can't be told. */
  static @Nullable String of(Field field, String text) {
    String meant = guess(field, text);
    return meant != null && fits(field, meant) ? meant : null;
  }

  private static boolean fits(Field field, String text) {
    Datatype datatype = field.datatype();
    return !field.allowed().isEmpty()
        ? field.allowed().contains(text)
        : datatype == null || datatype.accepts(text);
  }

  private static @Nullable String guess(Field field, String text) {
    String legacy = LEGACY.get(field.jsonName(), NearestName.plain(text));
    if (legacy != null) {
      return legacy;
    }
    String line = text.strip().replaceAll("\\s*[\\n\\r]\\s*", " ");
    if (!field.allowed().isEmpty()) {
      return field.allowed().stream()
          .filter(value -> Wording.isRespelled(line, value))
          .findFirst()
          .orElseGet(() -> misplaced(field, line).orElse(LEAST.get(field.jsonName())));
    }
    if (field.type() == ValueType.LINE) {
      return line;
    }
    Datatype datatype = field.datatype();
    return datatype == null
        ? null
        : switch (datatype) {
          case UUID ->
              !UUID.matcher(line).matches() ? null : datatype.accepts(line) ? line : uuid(line);
          case DATE_TIME_WITH_TIMEZONE -> moment(line);
          case DATE -> moment(line) == null ? null : line.substring(0, 10);
          case URI, URI_REFERENCE -> encoded(line);
          case TOKEN -> token(field, line);
          case BASE64 -> text.replaceAll("\\s", "");
          default -> line;
        };
  }

  /** A relation that stands where a mapping says what it maps: published ones map controls so. */
  private static Optional<String> misplaced(Field field, String text) {
    return field.jsonName().equals("type") && RELATIONS.contains(NearestName.plain(text))
        ? Optional.of("control")
        : Optional.empty();
  }

  /**
   * Returns the UUID that takes the place of one of another version, the same wherever it stands.
   */
  private static String uuid(String other) {
    return Uuid.named(REPLACED, other.toLowerCase(Locale.ROOT)).value();
  }

  /** A moment in another spelling, or without a time zone, which is then UTC. */
  private static @Nullable String moment(String text) {
    Matcher parts = MOMENT.matcher(text);
    if (!parts.matches()) {
      return null;
    }
    String zone = part(parts, 5, "Z").toUpperCase(Locale.ROOT);
    return parts.group(1)
        + "T"
        + part(parts, 2, "00:00")
        + part(parts, 3, ":00")
        + Optional.ofNullable(parts.group(4)).map(fraction -> "." + fraction).orElse("")
        + (zone.length() < 3 ? zone : zone.substring(0, 3) + ":" + minutes(zone.substring(3)));
  }

  private static String minutes(String ofZone) {
    return ofZone.isEmpty() ? "00" : ofZone.substring(ofZone.length() - 2);
  }

  private static String part(Matcher parts, int group, String otherwise) {
    return Optional.ofNullable(parts.group(group)).orElse(otherwise);
  }

  /**
   * A token: a relation in the words that OSCAL joins with hyphens, a class without the characters
   * that none can have, and an id of a framework that counts 5.1, 5.2 with an underscore before it.
   */
  private static String token(Field field, String text) {
    if (field.jsonName().equals("relationship")) {
      return text.replaceAll("\\s+", "-");
    }
    if (field.jsonName().equals("class")) {
      return text.codePoints()
          .mapToObj(Character::toString)
          .map(character -> Datatype.TOKEN.accepts("_" + character) ? character : "-")
          .collect(Collectors.joining());
    }
    return field.isId() ? "_" + text : text;
  }

  /** A reference with the characters encoded that none can have. */
  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Datatype.URI_REFERENCE.accepts(String.valueOf(c))) {
        encoded.append(c);
      } else {
        for (byte octet : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
          encoded.append(String.format(Locale.ROOT, "%%%02X", octet));
        }
      }
    }
    return encoded.toString();
  }
}
