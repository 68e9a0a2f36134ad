package dev.heirloom.oscal.io.authorization;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.authorization.Acceptance;
import dev.heirloom.inheritance.authorization.Authorization;
import dev.heirloom.inheritance.authorization.AuthorizationType;
import dev.heirloom.inheritance.authorization.Authorizations;
import dev.heirloom.inheritance.authorization.CertificationClass;
import dev.heirloom.inheritance.authorization.Condition;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.offering.Evidence;
import dev.heirloom.inheritance.offering.ParameterSetting;
import dev.heirloom.oscal.io.DataFileException;
import dev.heirloom.oscal.io.ReadOptions;
import dev.heirloom.oscal.io.internal.plain.PlainReader;
import dev.heirloom.oscal.io.internal.plain.PlainValue;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.Uuid;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Authorization records as a file: who authorized which system and for how long, whose authorization
 * the customer's agency accepted, and which providers are the agency's own.
 *
 * <p>JSON or YAML, all fields optional unless said:
 *
 * <pre>
 * format-version: "1"            required
 * agency:                        the customer's agency, as acceptances name it
 * regime:                        none, fedramp or fedramp-2026
 * same-organization:             subjects that are the agency's own common controls
 *   - osg-common-controls
 * authorizations:
 *   - subject: F1607067912       required: a system identifier such as the FedRAMP package id, the
 *                                system's document uuid, or its document's name
 *     id:                        a name for the record
 *     type:                      fedramp-jab, fedramp-agency, fedramp-li-saas, fedramp-certification,
 *                                agency-of-provider, system, consolidated, dod-provisional
 *     authority:                 who decided
 *     issued:                    days as 2026-03-31
 *     review:
 *     expires:
 *     revoked:
 *     level:                     low, moderate or high
 *     certification-class:       a, b, c or d
 *     controls: []               those implemented and assessed; unknown if absent
 *     parameters:
 *       - parameter: ac-7_prm_1
 *         values: ["3"]
 *     risks: []                  residual risks
 *     limitations: []
 *     conditions:
 *       - text:
 *         excludes: true         whether what it touches may not be used; false if absent
 *         controls: []           controls and statements
 *         components: []         uuids
 *         items: []              uuids of provided items
 * acceptances:
 *   - subject:                   required
 *     id:
 *     agency:                    the customer's if absent
 *     issued:
 *     expires:
 *     revoked:
 *     accepted-level:            the highest level accepted though the provider has a lower one
 *     conditions: []             as above
 * </pre>
 *
 * @param authorizations the records
 * @param agency the customer's agency; empty if the file does not name it
 * @param sameOrganization the subjects that belong to the customer's own organization
 */
public record AuthorizationFile(
    Authorizations authorizations, Optional<String> agency, List<String> sameOrganization) {

  private static final String VERSION = "1";

  /** Some ten thousand records: a file beyond this is none of these. */
  private static final ReadOptions LIMITS =
      ReadOptions.strict().withMaxBytes(16L << 20).withMaxNodes(500_000);

  /** Copies the list. */
  public AuthorizationFile {
    sameOrganization = ImmutableList.copyOf(sameOrganization);
  }

  /** Returns a file without any record. */
  public static AuthorizationFile none() {
    return new AuthorizationFile(Authorizations.none(), Optional.empty(), List.of());
  }

  /**
   * Reads a file.
   *
   * @throws DataFileException if it cannot be read or is none of this format
   */
  public static AuthorizationFile read(Path file) {
    return new Reading(file.getFileName().toString())
        .file(PlainReader.read(file, LIMITS));
  }

  /**
   * Reads a stream, which is left open.
   *
   * @param document what messages and evidence call it
   * @throws DataFileException if it cannot be read or is none of this format
   */
  public static AuthorizationFile read(InputStream in, String document) {
    return new Reading(document).file(PlainReader.read(in, document, LIMITS));
  }

  /**
   * Returns the records of several files together.
   *
   * @throws IllegalArgumentException if two of them name different agencies or different regimes
   */
  public static AuthorizationFile together(List<AuthorizationFile> files) {
    List<Authorization> records = new ArrayList<>();
    List<Acceptance> acceptances = new ArrayList<>();
    List<String> own = new ArrayList<>();
    Optional<String> agency = Optional.empty();
    Regime regime = Regime.NONE;
    for (AuthorizationFile file : files) {
      records.addAll(file.authorizations.records());
      acceptances.addAll(file.authorizations.acceptances());
      own.addAll(file.sameOrganization);
      agency = agreed("agency", agency, file.agency);
      Regime stated = file.authorizations.regime();
      if (regime != Regime.NONE && stated != Regime.NONE && regime != stated) {
        throw disagreement("regime", regime, stated);
      }
      regime = stated == Regime.NONE ? regime : stated;
    }
    return new AuthorizationFile(new Authorizations(records, acceptances, regime), agency, own);
  }

  private static Optional<String> agreed(
      String what, Optional<String> before, Optional<String> stated) {
    if (before.isPresent() && stated.isPresent() && !before.equals(stated)) {
      throw disagreement(what, before.get(), stated.get());
    }
    return stated.isPresent() ? stated : before;
  }

  private static IllegalArgumentException disagreement(String what, Object one, Object other) {
    return new IllegalArgumentException(
        "The authorization files disagree on the " + what + ": " + one + " and " + other
            + ". Determine for one of them at a time.");
  }

  /** Reads one file, whose name is the evidence of its records. */
  private static final class Reading {

    private final String document;

    Reading(String document) {
      this.document = document;
    }

    AuthorizationFile file(PlainValue root) {
      root.withOnly(
          "format-version",
          "agency",
          "regime",
          "same-organization",
          "authorizations",
          "acceptances");
      PlainValue version = root.required("format-version");
      if (!version.text().equals(VERSION)) {
        throw version.error(
            "These records have format version " + version.text() + ".",
            "This release reads version \"" + VERSION + "\".");
      }
      return new AuthorizationFile(
          new Authorizations(
              root.list("authorizations", this::authorization),
              root.list("acceptances", this::acceptance),
              root.field("regime").map(regime -> regime.oneOf(Regime.class)).orElse(Regime.NONE)),
          root.text("agency"),
          root.list("same-organization", PlainValue::text));
    }

    private Authorization authorization(PlainValue record) {
      record.withOnly(
          "id",
          "subject",
          "type",
          "authority",
          "issued",
          "review",
          "expires",
          "revoked",
          "level",
          "certification-class",
          "controls",
          "parameters",
          "risks",
          "limitations",
          "conditions");
      return new Authorization(
          record.text("id").orElse(""),
          record.required("subject").text(),
          record
              .field("type")
              .map(type -> type.oneOf(AuthorizationType.class))
              .orElse(AuthorizationType.UNSTATED),
          record.text("authority"),
          record.field("issued").map(PlainValue::day),
          record.field("review").map(PlainValue::day),
          record.field("expires").map(PlainValue::day),
          record.field("revoked").map(PlainValue::day),
          record.field("level").map(level -> level.oneOf(ImpactLevel.class)),
          record
              .field("certification-class")
              .map(letter -> letter.oneOf(CertificationClass.class)),
          record.list("controls", PlainValue::text),
          record.list("parameters", this::parameter),
          record.list("risks", PlainValue::text),
          record.list("limitations", PlainValue::text),
          record.list("conditions", Reading::condition),
          evidence(record));
    }

    private ParameterSetting parameter(PlainValue setting) {
      setting.withOnly("parameter", "values");
      return new ParameterSetting(
          setting.required("parameter").parsed(ParameterId::new),
          setting.list("values", PlainValue::text),
          ParameterSetting.Level.IMPLEMENTATION,
          evidence(setting));
    }

    private Acceptance acceptance(PlainValue record) {
      record.withOnly(
          "id", "subject", "agency", "issued", "expires", "revoked", "accepted-level", "conditions");
      return new Acceptance(
          record.text("id").orElse(""),
          record.required("subject").text(),
          record.text("agency"),
          record.field("issued").map(PlainValue::day),
          record.field("expires").map(PlainValue::day),
          record.field("revoked").map(PlainValue::day),
          record.field("accepted-level").map(level -> level.oneOf(ImpactLevel.class)),
          record.list("conditions", Reading::condition),
          evidence(record));
    }

    private static Condition condition(PlainValue condition) {
      condition.withOnly("text", "excludes", "controls", "components", "items");
      return new Condition(
          condition.text("text").orElse(""),
          condition.field("excludes").map(PlainValue::truth).orElse(false),
          condition.list("controls", PlainValue::text),
          condition.list("components", uuid -> uuid.parsed(Uuid::of)),
          condition.list("items", uuid -> uuid.parsed(Uuid::of)));
    }

    private Evidence evidence(PlainValue value) {
      return Evidence.of(document, value.place().path());
    }
  }
}
