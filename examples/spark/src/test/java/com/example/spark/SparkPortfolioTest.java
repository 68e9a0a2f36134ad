package com.example.spark;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.PortfolioRow;
import dev.heirloom.inheritance.PortfolioRun;
import dev.heirloom.inheritance.PortfolioRun.Member;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.OfferingBuilder;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.oscal.io.files.OscalFiles;
import dev.heirloom.oscal.io.values.PortfolioBasis;
import dev.heirloom.oscal.io.values.ValueForm;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.SparkContext;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.io.TempDir;

@EnabledForJreRange(
    maxVersion = 25,
    disabledReason = "Spark 4.2 runs on JDK 17 to 25: build this example on one of these.")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SparkPortfolioTest {

  private static final Path DATA = Path.of("../data");
  private static final int SYSTEMS = 24;
  private static final AtomicInteger KILLED = new AtomicInteger();
  private static SparkSession spark;
  private static PortfolioBasis basis;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    spark = LocalSpark.local();
    basis = LocalSpark.basis(DATA);
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private static List<byte[]> written() {
    return LocalSpark.written(OscalFiles.under(DATA).system("grants-portal.json"));
  }

  /** Kills the first task that comes to the fourth system of its share, as an operator does. */
  private static PlanReading killedOnce() {
    return (name, bytes) -> {
      TaskContext task = TaskContext.get();
      if (name.equals("system 3") && task.attemptNumber() == 0) {
        SparkContext.getOrCreate().killTaskAttempt(task.taskAttemptId(), true, "by the test");
        awaitEnd();
        KILLED.incrementAndGet();
      }
      return ValueForm.read(bytes, CustomerSystem.class);
    };
  }

  /** Cancels the run from within, so that it is certainly under way. */
  private static final class Cancelling implements PlanReading {
    private static final long serialVersionUID = 1L;
    private static SparkPortfolio portfolio;

    @Override
    public CustomerSystem read(String name, byte[] bytes) {
      if (name.equals(LocalSpark.name(0))) {
        portfolio.cancel("kept");
        awaitEnd();
      }
      return ValueForm.read(bytes, CustomerSystem.class);
    }
  }

  private static void awaitEnd() {
    while (!TaskContext.get().isInterrupted()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void sparkGivesTheRowsOfThePlainLoopAndAKilledTaskNeitherLosesNorDoublesAny() {
    SparkPortfolio portfolio = new SparkPortfolio(spark, basis);
    String table = folder.resolve("points").toString();
    List<byte[]> written = written();
    Dataset<Row> systems = LocalSpark.systems(spark, written, SYSTEMS);
    List<Long> progress = new ArrayList<>();

    portfolio.write("2023", systems, killedOnce(), table, progress::add);
    portfolio.write("2023", systems, PlanReading.values(), table);

    assertEquals(1, KILLED.get());
    assertEquals(SYSTEMS, progress.get(progress.size() - 1), progress::toString);
    Determination determination = basis.determination();
    List<String> expected = new ArrayList<>();
    for (int number = 0; number < SYSTEMS; number++) {
      CustomerSystem system =
          basis.records().described(ValueForm.read(written.get(number), CustomerSystem.class));
      PointTable.rows(
              LocalSpark.name(number), system.agency(), determination.system(system).report())
          .forEach(row -> expected.add(text(row)));
    }
    assertEquals(sorted(expected), rows(table, "2023"));
  }

  @Test
  void aCancelledRunLeavesTheTableAsItWas() throws Exception {
    SparkPortfolio portfolio = new SparkPortfolio(spark, basis);
    String table = folder.resolve("points").toString();
    Dataset<Row> systems = LocalSpark.systems(spark, written(), 4);
    portfolio.write("kept", systems, PlanReading.values(), table);
    List<String> before = rows(table, "kept");
    Cancelling.portfolio = portfolio;

    Exception thrown =
        assertThrows(
            Exception.class, () -> portfolio.write("kept", systems, new Cancelling(), table));

    assertTrue(thrown.getMessage().contains("cancelled"), thrown::toString);
    assertEquals(before, rows(table, "kept"));
  }

  private static List<String> rows(String table, String run) {
    return sorted(
        spark
            .read()
            .schema(PointTable.SCHEMA)
            .parquet(table)
            .where(col("run").equalTo(run))
            .selectExpr(PointTable.COLUMNS.fieldNames())
            .collectAsList()
            .stream()
            .map(SparkPortfolioTest::text)
            .toList());
  }

  private static List<String> sorted(List<String> rows) {
    return rows.stream().sorted(Comparator.naturalOrder()).toList();
  }

  private static String text(Row row) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      Object value = row.get(i);
      values.add(
          value instanceof Object[] array
              ? List.of(array)
              : value instanceof scala.collection.Iterable<?> ? row.getList(i) : value);
    }
    return values.toString();
  }

  @Test
  void sqlTellsWhoIsAffectedByAVersionAndCountsByAgencyAndFamily() throws Exception {
    Path plans = Files.createDirectory(folder.resolve("plans"));
    Files.copy(DATA.resolve("grants-portal.json"), plans.resolve("portal.json"));
    String broken = "{\"system-security-plan\": ";
    Files.writeString(plans.resolve("broken.json"), broken);
    String table = folder.resolve("points").toString();
    SparkPortfolio before = new SparkPortfolio(spark, basis);
    SparkPortfolio after = new SparkPortfolio(spark, without(basis, "au-4"));
    Dataset<Row> files = before.files(plans.toString());

    before.write("before", files, PlanReading.plans(), table);
    after.write("after", files, PlanReading.plans(), table);
    before.open(table);

    List<Row> affected = before.affected("before", "after").collectAsList();
    assertEquals(1, affected.size(), affected::toString);
    assertTrue(affected.get(0).getString(0).endsWith("portal.json"));
    assertEquals("au-4", affected.get(0).getString(1));
    assertEquals("FULLY_INHERITED", affected.get(0).getString(2));
    assertEquals("MUST_IMPLEMENT", affected.get(0).getString(3));
    long points =
        before.counts("after").collectAsList().stream().mapToLong(row -> row.getLong(3)).sum();
    assertEquals(basis.baseline().pointCount(), points);
    List<Row> failed = spark.table("failures").collectAsList();
    assertEquals(2, failed.size());
    for (Row row : failed) {
      assertTrue(row.<String>getAs("plan").endsWith("broken.json"));
      assertEquals(failureInAPlainLoop(broken), row.<String>getAs("failure"));
    }
  }

  private static String failureInAPlainLoop(String document) {
    List<PortfolioRow> rows = new ArrayList<>();
    PortfolioRun.of(system -> basis.determination().system(system).report())
        .run(
            List.of(
                new Member(
                    "broken",
                    () ->
                        PlanReading.plans()
                            .read("broken", document.getBytes(StandardCharsets.UTF_8)))),
            rows::add);
    return rows.get(0).failure().orElseThrow();
  }

  private static PortfolioBasis without(PortfolioBasis basis, String control) {
    List<Offering> offerings = new ArrayList<>(basis.offerings());
    Offering platform = offerings.get(0);
    offerings.set(
        0,
        OfferingBuilder.builder(platform)
            .claims(
                SystemClaimsBuilder.builder(platform.claims())
                    .provided(
                        platform.claims().provided().stream()
                            .filter(item -> !item.place().control().equals(control))
                            .toList())
                    .build())
            .build());
    return new PortfolioBasis(
        basis.baseline(), offerings, basis.records(), basis.policy(), basis.asOf());
  }
}
