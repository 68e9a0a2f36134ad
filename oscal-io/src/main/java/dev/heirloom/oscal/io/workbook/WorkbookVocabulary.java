package dev.heirloom.oscal.io.workbook;

import dev.heirloom.inheritance.offering.Vocabulary;

/**
 * The properties, in the library's own namespace ({@link Vocabulary#NAMESPACE}), that say where in
 * a workbook a requirement or statement of a component definition comes from. They change no
 * result.
 *
 * <p>What is offered stands in the properties of {@link Vocabulary} beside them.
 */
public final class WorkbookVocabulary {

  /** Property of a component: the header of its matrix's answers, as written. */
  public static final String HEADER = "crm-header";

  /** Property: the sheet of a CRM row; {@link #CRM_ROW} of the same group is the row. */
  public static final String CRM_SHEET = "crm-sheet";

  /** Property: the number of a CRM row. */
  public static final String CRM_ROW = "crm-row";

  /** Property: the sheet of a CIS row; {@link #CIS_ROW} of the same group is the row. */
  public static final String CIS_SHEET = "cis-sheet";

  /** Property: the number of a CIS row. */
  public static final String CIS_ROW = "cis-row";

  /** Property: the control id as the row spells it, without blanks around it. */
  public static final String ID_AS_WRITTEN = "id-as-written";

  /** Property: what the FIPS 199 column of the row says, such as {@code L M}. */
  public static final String LEVEL = "fips-199";

  private WorkbookVocabulary() {}
}
