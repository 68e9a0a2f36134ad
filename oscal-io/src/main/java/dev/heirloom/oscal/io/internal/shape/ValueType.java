package dev.heirloom.oscal.io.internal.shape;

import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.Markup;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.OscalDate;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.StatementId;
import dev.heirloom.oscal.model.Uuid;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a field holds: one of a few kinds of text, number, prose or record. */
public enum ValueType {
  /** A Java string, whose data type is the field's. */
  STRING(String.class, null, text -> text),
  /** A UUID. */
  UUID(Uuid.class, Datatype.UUID, Uuid::of),
  /** The id of a control. */
  CONTROL_ID(ControlId.class, Datatype.TOKEN, ControlId::new),
  /** The id of a parameter. */
  PARAMETER_ID(ParameterId.class, Datatype.TOKEN, ParameterId::new),
  /** The id of a statement. */
  STATEMENT_ID(StatementId.class, Datatype.TOKEN, StatementId::new),
  /** A day. */
  DATE(OscalDate.class, Datatype.DATE, OscalDate::new),
  /** A moment. */
  DATE_TIME(OscalDateTime.class, Datatype.DATE_TIME_WITH_TIMEZONE, OscalDateTime::new),
  /** A whole number. */
  INTEGER(Long.class, null, ValueType::integer),
  /** A decimal number. */
  DECIMAL(BigDecimal.class, null, ValueType::decimal),
  /** True or false. */
  BOOLEAN(Boolean.class, null, ValueType::truth),
  /** One line of prose. */
  LINE(MarkupLine.class, null, text -> readable(MarkupLine.ofMarkdown(text), text)),
  /** Prose. */
  MULTILINE(MarkupMultiline.class, null, text -> readable(MarkupMultiline.ofMarkdown(text), text)),
  /** Another record. */
  RECORD(Record.class, null, text -> text);

  /** Decimals beyond this are no percentages; written out they would fill the memory. */
  private static final int MAX_SCALE = 1000;

  /** With no more signs of Markdown than this prose is not nested too deep. */
  private static final int SAFE_SIGNS = 100;

  /** In a text that is no longer than this all characters may be signs. */
  private static final int SAFE_LENGTH = 100_000;

  /** With no more references to definitions than this prose does not become ten times as long. */
  private static final int SAFE_BRACKETS = 10;

  private static final Map<Class<?>, ValueType> BY_CLASS = new HashMap<>();

  static {
    for (ValueType type : values()) {
      BY_CLASS.put(type.type, type);
    }
  }

  private final Class<?> type;
  private final @Nullable Datatype datatype;
  private final Function<String, Object> parser;

  ValueType(Class<?> type, @Nullable Datatype datatype, Function<String, Object> parser) {
    this.type = type;
    this.datatype = datatype;
    this.parser = parser;
  }

  static ValueType of(Class<?> type) {
    ValueType known = BY_CLASS.get(type);
    if (known != null) {
      return known;
    }
    if (type.isRecord()) {
      return RECORD;
    }
    throw new IllegalStateException("No OSCAL value is a " + type.getName());
  }

  /** Returns the data type that every text of this type has; null where the field says it. */
  @Nullable Datatype datatype() {
    return datatype;
  }

  /** Returns whether this is text without formatting. */
  public boolean isText() {
    return ordinal() <= DATE_TIME.ordinal();
  }

  /** Returns whether this is the id of a control, a parameter or a statement. */
  boolean isId() {
    return this == CONTROL_ID || this == PARAMETER_ID || this == STATEMENT_ID;
  }

  /** Returns whether this is a number. */
  public boolean isNumber() {
    return this == INTEGER || this == DECIMAL;
  }

  /** Returns whether this is prose. */
  public boolean isProse() {
    return this == LINE || this == MULTILINE;
  }

  /**
   * Returns the value that a text spells; prose is read as Markdown.
   *
   * @throws IllegalArgumentException if the text is not of this type
   */
  public Object parse(String text) {
    return this == STRING ? text : parser.apply(text);
  }

  /** Returns what this type expects, as a phrase that follows "expected". */
  public String expectation() {
    return switch (this) {
      case INTEGER -> "a whole number";
      case DECIMAL -> "a number";
      case BOOLEAN -> "true or false";
      case LINE -> "one line of text";
      case MULTILINE -> "text";
      case RECORD -> "an object";
      default -> datatype == null ? "text" : datatype.expectation();
    };
  }

  private static Object integer(String text) {
    return Long.valueOf(((BigDecimal) decimal(text)).longValueExact());
  }

  private static Object decimal(String text) {
    // Making a number of millions of digits takes minutes.
    if (text.length() > MAX_SCALE) {
      throw new NumberFormatException("number out of range");
    }
    BigDecimal number = new BigDecimal(text);
    if (Math.abs(number.scale()) > MAX_SCALE) {
      throw new NumberFormatException("number out of range");
    }
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  /**
   * Looks into prose at once if it may hit a limit of prose, which would be told without a place
   * later. Each level of nesting takes a sign of Markdown.
   */
  private static Markup readable(Markup prose, String text) {
    int length = text.length();
    boolean defines = text.contains("]:");
    if (length <= SAFE_SIGNS && !defines) {
      return prose;
    }
    if (length > SAFE_LENGTH) {
      prose.toText();
      return prose;
    }
    int signs = 0;
    int brackets = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < 128 && Signs.ARE[c] && isSign(text, i)) {
        signs++;
        brackets += c == '[' ? 1 : 0;
      }
    }
    if (signs > SAFE_SIGNS || defines && brackets > SAFE_BRACKETS) {
      prose.toText();
    }
    return prose;
  }

  /** Within a word a hyphen, an underscore and what ends the number of an item mean nothing. */
  private static boolean isSign(String text, int at) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
    return switch (text.charAt(at)) {
      case '-', '_' -> !isAsciiLetterOrDigit(before) || !isAsciiLetterOrDigit(after);
      case '.', ')' -> Character.isDigit(before) && !isAsciiLetterOrDigit(after);
      default -> true;
    };
  }

  private static boolean isAsciiLetterOrDigit(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /** Which characters are signs of Markdown; a table, since most of a document is prose. */
  private static final class Signs {
    static final boolean[] ARE = new boolean[128];

    static {
      for (char sign : ">-+*_~^`<|[\".)".toCharArray()) {
        ARE[sign] = true;
      }
    }
  }

  private static Object truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }
}
