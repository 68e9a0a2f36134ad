package dev.heirloom.oscal.io.workbook.internal;

/**
 * Cells that are merged to one, from row to row and from column to column, which shows the text of
 * the first; rows and columns count from 1.
 */
public record MergedCells(int firstRow, int firstColumn, int lastRow, int lastColumn) {}
