module org.example {
  requires dev.heirloom.oscal.io.saxon;
}
