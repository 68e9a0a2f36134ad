package dev.heirloom.inheritance.reference;

import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.BaselineParameter;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.result.Ending;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.FindingCode;
import java.util.Optional;
import java.util.Set;

/** What there is to say of carried providers, where it belongs here, and of their mappings. */
final class CarriedFindings extends Section {

  private final Findings findings;

  CarriedFindings(Reference of, Findings findings) {
    super(of);
    this.findings = findings;
  }

  void all() {
    of.carried.crossings().forEach(this::ofCrossing);
    places.controls().forEach(this::ofParameters);
    of.carried.unmapped().stream()
        .filter(nowhere -> nowhere.ending().end() == Ending.End.NOT_MAPPED)
        .forEach(
            nowhere ->
                findings.add(
                    FindingCode.NOT_MAPPED,
                    Finding.Level.SYSTEM,
                    nowhere.ending().system().value()));
    systems.given.stream().filter(offering -> !of.isDirect(offering.systemId())).forEach(this::of);
  }

  private void of(Offering notDirect) {
    notDirect
        .through()
        .ifPresent(
            through ->
                findings.add(
                    FindingCode.MAPPING_NOT_USED,
                    Finding.Level.DOCUMENT,
                    through.mapping().document()));
  }

  private void ofCrossing(Carried.Crossing x) {
    var through = systems.offering(x.provider()).through().orElseThrow();
    Mappings.findings(through, baseline)
        .forEach(code -> findings.add(code, Finding.Level.DOCUMENT, through.mapping().document()));
    Set<Conclusion.Found> there =
        new Findings(x.at())
            .of(
                x.at().speaking(),
                k -> places.controls().stream().anyMatch(c -> Carried.leads(x, k, c)));
    for (Conclusion.Found found : there) {
      if (found.level() == Finding.Level.DOCUMENT || found.level() == Finding.Level.SYSTEM) {
        findings.add(found.code(), found.level(), found.subject());
      }
      for (BaselineControl k : x.at().places.controls()) {
        if (k.id().value().equals(found.subject()) || Places.points(k).contains(found.subject())) {
          places.controls().stream()
              .flatMap(c -> Carried.at(x, found, k, c).stream())
              .forEach(here -> findings.add(here.code(), here.level(), here.subject()));
        }
      }
    }
  }

  private void ofParameters(BaselineControl c) {
    for (String s : Places.points(c)) {
      for (Carried.Brought b : of.carried.items(s)) {
        for (BaselineParameter parameter : of.pinned.pinned(c)) {
          Optional<Parameters.Comparison> compared = of.carried.compare(b, parameter, s);
          code(compared)
              .ifPresent(code -> findings.add(code, Finding.Level.CONTROL, c.id().value()));
        }
      }
    }
  }

  private static Optional<FindingCode> code(Optional<Parameters.Comparison> compared) {
    if (compared.isEmpty()) {
      return Optional.of(FindingCode.PARAMETER_NOT_STATED);
    }
    return switch (compared.get()) {
      case WEAKER -> Optional.of(FindingCode.PARAMETER_WEAKER);
      case UNDECIDED -> Optional.of(FindingCode.PARAMETER_UNDECIDED);
      default -> Optional.empty();
    };
  }
}
