package dev.heirloom.oscal.io.rules;

import static dev.heirloom.oscal.io.rules.RuleTexts.catalog;
import static dev.heirloom.oscal.io.rules.RuleTexts.rules;
import static dev.heirloom.oscal.io.rules.RuleTexts.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleConfigurationTest {

  @Test
  void onThatKnowsTooManyNamesANewOneFollowsAndRulesSayTheSame() {
    Rules rules =
        rules("/catalog", "<expect id='a' target='metadata/title' test='string-length() = 1'/>");
    String document = catalog("<control id='a-1'><title>One</title></control>");
    RuleConfiguration before = RuleConfiguration.current();
    List<String> told = told(rules.check(document));
    assertEquals(List.of("a /catalog/metadata[1]/title[1]"), told);
    assertSame(before, RuleConfiguration.current());
    for (int i = 0; i < RuleConfiguration.MAX_NAMES; i++) {
      before.name("", "name-" + i);
    }
    assertTrue(before.isFull());
    assertEquals(told, told(rules.check(document)));
    assertNotSame(before, RuleConfiguration.current());
    assertEquals(told, told(rules.and(Rules.none()).check(document)));
  }

  @Test
  void longNamesFillItSooner() {
    RuleConfiguration before = RuleConfiguration.current();
    String name = "x".repeat(1_000_000);
    for (int i = 0; i < 10; i++) {
      before.name("", name + i);
    }
    assertTrue(before.isFull());
  }

  @Test
  void namespacesThatAreNotOscalsAreNotTold() {
    RuleConfiguration configuration = RuleConfiguration.current();
    assertEquals(
        configuration.name("urn:one", "a").getNamespaceUri(),
        configuration.name("urn:two", "a").getNamespaceUri());
    assertEquals(
        List.of("b /catalog"),
        told(
            rules("/catalog", "<expect id='b' target='.' test='a'/>")
                .check(catalog("<a xmlns='urn:one'/>"))));
  }
}
