package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.oscal.io.workbook.WorkbookException;
import dev.heirloom.oscal.io.workbook.WorkbookException.Failure;
import dev.heirloom.oscal.io.workbook.WorkbookOptions;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of a workbook's zip, by its central directory, as a spreadsheet program sees them.
 *
 * <p>The JDK's stream follows the local headers instead, which may tell another story, and its
 * random access needs a file; and neither bounds what it unpacks.
 */
final class ZipPackage {

  private static final int END_OF_DIRECTORY = 0x06054b50;
  private static final int DIRECTORY_ENTRY = 0x02014b50;
  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int END_LENGTH = 22;
  private static final int ENTRY_LENGTH = 46;
  private static final int LOCAL_LENGTH = 30;
  private static final int DEFLATED = 8;
  private static final int STORED = 0;
  private static final long RATIO_FLOOR = 1024 * 1024;

  private final String document;
  private final ByteBuffer bytes;
  private final WorkbookOptions options;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private long unpacked;

  private record Entry(
      String name, int method, int flags, long crc, long packed, long unpacked, int header) {}

  ZipPackage(String document, byte[] content, WorkbookOptions options) {
    this.document = document;
    this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    this.options = options;
    readDirectory();
  }

  /**
   * Returns the names of all parts, in lower case: the names of a package differ in more than case.
   */
  Set<String> names() {
    return entries.keySet();
  }

  /** Returns the names of all parts as they are written. */
  List<String> writtenNames() {
    return entries.values().stream().map(Entry::name).toList();
  }

  /**
   * Returns a part's content, bounded and checked against its checksum; empty if there is no such
   * part.
   */
  Optional<InputStream> open(String name) {
    Entry entry = entries.get(name.toLowerCase(Locale.ROOT));
    if (entry == null) {
      return Optional.empty();
    }
    if ((entry.flags & 1) != 0) {
      throw new WorkbookException(
          Failure.ENCRYPTED,
          document,
          entry.name,
          "The part is encrypted.",
          "Save the workbook without a password.");
    }
    byte[] content = bytes.array();
    int start = dataOf(entry);
    InputStream packed = new ByteArrayInputStream(content, start, (int) entry.packed);
    Inflater inflater = new Inflater(true);
    return Optional.of(
        new Checked(
            entry.method == STORED ? packed : new InflaterInputStream(packed, inflater),
            entry,
            inflater));
  }

  private void readDirectory() {
    int end = findEnd();
    int count = bytes.getShort(end + 10) & 0xffff;
    long size = bytes.getInt(end + 12) & 0xffffffffL;
    long offset = bytes.getInt(end + 16) & 0xffffffffL;
    if (count == 0xffff || offset == 0xffffffffL || offset + size > end) {
      throw damaged("", "Its zip directory points outside the file.");
    }
    if (count > options.maxEntries()) {
      throw limit(
          "",
          "The zip has " + count + " parts, more than the limit of " + options.maxEntries() + ".",
          "maxEntries");
    }
    int at = (int) offset;
    long packedTotal = 0;
    for (int i = 0; i < count; i++) {
      if (at + ENTRY_LENGTH > end || bytes.getInt(at) != DIRECTORY_ENTRY) {
        throw damaged("", "Its zip directory breaks off after " + i + " of " + count + " parts.");
      }
      int nameLength = bytes.getShort(at + 28) & 0xffff;
      int next =
          at
              + ENTRY_LENGTH
              + nameLength
              + (bytes.getShort(at + 30) & 0xffff)
              + (bytes.getShort(at + 32) & 0xffff);
      if (next > end) {
        throw damaged("", "Its zip directory breaks off after " + i + " of " + count + " parts.");
      }
      String name =
          new String(bytes.array(), at + ENTRY_LENGTH, nameLength, StandardCharsets.UTF_8);
      Entry entry =
          new Entry(
              name,
              bytes.getShort(at + 10) & 0xffff,
              bytes.getShort(at + 8) & 0xffff,
              bytes.getInt(at + 16) & 0xffffffffL,
              bytes.getInt(at + 20) & 0xffffffffL,
              bytes.getInt(at + 24) & 0xffffffffL,
              bytes.getInt(at + 42));
      check(entry);
      packedTotal += entry.packed;
      if (packedTotal > bytes.capacity()) {
        throw damaged(name, "The parts of its zip overlap.");
      }
      if (entries.put(name.replace('\\', '/').toLowerCase(Locale.ROOT), entry) != null) {
        throw damaged(name, "Two parts of its zip have this name.");
      }
      at = next;
    }
  }

  private void check(Entry entry) {
    if (entry.method != STORED && entry.method != DEFLATED) {
      throw damaged(
          entry.name,
          "The part is packed with method " + entry.method + ", which workbooks do not use.");
    }
    if (entry.method == STORED && entry.packed != entry.unpacked) {
      throw damaged(entry.name, "The part is not packed, but its two sizes differ.");
    }
    if (entry.unpacked > RATIO_FLOOR
        && entry.unpacked / Math.max(1, entry.packed) > options.maxRatio()) {
      throw limit(
          entry.name,
          "Unpacked, the part is "
              + entry.unpacked / Math.max(1, entry.packed)
              + " times larger, more than the limit of "
              + options.maxRatio()
              + ".",
          "maxRatio");
    }
    if (entry.unpacked > options.maxUnpackedBytes()) {
      throw limit(
          entry.name,
          "Unpacked, the part has "
              + entry.unpacked
              + " bytes, more than the limit of "
              + options.maxUnpackedBytes()
              + ".",
          "maxUnpackedBytes");
    }
  }

  private int findEnd() {
    int last = bytes.capacity() - END_LENGTH;
    for (int at = last; at >= Math.max(0, last - 0xffff); at--) {
      if (bytes.getInt(at) == END_OF_DIRECTORY
          && at + END_LENGTH + (bytes.getShort(at + 20) & 0xffff) <= bytes.capacity()) {
        return at;
      }
    }
    throw damaged("", "Its zip directory, the end of the file, is missing.");
  }

  private int dataOf(Entry entry) {
    int at = entry.header;
    if (at < 0 || at > bytes.capacity() - LOCAL_LENGTH || bytes.getInt(at) != LOCAL_HEADER) {
      throw damaged(entry.name, "The part is not where the zip directory says.");
    }
    int nameLength = bytes.getShort(at + 26) & 0xffff;
    long start = (long) at + LOCAL_LENGTH + nameLength + (bytes.getShort(at + 28) & 0xffff);
    byte[] name = entry.name.getBytes(StandardCharsets.UTF_8);
    if (start <= bytes.capacity()
        && !Arrays.equals(
            bytes.array(),
            at + LOCAL_LENGTH,
            at + LOCAL_LENGTH + nameLength,
            name,
            0,
            name.length)) {
      throw damaged(entry.name, "The part has another name where the zip directory points.");
    }
    if (start + entry.packed > bytes.capacity()) {
      throw damaged(entry.name, "The part ends outside the file.");
    }
    return (int) start;
  }

  private WorkbookException damaged(String part, String problem) {
    return new WorkbookException(
        Failure.DAMAGED,
        document,
        part,
        problem,
        "Fetch the file again, or open and save it in a spreadsheet program.");
  }

  private WorkbookException limit(String part, String problem, String name) {
    return new WorkbookException(document, part, problem, "Check that it is the right file", name);
  }

  /**
   * Counts what is really unpacked, for a directory may lie about sizes, and compares the checksum.
   */
  private final class Checked extends FilterInputStream {

    private final Entry entry;
    private final CRC32 crc = new CRC32();
    private final Inflater inflater;
    private long count;

    Checked(InputStream in, Entry entry, Inflater inflater) {
      super(in);
      this.entry = entry;
      this.inflater = inflater;
    }

    @Override
    public void close() throws IOException {
      super.close();
      inflater.end();
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read;
      try {
        read = super.read(buffer, offset, length);
      } catch (IOException e) {
        throw damaged(entry.name, "The part cannot be unpacked (" + e.getMessage() + ").");
      }
      if (read < 0) {
        if (count != entry.unpacked || crc.getValue() != entry.crc) {
          throw damaged(entry.name, "The part does not match its checksum.");
        }
        return read;
      }
      crc.update(buffer, offset, read);
      count += read;
      unpacked += read;
      if (count > entry.unpacked) {
        throw damaged(entry.name, "The part is larger than the zip directory says.");
      }
      if (unpacked > options.maxUnpackedBytes()) {
        throw limit(
            entry.name,
            "Unpacked, the parts have more bytes than the limit of "
                + options.maxUnpackedBytes()
                + ".",
            "maxUnpackedBytes");
      }
      return read;
    }
  }
}
