package dev.heirloom.oscal.io.workbook.internal;

import dev.heirloom.inheritance.offering.ImplementationState;
import dev.heirloom.oscal.io.workbook.CisOrigination;
import dev.heirloom.oscal.io.workbook.CisState;
import dev.heirloom.oscal.io.workbook.Inheritance;
import dev.heirloom.oscal.io.workbook.MatrixText;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the headers and cells of FedRAMP's template mean, whatever the provider added to them:
 * providers put their own names behind the words of the template, and its revisions differ in case,
 * spacing and punctuation, so a header is known by how it begins.
 */
public final class Header {

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
  private static final Pattern DASH = Pattern.compile("\\p{Pd}|\u2212");
  private static final Pattern CONTROL_ID =
      Pattern.compile("[A-Za-z]{2}-\\d{1,2}(?!\\d)[^A-Za-z]?.{0,30}");

  /** The answers that a header lists. */
  private static final Pattern ANSWERS =
      Pattern.compile(
          "\\b(?:yes|no|partial|partially|n/a)(?: ?[/,|] ?(?:or )?(?:yes|no|partial|partially|n/a))+");

  private static final Pattern LIMITS =
      Pattern.compile(
          "=|\\b(?:only|part|parts|partly|partial|partially|not|no|never|cannot|except\\w*|exclu\\w*|unless"
              + "|if|when|where|after|until|once|planned)\\b"
              + "|\\bfrom (?:the |a |your )?(?:customer|tenant|client|consumer|subscriber)"
              + "|\\bby (?:the |a )?(?:csp|provider|vendor|service provider|cloud service provider)\\b");

  private static final Pattern HYPHEN = Pattern.compile(" ?- ?");
  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
  private static final Map<String, CisState> STATES =
      Map.ofEntries(
          Map.entry("implemented", CisState.IMPLEMENTED),
          Map.entry("fully implemented", CisState.IMPLEMENTED),
          Map.entry("partial", CisState.PARTIALLY_IMPLEMENTED),
          Map.entry("partly", CisState.PARTIALLY_IMPLEMENTED),
          Map.entry("planned", CisState.PLANNED),
          Map.entry("not implemented", CisState.PLANNED),
          Map.entry("not yet implemented", CisState.PLANNED),
          Map.entry("under development", CisState.PLANNED),
          Map.entry("in progress", CisState.PLANNED),
          Map.entry("alternative", CisState.ALTERNATIVE_IMPLEMENTATION),
          Map.entry("alternate", CisState.ALTERNATIVE_IMPLEMENTATION),
          Map.entry("not applicable", CisState.NOT_APPLICABLE),
          Map.entry("n/a", CisState.NOT_APPLICABLE));
  private static final Map<String, CisOrigination> ORIGINATIONS =
      Map.ofEntries(
          Map.entry("service provider corporate", CisOrigination.SERVICE_PROVIDER_CORPORATE),
          Map.entry(
              "service provider system specific", CisOrigination.SERVICE_PROVIDER_SYSTEM_SPECIFIC),
          Map.entry("service provider hybrid", CisOrigination.SERVICE_PROVIDER_HYBRID),
          Map.entry("configured by customer", CisOrigination.CONFIGURED_BY_CUSTOMER),
          Map.entry("provided by customer", CisOrigination.PROVIDED_BY_CUSTOMER),
          Map.entry("shared", CisOrigination.SHARED),
          Map.entry("inherited from", CisOrigination.INHERITED));

  private Header() {}

  /** Returns a text in lower case, with single spaces and plain hyphens. */
  public static String normalize(String text) {
    return plain(text).toLowerCase(Locale.ROOT);
  }

  /** Returns a text with single spaces, plain hyphens and no compatibility characters. */
  public static String plain(String text) {
    if (isPlain(text)) {
      return text;
    }
    String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return SPACE.matcher(DASH.matcher(compatible).replaceAll("-")).replaceAll(" ").strip();
  }

  /** Most texts are, and each cell of a table is asked for several times. */
  private static boolean isPlain(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == ' ' && before == ' ') {
        return false;
      }
      before = c;
    }
    return text.isEmpty() || before != ' ';
  }

  /** Returns a control id with single spaces, and none around its hyphens. */
  public static String controlId(String text) {
    return HYPHEN.matcher(plain(ControlIds.withNotes(text))).replaceAll("-");
  }

  static boolean isControlIdHeader(String text) {
    String header = normalize(text);
    return header.startsWith("control id")
        || header.startsWith("control number")
        || header.equals("control");
  }

  static boolean isInheritanceHeader(String text) {
    return normalize(text).startsWith("can be inherited");
  }

  /**
   * Returns whether an inheritance header asks for less than what can be inherited, or for
   * something else, so that its answers do not say that: {@code Can be inherited only in part},
   * {@code Can be inherited (No = inherited)}, {@code Can be inherited from customer}.
   */
  static boolean isLimited(String header) {
    String text = ANSWERS.matcher(normalize(header)).replaceAll("");
    return LIMITS.matcher(text).find();
  }

  /**
   * Returns what an inheritance header says in brackets, the service it is about; empty if nothing.
   */
  public static String service(String header) {
    Matcher brackets = BRACKETS.matcher(plain(header));
    return brackets.find() ? brackets.group(1).strip() : "";
  }

  static boolean isLevelHeader(String text) {
    return normalize(text).replace(' ', '-').startsWith("fips-199");
  }

  /**
   * Returns what a text column announces; empty for a column that is none of the matrix's texts.
   */
  static Optional<MatrixText.Kind> proseKind(String text) {
    String header = normalize(text);
    if (header.startsWith("internal")) {
      return Optional.empty();
    }
    boolean inheritance = header.contains("inheritance");
    boolean responsibility = header.contains("responsibilit");
    if (inheritance) {
      return Optional.of(responsibility ? MatrixText.Kind.BOTH : MatrixText.Kind.INHERITANCE);
    }
    return responsibility ? Optional.of(MatrixText.Kind.RESPONSIBILITY) : Optional.empty();
  }

  static boolean isStatusHeader(String text) {
    String header = normalize(text);
    return header.startsWith("implementation status") || header.startsWith("implementation state");
  }

  /** Returns the status that a cell says in a word; empty if it says something else, or nothing. */
  static Optional<CisState> stateInWords(String text) {
    return ImplementationState.parse(text)
        .flatMap(
            state ->
                switch (state) {
                  case IMPLEMENTED -> Optional.of(CisState.IMPLEMENTED);
                  case PARTIAL -> Optional.of(CisState.PARTIALLY_IMPLEMENTED);
                  case PLANNED -> Optional.of(CisState.PLANNED);
                  case ALTERNATIVE -> Optional.of(CisState.ALTERNATIVE_IMPLEMENTATION);
                  case NOT_APPLICABLE -> Optional.of(CisState.NOT_APPLICABLE);
                  case NOT_UNDERSTOOD -> Optional.empty();
                });
  }

  static Optional<CisState> state(String text) {
    return byPrefix(STATES, text.replace('-', ' '));
  }

  /** Returns whether a header is a status and nothing else. */
  static boolean isState(String text) {
    return STATES.containsKey(normalize(text))
        || stateInWords(text).isPresent()
        || Arrays.stream(CisState.values())
            .anyMatch(s -> normalize(s.header()).equals(normalize(text)));
  }

  static Optional<CisOrigination> origination(String text) {
    return byPrefix(ORIGINATIONS, text.replace('-', ' '));
  }

  private static <T> Optional<T> byPrefix(Map<String, T> prefixes, String text) {
    String header = normalize(text);
    for (Map.Entry<String, T> entry : prefixes.entrySet()) {
      if (header.startsWith(entry.getKey())) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }

  /** Returns whether a cell of the id column names a control, however it is spelled. */
  static boolean isControlId(String text) {
    return CONTROL_ID.matcher(controlId(text)).matches();
  }

  /** Returns what an inheritance cell says; empty if it says something else. */
  static Optional<Inheritance> inheritance(String text) {
    return switch (normalize(text)) {
      case "" -> Optional.of(Inheritance.BLANK);
      case "yes", "y" -> Optional.of(Inheritance.YES);
      case "partial", "partially", "p" -> Optional.of(Inheritance.PARTIAL);
      case "no", "n" -> Optional.of(Inheritance.NO);
      default -> Optional.empty();
    };
  }

  /** Returns whether a CIS cell is marked; empty if it holds something that is no mark. */
  static Optional<Boolean> mark(String text) {
    return switch (normalize(text)) {
      case "x", "\u2713", "\u2714", "\u00d7", "yes", "y", "true", "1", "1.0" -> Optional.of(true);
      case "", "no", "n", "false", "0", "0.0", "-" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** Returns whether a CIS cell says in a word that it is not marked. */
  static boolean isDenied(String text) {
    return mark(text).filter(marked -> !marked).isPresent()
        && normalize(text).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Returns whether the name or title of a sheet announces sample answers. */
  public static boolean isExample(String title) {
    String text = normalize(title);
    return text.startsWith("example") || text.startsWith("sample");
  }
}
