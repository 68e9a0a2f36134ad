// The same from files: any OSCAL document, in JSON, YAML or XML.
var data = Path.of("examples/data")
var profile = OscalReader.strict().read(data.resolve("fedramp-rev4-moderate.json"), Profile.class)
var options = ResolutionOptions.of(Uuid.of("5f2a8f0e-3c1b-4b7e-9d43-6d0f1b1f7a10"), new OscalDateTime("2023-06-30T00:00:00Z"))
var resolved = ProfileResolver.resolve(profile, data.resolve("fedramp-rev4-moderate.json").toUri(), LocalDocuments.under(data), options)
var baseline = Baseline.of(resolved)
print(baseline)

// Where does a control come from, and what did the profile change?
resolved.origin(new ControlId("at-3")).orElseThrow().changes().size()

// What does a provider offer, and what does its document say of itself?
var cloud = OscalReader.strict().read(data.resolve("cloud-gov-2023-03.json"), ComponentDefinition.class)
print(cloud.metadata().title() + " " + cloud.metadata().version())
var offering = Offering.of(cloud, "cloud-gov-2023-03.json")
offering.claims().provided().size()
offering.claims().responsibilities().size()

// One document in another format, as text:
OscalWriter.pretty().toString(profile, Format.YAML).lines().limit(3).forEach(line -> print(line))
