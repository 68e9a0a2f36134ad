package dev.heirloom.inheritance.fedramp;

import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.oscal.model.internal.builders.WithBuilder;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An offering as FedRAMP's Marketplace lists it (SEMANTICS section 14). What is not stated is
 * empty, and words are as they are written.
 *
 * @param id its package id
 * @param provider the provider's name
 * @param offering the offering's name
 * @param type {@code Rev5} or {@code 20x}
 * @param path how it was authorized: {@code JAB}, {@code Agency}, {@code 20x}, {@code Program}
 * @param level the impact level
 * @param status the status that the Marketplace shows
 * @param internalStatus the status behind it
 * @param authorized the day it was authorized
 * @param assessment the day its next annual assessment is due
 * @param authorizingAgency the agency that authorized it, by name
 * @param exported the day the list was exported: the statuses were so then
 * @param evidence where it stands
 */
@WithBuilder
public record MarketplaceProduct(
    String id,
    String provider,
    String offering,
    Optional<String> type,
    Optional<String> path,
    Optional<String> level,
    Optional<String> status,
    Optional<String> internalStatus,
    Optional<LocalDate> authorized,
    Optional<LocalDate> assessment,
    Optional<String> authorizingAgency,
    Optional<LocalDate> exported,
    Evidence evidence) {}
