package dev.heirloom.inheritance.authorization;

import com.google.common.collect.ImmutableList;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The authorization of a system: the decision of an authorizing official to accept its risk, for a
 * time and under conditions (NIST SP 800-37; SEMANTICS section 5).
 *
 * <p>It is active from the day issued to the day it expires, both included, and not from the day it
 * is revoked on. A record that states no date is no record. {@link #bounded()} gives a
 * certification of class A the end that FedRAMP's rules set.
 *
 * @param id a name for the record; may be empty text
 * @param subject the system: its system id, one of its identifiers such as a FedRAMP package id,
 *     the name of its document, or its title
 * @param type the kind of decision
 * @param authority who decided; empty if not stated
 * @param issued the day it was issued
 * @param review the day it is to be reviewed
 * @param expires the last day it is valid
 * @param revoked the day it was revoked
 * @param level the impact level it was given for
 * @param certificationClass the FedRAMP certification class it was given
 * @param controls the controls that were implemented and assessed, in any spelling; empty if not
 *     stated, and then nothing is lowered for it
 * @param parameters the parameter values that were assessed, for a person: what is compared is what
 *     the provider's document says (SEMANTICS section 6)
 * @param risks the residual risks
 * @param limitations the known limitations
 * @param conditions the conditions and constraints
 * @param evidence where it stands
 * @param agency the agency whose official decided; empty if not stated
 * @param baseline the name of the baseline it was given on; empty if not stated
 * @param covers the providers that a consolidated authorization covers, by id; empty if not stated
 * @param unknownLevel the words in which a level is stated and not understood; empty if there are
 *     none
 */
@WithBuilder
public record Authorization(
    String id,
    String subject,
    AuthorizationType type,
    Optional<String> authority,
    Optional<LocalDate> issued,
    Optional<LocalDate> review,
    Optional<LocalDate> expires,
    Optional<LocalDate> revoked,
    Optional<ImpactLevel> level,
    Optional<CertificationClass> certificationClass,
    List<String> controls,
    List<ParameterSetting> parameters,
    List<String> risks,
    List<String> limitations,
    List<Condition> conditions,
    Evidence evidence,
    Optional<String> agency,
    Optional<String> baseline,
    List<String> covers,
    Optional<String> unknownLevel) {

  private static final int MONTHS_OF_CLASS_A = 12;

  /** Copies the lists. */
  public Authorization {
    id = id == null ? "" : id;
    type = type == null ? AuthorizationType.UNSTATED : type;
    evidence = evidence == null ? Evidence.of("authorization records", id) : evidence;
    controls = ImmutableList.copyOf(controls);
    parameters = ImmutableList.copyOf(parameters);
    risks = ImmutableList.copyOf(risks);
    limitations = ImmutableList.copyOf(limitations);
    conditions = ImmutableList.copyOf(conditions);
    covers = ImmutableList.copyOf(covers);
  }

  /**
   * Makes a record that states neither the agency nor the baseline nor what it covers, nor a level
   * in unknown words.
   */
  public Authorization(
      String id,
      String subject,
      AuthorizationType type,
      Optional<String> authority,
      Optional<LocalDate> issued,
      Optional<LocalDate> review,
      Optional<LocalDate> expires,
      Optional<LocalDate> revoked,
      Optional<ImpactLevel> level,
      Optional<CertificationClass> certificationClass,
      List<String> controls,
      List<ParameterSetting> parameters,
      List<String> risks,
      List<String> limitations,
      List<Condition> conditions,
      Evidence evidence) {
    this(
        id,
        subject,
        type,
        authority,
        issued,
        review,
        expires,
        revoked,
        level,
        certificationClass,
        controls,
        parameters,
        risks,
        limitations,
        conditions,
        evidence,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /**
   * Returns this record with what it leaves open taken from another of the same system, field by
   * field.
   */
  public Authorization completedBy(Authorization other) {
    boolean levelled = level.isPresent() || unknownLevel.isPresent();
    return AuthorizationBuilder.builder(this)
        .authority(authority.or(other::authority))
        .issued(issued.or(other::issued))
        .review(review.or(other::review))
        .expires(expires.or(other::expires))
        .revoked(revoked.or(other::revoked))
        .level(levelled ? level : other.level)
        .unknownLevel(levelled ? unknownLevel : other.unknownLevel)
        .certificationClass(certificationClass.or(other::certificationClass))
        .controls(controls.isEmpty() ? other.controls : controls)
        .conditions(conditions.isEmpty() ? other.conditions : conditions)
        .build();
  }

  /**
   * Returns the impact level that it counts at: its own, but never above low for LI-SaaS; empty if
   * not stated.
   */
  public Optional<ImpactLevel> levelInForce() {
    return type == AuthorizationType.FEDRAMP_LI_SAAS ? Optional.of(ImpactLevel.LOW) : level;
  }

  /**
   * Returns whether it is a record at all: whether it states a date of issue, expiry or revocation.
   */
  public boolean statesDate() {
    return issued.isPresent() || expires.isPresent() || revoked.isPresent();
  }

  /** Returns whether it is active on a day: issued, not expired, not revoked. */
  public boolean isActive(LocalDate day) {
    return issued.isPresent() && !issued.get().isAfter(day) && !isOver(day);
  }

  /**
   * Returns this record with the end that its certification class allows: class A expires after
   * twelve months at the latest (FedRAMP's rules for 2026), any other record when it says.
   */
  public Authorization bounded() {
    if (issued.isEmpty() || !certificationClass.equals(Optional.of(CertificationClass.A))) {
      return this;
    }
    LocalDate bound = issued.get().plusMonths(MONTHS_OF_CLASS_A).minusDays(1);
    return expires.isPresent() && !expires.get().isAfter(bound)
        ? this
        : AuthorizationBuilder.builder(this).expires(bound).build();
  }

  /** Returns whether it had ended by a day: its last day before it, or revoked on it or before. */
  public boolean isOver(LocalDate day) {
    return expires.isPresent() && expires.get().isBefore(day)
        || revoked.isPresent() && !revoked.get().isAfter(day);
  }

  /** Returns who authorized what, at which level and when, in one line. */
  @Override
  public String toString() {
    return (id.isEmpty() ? "authorization" : id)
        + " of "
        + subject
        + " ("
        + type
        + ")"
        + authority.map(a -> " by " + a).orElse("")
        + level.map(l -> ", " + l).orElse("")
        + certificationClass.map(c -> ", class " + c).orElse("")
        + issued.map(day -> ", issued " + day).orElse("")
        + expires.map(day -> ", expires " + day).orElse("")
        + revoked.map(day -> ", revoked " + day).orElse("");
  }
}
