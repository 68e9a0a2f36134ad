package dev.heirloom.oscal.io.export;

import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.util.List;
import java.util.Set;
import org.json.JSONArray;
import org.json.JSONObject;

/** A plan in which every text that is private has been replaced by one that occurs nowhere else. */
public final class Canaries {

  /** What each private text begins with. */
  public static final String CANARY = "CANARY-";

  private static final Set<String> TEXTS =
      Set.of(
          "description",
          "remarks",
          "title",
          "text",
          "purpose",
          "name",
          "short-name",
          "caption",
          "system-name-short",
          "version",
          "city",
          "base",
          "selected",
          "adjustment-justification");

  /** Texts of the model's own words, and what an export cannot be used without. */
  private static final Set<String> NEEDED =
      Set.of("/components/title", "/props/name", "/metadata/version", "/protocols/name");

  /** Properties whose values are words or ids that mean something to a determination. */
  private static final Set<String> WORDS =
      Set.of(
          "implementation-status",
          "control-origination",
          "implementation-point",
          "inherited-uuid",
          "leveraged-authorization-uuid",
          "inheritance",
          "passes-on");

  private int number;

  private Canaries() {}

  /**
   * A plan with canaries.
   *
   * @param plan the plan
   * @param number how many texts were replaced
   */
  public record Marked(SystemSecurityPlan plan, int number) {}

  /** Returns a plan whose private texts are replaced. */
  public static Marked in(SystemSecurityPlan plan) {
    JSONObject json = new JSONObject(OscalWriter.compact().toString(plan, Format.JSON));
    Canaries canaries = new Canaries();
    canaries.mark(json, "", false);
    return new Marked(
        OscalReader.strict().read(json.toString(), SystemSecurityPlan.class), canaries.number);
  }

  private void mark(Object value, String path, boolean exported) {
    if (value instanceof JSONArray array) {
      for (Object item : array) {
        mark(item, path, exported);
      }
    } else if (value instanceof JSONObject object) {
      for (String key : List.copyOf(object.keySet())) {
        String at = path + "/" + key;
        if (!exported && object.get(key) instanceof String && isPrivate(object, key, at)) {
          object.put(key, CANARY + ++number);
        } else if (!exported && object.get(key) instanceof JSONArray && isListOfText(at)) {
          object.put(key, new JSONArray(List.of(CANARY + ++number)));
        } else {
          mark(object.get(key), at, exported || key.equals("export"));
        }
      }
    }
  }

  private static boolean isPrivate(JSONObject object, String key, String at) {
    if (NEEDED.stream().anyMatch(at::endsWith)) {
      return false;
    }
    return TEXTS.contains(key)
        || at.endsWith("/props/value") && !WORDS.contains(object.optString("name"));
  }

  private static boolean isListOfText(String at) {
    return at.endsWith("/set-parameters/values") || at.endsWith("/addr-lines");
  }
}
