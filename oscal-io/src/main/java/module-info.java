/** OSCAL documents in and out of every format. */
@SuppressWarnings("module") // The module that the index of the records is opened to comes later.
module dev.heirloom.oscal.io {
  requires static transitive org.jspecify;
  requires transitive dev.heirloom.oscal.model;
  requires transitive dev.heirloom.inheritance;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires com.google.common;
  requires com.ctc.wstx;
  requires java.xml;
  requires org.codehaus.stax2;
  // Only for writing workbooks: its helper has no module descriptor, and jlink links none such.
  requires static org.dhatim.fastexcel;
  requires org.yaml.snakeyaml;

  exports dev.heirloom.oscal.io;
  exports dev.heirloom.oscal.io.authorization;
  exports dev.heirloom.oscal.io.fedramp;
  exports dev.heirloom.oscal.io.files;
  exports dev.heirloom.oscal.io.matrix;
  exports dev.heirloom.oscal.io.report;
  exports dev.heirloom.oscal.io.resolution;
  exports dev.heirloom.oscal.io.validation;
  exports dev.heirloom.oscal.io.values;
  exports dev.heirloom.oscal.io.workbook;
  exports dev.heirloom.oscal.io.internal.read to
      dev.heirloom.oscal.io.jackson,
      dev.heirloom.oscal.io.saxon;
  exports dev.heirloom.oscal.io.internal.shape to
      dev.heirloom.oscal.io.jackson;
  exports dev.heirloom.oscal.io.internal.write to
      dev.heirloom.oscal.io.jackson;

  opens dev.heirloom.oscal.io.authorization to
      com.fasterxml.jackson.databind;
  opens dev.heirloom.oscal.io.fedramp to
      com.fasterxml.jackson.databind;
  opens dev.heirloom.oscal.io.report to
      com.fasterxml.jackson.databind;
}
