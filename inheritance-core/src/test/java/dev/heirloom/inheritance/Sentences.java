package dev.heirloom.inheritance;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for words of the program in sentences for people. */
public final class Sentences {

  /** Constants, packages, exceptions, records and objects as Java prints them. */
  private static final Pattern PROGRAMMING =
      Pattern.compile(
          "\\b[A-Z]+_[A-Z_]+\\b|\\bjavax?\\.[a-z]|\\bOptional\\b|\\b[A-Z]\\w+(Exception|Error)\\b"
              + "|\\b[A-Z]\\w+\\[\\w+=|\\w@[0-9a-f]{5,}\\b|\\bnull\\b");

  private Sentences() {}

  /** Returns the first word of the program in a sentence; empty text if there is none. */
  public static String programming(String sentence) {
    Matcher matcher = PROGRAMMING.matcher(sentence);
    return matcher.find() ? matcher.group() : "";
  }
}
