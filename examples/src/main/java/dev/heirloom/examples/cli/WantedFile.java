package dev.heirloom.examples.cli;

import com.google.common.collect.ImmutableSet;
import dev.heirloom.oscal.io.files.FileKind;
import dev.heirloom.oscal.model.OscalDocument;
import java.util.Arrays;
import java.util.List;

/** What a file is wanted for, and the kinds of file that are taken for it. */
enum WantedFile {
  BASELINE("a baseline is a profile or a resolved catalog", FileKind.PROFILE, FileKind.CATALOG),
  SIDE(
      "a side of a mapping is a profile or a resolved catalog", FileKind.PROFILE, FileKind.CATALOG),
  PROFILE("a profile is wanted", FileKind.PROFILE),
  PROVIDER(
      "a provider is a component definition, a system security plan or a workbook",
      FileKind.COMPONENT_DEFINITION,
      FileKind.SYSTEM_SECURITY_PLAN,
      FileKind.WORKBOOK,
      FileKind.DECISIONS,
      FileKind.OVERVIEW),
  SYSTEM("a customer system is a system security plan", FileKind.SYSTEM_SECURITY_PLAN),
  ASSESSMENT_PLAN("an assessment plan is wanted", FileKind.ASSESSMENT_PLAN),
  PLAN_OF_ACTION(
      "a plan of action and milestones is wanted", FileKind.PLAN_OF_ACTION_AND_MILESTONES),
  MAPPING("a mapping collection is wanted", FileKind.MAPPING_COLLECTION),
  EVIDENCE(
      "evidence is a set of assessment results, a plan of action and milestones,"
          + " a Security Decision Record or a Certification Package Overview",
      FileKind.ASSESSMENT_RESULTS,
      FileKind.PLAN_OF_ACTION_AND_MILESTONES,
      FileKind.DECISIONS,
      FileKind.OVERVIEW),
  RECORDS("authorization records are wanted", FileKind.RECORDS),
  POLICY("a policy is wanted", FileKind.POLICY),
  LAYOUT("a layout of a responsibility matrix is wanted", FileKind.MATRIX_LAYOUT),
  MATRIX("a responsibility matrix is a workbook or a table as CSV", FileKind.WORKBOOK),
  FACTS("the facts of a mapping are a table as CSV or a workbook", FileKind.WORKBOOK),
  REPORT("a report is wanted, which determine --format json writes", FileKind.REPORT),
  OVERVIEW("a Certification Package Overview is wanted", FileKind.OVERVIEW),
  CHANGES("a Significant Change Notification is wanted", FileKind.CHANGES),
  RULES("FedRAMP's consolidated rules are wanted", FileKind.RULES),
  PRODUCTS("the Marketplace's list of products is wanted", FileKind.PRODUCTS),
  AGENCY_ATOS("the Marketplace's register of agency ATOs is wanted", FileKind.AGENCY_ATOS);

  private final String words;
  private final ImmutableSet<FileKind> kinds;

  WantedFile(String words, FileKind... kinds) {
    this.words = words;
    this.kinds = ImmutableSet.copyOf(kinds);
  }

  static WantedFile of(Class<? extends OscalDocument> type) {
    return Arrays.stream(values())
        .filter(wanted -> wanted.kinds.size() == 1)
        .filter(
            wanted ->
                Arrays.stream(OscalDocument.Model.values())
                    .anyMatch(
                        model ->
                            model.type() == type && wanted.takes(FileKind.valueOf(model.name()))))
        .findFirst()
        .orElseThrow();
  }

  boolean takes(FileKind kind) {
    return kinds.contains(kind);
  }

  /** Returns what is wrong with a file of another kind, and what takes it. */
  String refusal(FileKind given) {
    return "This is " + given.phrase() + ", and " + words + ". " + use(given);
  }

  /** Returns which option or command takes a kind of file. */
  static String use(FileKind kind) {
    List<String> takers = takers(kind);
    if (takers.isEmpty()) {
      return "No command reads it: it is written for people and other programs.";
    }
    int last = takers.size() - 1;
    return last == 0
        ? takers.get(0) + " takes it."
        : String.join(", ", takers.subList(0, last)) + " and " + takers.get(last) + " take it.";
  }

  /** Returns the options, and the commands, that take a kind of file; none if none does. */
  static List<String> takers(FileKind kind) {
    return switch (kind) {
      case CATALOG -> List.of("--baseline");
      case PROFILE -> List.of("--baseline", "heirloom resolve");
      case COMPONENT_DEFINITION -> List.of("--provider");
      case SYSTEM_SECURITY_PLAN -> List.of("--system", "--provider");
      case MAPPING_COLLECTION -> List.of("--through", "heirloom mapping check");
      case ASSESSMENT_PLAN -> List.of("--assessment-plan", "heirloom validate");
      case ASSESSMENT_RESULTS -> List.of("--evidence");
      case PLAN_OF_ACTION_AND_MILESTONES -> List.of("--evidence", "--poam");
      case REPORT -> List.of("heirloom report", "heirloom diff");
      case RECORDS -> List.of("--authorizations");
      case POLICY -> List.of("--policy");
      case MATRIX_LAYOUT -> List.of("--layout");
      case OVERVIEW -> List.of("--evidence", "--overview");
      case DECISIONS -> List.of("--evidence");
      case CHANGES -> List.of("--change");
      case RULES -> List.of("--rules");
      case PRODUCTS -> List.of("--products");
      case AGENCY_ATOS -> List.of("--atos");
      case WORKBOOK -> List.of("--provider", "heirloom crm import", "heirloom mapping import");
      case ATO_PATH, DIFFERENCE, CHANGE_IMPACT -> List.of();
    };
  }
}
