package dev.heirloom.inheritance.export;

import dev.heirloom.inheritance.offering.SystemId;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.ResponsibilityUse;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** What exported documents call the systems and the duties of a report. */
final class DutyWords {

  private final Map<SystemId, String> titles = new HashMap<>();

  /** The responsibilities of each point that was asked for, by their uuids. */
  private final Map<PointResult, Map<String, ResponsibilityUse>> responsibilities =
      new IdentityHashMap<>();

  DutyWords(Report report) {
    report
        .inputs()
        .systems()
        .forEach(
            system ->
                titles.put(
                    system.id(),
                    OpenItem.line(system.title(), OpenItem.line("system " + system.id()))));
  }

  String title(SystemId system) {
    return titles.getOrDefault(system, OpenItem.line("system " + system));
  }

  /** Returns the value of the property that says what is open: its kind and its id. */
  static String value(Duty duty) {
    return OpenItem.line(OpenItem.word(duty.kind()) + " " + duty.id());
  }

  /** Returns the responsibility that a duty of a point is about; empty if it is about none. */
  Optional<ResponsibilityUse> responsibility(Duty duty, PointResult point) {
    return Optional.ofNullable(
        responsibilities.computeIfAbsent(point, DutyWords::byUuid).get(duty.id()));
  }

  private static Map<String, ResponsibilityUse> byUuid(PointResult point) {
    Map<String, ResponsibilityUse> uses = new HashMap<>();
    point.responsibilities().forEach(use -> uses.putIfAbsent(use.uuid().value(), use));
    return uses;
  }

  /** Returns what is open at a point, as a phrase, with the words of the responsibility. */
  String sentence(Duty duty, PointResult point) {
    return task(duty, point)
        + responsibility(duty, point)
            .filter(known -> duty.kind() == Duty.Kind.RESPONSIBILITY)
            .map(known -> OpenItem.quoted(known.responsibility().text()))
            .filter(text -> !text.isEmpty())
            .map(text -> ": " + text)
            .orElse("");
  }

  /** Returns what is open at a point, as a phrase. */
  String task(Duty duty, PointResult point) {
    String provider = duty.system().map(this::title).orElse("");
    return switch (duty.kind()) {
      case RESPONSIBILITY -> "how the system meets what " + provider + " leaves to it";
      case IMPLEMENT ->
          "how the system implements "
              + point.id()
              + point.reason().map(reason -> "; " + reason.sentence()).orElse("");
      case PARAMETER ->
          "the value of "
              + duty.id()
              + " that the system sets, because the value of "
              + provider
              + " is not known to meet the baseline";
      case LEVEL -> "the authorizing official's acceptance of the level of " + provider;
      case CONFIRM ->
          point.isOfMap(duty)
              ? "the confirmation that what "
                  + provider
                  + " offers is all that "
                  + point.id()
                  + " asks for, as map "
                  + duty.id()
                  + ofCollection(duty, point)
                  + " says"
              : "the confirmation of "
                  + provider
                  + " that responsibility "
                  + duty.id()
                  + " is satisfied";
    };
  }

  private static String ofCollection(Duty duty, PointResult point) {
    return point.provided().stream()
        .flatMap(use -> use.through().stream())
        .filter(map -> map.map().value().equals(duty.id()))
        .findFirst()
        .map(map -> " of " + map.document())
        .orElse("");
  }

  /** Returns a phrase as the end of a sentence; what it quotes may have ended one already. */
  static String ended(String phrase) {
    return phrase.matches("(?s).*[.!?]") ? phrase : phrase + ".";
  }

  /** Returns a duty as the title of something to be done. */
  String title(Duty duty, String place) {
    String provider = duty.system().map(this::title).orElse("a provider");
    return switch (duty.kind()) {
      case RESPONSIBILITY -> place + ": meet what " + provider + " leaves to the system";
      case IMPLEMENT -> place + ": implement it";
      case PARAMETER -> place + ": set " + duty.id() + " as the baseline asks";
      case LEVEL -> provider + ": have its authorization level accepted";
      case CONFIRM -> place + ": confirm what is presumed of " + provider;
    };
  }
}
