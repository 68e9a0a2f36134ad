/** OSCAL in an application's own Jackson Databind. */
module dev.heirloom.oscal.io.jackson {
  requires static transitive org.jspecify;
  requires transitive com.fasterxml.jackson.databind;
  requires transitive dev.heirloom.oscal.io;
  requires com.google.common;

  exports dev.heirloom.oscal.io.jackson;

  provides com.fasterxml.jackson.databind.Module with
      dev.heirloom.oscal.io.jackson.OscalModule;
}
