package dev.heirloom.oscal.io.fedramp;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.heirloom.inheritance.fedramp.AgencyAto;
import dev.heirloom.inheritance.fedramp.PackageId;
import dev.heirloom.oscal.io.fedramp.FedrampFinding.Code;
import dev.heirloom.oscal.io.internal.plain.PlainValue;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the register of agency ATOs, row by row. */
final class AtosReading {

  /** How the Joint Authorization Board is named where an official's name stands. */
  private static final Pattern BOARD =
      Pattern.compile("(?iU)\\bP\\p{Pd}ATO\\b|\\bJAB\\b|Joint\\s+Authorization\\s+Board");

  private final FormNotes notes;
  private final Optional<LocalDate> exported;
  private final Set<String> ids = new HashSet<>();
  private final Set<String> pairs = new HashSet<>();

  /**
   * Makes the reading of a register.
   *
   * @param exported the day it was exported; empty if it does not say
   */
  AtosReading(FormNotes notes, Optional<LocalDate> exported) {
    this.notes = notes;
    this.exported = exported;
  }

  /** A row; of the official nothing is kept but whether it was the Joint Authorization Board. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Row(
      Optional<PlainValue> uuid,
      Optional<PlainValue> productId,
      Optional<PlainValue> agencyId,
      Optional<PlainValue> isReuse,
      Optional<PlainValue> isActive,
      Optional<PlainValue> atoDate,
      Optional<PlainValue> expDate,
      Optional<PlainValue> terminationDate,
      Optional<PlainValue> terminationReason,
      Optional<PlainValue> logReason,
      Optional<PlainValue> authorizingOfficial) {}

  AgencyAto of(PlainValue object) {
    Row row = FedrampReader.Json.FORM.read(object, Row.class, notes);
    Optional<LocalDate> expires = notes.day(row.expDate());
    Optional<LocalDate> terminated = notes.day(row.terminationDate());
    boolean endIsKnown =
        isRead(object.field("exp_date"), expires)
            && isRead(object.field("termination_date"), terminated);
    AgencyAto ato =
        new AgencyAto(
            notes.required(row.uuid(), "uuid", object).orElse(""),
            notes.required(row.productId(), "product_id", object).orElse(""),
            notes.required(row.agencyId(), "agency_id", object).orElse(""),
            notes.truth(row.isReuse()),
            notes.truth(row.isActive()).filter(active -> endIsKnown),
            notes
                .text(row.authorizingOfficial())
                .filter(who -> BOARD.matcher(who).find())
                .isPresent(),
            notes.day(row.atoDate()),
            expires,
            terminated,
            notes.text(row.terminationReason()),
            notes.text(row.logReason()),
            exported,
            notes.at(object));
    check(ato, object);
    return ato;
  }

  /**
   * An end in words that are no day may be past, so that nobody knows whether its row is active.
   */
  private static boolean isRead(Optional<PlainValue> stated, Optional<LocalDate> day) {
    return day.isPresent()
        || stated.map(value -> value.isText() && value.text().isBlank()).orElse(true);
  }

  private void check(AgencyAto ato, PlainValue object) {
    if (FormNotes.isTest(ato.product())) {
      notes.add(
          Code.TEST_ROW,
          object,
          ato.product() + " is a row that was made to try the register out.");
    }
    if (!ato.id().isEmpty() && !ids.add(ato.id())) {
      notes.add(
          Code.DUPLICATE, object, "The register has another row of the uuid " + ato.id() + ".");
    }
    if (!pairs.add(PackageId.key(ato.product()) + " " + ato.agency())) {
      notes.add(
          Code.DUPLICATE,
          object,
          "The register has another row of " + ato.product() + " for agency " + ato.agency() + ".");
    }
    if (ato.issued().isEmpty()) {
      notes.missing("ato_date", object);
    }
    contradiction(ato)
        .ifPresent(
            sentence -> notes.add(Code.ROW_CONTRADICTORY, object, "The row is " + sentence + "."));
    openEnd(ato)
        .ifPresent(
            sentence -> notes.add(Code.END_NOT_STATED, object, "The row is " + sentence + "."));
  }

  private Optional<String> contradiction(AgencyAto ato) {
    boolean over = isPast(ato.expires());
    if (ato.isActive().equals(Optional.of(true))) {
      if (ato.terminated().isPresent()) {
        return Optional.of("active, and was ended on " + ato.terminated().get());
      }
      if (ato.terminationReason().isPresent()) {
        return Optional.of("active, and states why it was ended");
      }
      return over ? ato.expires().map(day -> "active, and expired on " + day) : Optional.empty();
    }
    boolean ends = ato.terminated().isPresent() || ato.expires().isEmpty() || over;
    return ato.isActive().isEmpty() || ends || exported.isEmpty()
        ? Optional.empty()
        : ato.expires().map(day -> "not active, and expires on " + day);
  }

  private static Optional<String> openEnd(AgencyAto ato) {
    if (ato.isActive().isEmpty()) {
      return Optional.of("neither active nor not");
    }
    if (ato.terminated().isPresent() && ato.terminationReason().isEmpty()) {
      return Optional.of("of an authorization that was ended for no stated reason");
    }
    if (ato.terminationReason().isPresent() && ato.terminated().isEmpty()) {
      return Optional.of("of an authorization that was ended on no stated day");
    }
    return !ato.isActive().get() && ato.terminated().isEmpty() && ato.expires().isEmpty()
        ? Optional.of("not active, and says neither why nor since when")
        : Optional.empty();
  }

  private boolean isPast(Optional<LocalDate> expires) {
    return expires.isPresent() && exported.isPresent() && expires.get().isBefore(exported.get());
  }
}
