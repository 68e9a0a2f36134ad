/**
 * FedRAMP's CIS/CRM workbook, in and out: the spreadsheet in which a provider states, row by row,
 * how each control is implemented (Control Implementation Summary), and what its customers may
 * inherit (Customer Responsibility Matrix).
 *
 * <p>Sheets and columns are chosen by their headers. No formula is evaluated, no hidden column or
 * sheet is read, and nothing is unpacked beyond {@link
 * dev.heirloom.oscal.io.workbook.WorkbookOptions}.
 */
@NullMarked
package dev.heirloom.oscal.io.workbook;

import org.jspecify.annotations.NullMarked;
