package dev.heirloom.oscal.io.fedramp;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.heirloom.inheritance.fedramp.MarketplaceProduct;
import dev.heirloom.inheritance.fedramp.PackageId;
import dev.heirloom.oscal.io.fedramp.FedrampFinding.Code;
import dev.heirloom.oscal.io.internal.plain.PlainValue;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads the Marketplace's list of products, row by row. */
final class ProductsReading {

  private final FormNotes notes;
  private final Optional<LocalDate> exported;
  private final Set<String> seen = new HashSet<>();

  /**
   * Makes the reading of a list.
   *
   * @param exported the day it was exported; empty if it does not say
   */
  ProductsReading(FormNotes notes, Optional<LocalDate> exported) {
    this.notes = notes;
    this.exported = exported;
  }

  /** A row; what else the Marketplace says of a product is not kept. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Row(
      Optional<PlainValue> id,
      Optional<PlainValue> csp,
      Optional<PlainValue> cso,
      Optional<PlainValue> authType,
      Optional<PlainValue> authPath,
      Optional<PlainValue> impactLevel,
      Optional<PlainValue> publicStatus,
      Optional<PlainValue> internalStatus,
      Optional<PlainValue> authDate,
      Optional<PlainValue> annualAssessment,
      Optional<PlainValue> authorizingAgencyId) {}

  MarketplaceProduct of(PlainValue object) {
    Row row = FedrampReader.Json.FORM.read(object, Row.class, notes);
    String id = notes.required(row.id(), "id", object).orElse("");
    if (FormNotes.isTest(id)) {
      notes.add(Code.TEST_ROW, object, id + " is a row that was made to try the list out.");
    }
    if (!seen.add(PackageId.key(id))) {
      notes.add(Code.DUPLICATE, object, "The list has another row of " + id + ".");
    }
    return new MarketplaceProduct(
        id,
        notes.text(row.csp()).orElse(""),
        notes.text(row.cso()).orElse(""),
        notes.text(row.authType()),
        notes.text(row.authPath()),
        notes.text(row.impactLevel()),
        notes.text(row.publicStatus()),
        notes.text(row.internalStatus()),
        notes.day(row.authDate()),
        notes.day(row.annualAssessment()),
        notes.text(row.authorizingAgencyId()),
        exported,
        notes.at(object));
  }
}
