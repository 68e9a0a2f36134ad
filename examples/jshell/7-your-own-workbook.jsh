// A provider's CIS/CRM workbook. This one is written here from the example; take your own instead:
var files = OscalFiles.under(Path.of("examples/data")).allowing(Path.of("../target"))
var baseline = files.baseline("fedramp-rev4-moderate.json")
var book = WorkbookExport.of("workbook.xlsx", ExampleDocuments.cloudGov(), baseline).xlsx(Instant.EPOCH)
print(Files.write(Path.of("examples/target/workbook.xlsx"), book).getFileName())

// What is read of it, and what was noted on the way:
var read = files.examineProvider("../target/workbook.xlsx", baseline)
read.notes().stream().limit(3).forEach(note -> print(note))
var provider = read.orThrow()
print(provider)

// What does a customer inherit, which row says so, and what can't be known?
var report = Determination.of(baseline).providers(provider).asOf(LocalDate.of(2023, 6, 30)).report()
report.controlCounts()
report.family("pe").orElseThrow()
print(report.explainPoint("pe-3_smt.a"))
report.causes().stream().limit(3).forEach(cause -> print(cause))

// The same as a component definition, to keep beside the workbook:
var definition = files.workbook("../target/workbook.xlsx", baseline, "fedramp-rev4-moderate.json")
OscalWriter.pretty().write(definition, Format.JSON, Path.of("examples/target/workbook.json"))
