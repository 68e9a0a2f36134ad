package dev.heirloom.examples;

import dev.heirloom.examples.cli.Heirloom;
import dev.heirloom.examples.cli.Surroundings;
import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.testkit.InheritanceAssertions;
import dev.heirloom.oscal.io.FileReplacement;
import dev.heirloom.oscal.io.Format;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.OscalWriter;
import dev.heirloom.oscal.io.workbook.WorkbookExport;
import dev.heirloom.oscal.model.OscalDocument;
import dev.heirloom.oscal.model.Uuid;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;

/** The process that writes files over and over until it is killed. */
final class EndlessWriter {

  static final int LENGTH = 1 << 20;

  private static final Path DATA = Path.of("data");

  private EndlessWriter() {}

  /** The ways in which the project writes files that people keep. */
  enum Door {
    BYTES {
      @Override
      void write(Path file, boolean isOther) throws IOException {
        FileReplacement.write(file, content((byte) (isOther ? 'b' : 'a')));
      }
    },
    PIECES {
      @Override
      void write(Path file, boolean isOther) throws IOException {
        byte[] piece = new byte[1 << 12];
        Arrays.fill(piece, (byte) (isOther ? 'b' : 'a'));
        FileReplacement.write(
            file,
            out -> {
              for (int written = 0; written < LENGTH; written += piece.length) {
                out.write(piece);
              }
            });
      }
    },
    DOCUMENT {
      private final OscalDocument document =
          OscalReader.strict().read(DATA.resolve("grants-portal.json"));

      @Override
      void write(Path file, boolean isOther) {
        OscalWriter.pretty().write(document, isOther ? Format.XML : Format.JSON, file);
      }
    },
    WORKBOOK {
      private final WorkbookExport workbook =
          WorkbookExport.of(
              "workbook.xlsx", ExampleDocuments.cloudGov(), ExampleDocuments.fedrampModerate());

      @Override
      void write(Path file, boolean isOther) {
        workbook.xlsx(isOther ? Instant.EPOCH : Instant.EPOCH.plusSeconds(86_400), file);
      }
    },
    TABLE {
      private final Report report = report(ExampleDocuments.cloudGov());
      private final Report other = report();

      @Override
      void write(Path file, boolean isOther) {
        System.setProperty("heirloom.accept", "true");
        InheritanceAssertions.assertMatches(isOther ? other : report, file);
      }

      private Report report(Offering... providers) {
        return Determination.of(ExampleDocuments.fedrampModerate())
            .providers(providers)
            .asOf(ExampleDocuments.DAY)
            .report();
      }
    },
    COMMAND_LINE {
      @Override
      void write(Path file, boolean isOther) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Surroundings surroundings =
            new Surroundings(
                InputStream.nullInputStream(),
                nowhere,
                nowhere,
                false,
                80,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                () -> Uuid.of(UUID.randomUUID()));
        String from = isOther ? "granite-infrastructure.json" : "grants-portal.json";
        int status =
            Heirloom.run(surroundings, "convert", DATA.resolve(from).toString(), file.toString());
        if (status != 0) {
          throw new IllegalStateException("it ended with status " + status);
        }
      }
    };

    /** Returns its file in a folder. */
    Path file(Path folder) {
      return folder.resolve(name() + ".yaml");
    }

    /** Writes one of two contents. */
    abstract void write(Path file, boolean isOther) throws IOException;
  }

  /** Writes a file for each door that is named into a folder, and says its number each time. */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    for (String name : Arrays.asList(arguments).subList(1, arguments.length)) {
      Door door = Door.valueOf(name);
      new Thread(() -> writeEndlessly(door, door.file(folder), out)).start();
    }
  }

  private static void writeEndlessly(Door door, Path file, PrintStream out) {
    try {
      for (boolean isOther = false; ; isOther = !isOther) {
        door.write(file, isOther);
        out.write(door.ordinal());
        out.flush();
      }
    } catch (IOException e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  static byte[] content(byte letter) {
    byte[] content = new byte[LENGTH];
    Arrays.fill(content, letter);
    return content;
  }
}
