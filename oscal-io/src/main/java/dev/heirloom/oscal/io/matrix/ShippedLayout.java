package dev.heirloom.oscal.io.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** A layout that comes with the library: of a table that many publish, to be used or copied. */
public enum ShippedLayout {
  /** FedRAMP's CRM worksheet of revision 4. */
  FEDRAMP_REV4("fedramp-rev4", "FedRAMP's CRM worksheet of revision 4"),
  /** FedRAMP's CRM worksheet of revision 5. */
  FEDRAMP_REV5("fedramp-rev5", "FedRAMP's CRM worksheet of revision 5"),
  /** The questionnaire of the Cloud Security Alliance. */
  CSA_CAIQ("csa-caiq", "the Cloud Security Alliance's questionnaire, CAIQ v4"),
  /** The Cloud Controls Matrix of the Cloud Security Alliance, with a column of ownership. */
  CSA_CCM(
      "csa-ccm", "the Cloud Security Alliance's Cloud Controls Matrix, with a column of ownership"),
  /** Two columns to mark: provider and customer. */
  TICKS("ticks", "columns to mark for provider and customer"),
  /** Three columns to mark: provider, shared and customer. */
  TICKS_SHARED("ticks-shared", "columns to mark for provider, shared and customer"),
  /** The requirements of NIST SP 800-171 with a word for who acts. */
  SP800_171("sp800-171", "the requirements of NIST SP 800-171, with a word for who acts"),
  /** The practices of CMMC level 2 with columns to mark. */
  CMMC_LEVEL_2("cmmc-level-2", "the practices of CMMC level 2, with columns to mark");

  private final String id;
  private final String description;

  ShippedLayout(String id, String description) {
    this.id = id;
    this.description = description;
  }

  /** Returns the layout with this name, whatever its case; empty if none has it. */
  public static Optional<ShippedLayout> find(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(layout -> layout.id.equals(wanted)).findFirst();
  }

  /** Returns the name that a command takes for it, such as {@code fedramp-rev5}. */
  public String id() {
    return id;
  }

  /** Returns what table it describes, in a few words. */
  public String description() {
    return description;
  }

  /** Returns its file, in YAML with comments. */
  public String text() {
    try (InputStream in =
        Objects.requireNonNull(ShippedLayout.class.getResourceAsStream(id + ".yaml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the layouts in its file. */
  public List<MatrixLayout> layouts() {
    return LayoutFile.read(text());
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return id;
  }
}
