package dev.heirloom.oscal.io.matrix.internal;

import dev.heirloom.oscal.io.matrix.MatrixLayout.About;
import dev.heirloom.oscal.io.workbook.internal.Header;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the header of a column announces. Asked with all lines of a header, from the highest to the
 * lowest.
 */
final class HeaderWords {

  /** A longer text is no header. */
  private static final int LONGEST = 200;

  private static final Pattern ID =
      pattern(
          "^(?:(?:nist|cmmc|iso|ccm|csf|sp|security|cybersecurity|annex a|fedramp|cis|pci|hitrust|base|unique|ksi"
              + "|800-53|800-171|sp 800-53|sp 800-171|27001|2\\.0|v4(?:\\.\\d)?|rev\\.? ?\\d|r\\d|level \\d|l\\d|\\d+) ?)*+"
              + "(?:control(?:s|\\(s\\))?|practice|requirement|req|safeguard|control specification|objective|question|statement|ref|reference|identifier|id)"
              + "(?:[ /-]*(?:id|ids|id\\(s\\)|identifier|identifiers|no|no\\.|nr|nr\\.|num|number|numbers|#|ref|reference|code))?"
              + "(?: ?\\(.*\\))?$");
  private static final Pattern RELATED =
      pattern(
          "\\b(?:related|mapped|mapping|mappings|map|crosswalk|equivalent|via|associated|see also|corresponding|parent|source)\\b");
  private static final Pattern ACTS =
      pattern(
          "responsib|\\bowner|\\bowned|ownership|inherit|accountab|\\bwho\\b|\\bparty\\b|shared|\\bssrm\\b"
              + "|\\b(?:provided|implemented|performed|managed|operated|delivered|fulfilled|satisfied|handled) by\\b");
  private static final Pattern NOT_ACTS =
      pattern(
          "applicab|origination|(?<!inheritance |responsibility )\\bstatus\\b|\\bstate\\b|audience|rationale|\\bnotes?\\b|comment|descri|guidance"
              + "|narrative|statement|summary|evidence|explan|text|detail|internal|frequency|count|roles?\\b|contact");
  private static final Pattern INHERITABLE = pattern("inherit");

  /** Yes below such a header says the opposite, or that the provider inherits. */
  private static final Pattern NOT_INHERITABLE =
      pattern(
          "\\b(?:not|non|no|cannot|can't|never|isn't|without|un)\\b|\\b(?:non|un)-?inherit"
              + "|=|\\bonly\\b|\\bunless\\b|\\bexcept|\\b(?:if|after|until)\\b|\\bpart(?:ly|ial|ially)? (?:be )?inherit"
              + "|(?<!responsibility |responsibilities )\\bfrom (?:the |a |its )?"
              + "(?:customer|tenant|client|agency|osc|osa|csc|consumer|subscriber|organi[sz]ation|mission owner)");

  private static final Pattern CUSTOMERS_PART =
      pattern(
          "\\b(?:customer|tenant|client|agency|osc|osa|csc|consumer|subscriber|organi[sz]ation|mission owner)(?:'s|s')?"
              + "\\b.*(?:responsib|action|owned|implement|must|required|manage|provide)|responsib.* of (?:the )?customer");
  private static final Pattern STATE =
      pattern("^(?:implementation|control|compliance)? ?(?:status|state)\\b|implementation stat");
  private static final Pattern CIS =
      pattern(
          "origination|implementation stat|service provider (?:corporate|system|hybrid)|configured by customer|provided by customer|pre-existing");
  private static final Pattern COUNT =
      pattern(
          "^(?:#|no\\.?|nr\\.?|number|count|total|controls|quantity|aantal)(?: of (?:controls|practices|requirements|rows))?$|\\bcount\\b");
  private static final Pattern PROSE =
      pattern(
          "note|descri|comment|guidance|narrative|statement|explan|rationale|detail|responsib|how|implementation|inherit|remark|text|summary|capabilit");

  /** Baselines, publications and qualities of controls, which tables mark beside the parties. */
  private static final Pattern NO_PARTY =
      pattern(
          "\\b(?:low|moderate|high|baselines?|levels?|fips|impact|li-saas|tailored|privacy|fedramp|cmmc|nist|iso|hipaa"
              + "|pci|cui|il ?\\d|l\\d|control|specification|type|new|automated|manual|policy|technical|required|tested"
              + "|soc ?\\d?|gdpr|sox|cjis|ferpa|glba|csf|irs|cis|fisma|itar|dfars|ccpa|hitrust|hitech|cobit|mapped|mapping"
              + "|reviewed|complete|completed|done|updated|verified|collected|approved|ready|assessed|evidence"
              + "|in scope|poa&m|score|weight)\\b");

  /** What headers of columns that say who acts are made of, where they name no service. */
  private static final Pattern NAMELESS =
      pattern(
          "\\b(?:responsib\\w*|owne\\w*|inherit\\w*|accountab\\w*|who|party|parties|shared|ssrm|controls?|primary|secondary"
              + "|provided|implement\\w*|performed|managed|operated|delivered|fulfilled|satisfied|handled|assigned|done|acts?"
              + "|models?|types?|entity|entities|matrix|security|status|levels?|final|actual|overall|default|additional|other"
              + "|the|of|is|are|for|from|can|be|by|it|to|and|or|a|this|s|p|in|customers?|tenants?|clients?|agency|consumer"
              + "|subscriber|organi[sz]ation|csp|csc|provider|vendor|osa|osc)\\b|[^\\p{L}\\p{N}]+");

  private static final Pattern CUSTOMERS =
      pattern(
          "\\b(?:customer|tenant|client|agency|osc|osa|csc|consumer|subscriber|mission owner)(?:'s|s'|s)?\\b");

  private static final Pattern LIMIT =
      pattern("\\b(?:exceptions?|exclusions?|limitations?|caveats?|conditions?|restrictions?)\\b");

  private static final Pattern NOT_CUSTOMERS_PART =
      pattern("applicab|origination|\\bstatus\\b|\\bstate\\b|audience|\\bnot?\\b|\\bn/a\\b");

  private static final Pattern LACKING =
      pattern(
          "\\b(?:not|un(?:met|satisfied|done|implemented)|open|fail\\w*|gaps?|missing|pending|expired|incomplete"
              + "|deferred|deficien\\w*|overdue|to ?do|other than satisfied)\\b");

  /** Whose a yes is below such a header depends on who looks. */
  private static final Pattern VIEW =
      pattern("\\b(?:perspectives?|view ?points?|points? of view|views?|standpoint|eyes)\\b");

  /** Headers of text beside those that {@link #NOT_ACTS} has, where a party's word may stand. */
  private static final Pattern REMARK =
      pattern(
          "\\b(?:remarks?|observations?|considerations?|justifications?|clarifications?|discussions?"
              + "|instructions?|reasons?|reasoning|additional info(?:rmation)?|more info(?:rmation)?|misc)\\b");

  private static final Pattern LEGEND = pattern("^(?:legend|key)\\b");

  private HeaderWords() {}

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex);
  }

  private static boolean has(Pattern words, String header) {
    return header.length() <= LONGEST && words.matcher(Header.normalize(header)).find();
  }

  /** Returns whether it heads ids, not those of related controls. */
  static boolean isId(String header) {
    return has(ID, header) && !has(RELATED, header);
  }

  /** Returns whether it heads ids of controls that are only related to the row's. */
  static boolean isRelated(String header) {
    return has(RELATED, header);
  }

  /** Returns whether it may head a column that says who acts. */
  static boolean saysWhoActs(String header) {
    return has(ACTS, header) && !isNeverWhoActs(header);
  }

  /**
   * Returns whether it heads what never says who acts: origination and status as FedRAMP's CIS has
   * them, applicability, and what is prose by its name.
   */
  static boolean isNeverWhoActs(String header) {
    return has(NOT_ACTS, header) || isOfSummary(header);
  }

  /** Returns whether it is a header of FedRAMP's implementation summary. */
  static boolean isOfSummary(String header) {
    return has(CIS, header);
  }

  /** What a column asks, where its values are yes and no. */
  enum Asks {
    /** What can be inherited. */
    INHERITABLE,
    /** Whether the customer is responsible. */
    CUSTOMERS_PART
  }

  /** Returns what yes and no answer below it; empty if that is not said. */
  static Optional<Asks> asks(String header) {
    if (isOfAView(header)) {
      return Optional.empty();
    }
    if (has(CUSTOMERS_PART, header)) {
      return Optional.of(Asks.CUSTOMERS_PART);
    }
    return has(INHERITABLE, header) && !has(NOT_INHERITABLE, header)
        ? Optional.of(Asks.INHERITABLE)
        : Optional.empty();
  }

  /** Returns whether it asks somebody, so that yes may mean either party. */
  static boolean isOfAView(String header) {
    return has(VIEW, header);
  }

  /** Returns whether it heads remarks: a party that is named there does not act by that. */
  static boolean isRemark(String header) {
    return has(REMARK, header);
  }

  /** Returns whether marks below it say something else than who acts. */
  static boolean isNoParty(String header) {
    return has(NO_PARTY, header);
  }

  /** Returns whether it names no service of which alone the column would speak. */
  static boolean namesNobody(String header) {
    return header.length() <= LONGEST
        && NAMELESS.matcher(Header.normalize(header)).replaceAll("").isEmpty();
  }

  /** Returns whether marks below it say that something is the customer's. */
  static boolean isCustomers(String header) {
    return has(CUSTOMERS, header) && !has(NOT_CUSTOMERS_PART, header) && !isOfSummary(header);
  }

  /** Returns whether what stands below it limits what its row says. */
  static boolean isLimit(String header) {
    return has(LIMIT, header);
  }

  /** Returns whether it heads the state of implementation, not one of something else. */
  static boolean isOfImplementation(String header) {
    return has(STATE, header) && Header.normalize(header).contains("implementation");
  }

  /** Returns whether a status says in whichever words that something is not as it should be. */
  static boolean isLacking(String status) {
    return has(LACKING, status);
  }

  static boolean isState(String header) {
    return has(STATE, header);
  }

  static boolean isCount(String header) {
    return has(COUNT, header);
  }

  static boolean isLegend(String text) {
    return has(LEGEND, text);
  }

  /** Returns what a column of text is about; empty if it is not one that is carried. */
  static Optional<About> prose(String header) {
    String plain = Header.normalize(header);
    if (plain.startsWith("internal") || has(RELATED, header) || !has(PROSE, header)) {
      return Optional.empty();
    }
    boolean customer =
        plain.contains("customer") || plain.contains("responsibilit") || plain.contains("csc ");
    boolean provider =
        plain.contains("inherit")
            || plain.contains("provider")
            || plain.contains("csp ")
            || plain.contains("vendor");
    return Optional.of(
        customer == provider ? About.BOTH : customer ? About.RESPONSIBILITY : About.INHERITANCE);
  }
}
