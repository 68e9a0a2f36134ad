package dev.heirloom.examples.site;

import java.util.List;

/**
 * A page of the site, made of a page of the project.
 *
 * @param address its file on the site
 * @param title what the site's menu calls it
 * @param source the project's file that it is made of; of a page that is made of the code, one that
 *     nobody wrote
 */
record SitePage(String address, String title, String source) {

  /** Pages under one heading of the menu. */
  record Group(String title, List<SitePage> pages) {}

  private static SitePage page(String address, String title, String source) {
    return new SitePage(address + ".html", title, source);
  }

  /** What the page of findings is made of is in the code. */
  static final String FINDINGS = "examples/site/findings.md";

  /** What the page of problems is made of is in the code, too. */
  static final String PROBLEMS = "examples/site/problems.md";

  /** What the page of commands is made of is what they say of themselves. */
  static final String COMMANDS = "examples/site/commands.md";

  /** Returns the menu. */
  static List<Group> menu() {
    return List.of(
        new Group(
            "Begin",
            List.of(
                page("index", "What it is", "examples/site/index.md"),
                page("getting-started", "Getting started", "examples/site/getting-started.md"),
                page("tasks", "Five tasks", "examples/site/tasks.md"),
                page("commands", "Commands", COMMANDS),
                page("ci", "In continuous integration", "examples/CI.md"))),
        new Group(
            "Results",
            List.of(
                page("semantics", "Semantics", "inheritance-core/SEMANTICS.md"),
                page("findings", "Findings", FINDINGS),
                page("problems", "Problems of files", PROBLEMS),
                page("deciding-fields", "Deciding fields", "inheritance-core/DECIDING-FIELDS.md"),
                page("consistency", "Consistency", "inheritance-core/CONSISTENCY.md"),
                page("ato", "Paths to an ATO", "inheritance-core/ATO.md"),
                page("glossary", "Glossary", "inheritance-core/GLOSSARY.md"))),
        new Group(
            "Files",
            List.of(
                page("formats", "Formats", "examples/site/formats.md"),
                page("layouts", "Matrices and layouts", "oscal-io/MATRICES.md"),
                page(
                    "profile-resolution",
                    "Profile resolution",
                    "inheritance-core/PROFILE-RESOLUTION.md"),
                page("rules", "Rules", "examples/site/rules.md"),
                page("rule-rows", "OSCAL's rules as rows", "oscal-io/saxon/RULE-ROWS.md"),
                page("fedramp-2026", "FedRAMP 2026", "oscal-io/FEDRAMP-2026.md"))),
        new Group(
            "Depend on it",
            List.of(
                page("versions", "Promises across versions", "oscal-io/VERSIONS.md"),
                page("changelog", "Changelog", "CHANGELOG.md"),
                page("performance", "Performance", "examples/benchmarks/README.md"),
                page("security", "Security", ".github/SECURITY.md"),
                page("spark", "On Apache Spark", "examples/spark/README.md"),
                page("cluster", "What a cluster needs", "examples/spark/CLUSTER.md"))),
        new Group(
            "Inside",
            List.of(
                page("contributing", "Contributing", ".github/CONTRIBUTING.md"),
                page("model", "oscal-model", "oscal-model/ARCHITECTURE.md"),
                page("core", "inheritance-core", "inheritance-core/ARCHITECTURE.md"),
                page("io", "oscal-io", "oscal-io/ARCHITECTURE.md"),
                page("examples", "examples", "examples/ARCHITECTURE.md"),
                page("fuzzing", "Fuzzing", "examples/fuzz/README.md"))));
  }
}
