package dev.heirloom.inheritance.fedramp;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The ids by which FedRAMP names packages: {@code FR2428769635XL}, {@code F1603047866}, {@code
 * AGENCYAMAZONEW}. Two ids are the same in either case and with blanks around them; an ending makes
 * another id.
 */
public final class PackageId {

  private static final Pattern NUMBER = Pattern.compile("(?i)FR?[0-9]{6,12}[A-Z]{0,3}");

  private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9]{6,}|FAKE-[A-Z0-9]+");

  private PackageId() {}

  /**
   * Returns whether a text has the form of a package id, which does not say that it is anyone's.
   */
  public static boolean isOne(String text) {
    String id = text.strip();
    return NUMBER.matcher(id).matches() || WORD.matcher(id).matches();
  }

  /** Returns an id in the form in which ids that are the same are equal texts. */
  public static String key(String id) {
    return id.strip().toUpperCase(Locale.ROOT);
  }
}
