// Which of FedRAMP Moderate's 325 controls does cloud.gov leave to us?
var baseline = ExampleDocuments.fedrampModerate()
var day = LocalDate.of(2023, 6, 30)
var published = Determination.of(baseline).providers(ExampleDocuments.cloudGov()).asOf(day).report()
published.declaredControlCounts()

// With our system on top, its agency's common controls and the infrastructure below:
var ours = Determination.of(baseline).
    providers(ExampleDocuments.cloudGov(), ExampleDocuments.graniteInfrastructure(), ExampleDocuments.agencyCommonControls()).
    system(ExampleDocuments.grantsPortal()).
    authorizations(ExampleDocuments.authorizations()).
    asOf(day).
    report()
ours.controlCounts()

// Those of one family, by status:
for (var c : ours.families().get("ma")) print(c);
