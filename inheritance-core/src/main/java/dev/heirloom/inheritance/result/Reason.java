package dev.heirloom.inheritance.result;

/** Why a point is the customer system's own to implement (SEMANTICS section 4, MUST_IMPLEMENT). */
public enum Reason {
  /** A provider refuses to offer it. */
  REFUSED("a provider says that it cannot be inherited"),
  /** A provider imposes a responsibility and provides nothing. */
  RESPONSIBILITY_ONLY("a provider leaves a responsibility and provides nothing"),
  /** What is offered may not be used: the findings of the items say why. */
  NOT_USABLE("nothing that is offered can be used"),
  /** A provider addresses it and exports nothing. */
  NOTHING_EXPORTED("a provider addresses it, but exports nothing to its customers"),
  /** It is in the authorized baseline of no provider. */
  OUTSIDE_PROVIDER_BASELINE("it lies outside the baseline that the provider was authorized on"),
  /** No map leads to it from what a provider speaks of (SEMANTICS section 12). */
  NOT_MAPPED("no map leads to it from the provider's catalog"),

  /** No provider says anything about it. */
  NOT_ADDRESSED("no provider addresses it");

  private final String sentence;

  Reason(String sentence) {
    this.sentence = sentence;
  }

  /** Returns the reason in words that end a sentence. */
  public String sentence() {
    return sentence;
  }
}
