package dev.heirloom.oscal.io.matrix.internal;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselinePlace;
import dev.heirloom.inheritance.baseline.IdSpelling;
import dev.heirloom.oscal.model.ControlId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the places of a baseline by the ids of a matrix: those of SP 800-53 in every spelling
 * (SEMANTICS section 9), and those of other publications by their numbers, whatever case, zeros and
 * separators, and whatever a catalog or a domain puts before them ({@code 3.1.1} is {@code
 * AC.L2-3.1.1}, {@code A.5.15} is {@code 5.15}).
 */
final class MatrixPlaces {

  private static final Pattern DOTTED =
      Pattern.compile("(?:.*[^0-9.])?0*(\\d+)\\.0*(\\d+)\\.0*(\\d+)");
  private static final Pattern ISO =
      Pattern.compile("(?:.*[^a-z0-9])?(?:a[. _-]?)?0*(\\d+)\\.0*(\\d+)");
  private static final Pattern NUMBER = Pattern.compile("0*(\\d+)");
  private static final Pattern JOINT = Pattern.compile("[ ._-]+");
  private static final Pattern STATEMENT = Pattern.compile("(.*?)((?:\\([0-9A-Za-z]{1,4}\\))+)");

  private final Baseline baseline;
  private final Map<String, Optional<ControlId>> byForm = new HashMap<>();

  MatrixPlaces(Baseline baseline) {
    this.baseline = baseline;
    for (BaselineControl control : baseline.controls()) {
      forms(control.id().value())
          .forEach(
              form ->
                  byForm.merge(
                      form,
                      Optional.of(control.id()),
                      // An id that two controls might be meant by names neither.
                      (one, other) -> one.equals(other) ? one : Optional.empty()));
    }
  }

  /** Returns the place that an id names; empty if the baseline has no such control. */
  Optional<BaselinePlace> find(String id) {
    return baseline.index().find(id).or(() -> findByForm(id, "")).or(() -> findBelow(id));
  }

  /** A control of a publication whose ids are not NIST's may be followed by a statement. */
  private Optional<BaselinePlace> findBelow(String id) {
    Matcher statement = STATEMENT.matcher(id);
    return statement.matches()
        ? findByForm(statement.group(1), statement.group(2))
        : Optional.empty();
  }

  private Optional<BaselinePlace> findByForm(String id, String statement) {
    for (String form : forms(id)) {
      Optional<ControlId> control = byForm.getOrDefault(form, Optional.empty());
      if (control.isPresent()) {
        return statement.isEmpty()
            ? baseline.index().find(control.get().value())
            : below(control.get(), statement);
      }
    }
    return Optional.empty();
  }

  private Optional<BaselinePlace> below(ControlId control, String statement) {
    String path =
        statement.substring(1, statement.length() - 1).replace(")(", ".").toLowerCase(Locale.ROOT);
    return baseline.index().find(control.value(), Optional.of(control.value() + "_smt." + path));
  }

  /** Returns the forms of an id by which it is compared, the closest first. */
  private static Set<String> forms(String id) {
    Set<String> forms = new LinkedHashSet<>();
    String plain = id.strip().toLowerCase(Locale.ROOT);
    String joined = JOINT.matcher(plain).replaceAll(".");
    forms.add("=" + NUMBER.matcher(joined).replaceAll("$1"));
    if (IdSpelling.parse(id).isPresent()) {
      return forms;
    }
    Matcher dotted = DOTTED.matcher(plain);
    if (dotted.matches()) {
      forms.add(dotted.group(1) + "." + dotted.group(2) + "." + dotted.group(3));
    } else {
      Matcher iso = ISO.matcher(plain);
      if (iso.matches()) {
        forms.add(iso.group(1) + "." + iso.group(2));
      }
    }
    return forms;
  }
}
