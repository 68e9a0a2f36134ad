// Why is a control that cloud.gov offers wholly not wholly inherited?
var ours = Determination.of(ExampleDocuments.fedrampModerate()).
    providers(ExampleDocuments.cloudGov(), ExampleDocuments.graniteInfrastructure(), ExampleDocuments.agencyCommonControls()).
    system(ExampleDocuments.grantsPortal()).
    authorizations(ExampleDocuments.authorizations()).
    asOf(LocalDate.of(2023, 6, 30)).
    report()

// Everything that the rules lowered:
ours.controls().stream().filter(c -> c.declared().isBetterThan(c.status())).map(c -> c.id()).toList()

// One of them, explained as a colleague would:
print(ours.explain("pe-14.2"))

// What is left to do at one point, and what was found on the way:
for (var duty : ours.point("ac-2_smt.j").orElseThrow().duties()) print(duty.kind() + " " + duty.fulfilment());
for (var finding : ours.control("at-3").orElseThrow().allFindings()) print(finding);
