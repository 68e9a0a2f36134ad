package dev.heirloom.inheritance.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.result.Status;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table is read as people and spreadsheet programs save it. */
class ExpectationTableTest {

  private static final ExpectationTable TWO =
      new ExpectationTable(
          List.of(
              new Expectation(
                  "ac-2",
                  Status.PARTIALLY_INHERITED,
                  Optional.of(Status.FULLY_INHERITED),
                  "ours, for now"),
              Expectation.of("pe-3", Status.MUST_IMPLEMENT)));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,status,declared,note\nac-2,part,full,\"ours, for now\"\npe-3,own,,\n",
        "\uFEFFid;status;declared;note\r\nac-2;part;full;ours, for now\r\npe-3;own;;\r\n",
        "id\tstatus\tdeclared\tnote\nac-2\tpart\tfull\tours, for now\npe-3\town\n",
        "sep=;\r\nid;status;declared;note\r\nac-2;part;full;ours, for now\r\npe-3;own\r\n;;;\r\n",
        "\uFEFF\"sep=,\"\nid,status,declared,note\nac-2,part,full,\"ours, for now\"\npe-3,own\n",
        "sep=:\nid:status:declared:note\nac-2:part:full:ours, for now\npe-3:own\n",
        "# agreed in May\n\nNOTE , Title,Status,ID,Declared\n"
            + "\"ours, for now\",\"Accounts, \"\"all\"\"\",part,ac-2,full\n#,,,,\n,Doors,own,pe-3\n",
        "\"id\";\"status\";\"declared\";\"note\"\r\"ac-2\";\"part\";\"full\";\"ours, for now\"\r\"pe-3\";\"own\"",
        "id,status,declared,note\nac-2,partially inherited,Fully Inherited, \"ours, for now\"\n"
            + "pe-3,MUST_IMPLEMENT\n",
      })
  void aTableIsReadHoweverItWasSaved(String csv) {
    assertEquals(TWO, ExpectationTable.parse(csv));
  }

  @Test
  void aNoteMayHaveLinesAndIsWrittenAsItIsRead() {
    ExpectationTable table =
        ExpectationTable.parse("id,status,note\npe-3,own,\"guards\r\nare \"\"ours\"\"\"\n");

    assertEquals("guards\nare \"ours\"", table.expectations().get(0).note());
    assertEquals(table, ExpectationTable.parse(table.toCsv()));
  }

  @Test
  void whatIsNotUtf8IsRefusedWithItsNameLineAndRemedy(@TempDir Path folder) throws IOException {
    String csv = "id;status;note\r\nac-2;part;für uns\r\n";

    String latin1 = refusal(csv, Charset.forName("windows-1252"), folder);
    assertTrue(latin1.contains("table.csv, line 2: the text is not UTF-8"), latin1);
    assertTrue(latin1.contains("Latin-1 (Windows-1252)"), latin1);
    assertTrue(latin1.contains("Save the table anew as CSV in UTF-8"), latin1);
    String utf16 = refusal(csv, StandardCharsets.UTF_16, folder);
    assertTrue(utf16.contains("table.csv, line 1: the text is not UTF-8, but UTF-16."), utf16);
    assertTrue(
        refusal("id,status\nac-2,part\npe-3,own,\u00fc", StandardCharsets.ISO_8859_1, folder)
            .contains("line 3"));
  }

  private static String refusal(String csv, Charset charset, Path folder) throws IOException {
    Path file = Files.write(folder.resolve("table.csv"), csv.getBytes(charset));
    return assertThrows(IllegalArgumentException.class, () -> ExpectationTable.read(file))
        .getMessage();
  }

  @Test
  void aBrokenTableIsRefusedWithItsLine() {
    assertEquals(
        "table, line 2: \"maybe\" is not a status. Write full, part, own or n/a.",
        problem("id,status\nac-2,maybe\n"));
    assertEquals(
        "table, line 1: the header is \"control;result\". Write id,status,declared,note.",
        problem("control;result\nac-2;full\n"));
    assertTrue(problem("# ours\n\nid\n").startsWith("table, line 3: the header is \"id\""));
    assertTrue(problem("sep=;\nid,state\n").startsWith("table, line 2: the header"));
    assertTrue(problem("id,status\nac-2\n").contains("line 2: an id and a status"));
    assertTrue(problem("id,status\n,own\n").contains("line 2: an id and a status"));
    assertTrue(problem("").contains("empty"));
    assertTrue(problem("\uFEFF# nothing\n").contains("empty"));
    assertTrue(problem("id,status\nac-2,full\nac-2,own\n").contains("two lines for ac-2"));
    assertTrue(problem("id,id,status\n").contains("line 1: two columns are called \"id\""));
    assertTrue(problem("id,status,note\nac-2,own,ours, all\n").contains("line 2: there are more"));
    assertTrue(
        problem("id,status,note\n\nac-2,own,\"ours\npe-3,own,\n").contains("line 3: a quotation"));
  }

  private static String problem(String csv) {
    return assertThrows(IllegalArgumentException.class, () -> ExpectationTable.parse(csv))
        .getMessage();
  }
}
