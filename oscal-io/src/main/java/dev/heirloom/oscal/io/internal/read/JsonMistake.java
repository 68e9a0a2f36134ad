package dev.heirloom.oscal.io.internal.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with text that is not JSON, in the words of who writes it.
 *
 * @param words what is wrong, as a phrase
 * @param remedy what to do about it
 */
record JsonMistake(String words, String remedy) {

  /** What the parser says of a mistake, of which each is the first that fits. */
  private record Known(Pattern pattern, JsonMistake mistake) {

    Known(String pattern, String words, String remedy) {
      this(Pattern.compile(pattern), new JsonMistake(words, remedy));
    }
  }

  private static final List<Known> KNOWN =
      List.of(
          new Known("non-standard\\) comment|'[#*]' \\(", "a comment; JSON has none", "Remove it"),
          new Known(
              "'\\}' .*field name|'\\]' .*expected a value",
              "a comma after the last entry; JSON has none there",
              "Remove it"),
          new Known("'[,}]' .*(field name|expected a value)", "something is missing", "Add it"),
          new Known(
              "''' \\(", "a single quotation mark; JSON has double ones", "Write \"...\" instead"),
          new Known(
              "'[\u2018\u2019\u201c\u201d]' \\(",
              "a typographic quotation mark; JSON has straight ones",
              "Write \"...\" instead"),
          new Known(
              "to start field name",
              "a name without quotation marks",
              "Put the name into quotation marks"),
          new Known(
              "Illegal unquoted character",
              "a line break or a control character inside a text",
              "Write \\n for a line break, and leave out the others"),
          new Known(
              "Unexpected end-of-input", "it ends too early", "See whether the file is complete"),
          new Known("expecting comma", "a comma is missing before this", "Add it"),
          new Known("expecting a colon", "a colon is missing before this", "Add it"),
          new Known(
              "Leading zeroes",
              "a number that begins with 0",
              "Leave out the zeros, or put it into quotation marks if it is a text"),
          new Known(
              "in numeric value",
              "a number that JSON writes otherwise",
              "Write it as 0.5 or -1e9, or put it into quotation marks if it is a text"),
          new Known(
              "expected a valid value",
              "what begins no value of JSON's",
              "Write a value that JSON has; a text stands in quotation marks"),
          new Known(
              "character escape",
              "a backslash before what needs none",
              "Write \\\\ for the backslash itself"),
          new Known("Invalid UTF-", "it is not encoded in UTF-8", "Save the file in UTF-8"));

  private static final Pattern TOKEN =
      Pattern.compile("(?:Non-standard|Unrecognized) token '(.*?)'");

  /** Returns what is meant by what the parser says. */
  static JsonMistake of(String message) {
    Matcher token = TOKEN.matcher(message);
    if (token.find()) {
      return new JsonMistake(
          "'" + Wording.shorten(token.group(1)) + "', which is no value of JSON's",
          "Write a value that JSON has; a text stands in quotation marks");
    }
    return KNOWN.stream()
        .filter(known -> known.pattern().matcher(message).find())
        .findFirst()
        .map(Known::mistake)
        .orElseGet(() -> new JsonMistake(Wording.clause(message), "Correct it there"));
  }
}
