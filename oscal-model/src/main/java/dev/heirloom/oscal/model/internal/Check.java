package dev.heirloom.oscal.model.internal;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.model.Datatype;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the constructors of OSCAL's values check, with messages that name the field. */
public final class Check {

  private Check() {}

  /** Checks that a required value is there. */
  public static <T> T present(String field, @Nullable T value) {
    if (value == null) {
      throw new NullPointerException(field + " is required");
    }
    return value;
  }

  /** Returns the value, or an empty one for null. */
  @SuppressWarnings("OptionalAssignedToNull")
  public static <T> Optional<T> optional(@Nullable Optional<T> value) {
    return value == null ? Optional.empty() : value;
  }

  /** Returns an immutable copy; an empty one for null. */
  public static <T> ImmutableList<T> list(String field, @Nullable List<T> values) {
    if (values == null) {
      return ImmutableList.of();
    }
    if (values instanceof ImmutableList<T> immutable) {
      return ImmutableList.copyOf(immutable);
    }
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) == null) {
        throw new NullPointerException(field + " holds null at index " + i);
      }
    }
    return ImmutableList.copyOf(values);
  }

  /** Returns an immutable copy of a list that may not be empty. */
  public static <T> ImmutableList<T> nonEmpty(String field, @Nullable List<T> values) {
    ImmutableList<T> copy = list(field, values);
    if (copy.isEmpty()) {
      throw new IllegalArgumentException(field + " needs at least one entry");
    }
    return copy;
  }

  /** Checks that a text is of the type. */
  public static String is(Datatype type, String field, @Nullable String value) {
    String text = present(field, value);
    if (!type.accepts(text)) {
      throw new IllegalArgumentException(
          field + " is '" + shorten(text) + "', expected " + type.expectation());
    }
    return text;
  }

  private static void is(Datatype type, String field, Optional<String> value) {
    if (value.isPresent()) {
      is(type, field, value.get());
    }
  }

  private static void is(Datatype type, String field, List<String> values) {
    for (String value : values) {
      is(type, field, value);
    }
  }

  /** Checks an OSCAL string. */
  public static void string(String field, @Nullable String value) {
    is(Datatype.STRING, field, value);
  }

  /** Checks an OSCAL string, if there is one. */
  public static void string(String field, Optional<String> value) {
    is(Datatype.STRING, field, value);
  }

  /** Checks OSCAL strings. */
  public static void string(String field, List<String> values) {
    is(Datatype.STRING, field, values);
  }

  /** Checks an OSCAL token. */
  public static void token(String field, @Nullable String value) {
    is(Datatype.TOKEN, field, value);
  }

  /** Checks an OSCAL token, if there is one. */
  public static void token(String field, Optional<String> value) {
    is(Datatype.TOKEN, field, value);
  }

  /** Checks OSCAL tokens. */
  public static void token(String field, List<String> values) {
    is(Datatype.TOKEN, field, values);
  }

  /** Checks an absolute URI. */
  public static void uri(String field, @Nullable String value) {
    is(Datatype.URI, field, value);
  }

  /** Checks an absolute URI, if there is one. */
  public static void uri(String field, Optional<String> value) {
    is(Datatype.URI, field, value);
  }

  /** Checks absolute URIs. */
  public static void uri(String field, List<String> values) {
    is(Datatype.URI, field, values);
  }

  /** Checks a URI reference. */
  public static void uriReference(String field, @Nullable String value) {
    is(Datatype.URI_REFERENCE, field, value);
  }

  /** Checks a URI reference, if there is one. */
  public static void uriReference(String field, Optional<String> value) {
    is(Datatype.URI_REFERENCE, field, value);
  }

  /** Checks email addresses. */
  public static void emailAddress(String field, List<String> values) {
    is(Datatype.EMAIL_ADDRESS, field, values);
  }

  /** Checks Base64 text. */
  public static void base64(String field, @Nullable String value) {
    is(Datatype.BASE64, field, value);
  }

  /** Checks that a text is one of the values that OSCAL names. */
  public static void oneOf(String field, @Nullable String value, String... allowed) {
    String text = present(field, value);
    for (String candidate : allowed) {
      if (candidate.equals(text)) {
        return;
      }
    }
    throw new IllegalArgumentException(
        field + " is '" + shorten(text) + "', expected one of " + String.join(", ", allowed));
  }

  /** Checks that a text, if there is one, is one of the values that OSCAL names. */
  public static void oneOf(String field, Optional<String> value, String... allowed) {
    if (value.isPresent()) {
      oneOf(field, value.get(), allowed);
    }
  }

  /** Checks a number that may not be negative, if there is one. */
  public static void nonNegative(String field, Optional<Long> value) {
    if (value.isPresent() && value.get() < 0) {
      throw new IllegalArgumentException(
          field + " is " + value.get() + ", expected a whole number that is not negative");
    }
  }

  /** Returns a text that fits into a message, whatever its length. */
  public static String shorten(String value) {
    return value.length() <= 60 ? value : value.substring(0, 57) + "...";
  }
}
