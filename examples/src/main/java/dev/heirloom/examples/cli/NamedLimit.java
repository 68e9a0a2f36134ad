package dev.heirloom.examples.cli;

import com.google.common.primitives.Ints;
import dev.heirloom.inheritance.limit.LimitOption;
import dev.heirloom.inheritance.mapping.MappingCheck;
import dev.heirloom.inheritance.mapping.SourceMapping;
import dev.heirloom.inheritance.policy.Policy;
import dev.heirloom.inheritance.resolution.ResolutionLimits;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.io.html.HtmlReport;
import dev.heirloom.oscal.io.workbook.WorkbookOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** A limit that the command line can raise, by the name that {@link LimitOption#word} gives it. */
enum NamedLimit {
  MAX_BYTES(ReadOptions.class, ReadOptions::withMaxBytes),
  MAX_DEPTH(ReadOptions.class, (options, number) -> options.withMaxDepth(whole(number))),
  MAX_TEXT_LENGTH(ReadOptions.class, (options, number) -> options.withMaxTextLength(whole(number))),
  MAX_NODES(ReadOptions.class, ReadOptions::withMaxNodes),
  MAX_ALIAS_NODES(ReadOptions.class, ReadOptions::withMaxAliasNodes),
  MAX_PROBLEMS(ReadOptions.class, (options, number) -> options.withMaxProblems(whole(number))),
  MAX_FILE_BYTES(
      WorkbookOptions.class,
      (options, number) ->
          options.withMaxFileBytes(Math.min(number, WorkbookOptions.MOST_FILE_BYTES))),
  MAX_ENTRIES(WorkbookOptions.class, (options, number) -> options.withMaxEntries(whole(number))),
  MAX_UNPACKED_BYTES(WorkbookOptions.class, WorkbookOptions::withMaxUnpackedBytes),
  MAX_RATIO(WorkbookOptions.class, (options, number) -> options.withMaxRatio(whole(number))),
  MAX_SHEETS(WorkbookOptions.class, (options, number) -> options.withMaxSheets(whole(number))),
  MAX_CELLS(WorkbookOptions.class, (options, number) -> options.withMaxCells(whole(number))),
  MAX_MATRICES(WorkbookOptions.class, (options, number) -> options.withMaxMatrices(whole(number))),
  MAX_IMPORT_DEPTH(
      ResolutionLimits.class, (limits, number) -> limits.withMaxImportDepth(whole(number))),
  MAX_SELECTED_CONTROLS(
      ResolutionLimits.class, (limits, number) -> limits.withMaxSelectedControls(whole(number))),
  MAX_SELECTED_CHARACTERS(ResolutionLimits.class, ResolutionLimits::withMaxSelectedCharacters),
  MOST_PATHS(Policy.class, (policy, number) -> policy.withMostPaths(whole(number))),
  MOST_ENTRIES(Policy.class, (policy, number) -> policy.withMostEntries(whole(number))),
  MOST_PAIRS(SourceMapping.class, (mapping, number) -> mapping.withMostPairs(whole(number))),
  MOST_COMPARISONS(MappingCheck.class, (check, number) -> check.withMostComparisons(whole(number))),
  MAX_TIME(HtmlReport.class, (html, number) -> html.withMaxTime(Duration.ofSeconds(number)));

  private final Class<?> owner;
  private final BiFunction<Object, Long, Object> change;

  <T> NamedLimit(Class<T> owner, BiFunction<T, Long, T> change) {
    this.owner = owner;
    this.change = (value, number) -> change.apply(owner.cast(value), number);
  }

  private static int whole(long number) {
    return Ints.saturatedCast(number);
  }

  /** Returns what is limited, with another number for this limit if it has such a one. */
  Object in(Object limited, long number) {
    return owner.isInstance(limited) ? change.apply(limited, number) : limited;
  }

  /** Returns the limit of a name; empty if none has it. */
  static Optional<NamedLimit> of(String name) {
    return Arrays.stream(values()).filter(limit -> limit.toString().equals(name)).findFirst();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
