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

  static final StructType SCHEMA =
      new StructType()
          .add("run", DataTypes.StringType, false)
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

  private PointTable() {}

  static List<Row> rows(String run, String plan, String agency, Report report) {
    List<Row> rows = new ArrayList<>();
    for (ReportRow row : report.rows()) {
      String control = row.control();
      int hyphen = control.indexOf('-');
      rows.add(
          RowFactory.create(
              run,
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

  static Row failure(String run, String plan, String reason) {
    return RowFactory.create(
        run, plan, "", "", "", "", "", "", "", "", new Object[0], new Object[0], reason);
  }
}
