/** OSCAL documents as immutable values. */
@SuppressWarnings("module") // The module that shares the annotation for builders comes later.
module dev.heirloom.oscal.model {
  requires static transitive org.jspecify;
  requires static transitive java.compiler;
  requires transitive com.fasterxml.jackson.annotation;
  requires transitive jakarta.xml.bind;
  requires com.google.common;
  requires org.commonmark;
  requires org.commonmark.ext.gfm.tables;
  requires static io.soabase.recordbuilder.core;

  exports dev.heirloom.oscal.model;
  exports dev.heirloom.oscal.model.assessment;
  exports dev.heirloom.oscal.model.assessmentplan;
  exports dev.heirloom.oscal.model.assessmentresults;
  exports dev.heirloom.oscal.model.catalog;
  exports dev.heirloom.oscal.model.component;
  exports dev.heirloom.oscal.model.implementation;
  exports dev.heirloom.oscal.model.mapping;
  exports dev.heirloom.oscal.model.poam;
  exports dev.heirloom.oscal.model.profile;
  exports dev.heirloom.oscal.model.ssp;
  exports dev.heirloom.oscal.model.internal.builders to
      dev.heirloom.inheritance;
}
