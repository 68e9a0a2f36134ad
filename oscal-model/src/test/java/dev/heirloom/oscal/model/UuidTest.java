package dev.heirloom.oscal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UuidTest {

  @Test
  void aNameGivesTheUuidThatOtherImplementationsGive() {
    Uuid namespace = Uuid.of("2ed6657d-e927-568b-95e1-2665a8aea6a2");

    assertEquals(
        Uuid.of("bd23de24-77f2-5439-94d1-630b82808332"), Uuid.named(namespace, "www.example.com"));
  }
}
