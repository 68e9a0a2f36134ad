package dev.heirloom.oscal.io;

/** A catalog of one control in each format, with a place for more of the control. */
final class SmallCatalog {

  private SmallCatalog() {}

  /** Returns the catalog in JSON. */
  static String json(String more) {
    return """
        {
          "catalog": {
            "uuid": "3f2a9c1e-7b4d-4e0a-9c55-1d2e3f405162",
            "metadata": {
              "title": "A small catalog",
              "last-modified": "2026-11-21T09:30:00Z",
              "version": "1.0",
              "oscal-version": "1.2.2"
            },
            "controls": [{
              "id": "ac-1",
              "title": "Access policy"%s
            }]
          }
        }
        """
        .formatted(more);
  }

  /** Returns the catalog in YAML. */
  static String yaml(String more) {
    return """
        catalog:
          uuid: 3f2a9c1e-7b4d-4e0a-9c55-1d2e3f405162
          metadata:
            title: A small catalog
            last-modified: 2026-11-21T09:30:00Z
            version: 1.0
            oscal-version: 1.2.2
          controls:
            - id: ac-1
              title: Access policy
        %s"""
        .formatted(more);
  }

  /** Returns the catalog in XML. */
  static String xml(String more) {
    return """
        <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="3f2a9c1e-7b4d-4e0a-9c55-1d2e3f405162">
          <metadata>
            <title>A small catalog</title>
            <last-modified>2026-11-21T09:30:00Z</last-modified>
            <version>1.0</version>
            <oscal-version>1.2.2</oscal-version>
          </metadata>
          <control id="ac-1">
            <title>Access policy</title>
            %s
          </control>
        </catalog>
        """
        .formatted(more);
  }

  /** Returns the catalog in a format, without more. */
  static String in(Format format) {
    return switch (format) {
      case JSON -> json("");
      case YAML -> yaml("");
      case XML -> xml("");
    };
  }
}
