package dev.heirloom.oscal.io.rules;

import com.google.common.collect.ImmutableMap;
import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.FilePlace;
import dev.heirloom.oscal.model.Datatype;
import java.net.IDN;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import net.sf.saxon.str.StringView;
import net.sf.saxon.type.ValidationFailure;
import net.sf.saxon.value.DayTimeDurationValue;
import net.sf.saxon.value.YearMonthDurationValue;

/** Metaschema's data types for plain text, and which texts are of each. */
final class DataTypes {

  private static final Pattern ZONE = Pattern.compile("(Z|[+-](0\\d|1[0-4]):[0-5]\\d)");
  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
  private static final Pattern IPV6 =
      Pattern.compile(
          "(?=.*:.*:)(?!.*::.*::)(?!.*:::)(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}"
              + "|(?=.*::)(?=([^:]*:){2,7}[^:]*$)[0-9a-fA-F:]{2,39})");

  private static final Map<String, Predicate<String>> TYPES =
      ImmutableMap.<String, Predicate<String>>builder()
          .put("base64", Datatype.BASE64::accepts)
          .put("base64Binary", Datatype.BASE64::accepts)
          .put("boolean", text -> Pattern.matches("true|false|1|0", text))
          .put("date", Datatype.DATE::accepts)
          .put("date-with-timezone", text -> Datatype.DATE.accepts(text) && hasZone(text))
          .put("date-time", text -> isDateTime(text, false))
          .put("dateTime", text -> isDateTime(text, false))
          .put("date-time-with-timezone", text -> isDateTime(text, true))
          .put("dateTime-with-timezone", text -> isDateTime(text, true))
          .put("day-time-duration", DataTypes::isDayTimeDuration)
          .put("decimal", DataTypes::isDecimal)
          .put("email", Datatype.EMAIL_ADDRESS::accepts)
          .put("email-address", Datatype.EMAIL_ADDRESS::accepts)
          .put("hostname", DataTypes::isHostname)
          .put("integer", text -> Pattern.matches("[-+]?[0-9]+", text))
          .put("ip-v4-address", text -> IPV4.matcher(text).matches())
          .put("ip-v6-address", text -> IPV6.matcher(text).matches())
          .put("markup-line", text -> true)
          .put("markup-multiline", text -> true)
          .put("non-negative-integer", text -> Pattern.matches("\\+?[0-9]+|-0+", text))
          .put("nonNegativeInteger", text -> Pattern.matches("\\+?[0-9]+|-0+", text))
          .put("positive-integer", DataTypes::isPositive)
          .put("positiveInteger", DataTypes::isPositive)
          .put("string", Datatype.STRING::accepts)
          .put("token", Datatype.TOKEN::accepts)
          .put("NCName", Datatype.TOKEN::accepts)
          .put("uri", Datatype.URI::accepts)
          .put("uri-reference", Datatype.URI_REFERENCE::accepts)
          .put("uuid", Datatype.UUID::accepts)
          .put("year-month-duration", DataTypes::isYearMonthDuration)
          .buildOrThrow();

  private DataTypes() {}

  static Predicate<String> of(String name, FilePlace place) {
    Predicate<String> type = TYPES.get(name);
    if (type == null) {
      throw new DataFileException(
          place,
          "'" + name + "' is none of Metaschema's data types.",
          "The data types are " + String.join(", ", TYPES.keySet()) + ".");
    }
    return type;
  }

  private static boolean hasZone(String text) {
    return text.length() > 10 && ZONE.matcher(text.substring(10)).matches();
  }

  private static boolean isDateTime(String text, boolean needsZone) {
    return Datatype.DATE_TIME_WITH_TIMEZONE.accepts(text)
        || !needsZone && Datatype.DATE_TIME_WITH_TIMEZONE.accepts(text + "Z");
  }

  private static boolean isDecimal(String text) {
    return Pattern.matches("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)", text);
  }

  private static boolean isPositive(String text) {
    return Pattern.matches("\\+?0*[1-9][0-9]*", text);
  }

  private static boolean isDayTimeDuration(String text) {
    return !(DayTimeDurationValue.makeDayTimeDurationValue(StringView.of(text))
        instanceof ValidationFailure);
  }

  private static boolean isYearMonthDuration(String text) {
    return !(YearMonthDurationValue.makeYearMonthDurationValue(StringView.of(text))
        instanceof ValidationFailure);
  }

  private static boolean isHostname(String text) {
    try {
      return !text.isEmpty()
          && text.length() <= 253
          && !IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
