package dev.heirloom.inheritance.ato;

import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.result.Duty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words of a step: what it is called, and why it is still ahead. */
final class StepWords {

  private final Circumstances circumstances;
  private final AgencySystem system;
  private final LocalDate day;
  private final Regime regime;
  private final RecordsInForce records;
  private final DeterminedDuties determined;
  private final PathKind kind;
  private final SettledSteps settled;

  StepWords(Circumstances circumstances, SettledSteps settled) {
    this.circumstances = circumstances;
    this.system = circumstances.system;
    this.day = circumstances.day;
    this.regime = circumstances.regime;
    this.records = circumstances.records;
    this.determined = circumstances.determined;
    this.kind = circumstances.kind;
    this.settled = settled;
  }

  String ahead(StepKind step, @Nullable ProviderFacts facts) {
    return switch (step) {
      case TALK_TO_OFFICIALS -> "no record says that they know of the plan";
      case START_EARLY -> "they may allow work to start before the provider is accepted";
      case REQUEST_PACKAGE -> noDecision(facts);
      case REVIEW_PACKAGE ->
          disapproved(facts)
              .map(m -> "they disapproved on " + m.date() + ": it takes another review")
              .orElse("no review of it is on record");
      case AUTHORIZE_PROVIDER ->
          disapproved(facts)
              .map(m -> disapproval(m) + ": settle their concerns with the provider and FedRAMP")
              .orElseGet(() -> noAcceptance(facts));
      case CONFIGURE_PROVIDER -> "no record says that it is configured so";
      case PREPARE_SYSTEM -> unprepared();
      case REQUEST_ATO -> "no request is on record";
      case ASSESS_SYSTEM ->
          records
              .disapproval
              .map(m -> "they disapproved on " + m.date() + ": it takes another review")
              .orElse("no assessment is on record");
      case AUTHORIZE_SYSTEM -> unauthorized();
      case NOTIFY_FEDRAMP -> "no notice is on record; it takes the agency's ATO letter";
      case GO_INTO_PRODUCTION ->
          records.ato.isPresent()
              ? "the ATO allows it, and no record says that it happened"
              : "there is no ATO that allows it";
      case MONITOR ->
          records.ato.isPresent()
              ? "it continues as long as the ATO is active"
              : "it begins with production";
      case REVIEW_REPORTS -> facts == null ? "" : reports(facts);
      case RENEW -> renewal();
    };
  }

  private String reports(ProviderFacts facts) {
    return facts
        .provider()
        .documents()
        .nextReport()
        .map(
            report ->
                report.isAfter(day)
                    ? "its next report is due on " + report
                    : "no review of its report of " + report + " is on record")
        .orElse("no review of a report is on record");
  }

  private Optional<Milestone> disapproved(@Nullable ProviderFacts facts) {
    return facts == null ? Optional.empty() : facts.disapproval();
  }

  private static String disapproval(Milestone m) {
    return "they disapproved on "
        + m.date()
        + m.by().map(who -> " (" + who + ")").orElse("")
        + (m.text().isEmpty() ? "" : ", " + m.text());
  }

  private String noDecision(@Nullable ProviderFacts facts) {
    if (facts == null) {
      return "";
    }
    return facts
        .provider()
        .packageId()
        .map(id -> "no request for package " + id + " is on record")
        .orElse("no request is on record, and neither is the id of the package");
  }

  private String noAcceptance(@Nullable ProviderFacts facts) {
    if (facts == null) {
      return "";
    }
    String none = "no authorization of it by " + system.agency() + " is active";
    List<String> others =
        records.known.authorizations().stream()
            .filter(a -> a.type() == AuthorizationType.CONSOLIDATED && a.isActive(day))
            .filter(a -> !system.isNamed(a.subject()))
            .flatMap(a -> records.names.system(a.subject()).stream())
            .filter(other -> RecordNames.same(other.agency(), system.agency()))
            .filter(other -> other.providers().stream().anyMatch(facts.provider()::isNamed))
            .map(AgencySystem::title)
            .distinct()
            .toList();
    if (!others.isEmpty()) {
      return none + "; the consolidated ATO of " + String.join(", ", others) + " is of that alone";
    }
    return facts.authorizations().stream().anyMatch(a -> a.type().isRecommendation())
        ? none + ", and the provider's own is a recommendation"
        : none;
  }

  private String unprepared() {
    List<Duty> open = circumstances.openWork();
    if (!open.isEmpty()) {
      Optional<SettledSteps.Settled> claimed = settled.milestone(StepKind.PREPARE_SYSTEM);
      int controls = determined.controls(Circumstances.LEVEL.negate()).size();
      return (claimed.isPresent()
              ? "recorded as " + claimed.get().reason() + ", but the determination leaves "
              : "the determination leaves ")
          + (open.size() == 1 ? "1 duty" : open.size() + " duties")
          + " open in "
          + count(controls, "control");
    }
    return determined.isKnown()
        ? "the determination leaves no duty open, but no record says that the materials are complete"
        : "no record says that the materials are complete";
  }

  private String unauthorized() {
    if (records.disapproval.isPresent()) {
      return disapproval(records.disapproval.get());
    }
    return records
        .round
        .map(issued -> "the ATO of " + issued + " is over")
        .orElse("no ATO of it is active");
  }

  private String renewal() {
    if (records.ato.isEmpty()) {
      return "there is no ATO to renew yet";
    }
    Authorization ato = records.ato.get();
    List<String> words = new ArrayList<>();
    circumstances
        .openReview(ato)
        .ifPresent(
            review ->
                words.add((review.isAfter(day) ? "review by " : "review was due on ") + review));
    ato.expires().ifPresent(end -> words.add("ends on " + end));
    return String.join(", ", words);
  }

  String title(StepKind step, @Nullable ProviderFacts facts) {
    String provider = facts == null ? "" : facts.provider().title();
    boolean rules2026 = regime == Regime.FEDRAMP_2026;
    return switch (step) {
      case TALK_TO_OFFICIALS -> "Talk to the authorizing officials about the plan";
      case START_EARLY -> "Start work early, if the authorizing officials allow it";
      case REQUEST_PACKAGE ->
          (rules2026 ? "Get the certification package of " : "Request the package of ")
              + provider
              + (facts == null
                  ? ""
                  : facts.provider().packageId().map(id -> " (" + id + ")").orElse("")
                      + facts
                          .provider()
                          .documents()
                          .trustCenter()
                          .filter(address -> rules2026)
                          .map(address -> " at " + address)
                          .orElse(""));
      case REVIEW_PACKAGE ->
          rules2026
              ? "Review the security decision record in the certification package of "
                  + provider
                  + ", to be referenced in the SSP"
              : "Review the package of " + provider;
      case AUTHORIZE_PROVIDER ->
          "Issue the agency's authorization of " + provider + ", or disapprove";
      case CONFIGURE_PROVIDER ->
          "Configure "
              + provider
              + " from its secure configuration guide"
              + (facts == null
                  ? ""
                  : facts
                      .provider()
                      .documents()
                      .secureConfigurationGuide()
                      .map(address -> " at " + address)
                      .orElse(""));
      case PREPARE_SYSTEM ->
          rules2026
              ? "Build the system and write the one SSP of the agency system"
              : "Build the system and write its materials: what it inherits, wholly or partly, and what it does itself";
      case REQUEST_ATO -> "Ask the authorizing officials to start the review";
      case ASSESS_SYSTEM ->
          kind == PathKind.CONSOLIDATED
              ? "Assess the system and review it together with its provider"
              : "Assess and review the system and its materials";
      case AUTHORIZE_SYSTEM ->
          kind == PathKind.CONSOLIDATED ? "Issue the consolidated ATO" : "Issue the system's ATO";
      case NOTIFY_FEDRAMP -> "Notify FedRAMP of the authorization";
      case GO_INTO_PRODUCTION -> "Put the system into production";
      case MONITOR ->
          "Monitor the system"
              + (circumstances.monitored().isEmpty()
                  ? ""
                  : (rules2026 ? " and the packages of " : " and ")
                      + String.join(
                          ", ", circumstances.monitored().stream().map(Provider::title).toList()));
      case REVIEW_REPORTS -> "Review the ongoing certification reports of " + provider;
      case RENEW -> "Review and renew the ATO";
    };
  }

  static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
