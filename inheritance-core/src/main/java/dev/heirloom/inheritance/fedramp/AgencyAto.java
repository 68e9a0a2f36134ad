package dev.heirloom.inheritance.fedramp;

import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of the Marketplace's register of agency authorizations to operate (SEMANTICS section 14).
 * What is not stated is empty, and words are as they are written. The official and the comments are
 * not kept.
 *
 * @param id its own id; may be empty text
 * @param product the package id of the offering
 * @param agency the agency's number: {@code 22-016-07}
 * @param isReuse whether the agency reuses the authorization of another; empty if not stated
 * @param isActive whether the register calls it active; empty if not stated
 * @param isProvisional whether it is a provisional authorization of the Joint Authorization Board
 * @param issued the day of the decision
 * @param expires its last day
 * @param terminated the day it was ended
 * @param terminationReason why it was ended
 * @param logReason why the row was made
 * @param exported the day the register was exported: what it calls active was so then
 * @param evidence where it stands
 */
@WithBuilder
public record AgencyAto(
    String id,
    String product,
    String agency,
    Optional<Boolean> isReuse,
    Optional<Boolean> isActive,
    boolean isProvisional,
    Optional<LocalDate> issued,
    Optional<LocalDate> expires,
    Optional<LocalDate> terminated,
    Optional<String> terminationReason,
    Optional<String> logReason,
    Optional<LocalDate> exported,
    Evidence evidence) {}
