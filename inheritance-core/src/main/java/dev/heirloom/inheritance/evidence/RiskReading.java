package dev.heirloom.inheritance.evidence;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.common.internal.WordSpelling;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.assessment.Finding;
import dev.heirloom.oscal.model.assessment.Risk;
import dev.heirloom.oscal.model.assessment.RiskLog;
import dev.heirloom.oscal.model.assessment.RiskLogEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the risks of assessment results and of plans of action (SEMANTICS section 13). */
final class RiskReading {

  /** FedRAMP's properties for what an official may accept in place of a remedy. */
  private static final List<String> DEVIATIONS =
      List.of("false-positive", "operational-requirement", "risk-adjustment");

  /** The namespaces in which OSCAL's and FedRAMP's own properties are read. */
  private static final Pattern FEDRAMP =
      Pattern.compile("(?i)fedramp|https?://(fedramp|csrc\\.nist)\\.gov/ns/oscal/?");

  private RiskReading() {}

  /**
   * Reads the risks of a document.
   *
   * @param findings the findings beside them, which name controls for the risks they relate to
   * @param on the day they are stated of
   * @param at where the list stands
   */
  static List<TrackedRisk> read(
      List<Risk> risks, List<Finding> findings, LocalDate on, String document, String at) {
    ImmutableList.Builder<TrackedRisk> read = ImmutableList.builder();
    int index = 0;
    for (Risk risk : risks) {
      read.add(
          TrackedRiskBuilder.builder()
              .uuid(risk.uuid())
              .title(risk.title().toText())
              .status(status(risk))
              .falsePositive(falsePositive(risk.props()))
              .deviations(deviations(risk))
              .on(on)
              .closedOn(closed(risk))
              .deadline(risk.deadline().map(RiskReading::day))
              .places(places(risk, findings))
              .evidence(Evidence.of(document, at + "/" + index++, risk.uuid()))
              .build());
    }
    return read.build();
  }

  private static List<String> places(Risk risk, List<Finding> findings) {
    ImmutableList.Builder<String> places = ImmutableList.builder();
    places.addAll(values(risk.props(), "impacted-control-id"));
    for (Finding finding : findings) {
      if (finding.relatedRisks().stream().anyMatch(r -> r.riskUuid().equals(risk.uuid()))) {
        places.add(finding.target().targetId());
      }
    }
    return places.build();
  }

  /** What settles a risk is FedRAMP's word alone; what opens it may be anyone's. */
  private static List<String> falsePositive(List<Property> props) {
    return props.stream()
        .filter(p -> p.name().equals("false-positive"))
        .map(
            p ->
                p.ns().map(RiskReading::isFedramps).orElse(true)
                    ? p.value()
                    : p.value() + " in " + p.ns().orElseThrow())
        .toList();
  }

  private static boolean isFedramps(String namespace) {
    return FEDRAMP.matcher(namespace.strip()).matches();
  }

  private static List<String> deviations(Risk risk) {
    return DEVIATIONS.stream()
        .flatMap(name -> values(risk.props(), name).stream().map(state -> name + " " + state))
        .toList();
  }

  /** FedRAMP's properties are known by their names, whichever of its namespaces they are in. */
  static List<String> values(List<Property> props, String name) {
    String plain = WordSpelling.plain(name);
    return props.stream()
        .filter(p -> p.name().equals(name) || WordSpelling.plain(p.name()).equals(plain))
        .map(Property::value)
        .toList();
  }

  /** Returns its status: where its log reopens it after it was closed, the word that does. */
  private static String status(Risk risk) {
    Optional<Instant> last = changes(risk).map(RiskReading::moment).max(Comparator.naturalOrder());
    return changes(risk)
        .filter(entry -> closed(risk).isPresent() && !isClosing(entry))
        .filter(entry -> last.filter(moment(entry)::equals).isPresent())
        .findFirst()
        .flatMap(RiskLogEntry::statusChange)
        .orElse(risk.status());
  }

  private static Stream<RiskLogEntry> changes(Risk risk) {
    return risk.riskLog().map(RiskLog::entries).orElse(List.of()).stream()
        .filter(entry -> entry.statusChange().filter(WordSpelling::isStated).isPresent());
  }

  /** Returns the last day on which the log says that the risk was closed. */
  private static Optional<LocalDate> closed(Risk risk) {
    return changes(risk)
        .filter(RiskReading::isClosing)
        .map(RiskReading::day)
        .max(Comparator.naturalOrder());
  }

  private static boolean isClosing(RiskLogEntry entry) {
    return entry.statusChange().map(WordSpelling::plain).filter("closed"::equals).isPresent();
  }

  private static Instant moment(RiskLogEntry entry) {
    return entry.end().orElse(entry.start()).toOffsetDateTime().toInstant();
  }

  private static LocalDate day(RiskLogEntry entry) {
    return day(entry.end().orElse(entry.start()));
  }

  static LocalDate day(OscalDateTime moment) {
    return moment.toOffsetDateTime().toLocalDate();
  }
}
