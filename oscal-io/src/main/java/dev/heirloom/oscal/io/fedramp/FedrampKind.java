package dev.heirloom.oscal.io.fedramp;

import dev.heirloom.oscal.io.internal.plain.PlainValue;
import java.util.List;
import java.util.function.Predicate;

/** The kinds of FedRAMP's documents that are read, told apart by what is in them. */
public enum FedrampKind {
  /** A Certification Package Overview, or FedRAMP's export of many. */
  OVERVIEW("Certification Package Overview", "0.1.2", has("serviceIdentification")),
  /** A Security Decision Record. */
  DECISIONS(
      "Security Decision Record",
      "1.0.0",
      has("securityControls", "fedRampRequirements", "keySecurityIndicators")),
  /** A Significant Change Notification, or a batch of them. */
  CHANGES(
      "Significant Change Notification",
      "0.1.1",
      has(
          "changeType",
          "changeDescription",
          "impactedControls",
          "change_classification",
          "security_impact_assessment")),
  /** The consolidated rules. */
  RULES("file of FedRAMP's consolidated rules", "2026", has("FRR", "CTL", "KSI")),
  /** The Marketplace's list of products. */
  PRODUCTS("list of the Marketplace's products", "", has("csp", "cso", "public_status")),
  /** The Marketplace's register of agency ATOs. */
  ATOS("register of agency ATOs", "", has("product_id", "ato_date"));

  private final String title;
  private final String schemaVersion;
  private final Predicate<PlainValue> isOne;

  FedrampKind(String title, String schemaVersion, Predicate<PlainValue> isOne) {
    this.title = title;
    this.schemaVersion = schemaVersion;
    this.isOne = isOne;
  }

  private static Predicate<PlainValue> has(String... keys) {
    return object -> List.of(keys).stream().anyMatch(object.fields()::containsKey);
  }

  /** Returns what a person calls such a document. */
  String title() {
    return title;
  }

  /** Returns the newest version of FedRAMP's schema that this release knows; empty text if none. */
  String schemaVersion() {
    return schemaVersion;
  }

  /** Returns whether an object is one such document, or one row of such a list. */
  boolean isOne(PlainValue object) {
    return isOne.test(object);
  }
}
