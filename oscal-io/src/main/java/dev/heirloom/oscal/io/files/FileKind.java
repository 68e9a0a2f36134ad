package dev.heirloom.oscal.io.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.FileOpening;
import dev.heirloom.oscal.io.OscalLimitException;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.io.fedramp.FedrampKind;
import dev.heirloom.oscal.io.fedramp.FedrampReader;
import dev.heirloom.oscal.io.internal.plain.PlainReader;
import dev.heirloom.oscal.io.internal.plain.PlainValue;
import dev.heirloom.oscal.io.workbook.WorkbookReader;
import dev.heirloom.oscal.model.OscalDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kind of file that is read or written here, told from what is in it: whoever handed in another
 * one than is wanted learns which it is.
 */
public enum FileKind {
  /** A catalog of OSCAL's. */
  CATALOG(OscalDocument.Model.CATALOG),
  /** A profile of OSCAL's. */
  PROFILE(OscalDocument.Model.PROFILE),
  /** A component definition of OSCAL's. */
  COMPONENT_DEFINITION(OscalDocument.Model.COMPONENT_DEFINITION),
  /** A system security plan of OSCAL's. */
  SYSTEM_SECURITY_PLAN(OscalDocument.Model.SYSTEM_SECURITY_PLAN),
  /** A mapping collection of OSCAL's. */
  MAPPING_COLLECTION(OscalDocument.Model.MAPPING_COLLECTION),
  /** An assessment plan of OSCAL's. */
  ASSESSMENT_PLAN(OscalDocument.Model.ASSESSMENT_PLAN),
  /** Assessment results of OSCAL's. */
  ASSESSMENT_RESULTS(OscalDocument.Model.ASSESSMENT_RESULTS),
  /** A plan of action and milestones of OSCAL's. */
  PLAN_OF_ACTION_AND_MILESTONES(OscalDocument.Model.PLAN_OF_ACTION_AND_MILESTONES),
  /** A report. */
  REPORT("a report", "inputs"),
  /** A path to an ATO. */
  ATO_PATH("a path to an ATO", "steps"),
  /** A difference of reports. */
  DIFFERENCE("a difference of reports", "from"),
  /** What change notifications ask to look at again. */
  CHANGE_IMPACT("a list of what changes ask to look at again", "untouched"),
  /** An agency's authorization records. */
  RECORDS(
      "a file of authorization records",
      "agency",
      "regime",
      "same-organization",
      "systems",
      "providers",
      "authorizations",
      "acceptances",
      "milestones",
      "changes"),
  /** A policy. */
  POLICY(
      "a policy",
      "presumption",
      "undecided-parameters",
      "without-acceptance",
      "certification-classes",
      "open-risks",
      "stricter",
      "most-paths",
      "most-entries"),
  /** The layout of a responsibility matrix, or those of several. */
  MATRIX_LAYOUT("a layout of a responsibility matrix"),
  /** A Certification Package Overview of FedRAMP's. */
  OVERVIEW("a Certification Package Overview"),
  /** A Security Decision Record of FedRAMP's. */
  DECISIONS("a Security Decision Record"),
  /** A Significant Change Notification of FedRAMP's. */
  CHANGES("a Significant Change Notification"),
  /** FedRAMP's consolidated rules. */
  RULES("a file of FedRAMP's consolidated rules"),
  /** The Marketplace's list of products. */
  PRODUCTS("a list of the Marketplace's products"),
  /** The Marketplace's register of agency ATOs. */
  AGENCY_ATOS("a register of agency ATOs"),
  /** A workbook, or a table as CSV. */
  WORKBOOK("a workbook or a table");

  private static final String VERSION = "format-version";

  /** As far as the root element of any XML that a program wrote. */
  private static final int START = 1 << 16;

  private static final Pattern ROOT = Pattern.compile("<([a-z-]++)[\\s>/]");

  private final String phrase;
  private final List<String> fields;

  FileKind(OscalDocument.Model model) {
    this(model.phrase(), model.rootName());
  }

  FileKind(String phrase, String... fields) {
    this.phrase = phrase;
    this.fields = List.of(fields);
  }

  /** Returns one file of it in words, such as {@code a system security plan}. */
  public String phrase() {
    return phrase;
  }

  private boolean isOscal() {
    return ordinal() <= PLAN_OF_ACTION_AND_MILESTONES.ordinal();
  }

  /** Returns of what kind a file is; empty if that can't be told, and where it can't be read. */
  static Optional<FileKind> of(Path file, ReadOptions limits) {
    if (WorkbookReader.isWorkbook(file)) {
      return Optional.of(WORKBOOK);
    }
    try {
      String start = start(file);
      if (start.startsWith("<")) {
        Matcher root = ROOT.matcher(start);
        return root.lookingAt() ? oscal(root.group(1)) : Optional.empty();
      }
      PlainValue root = PlainReader.read(file, limits);
      return (root.isObject() ? ofRoot(root) : Optional.<FileKind>empty())
          .or(() -> FedrampReader.kind(file, limits).map(FileKind::of));
    } catch (IOException | DataFileException | OscalLimitException e) {
      return Optional.empty();
    }
  }

  private static String start(Path file) throws IOException {
    try (InputStream in = FileOpening.open(file)) {
      String text = new String(in.readNBytes(START), UTF_8);
      return withoutComments(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
  }

  /** Returns what begins with the root element of XML, or any other text without its blanks. */
  private static String withoutComments(String text) {
    String rest = text.strip();
    while (rest.startsWith("<?") || rest.startsWith("<!--")) {
      String end = rest.startsWith("<?") ? "?>" : "-->";
      int at = rest.indexOf(end);
      if (at < 0) {
        return rest;
      }
      rest = rest.substring(at + end.length()).stripLeading();
    }
    return rest;
  }

  private static Optional<FileKind> oscal(String root) {
    return Arrays.stream(values())
        .filter(kind -> kind.isOscal() && kind.fields.contains(root))
        .findFirst();
  }

  private static Optional<FileKind> ofRoot(PlainValue root) {
    boolean isVersioned = root.fields().containsKey(VERSION);
    if (!isVersioned
        && (root.fields().containsKey("ids") || root.fields().containsKey("matrices"))) {
      return Optional.of(MATRIX_LAYOUT);
    }
    return Arrays.stream(values())
        .filter(kind -> kind.isOscal() || isVersioned)
        .filter(kind -> kind.fields.stream().anyMatch(root.fields()::containsKey))
        .findFirst();
  }

  private static FileKind of(FedrampKind kind) {
    return switch (kind) {
      case OVERVIEW -> OVERVIEW;
      case DECISIONS -> DECISIONS;
      case CHANGES -> CHANGES;
      case RULES -> RULES;
      case PRODUCTS -> PRODUCTS;
      case ATOS -> AGENCY_ATOS;
    };
  }
}
