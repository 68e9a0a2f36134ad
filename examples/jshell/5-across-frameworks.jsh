// What does a defense contractor on cloud.gov inherit of the 110 requirements of SP 800-171 rev2?
// cloud.gov answers for SP 800-53; a mapping collection carries its answers over.
var requirements = ExampleDocuments.sp800171()
var mapping = ExampleDocuments.mappingToSp800171()
var moderate = ExampleDocuments.fedrampModerate()
var check = MappingCheck.of(mapping, moderate, requirements, Optional.empty())
for (var count : check.relations()) print(count.relation() + ": " + count.maps() + " maps to " + count.targetPoints() + " requirements");
print(check.targetLeftOut().size() + " requirements are in no map")

var carried = ExampleDocuments.cloudGov().through(mapping, moderate)
var report = Determination.of(requirements).providers(carried).asOf(LocalDate.of(2023, 6, 30)).report()
report.controlCounts()
report.controls(Status.FULLY_INHERITED).forEach(c -> print(c.id() + " " + c.title()))

// Which item, by which map, and why it is or is not whole:
print(report.explainPoint("3.10.4"))
print(report.point("3.1.8").orElseThrow().provided().get(0).through().get(0).limits())

// A map that calls a requirement whole is a person's judgement, for you to confirm:
report.points().flatMap(point -> point.duties().stream().filter(point::isOfMap)).count()
// What cloud.gov leaves to you where no map leads is not lost:
report.unmapped().size()

// Read from the requirements to the controls, the same collection carries nothing whole:
var back = MappingReading.of(mapping, requirements, moderate, Optional.empty())
print(back.mappings().get(0).direction())
