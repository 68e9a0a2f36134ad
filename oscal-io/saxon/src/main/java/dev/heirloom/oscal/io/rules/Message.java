package dev.heirloom.oscal.io.rules;

import com.google.common.collect.ImmutableList;
import dev.heirloom.oscal.io.FilePlace;
import java.util.ArrayList;
import java.util.List;

/**
 * What to tell where a rule does not hold: texts, and expressions between them.
 *
 * @param texts the texts, one more than there are expressions
 * @param expressions the expressions
 */
record Message(List<String> texts, List<Expression> expressions) {

  Message {
    texts = ImmutableList.copyOf(texts);
    expressions = ImmutableList.copyOf(expressions);
  }

  /** Compiles a message; a brace that is doubled is a brace. */
  static Message of(String template, Expressions compiler, Sight visible, FilePlace place) {
    List<String> texts = new ArrayList<>();
    List<Expression> expressions = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < template.length()) {
      char c = template.charAt(at);
      boolean isDoubled = at + 1 < template.length() && template.charAt(at + 1) == c;
      int end = template.indexOf('}', at);
      if ((c == '{' || c == '}') && isDoubled) {
        text.append(c);
        at += 2;
      } else if (c == '{' && end > at) {
        texts.add(text.toString());
        text.setLength(0);
        expressions.add(compiler.compile(template.substring(at + 1, end), visible, place));
        at = end + 1;
      } else {
        text.append(c);
        at++;
      }
    }
    texts.add(text.toString());
    return new Message(texts, expressions);
  }
}
