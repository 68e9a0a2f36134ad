package dev.heirloom.inheritance.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.heirloom.oscal.model.Uuid;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which publication and revision addresses, titles and versions name (SEMANTICS section 5). */
class CatalogIdentityTest {

  private static CatalogIdentity at(String... addresses) {
    return new CatalogIdentity(Set.of(), Set.of(addresses), Set.of(), Set.of());
  }

  private static CatalogIdentity titled(String... titles) {
    return new CatalogIdentity(Set.of(), Set.of(), Set.of(titles), Set.of());
  }

  private static CatalogIdentity versioned(String... versions) {
    return new CatalogIdentity(Set.of(), Set.of(), Set.of(), Set.of(versions));
  }

  private static String revisions(CatalogIdentity identity) {
    return identity.revisions().stream()
        .map(one -> one.publication().map(Enum::name).orElse("?") + " " + one.number())
        .collect(Collectors.toCollection(TreeSet::new))
        .toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://example.com/nist.gov/SP800-53/rev5/json/catalog.json|[SP_800_53 5]",
        "https://example.com/catalogs/rev4/catalog.json|[? 4]",
        "https://example.com/catalogs/revision%204/catalog.json|[? 4]",
        "https://example.com/SP%20800-53%20Rev%205/catalog.json|[SP_800_53 5]",
        "https://example.com/catalogs/review4/catalog.json|[]",
        "file:///home/rev4/mine/x/catalog.json|[]",
        "file:///home/x/rev4/catalog.json|[? 4]",
        "file:rev4|[]",
        "file:/rev4|[? 4]",
        "https://example.com/100%zz/rev4/x.json|[? 4]"
      })
  void anAddressNamesARevisionByItsSegmentsAndAFileByItsLastTwo(String address, String revisions) {
    assertEquals(revisions, revisions(at(address)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NIST SP 800-53 Revision 5.1.1|[SP_800_53 5]",
        "Controls of the office, Rev. 3|[? 3]",
        "Version 3 of our controls|[]",
        "CIS Controls 8.1|[CIS 8]",
        "SP 800-53 rev 5 and SP 800-171|[? 5, SP_800_53 5]"
      })
  void aTitleNamesARevisionBesideAPublicationOrAlone(String title, String revisions) {
    assertEquals(revisions, revisions(titled(title)));
  }

  @Test
  void aVersionNamesARevisionIfItIsOneOrNamesItsPublication() {
    assertEquals("[? 5]", revisions(versioned(" Rev. 5.1.1 ")));
    assertEquals("[SP_800_53 5]", revisions(versioned("SP 800-53 rev5")));
    assertEquals("[]", revisions(versioned("5.1.1")));
  }

  @Test
  void addressesAndTitlesNamePublicationsAndTheFoldersAboveAFileDoNot() {
    assertEquals(
        Set.of(Publication.SP_800_53), at("https://example.com/sp800-53/x.json").publications());
    assertEquals(Set.of(Publication.ISO_27001), titled("ISO/IEC 27001:2022").publications());
    assertEquals(Set.of(), at("file:///home/sp800-53/files/mine/x.json").publications());
    assertEquals(
        Set.of(Publication.SP_800_53), at("file:///home/mine/sp800-53/x.json").publications());
  }

  @Test
  void theOnlyRevisionIsTheOneThatAllNameAlike() {
    assertEquals(
        Optional.of("rev5"), titled("SP 800-53 Rev 5").and(versioned("rev5")).onlyRevision());
    assertEquals(Optional.empty(), titled("SP 800-53 Rev 5").and(versioned("rev4")).onlyRevision());
    assertEquals(Optional.empty(), CatalogIdentity.unknown().onlyRevision());
  }

  @ParameterizedTest
  @CsvSource({"rev5, 5", "Rev. 5.1.1, 5", "5, 5", "5.1, 5", "revision 12, 12", "Draft, draft"})
  void aRevisionOfACallersIsReadAsOneOfADocuments(String revision, String number) {
    assertEquals(number, CatalogIdentity.number(revision));
  }

  @Test
  void anAddressMeansOneDocumentEverywhereIfItIsAbsoluteAndNotOfAWorkspace() {
    assertEquals(
        List.of("file:/x.json", "https://example.com/x.json"),
        at(
                "https://example.com/x.json",
                "file:/x.json",
                "x.json",
                "../x.json",
                "trestle://catalogs/x/catalog.json")
            .absoluteAddresses()
            .sorted()
            .toList());
  }

  @Test
  void identitiesAreEqualThatKnowTheSame() {
    Uuid uuid = Uuid.of("33333333-0000-4000-8000-000000000001");
    CatalogIdentity all = new CatalogIdentity(Set.of(uuid), Set.of("a"), Set.of("t"), Set.of("v"));
    assertEquals(
        all,
        new CatalogIdentity(Set.of(uuid), Set.of(), Set.of(), Set.of())
            .and(at("a"))
            .and(titled("t"))
            .and(versioned("v")));
    for (CatalogIdentity less :
        List.of(
            new CatalogIdentity(Set.of(), Set.of("a"), Set.of("t"), Set.of("v")),
            new CatalogIdentity(Set.of(uuid), Set.of(), Set.of("t"), Set.of("v")),
            new CatalogIdentity(Set.of(uuid), Set.of("a"), Set.of(), Set.of("v")),
            new CatalogIdentity(Set.of(uuid), Set.of("a"), Set.of("t"), Set.of()))) {
      assertNotEquals(all, less);
      assertNotEquals(all.hashCode(), less.hashCode());
    }
    assertNotEquals(all, "a");
    assertEquals("[t] [v] [a] [" + uuid + "]", all.toString());
  }
}
