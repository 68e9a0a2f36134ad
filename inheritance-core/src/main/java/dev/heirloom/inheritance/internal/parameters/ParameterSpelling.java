package dev.heirloom.inheritance.internal.parameters;

import dev.heirloom.inheritance.baseline.IdSpelling;
import dev.heirloom.oscal.model.ParameterId;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The ids of parameters as documents outside OSCAL spell them: {@code AC-06(01)_ODP[02]} for {@code
 * ac-06.01_odp.02} (SEMANTICS section 9, Ids).
 */
final class ParameterSpelling {

  private static final Pattern BRACKETED = Pattern.compile("[\\[(]\\s*(\\w+)\\s*[\\])]");
  private static final Pattern PADDING = Pattern.compile("(?<=[._])0+(?=\\d)");

  private ParameterSpelling() {}

  /** Returns whether a spelling means one of these parameters. */
  static boolean isAmong(String spelling, Collection<ParameterId> ids) {
    String wanted = plain(spelling);
    return ids.stream().anyMatch(id -> plain(id.value()).equals(wanted));
  }

  private static String plain(String spelling) {
    String text = spelling.strip().toLowerCase(Locale.ROOT);
    int end = text.indexOf('_');
    String control = end < 0 ? text : text.substring(0, end);
    String rest = end < 0 ? "" : BRACKETED.matcher(text.substring(end)).replaceAll(".$1");
    return IdSpelling.parse(control).map(IdSpelling::controlId).orElse(control)
        + PADDING.matcher(rest).replaceAll("");
  }
}
