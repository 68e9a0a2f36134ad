/** Reports as HTML, and whatever else of OSCAL needs XSLT and XPath. */
module dev.heirloom.oscal.io.saxon {
  requires static transitive org.jspecify;
  requires transitive dev.heirloom.inheritance;
  requires transitive dev.heirloom.oscal.io;
  requires com.ctc.wstx;
  requires com.google.common;
  requires java.xml;
  requires net.sf.saxon;

  exports dev.heirloom.oscal.io.html;
  exports dev.heirloom.oscal.io.rules;
}
