package dev.heirloom.oscal.io.matrix.internal;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import dev.heirloom.oscal.io.matrix.WhoActs;
import dev.heirloom.oscal.io.matrix.WhoActs.Who;
import dev.heirloom.oscal.io.workbook.internal.Header;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks that texts around a table explain by a part of the customer's: whatever stands above
 * them, they are not read as the provider's.
 *
 * @param meant who acts by the text, the customer or both, by the mark
 */
record LegendMarks(Map<String, Who> meant) {

  /** No mark is explained. */
  static final LegendMarks NONE = new LegendMarks(Map.of());

  /** What stands for every mark. */
  private static final String ANY = "marked";

  /** An explanation is not read further than this. */
  private static final int LONGEST = 500;

  private static final Splitter ENTRIES = Splitter.on(Pattern.compile("[\\n\\r;|]"));

  private static final Pattern EXPLAINED =
      Pattern.compile(
          "(?:(?<![^\\s,:.(/\"'])(?<mark>\\(x\\)|\\[x\\]|[x\u00d7\u2612\u2713\u2714\u2611\u221a\u2705\u25cf\u2022\u25a0])"
              + "|(?<![\\p{L}\\p{N}])(?<any>(?:check ?|tick ?|cross ?)?mark(?:s|ed)?|checked|ticked)"
              + "|(?:^|[,:.(] ?)(?<word>yes|y|1|true|full|fully))"
              + "[\"')]?(?: ?(?:=|:|->|\u2192|-|\u2013|\u2014)| (?:means?|indicates?|stands? for|denotes?|represents?"
              + "|shows?|is|are|if|where|when)\\b) ?");
  private static final Pattern NEXT = Pattern.compile("[,.(]? ?[^\\s,]{1,12} ?=");
  private static final Pattern CUSTOMERS =
      Pattern.compile(
          "\\b(?:customers?|tenants?|clients?|agency|agencies|osc|osa|csc|consumers?|subscribers?"
              + "|mission owners?|you|your)\\b|\\bnot (?:be )?(?:inherit|provided|covered|included)");
  private static final Pattern PROVIDERS =
      Pattern.compile("\\b(?:provider|vendor|csp|msp|esp|inherited)\\b");
  private static final Pattern BOTH =
      Pattern.compile("\\b(?:shared|both|joint(?:ly)?|hybrid|partial(?:ly)?)\\b");
  private static final Pattern OBLIGED =
      Pattern.compile("\\b(?:and|must|shall|needs?|has|have|configures?|requires?|required)\\b");
  private static final Pattern NOTHING =
      Pattern.compile(
          "\\b(?:no|without) (?:\\w+ )?(?:customer|tenant|client|agency)"
              + "|\\b(?:customer|tenant|client|agency)s?\\b.*\\b(?:does not|do not|need not|nothing|no)\\b");

  LegendMarks {
    meant = ImmutableMap.copyOf(meant);
  }

  /** Returns the marks that texts explain so. */
  static LegendMarks in(Collection<String> texts) {
    Map<String, Who> meant = new LinkedHashMap<>();
    for (String text : texts) {
      for (String entry : ENTRIES.split(text)) {
        read(Header.normalize(entry.substring(0, Math.min(LONGEST, entry.length()))), meant);
      }
    }
    return new LegendMarks(meant);
  }

  private static void read(String entry, Map<String, Who> meant) {
    Matcher explained = EXPLAINED.matcher(entry);
    while (explained.find()) {
      String rest = entry.substring(explained.end());
      Matcher next = NEXT.matcher(rest);
      String explanation = (next.find() ? rest.substring(0, next.start()) : rest).strip();
      String mark =
          explained.group("any") != null
              ? ANY
              : explained.group("mark") != null ? explained.group("mark") : explained.group("word");
      Who who = who(explanation);
      if (who != Who.PROVIDER) {
        meant.merge(Marks.kind(mark), who, (one, other) -> one == other ? one : Who.CUSTOMER);
      }
    }
  }

  /** Returns who acts by an explanation; what does not speak of the customer changes nothing. */
  private static Who who(String explanation) {
    if (BOTH.matcher(explanation).find()) {
      return Who.SHARED;
    }
    if (KnownWords.isCustomer(explanation)) {
      return Who.CUSTOMER;
    }
    if (!CUSTOMERS.matcher(explanation).find() || NOTHING.matcher(explanation).find()) {
      return Who.PROVIDER;
    }
    Matcher provider = PROVIDERS.matcher(explanation);
    if (provider.find()) {
      // Of either party, as the column has it; or what the provider does for the customer.
      boolean isEither = explanation.contains(" or ");
      boolean isProviders = provider.start() < 5 && !OBLIGED.matcher(explanation).find();
      if (isEither || isProviders) {
        return Who.PROVIDER;
      }
    }
    return Who.CUSTOMER;
  }

  /** Returns whether a cell that was read so holds a mark that is explained by less. */
  boolean contradicts(String text, WhoActs acts) {
    if (acts.who() != Who.PROVIDER && acts.who() != Who.SHARED || meant.isEmpty()) {
      return false;
    }
    Who who = meant.get(Marks.kind(text));
    if (who == null && Marks.alone(text).orElse(false)) {
      who = meant.get(ANY);
    }
    return who != null && who != acts.who();
  }
}
