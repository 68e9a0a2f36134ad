/** What assessment plans, assessment results and plans of action share: tasks, findings, risks. */
@NullMarked
package dev.heirloom.oscal.model.assessment;

import org.jspecify.annotations.NullMarked;
