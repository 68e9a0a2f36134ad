package dev.heirloom.examples.cli;

import dev.heirloom.oscal.model.Uuid;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * The usual commands over the example's documents, in one process: what a Java machine loads for
 * them is what its archive holds, from which later processes start faster. {@code bin/heirloom}
 * runs it.
 */
final class StartTraining {

  // Without what needs Saxon: its classes would make every start from an AOT cache a tenth slower.
  private static final String DETERMINE =
      "determine --baseline DATA/fedramp-rev4-moderate.json --as-of 2023-06-30 ";

  private static final List<String> COMMANDS =
      List.of(
          DETERMINE
              + "--provider DATA/cloud-gov-2023-03.json --provider DATA/granite-infrastructure.json"
              + " --provider DATA/agency-common-controls.json --system DATA/grants-portal.json"
              + " --authorizations DATA/authorizations.yaml",
          "convert DATA/cloud-gov-2023-03.json TEMP/cloud-gov.xml",
          "convert DATA/granite-infrastructure.json TEMP/granite.yaml",
          "crm export --baseline DATA/fedramp-rev4-moderate.json"
              + " --provider DATA/cloud-gov-2023-03.json -o TEMP/workbook.xlsx",
          DETERMINE + "--provider TEMP/workbook.xlsx",
          DETERMINE
              + "--provider TEMP/cloud-gov.xml --provider TEMP/granite.yaml"
              + " --format json -o TEMP/report.json",
          "report TEMP/report.json --explain ac-2");

  private StartTraining() {}

  /**
   * Runs the commands.
   *
   * @param arguments the folder of the example's documents
   */
  public static void main(String[] arguments) throws IOException {
    try (ScratchFolder scratch = ScratchFolder.make()) {
      for (String command : COMMANDS) {
        run(arguments[0], scratch, command);
      }
    }
  }

  private static void run(String data, ScratchFolder scratch, String command) {
    String[] words = command.split(" ");
    for (int i = 0; i < words.length; i++) {
      words[i] =
          words[i].startsWith("TEMP/")
              ? scratch.file(words[i].substring("TEMP/".length())).toString()
              : words[i].replace("DATA/", data + "/");
    }
    try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream())) {
      int status =
          Heirloom.run(
              new Surroundings(
                  InputStream.nullInputStream(),
                  nowhere,
                  System.err,
                  false,
                  Surroundings.NARROW,
                  Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                  () -> Uuid.of(UUID.randomUUID())),
              words);
      if (status != Heirloom.DONE) {
        throw new IllegalStateException(command + " ended with status " + status);
      }
    }
  }
}
