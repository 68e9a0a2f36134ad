package dev.heirloom.oscal.io.workbook;

import java.util.stream.LongStream;

/**
 * The bounds within which a workbook is read, so that a hostile or broken file fails early and by
 * name.
 *
 * <p>{@link #defaults()} is more than ten times what FedRAMP's largest template needs. Hitting a
 * bound is a {@link WorkbookException} of failure {@link WorkbookException.Failure#LIMIT} that
 * names it.
 *
 * @param maxFileBytes the packed file, in bytes; by default 64 MiB
 * @param maxEntries the parts of the zip; by default 4,096
 * @param maxUnpackedBytes all parts that are read, unpacked, in bytes; by default 256 MiB
 * @param maxRatio how many times larger a part over one MiB may be than its packed form; by default
 *     200
 * @param maxSheets the sheets of the workbook; by default 256
 * @param maxCells the cells of all visible sheets, blank ones included; by default 2,000,000
 * @param maxMatrices the tables of a sheet and the columns of a table that say who acts, where
 *     matrices are found by themselves; by default 64
 */
public record WorkbookOptions(
    long maxFileBytes,
    int maxEntries,
    long maxUnpackedBytes,
    int maxRatio,
    int maxSheets,
    int maxCells,
    int maxMatrices) {

  /** More bytes than this a packed file can't have, which is held in memory. */
  public static final long MOST_FILE_BYTES = Integer.MAX_VALUE - 16;

  private static final long MIB = 1024L * 1024L;
  private static final WorkbookOptions DEFAULTS =
      new WorkbookOptions(64 * MIB, 4096, 256 * MIB, 200, 256, 2_000_000, 64);

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if a bound is not positive, or the file could not be held in
   *     memory
   */
  public WorkbookOptions {
    if (LongStream.of(
                maxFileBytes,
                maxEntries,
                maxUnpackedBytes,
                maxRatio,
                maxSheets,
                maxCells,
                maxMatrices)
            .min()
            .orElse(0)
        < 1) {
      throw new IllegalArgumentException("every bound must be at least 1");
    }
    if (maxFileBytes > MOST_FILE_BYTES) {
      throw new IllegalArgumentException(
          "maxFileBytes must stay below 2 GiB, because the packed file is held in memory");
    }
  }

  /** Makes bounds with the default one of matrices. */
  public WorkbookOptions(
      long maxFileBytes,
      int maxEntries,
      long maxUnpackedBytes,
      int maxRatio,
      int maxSheets,
      int maxCells) {
    this(maxFileBytes, maxEntries, maxUnpackedBytes, maxRatio, maxSheets, maxCells, 64);
  }

  /** Returns the bounds that fit every workbook of the field. */
  public static WorkbookOptions defaults() {
    return DEFAULTS;
  }

  /** Returns these bounds with another one for the packed file, in bytes. */
  public WorkbookOptions withMaxFileBytes(long bytes) {
    return new WorkbookOptions(
        bytes, maxEntries, maxUnpackedBytes, maxRatio, maxSheets, maxCells, maxMatrices);
  }

  /** Returns these bounds with another one for the number of parts. */
  public WorkbookOptions withMaxEntries(int entries) {
    return new WorkbookOptions(
        maxFileBytes, entries, maxUnpackedBytes, maxRatio, maxSheets, maxCells, maxMatrices);
  }

  /** Returns these bounds with another one for the unpacked parts, in bytes. */
  public WorkbookOptions withMaxUnpackedBytes(long bytes) {
    return new WorkbookOptions(
        maxFileBytes, maxEntries, bytes, maxRatio, maxSheets, maxCells, maxMatrices);
  }

  /** Returns these bounds with another one for the packing ratio of a part. */
  public WorkbookOptions withMaxRatio(int ratio) {
    return new WorkbookOptions(
        maxFileBytes, maxEntries, maxUnpackedBytes, ratio, maxSheets, maxCells, maxMatrices);
  }

  /** Returns these bounds with another one for the number of sheets. */
  public WorkbookOptions withMaxSheets(int sheets) {
    return new WorkbookOptions(
        maxFileBytes, maxEntries, maxUnpackedBytes, maxRatio, sheets, maxCells, maxMatrices);
  }

  /** Returns these bounds with another one for the number of cells. */
  public WorkbookOptions withMaxCells(int cells) {
    return new WorkbookOptions(
        maxFileBytes, maxEntries, maxUnpackedBytes, maxRatio, maxSheets, cells, maxMatrices);
  }

  /** Returns these bounds with another one for tables of a sheet and columns that say who acts. */
  public WorkbookOptions withMaxMatrices(int matrices) {
    return new WorkbookOptions(
        maxFileBytes, maxEntries, maxUnpackedBytes, maxRatio, maxSheets, maxCells, matrices);
  }
}
