package dev.heirloom.inheritance.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UriReferenceTest {

  @ParameterizedTest
  @ValueSource(strings = {"./", "../", "a/../", "/./", "a/./../"})
  void millionsOfDotSegmentsTakeNoLongerThanTheirLetters(String segment) {
    String reference = segment.repeat(1_000_000);

    URI resolved =
        assertTimeoutPreemptively(
            Duration.ofSeconds(5),
            () -> UriReference.resolve(URI.create("http://a/b/c"), reference + "g"));

    assertTrue(resolved.toString().endsWith("/g"), () -> resolved.toString().substring(0, 99));
  }

  /** The examples of RFC 3986, sections 5.4.1 and 5.4.2. */
  @ParameterizedTest(name = "[{0}]")
  @CsvSource({
    "g:h, g:h",
    "g, http://a/b/c/g",
    "./g, http://a/b/c/g",
    "g/, http://a/b/c/g/",
    "/g, http://a/g",
    "//g, http://g",
    "?y, http://a/b/c/d;p?y",
    "g?y, http://a/b/c/g?y",
    "#s, http://a/b/c/d;p?q#s",
    "g#s, http://a/b/c/g#s",
    "g?y#s, http://a/b/c/g?y#s",
    ";x, http://a/b/c/;x",
    "g;x, http://a/b/c/g;x",
    "g;x?y#s, http://a/b/c/g;x?y#s",
    "'', http://a/b/c/d;p?q",
    "., http://a/b/c/",
    "./, http://a/b/c/",
    ".., http://a/b/",
    "../, http://a/b/",
    "../g, http://a/b/g",
    "../.., http://a/",
    "../../, http://a/",
    "../../g, http://a/g",
    "../../../g, http://a/g",
    "../../../../g, http://a/g",
    "/./g, http://a/g",
    "/../g, http://a/g",
    "g., http://a/b/c/g.",
    ".g, http://a/b/c/.g",
    "g.., http://a/b/c/g..",
    "..g, http://a/b/c/..g",
    "./../g, http://a/b/g",
    "./g/., http://a/b/c/g/",
    "g/./h, http://a/b/c/g/h",
    "g/../h, http://a/b/c/h",
    "g;x=1/./y, http://a/b/c/g;x=1/y",
    "g;x=1/../y, http://a/b/c/y",
    "g?y/./x, http://a/b/c/g?y/./x",
    "g?y/../x, http://a/b/c/g?y/../x",
    "g#s/./x, http://a/b/c/g#s/./x",
    "g#s/../x, http://a/b/c/g#s/../x",
    "http:g, http:g",
  })
  void referencesResolveAsTheExamplesOfTheRfc(String reference, String target)
      throws URISyntaxException {
    assertEquals(
        URI.create(target), UriReference.resolve(URI.create("http://a/b/c/d;p?q"), reference));
  }

  @Test
  void filesInsideOfArchivesResolveToo() throws URISyntaxException {
    assertEquals(
        URI.create("jar:file:/lib.jar!/oscal/catalog.xml"),
        UriReference.resolve(
            URI.create("jar:file:/lib.jar!/oscal/profiles/low.xml"), "../catalog.xml"));
  }

  @Test
  void aReferenceFromAnAuthorityWithoutAPathBeginsAtItsRoot() throws URISyntaxException {
    assertEquals(URI.create("http://a/g"), UriReference.resolve(URI.create("http://a"), "g"));
  }

  @Test
  void documentsAreInOneFolderWhereAllButTheirNamesIsEqual() {
    URI file = URI.create("file:///w/a/c.json");
    assertTrue(UriReference.inOneFolder(file, URI.create("file:/w/a/p.json#x")));
    assertFalse(UriReference.inOneFolder(file, URI.create("file:///w/b/p.json")));
    assertFalse(UriReference.inOneFolder(file, URI.create("file:///w/p.json")));
    assertFalse(UriReference.inOneFolder(file, URI.create("http:///w/a/c.json")));
  }

  @Test
  void whatIsNoUriIsSaidToBeNone() {
    assertThrows(
        URISyntaxException.class,
        () -> UriReference.resolve(URI.create("file:///profile.xml"), "a|b%zz"));
  }

  @Test
  void spellingsOfOneAddressHaveOneIdentity() {
    String identity = UriReference.identity(URI.create("file:/data/catalog.xml"));
    assertEquals(identity, UriReference.identity(URI.create("file:///data/catalog.xml")));
    assertEquals(identity, UriReference.identity(URI.create("FILE:///data/x/../catalog.xml")));
    assertEquals(identity, UriReference.identity(URI.create("file:///d%61ta/%63at%61log%2exml")));
    assertNotEquals(identity, UriReference.identity(URI.create("file:///data%2Fcatalog.xml")));
    assertNotEquals(identity, UriReference.identity(URI.create("file:///data/Catalog.xml")));
    assertNotEquals(identity, UriReference.identity(URI.create("http:///data/catalog.xml")));
    assertEquals(
        UriReference.identity(URI.create("https://example.com/a")),
        UriReference.identity(URI.create("https://EXAMPLE.com/a")));
  }
}
