package dev.heirloom.oscal.io.workbook.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.oscal.model.Uuid;
import org.junit.jupiter.api.Test;

class NameUuidTest {

  @Test
  void aNameGivesTheUuidThatOtherImplementationsGive() {
    Uuid namespace = Uuid.of("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    assertEquals(
        Uuid.of("bd23de24-77f2-5439-94d1-630b82808332"), NameUuid.of(namespace, "www.example.com"));
  }
}
