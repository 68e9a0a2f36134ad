package com.example.spark;

import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.ReportRow;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The table of all points of all systems: a row for each point, and one with the reason for a
 * system that could not be read or determined. A row is known by its run, its plan and its point.
 */
final class PointTable {

  /** What the table is divided by. */
  static final String RUN = "run";

  /** The columns of a run. */
  static final StructType COLUMNS =
      new StructType()
          .add("plan", DataTypes.StringType, false)
          .add("system", DataTypes.StringType, false)
          .add("agency", DataTypes.StringType, false)
          .add("family", DataTypes.StringType, false)
          .add("control", DataTypes.StringType, false)
          .add("point", DataTypes.StringType, false)
          .add("status", DataTypes.StringType, false)
          .add("declared", DataTypes.StringType, false)
          .add("reason", DataTypes.StringType, false)
          .add("duties", DataTypes.createArrayType(DataTypes.StringType, false), false)
          .add("findings", DataTypes.createArrayType(DataTypes.StringType, false), false)
          .add("failure", DataTypes.StringType, false);

  /** All columns, as the table is read: a run is a text even if it looks like a number. */
  static final StructType SCHEMA = COLUMNS.add(RUN, DataTypes.StringType, false);

  private static final Object[] NONE = {};

  private PointTable() {}

  static List<Row> rows(String plan, String agency, Report report) {
    List<ReportRow> points = report.rows();
    List<Row> rows = new ArrayList<>(points.size());
    for (ReportRow row : points) {
      String control = row.control();
      int hyphen = control.indexOf('-');
      rows.add(
          RowFactory.create(
              plan,
              row.system(),
              agency,
              hyphen < 0 ? control : control.substring(0, hyphen),
              control,
              row.point(),
              row.status(),
              row.declared(),
              row.reason(),
              row.duties().toArray(),
              row.findings().toArray(),
              ""));
    }
    return rows;
  }

  static Row failure(String plan, String reason) {
    return RowFactory.create(plan, "", "", "", "", "", "", "", "", NONE, NONE, reason);
  }
}
