package dev.heirloom.oscal.io.report;

import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.result.Finding;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.ReportInputs;
import dev.heirloom.inheritance.result.SystemInChain;
import dev.heirloom.oscal.io.FilePlace;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where a reader looks for what decides a result: the places of its own evidence, or else the first
 * place where a document says something of the points, or else a document as a whole, the customer
 * system's before its providers'.
 */
record DecidingPlaces(ReportInputs inputs, Function<Evidence, FilePlace> places) {

  List<FilePlace> of(Finding finding, List<PointResult> points) {
    return finding.evidence().isEmpty()
        ? of(points)
        : finding.evidence().stream().map(places).toList();
  }

  List<FilePlace> of(List<PointResult> points) {
    return points.stream()
        .flatMap(DecidingPlaces::said)
        .findFirst()
        .or(this::anyDocument)
        .map(places)
        .stream()
        .toList();
  }

  private static Stream<Evidence> said(PointResult point) {
    return Stream.of(
            point.responsibilities().stream().map(use -> use.responsibility().evidence()),
            point.provided().stream().map(use -> use.item().evidence()),
            point.remarks().stream().map(remark -> remark.evidence()))
        .flatMap(sources -> sources);
  }

  private Optional<Evidence> anyDocument() {
    return inputs.documents().stream()
        .filter(document -> inputs.system().equals(Optional.of(document.systemId())))
        .map(DocumentIdentity::name)
        .findFirst()
        .or(() -> inputs.systems().stream().map(SystemInChain::document).findFirst())
        .map(name -> Evidence.of(name, ""));
  }
}
