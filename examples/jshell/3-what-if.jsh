// What is lost when a provider's authorization ends?
var portal = Determination.of(ExampleDocuments.fedrampModerate()).
    providers(ExampleDocuments.cloudGov(), ExampleDocuments.graniteInfrastructure(), ExampleDocuments.agencyCommonControls()).
    system(ExampleDocuments.grantsPortal()).
    authorizations(ExampleDocuments.authorizations())
var before = portal.asOf(LocalDate.of(2027, 5, 31)).report()
var after = portal.asOf(LocalDate.of(2027, 6, 1)).report()
var lost = Difference.between(before, after)
lost.controls(ChangeKind.WORSENED).size()
ChangeText.of(lost, 80).lines().limit(12).forEach(line -> print(line))

// What lies behind one of these changes?
var change = lost.points(ChangeKind.WORSENED).get(0)
change.findingsAdded()
for (var item : change.itemsAdded()) print(item);

// A kept report compares as well as one just made; and back is the other way:
Difference.between(ReportJson.read(ReportJson.write(before)), after).equals(lost)
lost.reverse().controls(ChangeKind.IMPROVED).size()

// What if the portal were a system of high impact?
var high = Determination.of(ExampleDocuments.fedrampModerate().at(ImpactLevel.HIGH)).
    providers(ExampleDocuments.cloudGov(), ExampleDocuments.graniteInfrastructure()).
    authorizations(ExampleDocuments.authorizations()).
    asOf(LocalDate.of(2023, 6, 30)).
    report()
high.controlCounts()
high.declaredControlCounts()
