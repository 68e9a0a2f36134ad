// What is lost when a provider's authorization ends?
var portal = Determination.of(ExampleDocuments.fedrampModerate()).
    providers(ExampleDocuments.cloudGov(), ExampleDocuments.graniteInfrastructure(), ExampleDocuments.agencyCommonControls()).
    system(ExampleDocuments.grantsPortal()).
    authorizations(ExampleDocuments.authorizations())
var before = portal.asOf(LocalDate.of(2027, 5, 31)).report()
var after = portal.asOf(LocalDate.of(2027, 6, 1)).report()
var lost = Difference.between(before, after)
lost.controls(ChangeKind.WORSENED).size()
for (var change : lost.controls(ChangeKind.WORSENED).subList(0, 3)) print(change);

// What if the portal were a system of high impact?
var high = Determination.of(ExampleDocuments.fedrampModerate().at(ImpactLevel.HIGH)).
    providers(ExampleDocuments.cloudGov(), ExampleDocuments.graniteInfrastructure()).
    authorizations(ExampleDocuments.authorizations()).
    asOf(LocalDate.of(2023, 6, 30)).
    report()
high.controlCounts()
high.declaredControlCounts()
