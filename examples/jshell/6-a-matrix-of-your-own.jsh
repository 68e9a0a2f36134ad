// A responsibility matrix of one's own, with Dutch headers. It can't be found by itself, and the reason says what to do:
var files = OscalFiles.under(Path.of("examples/matrices")).allowing(Path.of("../data"))
var baseline = files.baseline("../data/fedramp-rev4-moderate.json")
print(files.examineProvider("wolkje.csv", baseline).refusal().orElseThrow().getMessage())

// A layout of ten lines says which columns these are, and what their words mean:
print(Files.readString(Path.of("examples/matrices/wolkje.yaml")))
var wolkje = files.provider("wolkje.csv", baseline, files.layouts("wolkje.yaml"))
var report = Determination.of(baseline).providers(wolkje).asOf(LocalDate.of(2026, 6, 30)).report()
print(report.explainPoint("ac-2_smt.j"))
print(report.explainPoint("pe-3_smt.a"))

// The same in another layout, here one that is shipped, as CSV; xlsx(...) gives a workbook:
ShippedLayout.values()
var marks = MatrixExport.of("marks.csv", ShippedLayout.TICKS_SHARED.layouts().get(0), wolkje, baseline)
marks.csv().lines().filter(line -> line.contains("X")).limit(5).forEach(line -> print(line))
marks.findings().forEach(finding -> print(finding))
