package dev.heirloom.inheritance.baseline;

import java.util.regex.Pattern;

/**
 * The publications of controls that addresses and titles name, each with the ways in which the
 * field writes its name (SEMANTICS section 5, which catalog an offering speaks of).
 *
 * <p>Baselines that are cut out of a publication, such as FedRAMP's out of SP 800-53, name it by
 * their own names and share its revisions.
 */
enum Publication {
  SP_800_53(
      "(?:(?:sp|nist)#)*800#53[ab]?|fedramp|stateramp|govramp|tx#ramp|cnssi#1253",
      "(?<=53[ab]?[\\s_:-]{1,3}v?)\\d(?=\\.\\d)|(?<=53[ab]?[\\s_:-]{0,3}v)[345]"),
  SP_800_171("(?:(?:sp|nist)#)*800#171[ab]?", ""),
  SP_800_172("(?:(?:sp|nist)#)*800#172[ab]?", ""),
  SP_800_82("(?:(?:sp|nist)#)*800#82", ""),
  SSDF("(?:(?:sp|nist)#)*800#218|ssdf", ""),
  CSF("csf|cyber#security#framework", "\\d{1,2}"),
  PRIVACY_FRAMEWORK("privacy#framework", "\\d{1,2}"),
  AI_RMF("ai#rmf|ai#risk#management#framework", "\\d{1,2}"),
  CMMC("cmmc", "\\d{1,2}"),
  PCI("pci(?:#dss)?", "\\d{1,2}"),
  CIS(
      "cis(?:#(?:critical#security#)?controls?|#benchmarks?|#csc)?(?![ /_.-]*(?:crm|workbook))",
      "\\d{1,2}"),
  ISO_27001("iso(?:#iec)?#27001", "\\d{4}"),
  ISO_27002("iso(?:#iec)?#27002", "\\d{4}"),
  ISO_27017("iso(?:#iec)?#27017", "\\d{4}"),
  ISO_27018("iso(?:#iec)?#27018", "\\d{4}"),
  ISO_27701("iso(?:#iec)?#27701", "\\d{4}"),
  ISO_42001("iso(?:#iec)?#42001", "\\d{4}"),
  IEC_62443("(?:iec|isa)#62443", ""),
  SOC_2("soc#2|trust#services#criteria", ""),
  HIPAA("hipaa", ""),
  HITRUST("hitrust(?:#csf)?", "\\d{1,2}"),
  GDPR("gdpr", ""),
  CCM("ccm|cloud#controls#matrix", "\\d{1,2}"),
  COBIT("cobit", "\\d{1,4}"),
  CJIS("cjis", "\\d{1,2}"),
  IRS_1075("(?:irs|pub(?:lication)?)#1075", ""),
  NERC_CIP("nerc(?:#cip)?", ""),
  ASVS("asvs", "\\d{1,2}"),
  STIG("stigs?|srg", ""),
  ISM("ism|information#security#manual|essential#eight", ""),
  ITSG_33("itsg#33", ""),
  GRUNDSCHUTZ("(?:it#)?grundschutz|stand#der#technik", ""),
  C5("bsi#c5|c5#20\\d\\d", ""),
  TISAX("tisax", ""),
  NIS_2("nis#?2", "");

  private static final String BREAK = "[\\s:/_.,+-]*";
  private static final String BEGIN = "(?<![A-Za-z0-9])";
  private static final String END = "(?![A-Za-z0-9])";

  /** What says that a number is a revision's; a mere r says so beside a name alone. */
  private static final String REVISION =
      "(?:revision|rev|r)" + BREAK + "(\\d{1,2})(?:\\.\\d{1,3})*" + END;

  /** Its name alone. */
  final Pattern name;

  /** Its name with a revision before or after it. */
  final Pattern revised;

  /**
   * @param names the ways to write the name, a hash for what may stand between its words
   * @param edition how an edition is numbered where its number follows the name without a word that
   *     says so; empty if that says nothing
   */
  Publication(String names, String edition) {
    String named = "(?:" + names.replace("#?", "").replace("#", BREAK) + ")";
    String after =
        "(?:"
            + REVISION
            + (edition.isEmpty()
                ? ""
                : "|(?:version|ver|v)?" + BREAK + "(" + edition + ")(?:\\.\\d{1,3})*" + END)
            + ")";
    this.name = compile(BEGIN + named + "(?![A-Za-z]|\\d)|" + BEGIN + named + "(?=(?:r|rev|v)\\d)");
    this.revised =
        compile(
            BEGIN
                + named
                + BREAK
                + after
                + "|"
                + BEGIN
                + REVISION.replace(END, "")
                + BREAK
                + named);
  }

  private static Pattern compile(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
  }
}
