package dev.heirloom.inheritance.consistency;

/** What documents that refer to each other must agree in (CONSISTENCY). */
public enum ConsistencyRule {
  /** A document that another refers to can be read, so that the two can be compared. */
  DOCUMENT_FOUND(
      "heirloom-document-found",
      false,
      "A document that another refers to can be read, so that the two can be compared"),
  /** What a reference leads to is of a model that belongs there. */
  DOCUMENT_KIND(
      "heirloom-document-kind", true, "What a reference leads to is of a model that belongs there"),
  /** A plan answers every control that its profile selects. */
  CONTROL_ANSWERED(
      "heirloom-control-answered", false, "A plan answers every control that its profile selects"),
  /** A plan answers controls that its profile selects, and no other. */
  CONTROL_SELECTED(
      "heirloom-control-selected",
      false,
      "A plan answers controls that its profile selects, and no other"),
  /** A plan answers every response point of a control, or the control as a whole. */
  POINT_ANSWERED(
      "heirloom-point-answered",
      false,
      "A plan answers every response point of a control, or the control as a whole"),
  /** A plan or a component sets parameters that its profile or catalog has. */
  PARAMETER_EXISTS(
      "heirloom-parameter-exists",
      true,
      "A plan or a component sets parameters that its profile or catalog has"),
  /** A plan sets every parameter of its controls to which the profile gives no value. */
  PARAMETER_SET(
      "heirloom-parameter-set",
      false,
      "A plan sets every parameter of its controls to which the profile gives no value"),
  /** A component implements controls that its profile or catalog has. */
  CONTROL_EXISTS(
      "heirloom-control-exists",
      true,
      "A component implements controls that its profile or catalog has"),
  /** An answer is to a statement that the control has. */
  STATEMENT_EXISTS(
      "heirloom-statement-exists", true, "An answer is to a statement that the control has"),
  /** A plan that inherits names the plan that it inherits from. */
  LEVERAGED_PLAN_NAMED(
      "heirloom-leveraged-plan-named",
      false,
      "A plan that inherits names the plan that it inherits from"),
  /** What is inherited is provided for the same control by a plan that is leveraged. */
  PROVIDED_EXISTS(
      "heirloom-provided-exists",
      true,
      "What is inherited is provided for the same control by a plan that is leveraged"),
  /** What is satisfied is a responsibility for the same control in a plan that is leveraged. */
  RESPONSIBILITY_EXISTS(
      "heirloom-responsibility-exists",
      true,
      "What is satisfied is a responsibility for the same control in a plan that is leveraged"),
  /** The component that a component stands in for exists in a plan that is leveraged. */
  INHERITED_COMPONENT_EXISTS(
      "heirloom-inherited-component-exists",
      true,
      "The component that a component stands in for exists in a plan that is leveraged"),
  /** A plan of action names the plan of its system. */
  PLAN_NAMED("heirloom-plan-named", false, "A plan of action names the plan of its system"),
  /** Controls that are assessed are controls of the system. */
  ASSESSED_CONTROL_EXISTS(
      "heirloom-assessed-control-exists",
      true,
      "Controls that are assessed are controls of the system"),
  /** What a finding is about is a statement or an objective of a control of the system. */
  TARGET_EXISTS(
      "heirloom-target-exists",
      true,
      "What a finding is about is a statement or an objective of a control of the system"),
  /** What is assessed exists in the plan of the system or in the assessment's own definitions. */
  SUBJECT_EXISTS(
      "heirloom-subject-exists",
      true,
      "What is assessed exists in the plan of the system or in the assessment's own definitions"),
  /** The answer that a finding is about exists in the plan of the system. */
  ANSWER_EXISTS(
      "heirloom-answer-exists",
      true,
      "The answer that a finding is about exists in the plan of the system"),
  /** A task that results refer to exists in them or in the assessment plan. */
  TASK_EXISTS(
      "heirloom-task-exists",
      true,
      "A task that results refer to exists in them or in the assessment plan");

  private final String id;
  private final boolean error;
  private final String title;

  ConsistencyRule(String id, boolean error, String title) {
    this.id = id;
    this.error = error;
    this.title = title;
  }

  /** Returns its id, which never changes, such as {@code heirloom-control-answered}. */
  public String id() {
    return id;
  }

  /** Returns whether it is an error that it does not hold; else it is a warning. */
  public boolean isError() {
    return error;
  }

  /** Returns what holds where it holds, such as {@code A plan answers ...}. */
  public String title() {
    return title;
  }

  /** Returns the id. */
  @Override
  public String toString() {
    return id;
  }
}
