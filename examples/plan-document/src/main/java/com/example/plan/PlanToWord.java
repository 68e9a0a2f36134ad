package com.example.plan;

import dev.heirloom.oscal.io.FileReplacement;
import dev.heirloom.oscal.io.files.OscalFiles;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.io.IOException;
import java.nio.file.Path;

/** Writes a plan as a Word document: PLAN BASELINE OUT.docx. */
public final class PlanToWord {

  private PlanToWord() {}

  /** Reads the plan and the baseline from the folder where it runs, and writes the document. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      System.err.println("Name three files: PLAN BASELINE OUT.docx");
      System.exit(2);
    }
    OscalFiles files = OscalFiles.under(Path.of("").toAbsolutePath());
    FileReplacement.write(
        Path.of(arguments[2]),
        PlanDocument.of(
            files.document(arguments[0], SystemSecurityPlan.class), files.baseline(arguments[1])));
  }
}
