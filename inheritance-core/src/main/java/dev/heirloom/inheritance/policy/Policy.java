package dev.heirloom.inheritance.policy;

import com.google.common.collect.ImmutableMap;
import dev.heirloom.inheritance.baseline.BaselineParameter;
import dev.heirloom.inheritance.baseline.Stricter;
import dev.heirloom.oscal.model.ParameterId;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an organization decides for itself about inheritance: an immutable value, whose defaults are
 * those of SEMANTICS.
 *
 * @param presumption what the authorization of a system on the way up says about lower
 *     responsibilities; {@link Presumption#PRESUME} by default (section 8)
 * @param undecidedParameters when a parameter value that cannot be compared caps; {@link
 *     UndecidedParameters#CAP_ON_OTHER_BASELINE} by default (section 6)
 * @param withoutAcceptance what a provider is worth that the agency has not accepted, under rules
 *     that ask for it; {@link WithoutAcceptance#USABLE} by default (section 5)
 * @param certificationClasses what a FedRAMP certification class in place of an impact level does;
 *     {@link CertificationClasses#PRESUME_ADEQUATE} by default (section 5)
 * @param openRisks what an open risk of a provider does; {@link OpenRisks#REPORT} by default
 *     (section 13)
 * @param stricter which quantities of a parameter ask for more, beside what the baseline's own
 *     parameters say; none by default
 * @param mostPaths how many paths up to the customer system responsibilities are followed on, and
 *     how many lower items one item may rely on, counted once for each way to them (section 8);
 *     1,000 by default, and what a builder leaves at 0. It changes no result: what exceeds it is
 *     refused with an exception that tells them
 * @param mostEntries how many entries of one document, provider's or customer's, may stand at the
 *     points of one control, and twenty times as many at those of all together: an entry of a whole
 *     control counts at each of its points, and once more for every 10,000 characters of its text;
 *     5,000 by default, and what a builder leaves at 0. It changes no result: what exceeds it is
 *     refused
 */
@WithBuilder
public record Policy(
    Presumption presumption,
    UndecidedParameters undecidedParameters,
    WithoutAcceptance withoutAcceptance,
    CertificationClasses certificationClasses,
    OpenRisks openRisks,
    Map<ParameterId, Stricter> stricter,
    int mostPaths,
    int mostEntries) {

  private static final int DEFAULT_MOST_PATHS = 1_000;
  private static final int DEFAULT_MOST_ENTRIES = 5_000;

  /** What the authorization of a system on the way up says about the responsibilities below it. */
  public enum Presumption {
    /** They are presumed satisfied, for the customer to confirm. */
    PRESUME,
    /** Nothing: what is neither satisfied nor passed on falls through. */
    FALL_THROUGH
  }

  /** When a parameter value that cannot be compared caps. */
  public enum UndecidedParameters {
    /** Where the provider was authorized on another baseline than the customer system's. */
    CAP_ON_OTHER_BASELINE,
    /** Always. */
    CAP,
    /** Never. */
    NO_CAP
  }

  /** What a provider is worth that the customer's agency has not accepted. */
  public enum WithoutAcceptance {
    /** As much as with the acceptance, with a finding. */
    USABLE,
    /** Nothing. */
    UNUSABLE
  }

  /** What a certification class in place of an impact level does. */
  public enum CertificationClasses {
    /** Nothing but a duty to have the level accepted. */
    PRESUME_ADEQUATE,
    /** It caps, until an authorizing official accepts the level. */
    CAP
  }

  /** What an open risk of a provider does at the points of the controls that it names. */
  public enum OpenRisks {
    /** Nothing but a finding. */
    REPORT,
    /** It caps, until it is closed. */
    CAP
  }

  private static final Policy DEFAULT =
      new Policy(
          Presumption.PRESUME,
          UndecidedParameters.CAP_ON_OTHER_BASELINE,
          WithoutAcceptance.USABLE,
          CertificationClasses.PRESUME_ADEQUATE,
          OpenRisks.REPORT,
          Map.of(),
          DEFAULT_MOST_PATHS,
          DEFAULT_MOST_ENTRIES);

  /** Copies the map; what a builder leaves out is the default. */
  public Policy {
    presumption = presumption == null ? Presumption.PRESUME : presumption;
    undecidedParameters =
        undecidedParameters == null
            ? UndecidedParameters.CAP_ON_OTHER_BASELINE
            : undecidedParameters;
    withoutAcceptance = withoutAcceptance == null ? WithoutAcceptance.USABLE : withoutAcceptance;
    certificationClasses =
        certificationClasses == null ? CertificationClasses.PRESUME_ADEQUATE : certificationClasses;
    openRisks = openRisks == null ? OpenRisks.REPORT : openRisks;
    stricter = ImmutableMap.copyOf(stricter);
    if (mostPaths < 0) {
      throw new IllegalArgumentException("mostPaths is a number of paths, not " + mostPaths);
    }
    mostPaths = mostPaths == 0 ? DEFAULT_MOST_PATHS : mostPaths;
    if (mostEntries < 0) {
      throw new IllegalArgumentException("mostEntries is a number of entries, not " + mostEntries);
    }
    mostEntries = mostEntries == 0 ? DEFAULT_MOST_ENTRIES : mostEntries;
  }

  /** Makes a policy with the default limit of entries. */
  public Policy(
      Presumption presumption,
      UndecidedParameters undecidedParameters,
      WithoutAcceptance withoutAcceptance,
      CertificationClasses certificationClasses,
      OpenRisks openRisks,
      Map<ParameterId, Stricter> stricter,
      int mostPaths) {
    this(
        presumption,
        undecidedParameters,
        withoutAcceptance,
        certificationClasses,
        openRisks,
        stricter,
        mostPaths,
        DEFAULT_MOST_ENTRIES);
  }

  /** Makes a policy by which open risks are reported and do nothing else. */
  public Policy(
      Presumption presumption,
      UndecidedParameters undecidedParameters,
      WithoutAcceptance withoutAcceptance,
      CertificationClasses certificationClasses,
      Map<ParameterId, Stricter> stricter,
      int mostPaths) {
    this(
        presumption,
        undecidedParameters,
        withoutAcceptance,
        certificationClasses,
        OpenRisks.REPORT,
        stricter,
        mostPaths);
  }

  /**
   * Returns which quantity of a parameter asks for more by this policy, under its own id or one
   * that it has in another issue of its catalog; empty if the policy does not say, or says both.
   */
  public Optional<Stricter> stricterFor(BaselineParameter parameter) {
    Stricter own = stricter.get(parameter.id());
    if (own != null) {
      return Optional.of(own);
    }
    Set<Stricter> said = EnumSet.noneOf(Stricter.class);
    for (ParameterId id : parameter.otherIds()) {
      Optional.ofNullable(stricter.get(id)).ifPresent(said::add);
    }
    return said.size() == 1 ? Optional.of(said.iterator().next()) : Optional.empty();
  }

  /** Returns the policy of SEMANTICS. */
  public static Policy standard() {
    return DEFAULT;
  }

  /** Returns this policy with another limit of paths. */
  public Policy withMostPaths(int paths) {
    return PolicyBuilder.builder(this).mostPaths(paths).build();
  }

  /** Returns this policy with another limit of entries. */
  public Policy withMostEntries(int entries) {
    return PolicyBuilder.builder(this).mostEntries(entries).build();
  }

  /** Returns what differs from {@link #standard()}, in one line. */
  @Override
  public String toString() {
    List<String> said = new ArrayList<>();
    if (presumption != DEFAULT.presumption) {
      said.add("lower responsibilities " + words(presumption));
    }
    if (undecidedParameters != DEFAULT.undecidedParameters) {
      said.add("undecided parameters " + words(undecidedParameters));
    }
    if (withoutAcceptance != DEFAULT.withoutAcceptance) {
      said.add("without acceptance " + words(withoutAcceptance));
    }
    if (certificationClasses != DEFAULT.certificationClasses) {
      said.add("certification classes " + words(certificationClasses));
    }
    if (openRisks != DEFAULT.openRisks) {
      said.add("open risks " + words(openRisks));
    }
    if (!stricter.isEmpty()) {
      said.add("stricter " + stricter);
    }
    if (mostPaths != DEFAULT.mostPaths) {
      said.add("at most " + mostPaths + " paths");
    }
    if (mostEntries != DEFAULT.mostEntries) {
      said.add("at most " + mostEntries + " entries at the points of a control");
    }
    return said.isEmpty() ? "standard policy" : "policy: " + String.join(", ", said);
  }

  private static String words(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
