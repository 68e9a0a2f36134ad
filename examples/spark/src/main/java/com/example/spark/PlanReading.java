package com.example.spark;

import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.oscal.io.OscalReader;
import dev.heirloom.oscal.io.values.ValueForm;
import dev.heirloom.oscal.model.ssp.SystemSecurityPlan;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.net.URI;

/** How the bytes of a row become a customer system. */
interface PlanReading extends Serializable {

  /**
   * Reads a system.
   *
   * @param name what its plan is called
   */
  CustomerSystem read(String name, byte[] bytes);

  /** Reads system security plans in any format of OSCAL. */
  static PlanReading plans() {
    return (name, bytes) ->
        CustomerSystem.of(
            OscalReader.strict()
                .read(
                    new ByteArrayInputStream(bytes), URI.create("plan"), SystemSecurityPlan.class),
            name);
  }

  /** Reads values that were read from their documents before. */
  static PlanReading values() {
    return (name, bytes) -> ValueForm.read(bytes, CustomerSystem.class);
  }
}
