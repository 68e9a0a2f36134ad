package dev.heirloom.inheritance.offering;

/**
 * That the customer system tailored a control or a point out, by the caller's word (SEMANTICS
 * section 4, NOT_APPLICABLE).
 *
 * @param id the control's or the point's id, in any spelling
 * @param reason why, for a person
 */
public record Tailoring(String id, String reason) {}
