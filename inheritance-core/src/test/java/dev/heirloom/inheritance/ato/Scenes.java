package dev.heirloom.inheritance.ato;

import dev.heirloom.inheritance.authorization.Acceptance;
import dev.heirloom.inheritance.authorization.AcceptanceBuilder;
import dev.heirloom.inheritance.authorization.AuthorizationBuilder;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** An agency, a platform with a FedRAMP package, and systems on it. */
final class Scenes {

  static final String AGENCY = "Office of Small Grants";
  static final String PLATFORM = "platform";
  static final LocalDate TODAY = day("2024-06-01");

  private Scenes() {}

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  static AgencySystemBuilder systemBuilder(String id) {
    return AgencySystemBuilder.builder()
        .id(id)
        .agency(AGENCY)
        .level(ImpactLevel.MODERATE)
        .providers(List.of(PLATFORM));
  }

  static AgencySystem system(String id) {
    return systemBuilder(id).build();
  }

  static Provider platform() {
    return ProviderBuilder.builder()
        .id(PLATFORM)
        .title("The Platform")
        .packageId("FR0000000007")
        .build();
  }

  static AuthorizationBuilder authorization(AuthorizationType type, String subject, String issued) {
    return AuthorizationBuilder.builder().type(type).subject(subject).issued(day(issued));
  }

  static AuthorizationBuilder provisional() {
    return authorization(AuthorizationType.FEDRAMP_JAB, "FR0000000007", "2017-02-01")
        .id("p-ato")
        .authority("Joint Authorization Board")
        .level(ImpactLevel.MODERATE);
  }

  static AcceptanceBuilder acceptance(String issued) {
    return AcceptanceBuilder.builder()
        .id("acceptance of " + issued)
        .subject(PLATFORM)
        .agency(AGENCY)
        .issued(day(issued));
  }

  static Acceptance accepted() {
    return acceptance("2023-02-01").build();
  }

  static AuthorizationBuilder ato(String system, String issued) {
    return authorization(AuthorizationType.SYSTEM, system, issued)
        .id("ato of " + issued)
        .agency(AGENCY);
  }

  static Milestone done(StepKind step, String system, String date) {
    return Milestone.done(step, system, day(date));
  }

  /** A portal and a second system on the platform, which has a provisional authorization. */
  static AgencyRecordsBuilder records(AgencySystem... systems) {
    return AgencyRecordsBuilder.builder()
        .systems(systems.length == 0 ? List.of(system("portal"), system("map")) : List.of(systems))
        .providers(List.of(platform()))
        .authorizations(List.of(provisional().build()));
  }

  static <T> List<T> and(List<T> list, T more) {
    return Stream.concat(list.stream(), Stream.of(more)).toList();
  }

  /** The path in short: a line for each step, with its state. */
  static String sketch(AtoPath path) {
    StringBuilder sketch = new StringBuilder();
    for (Step step : path.steps()) {
      sketch
          .append(step.state())
          .append(' ')
          .append(step.kind())
          .append(step.provider().map(provider -> " " + provider).orElse(""))
          .append('\n');
    }
    return sketch.toString();
  }
}
