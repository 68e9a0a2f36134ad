package dev.heirloom.oscal.io.rules;

import dev.heirloom.oscal.io.FilePlace;

/**
 * A name for what an expression gives at a node that rules are about.
 *
 * @param name the name, without a dollar sign
 * @param expression the expression, as it is written
 * @param place where it stands in the file of rules
 */
record Variable(String name, String expression, FilePlace place) {}
