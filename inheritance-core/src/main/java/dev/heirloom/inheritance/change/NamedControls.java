package dev.heirloom.inheritance.change;

import dev.heirloom.inheritance.baseline.IdSpelling;
import dev.heirloom.inheritance.fedramp.ConsolidatedRules;
import dev.heirloom.inheritance.fedramp.ConsolidatedRules.Indicator;
import dev.heirloom.inheritance.fedramp.SignificantChangeNotification;
import dev.heirloom.oscal.model.ControlId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The controls that a notification names, each with how.
 *
 * @param change the notification
 * @param controls how it names each control, by NIST's spelling of its id
 * @param all why it can touch every control; empty if it names all that it touches
 */
record NamedControls(
    SignificantChangeNotification change, Map<String, String> controls, Optional<String> all) {

  static NamedControls of(SignificantChangeNotification change, Optional<ConsolidatedRules> rules) {
    Map<String, String> controls = new LinkedHashMap<>();
    Optional<String> all =
        change.controls().isEmpty()
            ? Optional.of("names no control and can touch every one")
            : Optional.empty();
    for (String spelling : change.controls()) {
      Optional<IdSpelling> id = IdSpelling.parse(spelling);
      Optional<Indicator> indicator = indicator(spelling, rules);
      if (id.isPresent()) {
        controls.putIfAbsent(id.get().controlId(), "names \"" + spelling + "\"");
      } else if (indicator.isPresent() && !indicator.get().controls().isEmpty()) {
        indicator
            .get()
            .controls()
            .forEach(
                control ->
                    controls.putIfAbsent(
                        key(control),
                        "names the key security indicator "
                            + spelling
                            + ", which stands for the control"));
      } else {
        all =
            all.or(
                () ->
                    Optional.of(
                        "names \""
                            + spelling
                            + "\", of which it is not known which controls it stands for"));
      }
    }
    return new NamedControls(change, controls, all);
  }

  private static Optional<Indicator> indicator(String spelling, Optional<ConsolidatedRules> rules) {
    return rules.stream()
        .flatMap(known -> known.indicators().stream())
        .filter(indicator -> indicator.id().equalsIgnoreCase(spelling.strip()))
        .findFirst();
  }

  private static String key(String spelling) {
    return IdSpelling.parse(spelling).map(IdSpelling::controlId).orElse(spelling);
  }

  /** Returns how the notification leads to a control; empty if it does not. */
  Optional<String> naming(ControlId control) {
    return Optional.ofNullable(controls.get(key(control.value()))).or(() -> all);
  }
}
