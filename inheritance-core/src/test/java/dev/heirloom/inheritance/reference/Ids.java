package dev.heirloom.inheritance.reference;

import dev.heirloom.oscal.model.Uuid;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The few uuids and names that all generated documents draw from. */
public final class Ids {

  static final int MOST_SYSTEMS = 5;

  private static final Map<Integer, Uuid> UUIDS = new ConcurrentHashMap<>();

  /** An identifier that the systems of several documents may have. */
  public static final String NAMESAKE = "a namesake";

  private Ids() {}

  static Uuid uuid(int number) {
    return UUIDS.computeIfAbsent(
        number, n -> Uuid.of(String.format("00000000-0000-4000-8000-%012d", n)));
  }

  /** The uuid of the nth provided item; all documents draw from the same few. */
  public static Uuid item(int n) {
    return uuid(100 + n);
  }

  /** The uuid of the nth responsibility; all documents draw from the same few. */
  public static Uuid responsibility(int n) {
    return uuid(200 + n);
  }

  /** The uuid of a component of a document: 0 is its this-system. */
  public static Uuid component(int document, int n) {
    return uuid(300 + 10 * document + n);
  }

  static Uuid standIn(int upper, int lower) {
    return uuid(5000 + 10 * upper + lower);
  }

  static Uuid leveragedAuthorization(int upper, int lower) {
    return uuid(6000 + 10 * upper + lower);
  }

  static String documentName(int document) {
    return document == 0 ? "customer.json" : "system-" + document + ".json";
  }

  static String identifier(int document) {
    return "FR00000" + document;
  }
}
