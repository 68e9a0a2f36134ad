/** Tests of how workbooks are unpacked, packed and told apart. */
@NullMarked
package dev.heirloom.oscal.io.workbook.internal;

import org.jspecify.annotations.NullMarked;
