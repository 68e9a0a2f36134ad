/**
 * Who implements which control: profile resolution and the determination of control inheritance.
 */
module dev.heirloom.inheritance {
  requires static transitive org.jspecify;
  requires static transitive java.compiler;
  requires static io.soabase.recordbuilder.core;
  requires transitive dev.heirloom.oscal.model;
  requires com.google.common;

  exports dev.heirloom.inheritance;
  exports dev.heirloom.inheritance.ato;
  exports dev.heirloom.inheritance.authorization;
  exports dev.heirloom.inheritance.baseline;
  exports dev.heirloom.inheritance.change;
  exports dev.heirloom.inheritance.consistency;
  exports dev.heirloom.inheritance.difference;
  exports dev.heirloom.inheritance.evidence;
  exports dev.heirloom.inheritance.export;
  exports dev.heirloom.inheritance.fedramp;
  exports dev.heirloom.inheritance.limit;
  exports dev.heirloom.inheritance.mapping;
  exports dev.heirloom.inheritance.offering;
  exports dev.heirloom.inheritance.policy;
  exports dev.heirloom.inheritance.resolution;
  exports dev.heirloom.inheritance.result;
}
