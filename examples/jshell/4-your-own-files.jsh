// The same from files: any OSCAL document, in JSON, YAML or XML, and workbooks, by name in a folder.
var files = OscalFiles.under(Path.of("examples/data"))
var baseline = files.baseline("fedramp-rev4-moderate.json")
print(baseline)

// Where does a control come from, and what did the profile change?
print(baseline.control(new ControlId("at-3")).orElseThrow().provenance().size() + " lines")

// What does a provider offer, and what does its document say of itself?
var cloud = files.document("cloud-gov-2023-03.json", ComponentDefinition.class)
print(cloud.metadata().title() + " " + cloud.metadata().version())
var offering = files.provider("cloud-gov-2023-03.json", baseline)
offering.claims().provided().size()
offering.claims().responsibilities().size()

// What was noted on the way, and what a file that is not there says:
files.examineBaseline("fedramp-rev4-moderate.json").notes()
print(files.examineBaseline("none.json").refusal().orElseThrow().getMessage())

// And the report that the first lesson made:
var report = Determination.of(baseline).
    providers(offering, files.provider("granite-infrastructure.json", baseline), files.provider("agency-common-controls.json", baseline)).
    system(files.system("grants-portal.json")).
    authorizations(files.records("authorizations.yaml")).
    asOf(LocalDate.of(2023, 6, 30)).
    report()
report.controlCounts()

// One document in another format, as text:
OscalWriter.pretty().toString(cloud, Format.YAML).lines().limit(3).forEach(line -> print(line))
