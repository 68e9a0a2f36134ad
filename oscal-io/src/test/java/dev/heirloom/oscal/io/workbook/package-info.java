/** Tests of CIS/CRM workbooks: small ones made here, and the real ones where they are at hand. */
@NullMarked
package dev.heirloom.oscal.io.workbook;

import org.jspecify.annotations.NullMarked;
