package dev.heirloom.oscal.io.html;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.authorization.AuthorizationBuilder;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.testkit.SmallWorld;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A report of which every text that a document can hold tries to become markup, script or style.
 */
final class HostileWorld {

  static final String TEXT =
      "<script>alert(1)</script> \"'> <img src=http://192.0.2.1/x onerror=alert(2)> </style></pre>"
          + " ]]> <!-- {$policy} bell\u0007 null\u0000 half\uD800 whole\uD83D\uDE80";

  private HostileWorld() {}

  static Report report() {
    return report(TEXT);
  }

  /** Returns a report with a text wherever a document can have one. */
  static Report report(String text) {
    Evidence evidence = Evidence.of(text, text);
    ProvidedItem item =
        new ProvidedItem(
            SmallWorld.uuid(21),
            SmallWorld.SYSTEM,
            Place.statement("pe-3", text),
            Extent.PART,
            States.of(text),
            List.of(),
            text,
            evidence);
    ProvidedItem whole =
        new ProvidedItem(
            SmallWorld.uuid(22),
            SmallWorld.SYSTEM,
            Place.control("pe-3"),
            Extent.PART,
            States.of(text),
            List.of(),
            text,
            evidence);
    Responsibility responsibility =
        new Responsibility(
            SmallWorld.uuid(23),
            SmallWorld.SYSTEM,
            Place.control("pe-3"),
            Optional.of(SmallWorld.uuid(22)),
            List.of(),
            text,
            evidence);
    Offering offering =
        Offering.of(
            new SystemClaims(
                new DocumentIdentity(
                    text,
                    Optional.of(SmallWorld.uuid(24)),
                    text,
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    text),
                List.of(
                    new Component(
                        SmallWorld.SYSTEM, text, text, List.of(), List.of(), false, evidence)),
                List.of(),
                List.of(),
                List.of(item, whole),
                List.of(responsibility),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    return Determination.of(
            Baseline.of(text, List.of(BaselineControl.of("pe-3"), BaselineControl.of("sc-7"))))
        .providers(offering)
        .authorizations(authorizations(text))
        .asOf(SmallWorld.DAY)
        .report();
  }

  private static Authorizations authorizations(String text) {
    return new Authorizations(
        List.of(
            AuthorizationBuilder.builder()
                .id(text)
                .subject(SmallWorld.uuid(24).value())
                .type(AuthorizationType.FEDRAMP_AGENCY)
                .authority(text)
                .issued(LocalDate.of(2025, 1, 1))
                .risks(List.of(text))
                .limitations(List.of(text))
                .evidence(Evidence.of(text, text))
                .build()),
        List.of(),
        Regime.NONE);
  }
}
