package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.oscal.model.Uuid;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** UUIDs of version 5, made from a namespace and a name (RFC 4122 section 4.3). */
final class NameUuid {

  private static final long VERSION_MASK = 0xffffffffffff0fffL;
  private static final long VERSION = 0x5000L;
  private static final long VARIANT_MASK = 0x3fffffffffffffffL;
  private static final long VARIANT = 0x8000000000000000L;

  private NameUuid() {}

  static Uuid of(Uuid namespace, String name) {
    UUID space = namespace.toJavaUuid();
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    ByteBuffer input = ByteBuffer.allocate(16 + bytes.length);
    input
        .putLong(space.getMostSignificantBits())
        .putLong(space.getLeastSignificantBits())
        .put(bytes);
    try {
      ByteBuffer digest = ByteBuffer.wrap(MessageDigest.getInstance("SHA-1").digest(input.array()));
      return Uuid.of(
          new UUID(
              digest.getLong() & VERSION_MASK | VERSION,
              digest.getLong() & VARIANT_MASK | VARIANT));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
