package dev.heirloom.oscal.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.heirloom.oscal.model.internal.Check;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.UUID;

/**
 * A UUID as OSCAL has it: of version 4 or 5, in RFC 4122's text form.
 *
 * <p>It prints as its document spelled it; two UUIDs that differ in the case of their digits alone
 * are equal, as RFC 4122 section 3 asks.
 */
public final class Uuid implements Comparable<Uuid> {

  private final String value;
  private final String canonical;

  private Uuid(String value) {
    Check.is(Datatype.UUID, "uuid", value);
    this.value = value;
    this.canonical = hasUpperCase(value) ? value.toLowerCase(Locale.ROOT) : value;
  }

  /**
   * Returns the UUID with this text.
   *
   * @throws IllegalArgumentException if the text is not a UUID of version 4 or 5
   */
  @JsonCreator
  public static Uuid of(String value) {
    return new Uuid(value);
  }

  /**
   * Returns the same UUID from Java's own type.
   *
   * @throws IllegalArgumentException if the UUID is not of version 4 or 5
   */
  public static Uuid of(UUID uuid) {
    return new Uuid(uuid.toString());
  }

  /** Returns the UUID of version 5 made from a namespace and a name: RFC 4122 section 4.3. */
  public static Uuid named(Uuid namespace, String name) {
    UUID space = namespace.toJavaUuid();
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    ByteBuffer input = ByteBuffer.allocate(16 + bytes.length);
    input
        .putLong(space.getMostSignificantBits())
        .putLong(space.getLeastSignificantBits())
        .put(bytes);
    try {
      ByteBuffer digest = ByteBuffer.wrap(MessageDigest.getInstance("SHA-1").digest(input.array()));
      return of(
          new UUID(
              digest.getLong() & 0xffffffffffff0fffL | 0x5000L,
              digest.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  /** Returns the text as the document spelled it. */
  @JsonValue
  public String value() {
    return value;
  }

  /** Returns the same UUID as Java's own type. */
  public UUID toJavaUuid() {
    return UUID.fromString(canonical);
  }

  /** Orders UUIDs by their text in lower case. */
  @Override
  public int compareTo(Uuid other) {
    return canonical.compareTo(other.canonical);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Uuid that && canonical.equals(that.canonical);
  }

  @Override
  public int hashCode() {
    return canonical.hashCode();
  }

  /** Returns the text as the document spelled it. */
  @Override
  public String toString() {
    return value;
  }

  private static boolean hasUpperCase(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= 'A' && c <= 'F') {
        return true;
      }
    }
    return false;
  }
}
