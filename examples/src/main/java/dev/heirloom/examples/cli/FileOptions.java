package dev.heirloom.examples.cli;

import dev.heirloom.inheritance.resolution.ResolutionLimits;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.io.files.OscalFiles;
import dev.heirloom.oscal.io.workbook.WorkbookOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * The options that say how files are read and what they may refer to, for each command whose files
 * refer to others.
 */
final class FileOptions {

  @Option(
      names = "--lenient",
      description = {
        "Read files that break OSCAL's rules in known ways, and tell what was changed."
      })
  private boolean lenient;

  @Option(
      names = "--allow",
      paramLabel = "DIR",
      description = {
        "A folder, beside each file's own, from which files may refer to others. May be given more"
            + " than once."
      })
  private List<Path> allowed = new ArrayList<>();

  @Option(
      names = "--map",
      paramLabel = "PREFIX=FOLDER",
      converter = MappingWord.class,
      description = {
        "The folder that has what is published at addresses that begin so, such as"
            + " https://example.com/controls/=. or trestle://=.: nothing is fetched. May be given"
            + " more than once."
      })
  private List<AddressMapping> mappings = new ArrayList<>();

  @Mixin private LimitOptions limits;

  FileOptions() {
    this(new LimitOptions());
  }

  /** Makes those of a command whose files refer to none. */
  FileOptions(LimitOptions limits) {
    this.limits = limits;
  }

  /** Where what is published elsewhere is at hand. */
  private record AddressMapping(String prefix, Path folder) {}

  /** Reads a prefix and its folder: a prefix may have a sign of equality, a folder has none. */
  static final class MappingWord implements ITypeConverter<AddressMapping> {

    @Override
    public AddressMapping convert(String word) {
      int sign = word.lastIndexOf('=');
      if (sign < 1 || sign == word.length() - 1) {
        throw new TypeConversionException(
            "\"" + word + "\" maps nothing: write PREFIX=FOLDER, such as trestle://=.");
      }
      return new AddressMapping(word.substring(0, sign), Path.of(word.substring(sign + 1)));
    }
  }

  /** Returns the folders that must be there. */
  List<Path> folders() {
    List<Path> folders = new ArrayList<>(allowed);
    mappings.forEach(mapping -> folders.add(mapping.folder()));
    return folders;
  }

  /** Returns the reader of documents that the options ask for. */
  OscalReader reader() {
    return OscalReader.of(reading());
  }

  private ReadOptions reading() {
    return limits.within(lenient ? ReadOptions.lenient() : ReadOptions.strict());
  }

  /** Returns the limits that are asked for. */
  LimitOptions limits() {
    return limits;
  }

  /** Returns how rules read a file, which ask about what it is and not what it may stand for. */
  ReadOptions asItIs() {
    return limits.within(ReadOptions.strict());
  }

  /** Returns these files with what the options say. */
  OscalFiles applied(OscalFiles given) {
    OscalFiles files =
        given.allowing(allowed.stream().map(Path::toAbsolutePath).toArray(Path[]::new));
    for (AddressMapping mapping : mappings) {
      files = files.mapping(mapping.prefix(), mapping.folder().toAbsolutePath());
    }
    return files
        .reading(reading())
        .readingWorkbooks(limits.within(WorkbookOptions.defaults()))
        .resolving(limits.within(ResolutionLimits.defaults()));
  }
}
