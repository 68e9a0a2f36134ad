package dev.heirloom.inheritance.result;

import static dev.heirloom.inheritance.result.Effect.ADDS_RESPONSIBILITY;
import static dev.heirloom.inheritance.result.Effect.BY_POLICY;
import static dev.heirloom.inheritance.result.Effect.CAP;
import static dev.heirloom.inheritance.result.Effect.COUNTS_AS_PART;
import static dev.heirloom.inheritance.result.Effect.ENTRY_IGNORED;
import static dev.heirloom.inheritance.result.Effect.NONE;
import static dev.heirloom.inheritance.result.Effect.UNUSABLE;
import static dev.heirloom.inheritance.result.Severity.ERROR;
import static dev.heirloom.inheritance.result.Severity.INFO;
import static dev.heirloom.inheritance.result.Severity.WARNING;

import java.net.URI;
import java.util.List;

/**
 * The closed list, long for it is one list, of what a determination can find: every lowering, doubt
 * and contradiction has one of these codes, which never change their meaning (SEMANTICS section 3).
 *
 * <p>Each says how severe it is, what it does to results, what it means, has a sentence for a
 * person whose {@code {0}}, {@code {1}}, ... a finding fills in, and says what to do about it.
 */
public enum FindingCode {
  /** An item is only planned. */
  NOT_IMPLEMENTED(
      ERROR,
      UNUSABLE,
      "the provided item is only planned",
      "{0} of {1} is planned, not implemented, and cannot be inherited yet",
      "Implement the control yourself until the provider calls it implemented, and ask when that will be."),
  /** An item is partly implemented. */
  PARTLY_IMPLEMENTED(
      WARNING,
      CAP,
      "the provided item is partly implemented",
      "{0} of {1} is implemented in part",
      "Ask the provider which part is in operation, and implement the rest yourself."),
  /** A state is stated in a word that is not understood. */
  STATE_NOT_UNDERSTOOD(
      WARNING,
      CAP,
      "the implementation state is stated in a word that is not understood",
      "{1} gives {0} the implementation state \"{2}\", which is not understood, {3}",
      "Ask the provider to use one of OSCAL's words: implemented, partial, planned, alternative or not-applicable."),

  /** An item is implemented in another way. */
  ALTERNATIVE_IMPLEMENTATION(
      WARNING,
      NONE,
      "the provided item is an alternative implementation",
      "{0} of {1} is an alternative implementation, which an authorizing official must accept",
      "Read what the provider does instead, and have your authorizing official accept it."),
  /** An item is offered, though the provider calls it not applicable to itself. */
  NOT_APPLICABLE_AT_PROVIDER(
      WARNING,
      NONE,
      "the provider offers what it calls not applicable to itself",
      "{1} offers {0} though its state there is not-applicable: confirm that it covers you",
      "Ask the provider whether the item covers your system; implement the control yourself if it does not."),
  /** An item has no implementation state. */
  STATE_NOT_STATED(
      INFO,
      NONE,
      "no implementation state is given",
      "{1} gives {0} no implementation state",
      "Ask the provider to state whether the item is implemented."),

  /** An item has several different states on one level. */
  STATE_CONTRADICTORY(
      WARNING,
      NONE,
      "several states are given on one level, of which the weakest counts",
      "{1} gives {0} the states {2}: the weakest counts, {3}",
      "Ask the provider which state is true, and to state that one alone."),
  /** The component that offers something says a weaker state of a part of it elsewhere. */
  STATE_WEAKER_ELSEWHERE(
      WARNING,
      CAP,
      "the component that offers it gives a place of it a weaker state elsewhere in the document",
      "{1} offers {0} as {2}, and the component that offers it is {3} there elsewhere in the document: it counts as partial at most",
      "Ask the provider which state is true, and implement the control yourself until you know."),
  /** What an offer stands in has a weaker state than the offer. */
  STATE_OVERRULED(
      INFO,
      NONE,
      "the requirement or the statement of an entry has a weaker state than the entry",
      "{1} gives {0} the state {2}, and what it stands in the state {3}: the nearest counts",
      "Ask the author of the document which state is true."),
  /** A system or a component is not in operation. */
  NOT_OPERATIONAL(
      ERROR,
      UNUSABLE,
      "the system or the component is not, or no longer, in operation",
      "{0} has the status \"{1}\": nothing can be inherited from it",
      "Implement the controls yourself, or use another provider; ask for a new document if the system is in operation after all."),

  /** A system or a component is being changed at large, or in some other state. */
  STATUS_NOT_OPERATIONAL(
      WARNING,
      NONE,
      "the status of the system or the component is not plainly operational",
      "{0} has the status \"{1}\": confirm what it offers now",
      "Ask the provider what is changing, and whether it still offers what the document says."),

  /** The status of a system or a component is not understood. */
  STATUS_NOT_UNDERSTOOD(
      WARNING,
      CAP,
      "the status of the system or the component is stated in a word that is not understood",
      "{0} has the {1} \"{2}\", which is not understood, so what it offers counts as partial at most",
      "Ask the provider to use one of OSCAL's words for the status, such as operational."),

  /** The component of an item does not exist in its document. */
  UNKNOWN_COMPONENT(
      WARNING,
      CAP,
      "the component of the provided item does not exist in the document",
      "{0} of {1} is provided by component {2}, which the document does not have",
      "Ask the provider to add the component to the document, or to correct the uuid that names it."),

  /** An item stands deeper than the point. */
  PART_OF_POINT(
      WARNING,
      CAP,
      "the item covers only a part of the point, and no other items cover the rest",
      "{0} of {1} covers {2}, only a part of the point, and nothing covers the other parts",
      "Implement the other parts yourself, or ask the provider to offer the whole statement."),
  /** A system's authorization is not active on the date asked for. */
  AUTHORIZATION_NOT_ACTIVE(
      ERROR,
      UNUSABLE,
      "the system's authorization is not active at the as-of date",
      "the authorization of {0} is not active on {1}: {2}",
      "Check the as-of date and the record. If both are right, rely on nothing of the system until it is authorized again."),
  /** A system has no authorization on record. */
  AUTHORIZATION_NOT_STATED(
      WARNING,
      NONE,
      "no authorization of the system is on record",
      "no authorization with a date is on record for {0}",
      "Add the system's authorization with its dates to your records."),
  /** An item lies outside what was authorized. */
  OUTSIDE_AUTHORIZATION_SCOPE(
      ERROR,
      UNUSABLE,
      "the control or the component was not authorized",
      "{0} of {1} lies outside what was authorized: {2}",
      "Implement the control yourself, or correct the record if it names the wrong baseline or components."),
  /** An offering speaks of another revision of the catalog. */
  REVISION_MISMATCH(
      ERROR,
      UNUSABLE,
      "the offering refers to another revision of the catalog, and no mapping is given",
      "{0} refers to {1}{3}, the baseline to {2}: a mapping is needed",
      "Ask the provider for a document of the baseline's revision, or carry the offer over with a mapping collection."),
  /** What a document says speaks of another catalog. */
  OTHER_CATALOG(
      ERROR,
      UNUSABLE,
      "the offering refers to another catalog, and no mapping is given",
      "{0} refers to {1}{3}, the baseline to {2}: a mapping is needed",
      "Ask the provider for a document of the baseline's catalog, or carry the offer over with a mapping collection."),
  /** Nothing tells which catalog an offering speaks of. */
  SOURCE_NOT_KNOWN(
      WARNING,
      NONE,
      "it is not known whether the offering refers to the baseline's catalog",
      "it is not known whether {0} refers to the catalog that the baseline was made from: {1}",
      "Make the profile or catalog available that the document names, or ask the provider to name the one that it follows."),
  /** The baseline that a system was authorized on is not known. */
  SCOPE_NOT_STATED(
      INFO,
      NONE,
      "the baseline that the provider was authorized on is not known",
      "the baseline that {0} was authorized on is not known, so no control counts as outside its scope",
      "Name the provider's baseline in its authorization record, or make the profile available that its plan imports."),
  /** A component definition that a document imports could not be loaded. */
  IMPORT_NOT_LOADED(
      ERROR,
      ENTRY_IGNORED,
      "a component definition that the document imports could not be loaded",
      "{0} imports \"{1}\", which could not be loaded, so what it offers is missing: {2}",
      "Save the imported file where the document names it, or say where it is saved, and determine again."),
  /** A document offers nothing. */
  NOTHING_OFFERED(
      ERROR,
      NONE,
      "a document offers nothing to customers",
      "{0} offers nothing: it has no provided item and no responsibility for customers",
      "Ask the provider for a plan with exports, a component definition or a responsibility matrix."),
  /** A matrix says who acts in words that are not understood. */
  MATRIX_VALUE_NOT_UNDERSTOOD(
      WARNING,
      NONE,
      "a matrix says who acts in words that are not understood, which count as not addressed",
      "{1} says \"{2}\" of {0}, which does not say who acts and counts as not addressed",
      "Ask the provider what the words mean, and say so in a layout of the matrix."),
  /** The columns of a matrix say different things of one row. */
  COLUMNS_CONTRADICT(
      WARNING,
      NONE,
      "the columns of a matrix contradict each other, and the less favourable reading counts",
      "of {0}, {1} says different things: {2}",
      "Ask the provider which column is right, and correct the row."),
  /** A summary counts other rows than its matrix has. */
  SUMMARY_CONTRADICTS(
      WARNING,
      NONE,
      "a summary counts other rows than its matrix has, and the matrix counts",
      "{0} has a summary that its matrix contradicts: {1}",
      "Ask the provider whether rows are missing or the summary is out of date."),
  /** A condition excludes the item. */
  EXCLUDED_BY_CONDITION(
      ERROR,
      UNUSABLE,
      "a condition of the authorization or the acceptance excludes it",
      "a condition excludes {0} of {1}: {2}",
      "Implement the control yourself, or ask the official who set the condition to lift it."),
  /** A lower item that the item relies on is missing or unusable. */
  CHAIN_BROKEN(
      ERROR,
      UNUSABLE,
      "a lower item that the item relies on is missing or unusable",
      "{0} of {1} relies on {2}, which {3}",
      "See what is wrong with the lower item. Give its document if it is missing, or ask your provider what takes its place."),
  /** A lower item that the item relies on is partial, or not understood. */
  CHAIN_PARTIAL(
      WARNING,
      CAP,
      "a lower item that the item relies on is partial",
      "{0} of {1} relies on {2}, which is partial itself",
      "See what lowers the lower item, and implement the rest yourself."),
  /** Records are about systems of which none is given. */
  RECORD_NOT_USED(
      INFO,
      ENTRY_IGNORED,
      "records are about systems of which none is given",
      "{0} names {1} systems of which none is given, and counts for none of these: {2}",
      "Do nothing if these systems are not yours. Else name the system as its document does."),
  /** A document of the chain below is not given. */
  LOWER_DOCUMENT_NOT_GIVEN(
      INFO,
      NONE,
      "the document that a lower item could be in is not given",
      "{0} names {1}, of a lower system whose document is not given, so it was not checked",
      "Ask for the document of the lower system, and give it as one more provider."),
  /** A system is authorized below the impact level it is needed at. */
  AUTHORIZED_BELOW_LEVEL(
      WARNING,
      CAP,
      "the provider is authorized below the customer system's impact level",
      "{0} is authorized at {1}, below {2}, and no authorizing official's acceptance of that is on record",
      "Use a provider that is authorized at your level, or record that your authorizing official accepts the difference."),
  /** One of the two impact levels is stated in words that are not understood. */
  LEVEL_NOT_UNDERSTOOD(
      WARNING,
      CAP,
      "an impact level is stated in words that are not understood",
      "{0} has the impact level \"{1}\", which is not understood, and no authorizing official's acceptance of that is on record",
      "State the impact level as low, moderate or high, or record that your authorizing official accepts it."),

  /** One of the two impact levels is not stated. */
  LEVEL_NOT_STATED(
      INFO,
      NONE,
      "an impact level is not stated, so levels are not compared",
      "no impact level of {0} is stated, so levels are not compared",
      "State the provider's impact level in its record, and your own in your plan."),

  /** A system has a FedRAMP certification class in place of an impact level. */
  CERTIFICATION_CLASS(
      INFO,
      BY_POLICY,
      "the provider has a FedRAMP certification class, which is not an impact level",
      "{0} is certified as class {1}: FedRAMP presumes it adequate, your authorizing official decides for {2}",
      "Have your authorizing official decide whether the class is enough for your impact level, and record the decision."),
  /** A provider's parameter value is weaker than required. */
  PARAMETER_WEAKER(
      WARNING,
      CAP,
      "the provider's parameter value is weaker than the baseline asks for",
      "{1} has {2} at \"{3}\", weaker than the required \"{4}\"",
      "Ask the provider to meet the required value, or add yourself what is missing."),
  /** A provider's parameter value cannot be compared. */
  PARAMETER_UNDECIDED(
      WARNING,
      BY_POLICY,
      "the provider's parameter value cannot be compared with the baseline's",
      "{1} has {2} at \"{3}\", which cannot be compared with the required \"{4}\": compare them",
      "Compare the two values yourself. A policy can say that such a value lowers the result until then."),
  /** A provider states no value of a parameter. */
  PARAMETER_NOT_STATED(
      INFO,
      NONE,
      "the provider states no value for a parameter that the baseline sets",
      "{1} states no value for {2}; the baseline asks for \"{3}\"",
      "Ask the provider for its value, and compare it with what the baseline asks for."),
  /** A policy control cannot be inherited wholly from another organization. */
  ORGANIZATION_POLICY(
      WARNING,
      CAP,
      "another organization's policies and procedures are never wholly yours",
      "{0} asks for your own organization's policy and procedures: those of {1} cover only a part",
      "Write your own policy and procedures. They may refer to those of the other organization."),
  /** The customer's agency has not accepted a provider's authorization. */
  AWAITING_AGENCY_ACCEPTANCE(
      WARNING,
      BY_POLICY,
      "the customer's agency has not accepted the provider's authorization",
      "no acceptance of the authorization of {0} by {1} is on record on {2}",
      "Record your agency's acceptance when it is decided."),
  /** A statement id matches nothing in a known control. */
  UNKNOWN_STATEMENT(
      WARNING,
      ENTRY_IGNORED,
      "a statement id matches nothing in its control",
      "{0} has no statement {1}: a provided item there counts nowhere, a responsibility for the whole control",
      "Correct the statement id: the control in the baseline shows those that exist."),
  /** Control ids of a document are not of NIST's form and not in the baseline. */
  UNKNOWN_CONTROL(
      WARNING,
      ENTRY_IGNORED,
      "control ids are neither in the baseline nor of NIST's form",
      "{0} uses ids that are neither in the baseline nor of NIST's form ({1}): {2}",
      "Correct the ids, or choose the baseline that the document was written for."),
  /** Controls of a document are not in the baseline, or withdrawn there. */
  CONTROL_NOT_IN_BASELINE(
      INFO,
      ENTRY_IGNORED,
      "a document names controls that are not in the baseline, or withdrawn there",
      "{0} names {1} controls that are not in the baseline: {2}",
      "Do nothing if your baseline leaves these controls out on purpose. Else choose the baseline that has them."),
  /** A document sets parameters that their controls do not have. */
  UNKNOWN_PARAMETER(
      WARNING,
      ENTRY_IGNORED,
      "a document sets parameters that their controls do not have",
      "{0} sets parameters that their controls do not have ({1}): {2}",
      "Correct the ids of the parameters, or the control that they are set under."),
  /** Ids of a document are spelled otherwise than in the baseline. */
  ID_SPELLING(
      INFO,
      NONE,
      "ids are spelled differently from those of the baseline",
      "{0} spells ids differently from the baseline ({1}): {2}",
      "Do nothing: the ids are understood. Spell them as the baseline does when you edit the document next."),
  /** Properties that would count are in a namespace that is not theirs. */
  PROPERTY_NOT_READ(
      WARNING,
      ENTRY_IGNORED,
      "properties that would count are in a namespace that is not theirs, and are not read",
      "{0} has properties in a namespace that is not theirs, so they are not read: {1}",
      "Correct the namespace of the properties if they are meant as NIST, FedRAMP or this library define them."),
  /** A reference names nothing of its kind where it should. */
  DANGLING_REFERENCE(
      WARNING,
      ENTRY_IGNORED,
      "a reference names nothing of its kind where it should",
      "{0} names {1} as a {2}, but {3}",
      "Correct the reference, or add what it names."),
  /** A responsibility is bound to an item that offers nothing where it stands. */
  BOUND_ELSEWHERE(
      WARNING,
      NONE,
      "a responsibility names an item that provides nothing at the responsibility's place",
      "responsibility {0} names {1}, which provides nothing at its place: the responsibility counts at the whole of its own place",
      "Ask the provider which item the responsibility belongs to. Until then, meet it wherever it stands."),
  /** A uuid is used for two different things. */
  DUPLICATE_UUID(
      WARNING,
      NONE,
      "a uuid is used twice in a document for different entries",
      "{1} uses {0} for {2} different entries: a reference to it means all of them",
      "Give each entry a uuid of its own, and correct the references to it."),
  /** A responsibility of a lower system reaches the customer system unanswered. */
  ORPHANED_RESPONSIBILITY(
      WARNING,
      ADDS_RESPONSIBILITY,
      "no system on the way up answers a lower system's responsibility, so it falls to the customer system",
      "responsibility {0} of {1} is neither satisfied nor passed on by {2}: it falls to you",
      "Meet the responsibility yourself, or ask your provider to answer it in its document."),
  /** A responsibility of a lower system is presumed satisfied. */
  PRESUMED_SATISFIED(
      INFO,
      BY_POLICY,
      "a lower system's responsibility is presumed satisfied, because a system on the way up is authorized",
      "responsibility {0} of {1} is presumed satisfied, because {2} is authorized: confirm it",
      "Ask your provider to confirm that it meets the responsibility. A policy can have such responsibilities fall to you."),
  /** A document has originations and no exports. */
  ORIGINATION_ONLY(
      ERROR,
      NONE,
      "a document states originations and exports nothing, and an origination implies no inheritance",
      "{0} states control originations but exports nothing: nothing can be inherited from it",
      "Ask the provider for a document with exports, or for its customer responsibility matrix."),
  /** An origination contradicts an export. */
  ORIGINATION_CONTRADICTORY(
      WARNING,
      NONE,
      "an origination names the customer beside an export that imposes nothing",
      "{1} calls {0} {2}, but what it exports there leaves nothing to the customer",
      "Ask the provider whether it leaves something to you there."),
  /** A document does not say how much of a control it offers. */
  INHERITANCE_NOT_STATED(
      WARNING,
      COUNTS_AS_PART,
      "the document does not say how much is offered, so it counts as partial",
      "{1} does not say whether {0} is offered in whole or in part{2}: it counts as partial at most",
      "Ask the provider whether it covers the whole, and what it leaves to you."),
  /** Documents with one identifier call their systems differently. */
  SHARED_IDENTIFIER(
      WARNING,
      NONE,
      "documents under different titles state one identifier of a system, so it is not known whether they are of one",
      "{0} state the identifier \"{1}\" under different titles: each counts as the document of a system of its own",
      "Give one document of each system, and ask for the identifier of each."),
  /** Two documents of one system are given. */
  CONFLICTING_DOCUMENTS(
      WARNING,
      ENTRY_IGNORED,
      "two documents of one system are given, of which the later counts",
      "{0} and {1} are documents of one system: {0} counts, {2}",
      "Give one document of each system."),
  /** The customer system lists other items as inherited, but not this one. */
  NOT_LISTED_AS_INHERITED(
      INFO,
      NONE,
      "the customer system lists other items of the control as inherited, but not this one",
      "{0} of {1} is offered, but your document lists others of {2} as inherited and not this one",
      "Add the item to what your document lists as inherited, or leave it out if you do not use it."),
  /** A mapping collection names ids that the baseline on that side does not have. */
  MAPPED_ID_UNKNOWN(
      WARNING,
      COUNTS_AS_PART,
      "a mapping names controls or statements that the baseline on that side does not have",
      "{0} maps {1} ids that {2} does not have ({3}): {4}",
      "Correct the ids in the mapping, or give the two baselines that it was written for."),

  /** Maps of a collection have a relation that is not understood. */
  MAPPING_RELATION_NOT_UNDERSTOOD(
      WARNING,
      ENTRY_IGNORED,
      "the relation of a map is not understood, so it carries responsibilities and no items",
      "{0} states relations that are not understood, so these maps carry responsibilities and nothing provided: {1}",
      "Use one of OSCAL's words for the relation, such as equal-to or subset-of."),

  /** Maps of a collection have qualifiers. */
  MAPPING_QUALIFIED(
      WARNING,
      COUNTS_AS_PART,
      "a map is qualified, so it carries a part at most, and nothing provided where it is blocked",
      "{0} qualifies maps, which carry a part at most, and nothing provided where they are blocked: {1}",
      "Read the qualifiers, and implement yourself what they leave open."),

  /** Maps of a collection have a coverage of their own below 1, or a mapping is not complete. */
  MAPPING_NOT_COMPLETE(
      WARNING,
      COUNTS_AS_PART,
      "a mapping is not complete, or a map covers only a part, so what it carries counts as partial at most",
      "{0} does not call everything complete, so these carry a part at most: {1}",
      "Complete the mapping, or implement yourself what it leaves open."),

  /** A responsibility of a carried provider stands where no map leads from. */
  NOT_MAPPED(
      WARNING,
      NONE,
      "no map leads from a responsibility of the provider to the baseline",
      "responsibility {0} of {1} stands at {2}, from where no map leads to the baseline: confirm what becomes of it",
      "Decide what the responsibility asks of you under your baseline, and add a map from its place."),

  /** A mapping is given for a system that the customer system does not leverage itself. */
  MAPPING_NOT_USED(
      WARNING,
      ENTRY_IGNORED,
      "a mapping is given for a system that is not a direct provider",
      "{0} was given for {1}, which the customer system does not use directly: those below refer to the catalog that the provider above them refers to",
      "Give the mapping for the provider that your system uses directly, or leave it out."),

  /** The customer system calls a place not applicable and does not say why. */
  TAILORING_WITHOUT_REMARKS(
      WARNING,
      ENTRY_IGNORED,
      "the customer system calls a place not applicable and does not say why",
      "your document calls {0} not-applicable without remarks: say why, else it stays applicable",
      "Say in the remarks why the place is not applicable."),
  /** A provider says what is implemented, and nothing says what customers may inherit. */
  OFFER_NOT_STATED(
      ERROR,
      NONE,
      "a provider's Security Decision Record is given, and nothing that says what customers may inherit",
      "{0} says in {1} what it implements, and nothing given says what you may inherit: ask the provider for its offer",
      "Ask the provider for its offer: a plan with exports, a component definition or a responsibility matrix."),
  /** The customer system calls inherited what its provider does not say that it offers. */
  RELIANCE_TO_CONFIRM(
      WARNING,
      NONE,
      "the customer system calls something inherited from a provider whose offer is not given",
      "your document calls {0} inherited from {1}, whose offer is not given: confirm that you may rely on it",
      "Ask the provider for its offer and give it, or have the provider confirm what you rely on."),
  /** Evidence speaks of another system. */
  OTHER_SYSTEM(
      WARNING,
      ENTRY_IGNORED,
      "evidence is about another system than the one it was handed in for",
      "{0} is about {1}, not about {2}, so it has no effect: hand it in for the system that it is about",
      "Hand the evidence in for the system that it is about."),
  /** Nothing tells which system evidence speaks of. */
  EVIDENCE_SYSTEM_NOT_STATED(
      WARNING,
      NONE,
      "it is not known which system evidence is about",
      "{0} {2}, so it counts for {1}, for which it was handed in: check that it is about it",
      "Check which system the evidence is about, and ask its author to name that system's plan."),
  /** An overview says who a provider is. */
  PACKAGE_OVERVIEW(
      INFO,
      NONE,
      "a Certification Package Overview identifies the provider",
      "{0} is {2} by {1}: certification {3}; certified services: {4}",
      "Check that this is the provider that you use."),
  /** A provider stands on something that is not certified. */
  RESOURCE_NOT_CERTIFIED(
      WARNING,
      NONE,
      "the provider uses a third-party resource that is not FedRAMP certified",
      "{0} uses {1}, which is not FedRAMP certified: nothing given says how its controls stand",
      "Ask the provider how the controls stand that rest on the resource."),
  /** An assessor was not satisfied. */
  ASSESSED_NOT_SATISFIED(
      WARNING,
      CAP,
      "an assessor found that the provider does not satisfy it",
      "{0} of {1} is \"{2}\" by {3}: {4}",
      "Ask the provider for its plan of action, and implement the control yourself until an assessor is satisfied."),
  /** A risk of a provider is open. */
  OPEN_RISK(
      WARNING,
      BY_POLICY,
      "a risk of the provider is open",
      "risk \"{1}\" of {0} is open on {2}: {3}",
      "Ask the provider how and when it will close the risk, and have your authorizing official decide on it."),
  /** An open risk names no control. */
  RISK_WITHOUT_CONTROL(
      WARNING,
      NONE,
      "a risk is open and names no control, so nothing says which offers it is about",
      "risk \"{1}\" of {0} is open on {2} and names no control that is understood: it may be about anything",
      "Ask which controls the risk is about, and name them in the plan of action."),
  /** A risk of a provider should have been dealt with. */
  OVERDUE_RISK(
      WARNING,
      NONE,
      "an open risk of the provider is past its deadline",
      "risk \"{1}\" of {0} is open on {2}, past its deadline of {3}",
      "Ask the provider why the risk is still open, and when it will be closed."),
  /** An assessor was not satisfied with what the customer system does itself. */
  DUTY_DISPUTED(
      WARNING,
      NONE,
      "an assessor found that the customer system does not satisfy it, so what it calls done is disputed",
      "{0} of {1} is \"{2}\" by {3}, so what you call done there counts as open: {4}",
      "Mend what the assessor found, and have it assessed again.");

  private static final String PAGE = "https://heirloom.dev/findings.html#";

  private final Severity severity;
  private final Effect effect;
  private final String meaning;
  private final String sentence;
  private final String remedy;

  FindingCode(Severity severity, Effect effect, String meaning, String sentence, String remedy) {
    this.severity = severity;
    this.effect = effect;
    this.meaning = meaning;
    this.sentence = sentence;
    this.remedy = remedy;
  }

  /** Returns how much it matters. */
  public Severity severity() {
    return severity;
  }

  /** Returns what it does to results. */
  public Effect effect() {
    return effect;
  }

  /** Returns what it means, in one line. */
  public String meaning() {
    return meaning;
  }

  /** Returns what to do about it, in a sentence or two. */
  public String remedy() {
    return remedy;
  }

  /** Returns the web address of what it means and what to do about it. */
  public URI page() {
    return URI.create(PAGE + name());
  }

  /**
   * Returns whether it says that the documents leave something open which nobody can know from them
   * alone: what they don't state, state in words that are not understood, or is not given.
   */
  public boolean isOfUnknown() {
    return switch (this) {
      case STATE_NOT_UNDERSTOOD,
          STATE_NOT_STATED,
          STATUS_NOT_UNDERSTOOD,
          AUTHORIZATION_NOT_STATED,
          SOURCE_NOT_KNOWN,
          SCOPE_NOT_STATED,
          IMPORT_NOT_LOADED,
          MATRIX_VALUE_NOT_UNDERSTOOD,
          LOWER_DOCUMENT_NOT_GIVEN,
          LEVEL_NOT_UNDERSTOOD,
          LEVEL_NOT_STATED,
          PARAMETER_UNDECIDED,
          PARAMETER_NOT_STATED,
          PRESUMED_SATISFIED,
          INHERITANCE_NOT_STATED,
          MAPPING_RELATION_NOT_UNDERSTOOD,
          NOT_MAPPED,
          OFFER_NOT_STATED,
          RELIANCE_TO_CONFIRM,
          EVIDENCE_SYSTEM_NOT_STATED,
          RESOURCE_NOT_CERTIFIED ->
          true;
      default -> false;
    };
  }

  /** Returns the sentence for a person, with the details in its places. */
  String sentence(List<String> details) {
    StringBuilder filled = new StringBuilder(sentence.length() + 64);
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      if (c == '{' && i + 2 < sentence.length() && sentence.charAt(i + 2) == '}') {
        int detail = sentence.charAt(i + 1) - '0';
        filled.append(detail < details.size() ? details.get(detail) : "");
        i += 2;
      } else {
        filled.append(c);
      }
    }
    return filled.toString();
  }
}
