package com.example.spark;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.oscal.io.values.PortfolioBasis;
import dev.heirloom.oscal.io.values.ValueForm;
import java.io.Serializable;

/**
 * What all systems are determined on, as a broadcast value: it travels to an executor once, and is
 * compiled there once, for all its tasks.
 */
final class SharedBasis implements Serializable {

  private static final long serialVersionUID = 1L;

  private final byte[] bytes;
  private transient Compiled compiled;

  /** A basis and what is compiled from it. */
  record Compiled(PortfolioBasis basis, Determination determination) {}

  SharedBasis(PortfolioBasis basis) {
    this.bytes = ValueForm.write(basis);
  }

  int size() {
    return bytes.length;
  }

  synchronized Compiled compiled() {
    if (compiled == null) {
      PortfolioBasis basis = ValueForm.read(bytes, PortfolioBasis.class);
      compiled = new Compiled(basis, basis.determination());
    }
    return compiled;
  }
}
