package dev.heirloom.inheritance.testkit.documents;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.Datatype;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.MarkupMultiline;
import dev.heirloom.oscal.model.OscalDate;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Restricted;
import dev.heirloom.oscal.model.StatementId;
import dev.heirloom.oscal.model.Uuid;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes values of the model's types from random numbers. */
final class RandomValues {

  /** Words without line breaks that some format or prose would like to interpret. */
  private static final String[] WORDS = {
    "a",
    "the system",
    "ac-1",
    "1.0",
    "yes",
    "no",
    "null",
    "~",
    "2024-01-01",
    "0x1F",
    "1e3",
    "true",
    "- x",
    "? y",
    ": z",
    "a: b",
    "a #b",
    "#",
    "!tag",
    "&a",
    "*b",
    "{c}",
    "[d]",
    "%e",
    "@f",
    "`g`",
    "'",
    "\"",
    "\\",
    "\\n",
    "<p>",
    "</x>",
    "&amp;",
    "]]>",
    "<!--",
    "é",
    "Ünïcödé",
    "日本語",
    "\uD83D\uDE00",
    "e\u0301",
    "\u00A0x",
    "x\u2028y",
    "x\u0085y",
    "\uFEFFz",
    "---",
    "...",
    "|",
    ">",
    "$",
    "x\ty"
  };

  private static final String[] PIECES = {
    "",
    "text",
    "*em*",
    "**strong**",
    "`code`",
    "[link](#x)",
    "![i](s.png)",
    "{{ insert: param, p_1 }}",
    "\"q\"",
    "H~2~O",
    "x^2^",
    "\\*",
    "\\_",
    "a_b_c",
    "1 < 2 & 3",
    "<b>x</b>",
    "&copy;",
    "~",
    "^",
    "|",
    "#",
    "- ",
    "1. ",
    "\\",
    "é",
    "\uD83D\uDE00"
  };

  private static final String[] BLOCKS = {
    "A paragraph.", "# Heading", "- one\n- two\n  - nested", "1. first\n2. second", "> quoted",
    "```\ncode  \n\n  more\n```", "| a | b |\n| --- | :-: |\n| c | d |", "***", "line\nbreak",
        "hard  \nbreak"
  };

  private static final String[] XML_LINES = {
    "text",
    "<em>e</em>",
    "<strong>s</strong>",
    "<code>c</code>",
    "<a href=\"#x\">l</a>",
    "<insert type=\"param\" id-ref=\"p_1\"/>",
    "<q>q</q>",
    "a<sub>1</sub>",
    "b<sup>2</sup>",
    " &amp; ",
    " &lt; ",
    "*",
    "_",
    "`",
    "\"",
    "\\",
    "[",
    "]",
    "é"
  };

  private static final String[] XML_BLOCKS = {
    "<p>A paragraph.</p>",
    "<h1>Heading</h1>",
    "<ul><li>one</li><li><p>two</p></li></ul>",
    "<ol start=\"3\"><li>three</li></ol>",
    "<blockquote><p>quoted</p></blockquote>",
    "<pre>code\n  more</pre>",
    "<hr/>",
    "<table><tr><th>a</th></tr><tr><td align=\"right\">b</td></tr></table>",
    "<p>a<br/>b</p>",
    "<img src=\"x.png\" alt=\"x\"/>"
  };

  private static final int MAX_DEPTH = 12;

  private final Random random;

  /** How many optional parts can still come. */
  private int budget;

  private int depth;

  RandomValues(Random random, int budget) {
    this.random = random;
    this.budget = budget;
  }

  Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    @Nullable Object[] values = new Object[components.length];
    depth++;
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = component(components[i]);
    }
    depth--;
    try {
      return type.getConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " does not take " + List.of(values), e);
    }
  }

  private Object component(RecordComponent component) {
    Class<?> type = component.getType();
    Restricted restricted = component.getAccessor().getAnnotation(Restricted.class);
    if (type == Optional.class) {
      return isWanted() ? Optional.of(value(argument(component), restricted)) : Optional.empty();
    }
    if (type == List.class) {
      boolean required = component.getAccessor().getAnnotation(JsonProperty.class).required();
      List<Object> values = new ArrayList<>();
      if (required || isWanted()) {
        int size = 1 + (budget > 0 ? random.nextInt(3) : 0);
        for (int i = 0; i < size; i++) {
          values.add(value(argument(component), restricted));
        }
      }
      return values;
    }
    return value(type, restricted);
  }

  private static Class<?> argument(RecordComponent component) {
    return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
  }

  private boolean isWanted() {
    if (budget <= 0 || depth > MAX_DEPTH || random.nextInt(3) > 0) {
      return false;
    }
    budget--;
    return true;
  }

  private Object value(Class<?> type, @Nullable Restricted restricted) {
    if (type == String.class) {
      return text(restricted);
    } else if (type == MarkupLine.class) {
      return line();
    } else if (type == MarkupMultiline.class) {
      return multiline();
    } else if (type == Uuid.class) {
      return uuid();
    } else if (type == ControlId.class) {
      return new ControlId(token());
    } else if (type == ParameterId.class) {
      return new ParameterId(token());
    } else if (type == StatementId.class) {
      return new StatementId(token());
    } else if (type == OscalDate.class) {
      return new OscalDate(date() + pick("", "Z", "-05:00"));
    } else if (type == OscalDateTime.class) {
      return new OscalDateTime(dateTime());
    } else if (type == Long.class) {
      return 1L + random.nextInt(70_000);
    } else if (type == BigDecimal.class) {
      return BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(4));
    } else if (type == Boolean.class) {
      return random.nextBoolean();
    }
    return record(type);
  }

  private String text(@Nullable Restricted restricted) {
    if (restricted == null) {
      throw new IllegalStateException("A text without a data type");
    }
    if (restricted.to().length > 0) {
      return pick(restricted.to());
    }
    Datatype type = restricted.value();
    return switch (type) {
      case STRING -> string();
      case TOKEN -> token();
      case URI -> pick("https://example.com/a?b=c&d#e", "urn:uuid:1", "http://csrc.nist.gov/ns/x");
      case URI_REFERENCE ->
          pick("#" + uuid(), "../a/b.xml", "https://example.com/", "a%20b?c=d&e='f'");
      case EMAIL_ADDRESS -> pick("a@example.com", "ü.b+c@example.org");
      case BASE64 -> pick("aGVsbG8=", "AA==", "QUJD");
      case UUID -> uuid().value();
      case DATE -> date();
      case DATE_TIME_WITH_TIMEZONE -> dateTime();
    };
  }

  private String string() {
    StringBuilder text = new StringBuilder(pick(WORDS));
    while (random.nextInt(3) == 0) {
      text.append(random.nextBoolean() ? " " : "").append(pick(WORDS));
    }
    String stripped = text.toString().strip();
    return Datatype.STRING.accepts(stripped) ? stripped : "x";
  }

  private String token() {
    return pick("a", "_", "ac", "é", "X") + pick("", "-1", ".2", "_smt.a", "ß9");
  }

  private Uuid uuid() {
    long high = random.nextLong() & ~0xF000L | (random.nextBoolean() ? 0x4000L : 0x5000L);
    long low = random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
    String text = new UUID(high, low).toString();
    return Uuid.of(random.nextInt(4) == 0 ? text.toUpperCase(Locale.ROOT) : text);
  }

  private String date() {
    return String.format(
        Locale.ROOT,
        "20%02d-%02d-%02d",
        random.nextInt(99),
        1 + random.nextInt(12),
        1 + random.nextInt(28));
  }

  private String dateTime() {
    return date()
        + String.format(
            Locale.ROOT,
            "T%02d:%02d:%02d",
            random.nextInt(24),
            random.nextInt(60),
            random.nextInt(60))
        + pick("", ".5", ".123456")
        + pick("Z", "-04:00", "+05:30");
  }

  MarkupLine line() {
    if (random.nextBoolean()) {
      return MarkupLine.ofMarkdown(many(PIECES, " ", 4));
    }
    return MarkupLine.ofXml(many(XML_LINES, "", 5));
  }

  MarkupMultiline multiline() {
    if (random.nextBoolean()) {
      return MarkupMultiline.ofMarkdown(
          random.nextBoolean() ? many(PIECES, " ", 6) : many(BLOCKS, "\n\n", 4));
    }
    return MarkupMultiline.ofXml(
        random.nextBoolean() ? "<p>" + many(XML_LINES, "", 6) + "</p>" : many(XML_BLOCKS, "", 4));
  }

  private String many(String[] pieces, String between, int most) {
    StringBuilder text = new StringBuilder(pick(pieces));
    for (int i = random.nextInt(most); i > 0; i--) {
      text.append(between).append(pick(pieces));
    }
    return text.toString();
  }

  private String pick(String... values) {
    return values[random.nextInt(values.length)];
  }
}
