package dev.heirloom.inheritance.ato;

import static dev.heirloom.inheritance.result.Severity.ERROR;
import static dev.heirloom.inheritance.result.Severity.INFO;
import static dev.heirloom.inheritance.result.Severity.WARNING;

import dev.heirloom.inheritance.result.Severity;
import java.util.List;

/**
 * The closed list of what can be found in an agency's records; the codes never change their
 * meaning.
 *
 * <p>Records that contradict themselves or each other never count as the more favourable reading
 * (ATO section 3); what asks for another look at a decision is in ATO section 6.
 */
public enum RecordFindingCode {
  /** A record has no day of issue. */
  ISSUE_NOT_STATED(WARNING, false, "{0} of {1} states no day of issue and counts for nothing"),
  /** A record ends before it begins. */
  EXPIRES_BEFORE_ISSUE(
      ERROR, false, "{0} of {1} expires on {2}, before its issue on {3}: it counts for nothing"),
  /** A record was revoked before it was issued. */
  REVOKED_BEFORE_ISSUE(
      ERROR, false, "{0} of {1} is revoked on {2}, before its issue on {3}: it counts for nothing"),
  /** A review is set for a day after the end. */
  REVIEW_AFTER_END(
      WARNING, false, "{0} of {1} is to be reviewed on {2}, after its end on {3}: the end counts"),
  /** Two decisions on one matter are active together and differ. */
  TWO_ACTIVE_DECISIONS(
      ERROR,
      false,
      "{0} are all active for {1} and differ in {2}: of each, the less favourable counts"),
  /** An agency authorizes the system of another. */
  ANOTHER_AGENCY_DECIDED(
      ERROR,
      false,
      "{0} authorizes {1} of {2}, but {3} decided: it counts for nothing, because only the system's own agency can authorize it"),
  /** Another agency accepted the provider. */
  ANOTHER_AGENCY_ACCEPTED(
      INFO, false, "{0} is the acceptance of {1} by {2}: it counts for nothing at {3}"),
  /** An acceptance does not say whose it is. */
  AGENCY_NOT_STATED(
      WARNING, false, "{0} accepts {1} and does not say which agency decided: it {2}"),
  /** A record is about something that no system and no provider of the records is called. */
  UNKNOWN_SUBJECT(
      WARNING,
      false,
      "{0} names \"{1}\", but no system or provider in these records has that name: it counts for nothing here"),
  /** Two descriptions have one name. */
  NAME_USED_TWICE(WARNING, false, "{0} different entries are called \"{1}\": the first counts"),
  /** The officials accepted a provider and disapproved of it. */
  DISAPPROVED_THOUGH_ACCEPTED(
      ERROR,
      false,
      "{0} is active for {1}, but the authorizing officials disapproved on {2}: the disapproval counts until it is decided anew"),
  /** A milestone says that something was decided, and no decision is on record. */
  DECISION_NOT_ON_RECORD(
      WARNING,
      false,
      "a milestone of {0} says that {1} was decided, but no authorization that is active says so: the record counts"),
  /** A milestone does not say which provider it is about. */
  PROVIDER_NOT_SAID(
      WARNING,
      false,
      "the milestone {0} of {1} does not say which of its providers it is about: it counts for none"),
  /** A class A certification states a longer life than it can have. */
  CLASS_A_BEYOND_TWELVE_MONTHS(
      WARNING,
      false,
      "{0} of {1} is a class A certification, valid for twelve months at the most: it ends on {2}"),
  /** An ATO outlasts the class A certification below it. */
  ATO_OUTLASTS_CLASS_A(
      WARNING, true, "{0} ends on {1}, after {2}, when the class A certification of {3} has ended"),
  /** A FedRAMP certification states no class. */
  CLASS_NOT_STATED(WARNING, false, "{0} of {1} is a FedRAMP certification without a class"),
  /** A record that is no certification states a class. */
  CLASS_WITHOUT_CERTIFICATION(
      WARNING, false, "{0} of {1} states class {2}, but is not a FedRAMP certification"),
  /** Low-impact software as a service is authorized above low. */
  LI_SAAS_ABOVE_LOW(
      ERROR,
      false,
      "{0} of {1} is for low-impact software as a service, but states {2}: it counts as Low"),
  /** A control id cannot be read. */
  CONTROL_NOT_READ(WARNING, false, "{0} names \"{1}\", which is not a control id of NIST's form"),
  /** The records name several regimes. */
  REGIMES_DIFFER(
      ERROR,
      false,
      "the records name the regimes {0}: say which one applies; until then the stricter one does, {1}"),
  /** A determination was made for another day or under other rules. */
  REPORT_DOES_NOT_FIT(
      ERROR, false, "the determination is about {0} and this path about {1}: it was left out"),
  /** A provider's authorization is not active. */
  PROVIDER_NOT_ACTIVE(ERROR, true, "no authorization of {0} is active: {1}"),
  /** A provider has no authorization on record. */
  PROVIDER_NOT_STATED(WARNING, false, "no authorization of {0} with a date is on record"),
  /** A provider is authorized below the level it is needed at, and that is not accepted. */
  LEVEL_NOT_ACCEPTED(
      WARNING,
      false,
      "{0} is authorized at {1}, below {2}, and no authorizing official's acceptance of that is on record"),
  /** A provider has a class and no impact level. */
  CLASS_FOR_LEVEL(
      INFO,
      false,
      "{0} is certified as class {1}, which is not an impact level: FedRAMP presumes it adequate, your authorizing official decides for {2}"),
  /** The system has an ATO and the agency has not accepted its provider. */
  SYSTEM_AHEAD_OF_PROVIDER(
      WARNING,
      true,
      "{0} is active, but the agency has not accepted {1}, which these rules ask for"),
  /** A consolidated ATO leaves the provider to the next system. */
  NEXT_SYSTEM_REDOES(
      INFO,
      false,
      "a consolidated ATO authorizes {0} alone: for the next system on {1} the agency may have to request the package, review it and decide again"),
  /** A system is in production without an ATO. */
  PRODUCTION_WITHOUT_ATO(
      ERROR, true, "{0} went into production on {1}, and no ATO of it is active"),
  /** A review is due. */
  REVIEW_DUE(WARNING, true, "{0} of {1} was to be reviewed on {2}"),
  /** The system changed since a decision. */
  SYSTEM_CHANGED(WARNING, true, "{0} changed on {1}, since {2}: {3}"),
  /** A provider changed since a decision. */
  PROVIDER_CHANGED(WARNING, true, "{0} changed on {1}, since {2}: {3}"),
  /** The baseline changed since a decision. */
  BASELINE_CHANGED(WARNING, true, "the baseline {0} changed on {1}, since {2}: {3}"),
  /** The system is held to another baseline than its ATO was given on. */
  BASELINE_DIFFERS(WARNING, true, "{0} was given on {1}, and the system must now meet {2}"),
  /** A provider was authorized anew since a decision. */
  PROVIDER_DECIDED_ANEW(INFO, true, "{0} was authorized anew on {1}, since {2}"),
  /** A decision came before every assessment that was given. */
  NOT_ASSESSED_BEFORE(
      WARNING, true, "no assessment of {0} that was given had ended by the day of {1}"),
  /** Assessors came again since a decision. */
  ASSESSED_SINCE(INFO, true, "{0} was assessed again by {1} (\"{2}\"), since {3}"),
  /** An assessor was not satisfied since a decision. */
  NOT_SATISFIED_SINCE(
      WARNING, true, "{0} of {1} was found not satisfied on {2}, since {3}: \"{4}\""),
  /** A risk remains that a decision did not know, or that was settled then. */
  RISK_SINCE(WARNING, true, "a risk of {0} remains that did not on the day of {1}: {2}"),
  /** A risk stands otherwise than on the day of a decision. */
  RISK_CHANGED(
      WARNING, true, "a risk of {0} stood otherwise on the day of {1} ({2}) than now: {3}"),
  /** The deadline of a risk has passed, and the risk remains. */
  RISK_OVERDUE(WARNING, true, "a risk of {0} was due on {1} and remains: {2}"),
  /** A risk that a decision accepted is settled. */
  RISK_SETTLED_SINCE(INFO, false, "a risk of {0} that remained on the day of {1} is settled: {2}"),
  /** A document that was handed in for a system speaks of another one. */
  EVIDENCE_OF_ANOTHER_SYSTEM(
      WARNING,
      false,
      "{0} was handed in for {1}, but is about another system: it counts for nothing");

  private final Severity severity;
  private final boolean anotherLook;
  private final String sentence;

  RecordFindingCode(Severity severity, boolean anotherLook, String sentence) {
    this.severity = severity;
    this.anotherLook = anotherLook;
    this.sentence = sentence;
  }

  /** Returns how much it matters. */
  public Severity severity() {
    return severity;
  }

  /** Returns whether a decision may need another look for it. */
  public boolean asksForAnotherLook() {
    return anotherLook;
  }

  String sentence(List<String> details) {
    String filled = sentence;
    StringBuilder text = new StringBuilder(filled.length() + 64);
    for (int i = 0; i < filled.length(); i++) {
      if (filled.charAt(i) == '{') {
        text.append(details.get(filled.charAt(i + 1) - '0'));
        i += 2;
      } else {
        text.append(filled.charAt(i));
      }
    }
    return text.toString();
  }
}
