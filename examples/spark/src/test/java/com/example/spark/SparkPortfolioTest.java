package com.example.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.OfferingBuilder;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.oscal.io.files.OscalFiles;
import dev.heirloom.oscal.io.values.PortfolioBasis;
import dev.heirloom.oscal.io.values.ValueForm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

@EnabledForJreRange(
    max = JRE.JAVA_21,
    disabledReason = "Spark 4.2 runs on JDK 17 and 21: build this example on one of these.")
class SparkPortfolioTest {

  private static final Path DATA = Path.of("../data");
  private static final int SYSTEMS = 20;
  private static SparkSession spark;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    spark = LocalSpark.local();
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private static CustomerSystem like() {
    return OscalFiles.under(DATA).system("grants-portal.json");
  }

  /** Fails the first attempt at one system, as a killed task does. */
  private static PlanReading failingOnce() {
    return (name, bytes) -> {
      if (name.equals("system 7") && TaskContext.get().attemptNumber() == 0) {
        throw new KilledTask();
      }
      return ValueForm.read(bytes, CustomerSystem.class);
    };
  }

  /** No failure of the document: the task dies of it. */
  private static final class KilledTask extends Error {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void sparkGivesTheRowsOfThePlainLoopAndAKilledTaskNeitherLosesNorDoublesAny() {
    PortfolioBasis basis = LocalSpark.basis(DATA);
    SparkPortfolio portfolio = new SparkPortfolio(spark, basis);
    String table = folder.resolve("points").toString();
    Dataset<Row> systems = LocalSpark.systems(spark, like(), SYSTEMS).repartition(4);

    for (int time = 0; time < 2; time++) {
      SparkPortfolio.write(portfolio.determine("first", systems, failingOnce()), table);
    }

    portfolio.open(table);
    Determination determination = basis.determination();
    List<String> expected = new ArrayList<>();
    for (int number = 0; number < SYSTEMS; number++) {
      CustomerSystem system = LocalSpark.system(like(), number);
      String name = system.claims().identity().name();
      String agency = basis.records().described(system).agency().orElse("");
      PointTable.rows("first", name, agency, determination.system(system).report())
          .forEach(row -> expected.add(text(row)));
    }
    String[] columns = PointTable.SCHEMA.fieldNames();
    List<String> actual =
        new ArrayList<>(
            spark.table("points").selectExpr(columns).collectAsList().stream()
                .map(SparkPortfolioTest::text)
                .toList());
    expected.sort(Comparator.naturalOrder());
    actual.sort(Comparator.naturalOrder());
    assertEquals(expected, actual);
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
    Files.writeString(plans.resolve("broken.json"), "{\"system-security-plan\": ");
    PortfolioBasis basis = LocalSpark.basis(DATA);
    String table = folder.resolve("points").toString();
    SparkPortfolio before = new SparkPortfolio(spark, basis);
    SparkPortfolio after = new SparkPortfolio(spark, without(basis, "au-4"));
    Dataset<Row> files = before.files(plans.toString());

    SparkPortfolio.write(before.determine("before", files, PlanReading.plans()), table);
    SparkPortfolio.write(after.determine("after", files, PlanReading.plans()), table);
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
    List<Row> failed = spark.table("points").where("failure <> ''").collectAsList();
    assertEquals(2, failed.size());
    assertTrue(failed.get(0).<String>getAs("plan").endsWith("broken.json"));
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
