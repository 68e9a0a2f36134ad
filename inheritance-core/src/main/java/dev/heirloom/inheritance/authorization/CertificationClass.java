package dev.heirloom.inheritance.authorization;

/**
 * A FedRAMP certification class (FedRAMP's rules for 2026): it is not an impact level of FIPS 199
 * and is never turned into one.
 */
public enum CertificationClass {
  /** Class A, valid for twelve months at the most. */
  A,
  /** Class B. */
  B,
  /** Class C. */
  C,
  /** Class D. */
  D
}
