package com.example.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.oscal.io.files.OscalFiles;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;

class PlanDocumentTest {

  private static final OscalFiles FILES = OscalFiles.under(Path.of("..", "data"));
  private static final Baseline BASELINE = FILES.baseline("fedramp-rev4-moderate.json");
  private static final SystemSecurityPlan PLAN =
      FILES.document("grants-portal.json", SystemSecurityPlan.class);
  private static final byte[] WRITTEN = PlanDocument.of(PLAN, BASELINE);

  @Test
  void thePlanFollowsTheOutlineOfTheTemplate() throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(WRITTEN))) {
      List<String> sections = headings(document, "Heading1");

      assertEquals(13, sections.size(), sections.toString());
      assertEquals("1 Introduction", sections.get(0));
      assertEquals("6 Leveraged FedRAMP-Authorized Services", sections.get(5));
      assertEquals("Appendix A: FedRAMP Security Controls", sections.get(12));
      List<String> controls = headings(document, "Heading3");
      assertEquals(PLAN.controlImplementation().implementedRequirements().size(), controls.size());
      assertTrue(controls.contains("AC-2 Account Management"), controls.toString());
    }
  }

  @Test
  void whatThePlanSaysStandsInItAndWhatItDoesNotSayStandsAsNotSaid() throws IOException {
    String text = text(WRITTEN);

    assertTrue(text.contains(PLAN.systemCharacteristics().systemName()));
    assertTrue(text.contains("Portal application (implemented): "), text.substring(0, 2000));
    assertTrue(text.contains("AC-2 control summary information"));
    assertTrue(text.contains("\u2612 implemented"));
    assertTrue(text.contains("The plan does not say this yet."));
    assertFalse(text.contains("insert: param"), "a parameter stands with its value");
  }

  @Test
  void theTableOfContentsLeadsToEverySectionAndFamily() throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(WRITTEN))) {
      List<String> told = new ArrayList<>();
      List<String> links = new ArrayList<>();
      List<String> marks = new ArrayList<>();
      for (XWPFParagraph paragraph : document.getParagraphs()) {
        if (List.of("Heading1", "Heading2").contains(String.valueOf(paragraph.getStyle()))) {
          told.add(paragraph.getText());
          marks.add(paragraph.getCTP().getBookmarkStartArray(0).getName());
        }
        for (CTHyperlink link : paragraph.getCTP().getHyperlinkList()) {
          links.add(link.getAnchor() + " " + link.getRArray(0).getTArray(0).getStringValue());
        }
      }

      List<String> expected = new ArrayList<>();
      for (int i = 0; i < told.size(); i++) {
        expected.add(marks.get(i) + " " + told.get(i));
      }
      assertTrue(told.size() > 25, told.toString());
      assertEquals(expected, links);
      assertTrue(
          document.getDocument().xmlText().contains(" TOC \\o \"1-2\" "), "a field of Word's");
    }
  }

  @Test
  void theSamePlanGivesTheSameBytes() {
    assertArrayEquals(WRITTEN, PlanDocument.of(PLAN, BASELINE));
  }

  private static List<String> headings(XWPFDocument document, String style) {
    return document.getParagraphs().stream()
        .filter(paragraph -> style.equals(paragraph.getStyle()))
        .map(XWPFParagraph::getText)
        .toList();
  }

  private static String text(byte[] written) throws IOException {
    try (XWPFWordExtractor extractor =
        new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(written)))) {
      return extractor.getText();
    }
  }
}
