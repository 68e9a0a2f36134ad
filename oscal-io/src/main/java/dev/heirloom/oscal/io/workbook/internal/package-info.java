/** How a workbook is unpacked and its tables are found; not for users. */
@NullMarked
package dev.heirloom.oscal.io.workbook.internal;

import org.jspecify.annotations.NullMarked;
