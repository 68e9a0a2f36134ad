package dev.heirloom.oscal.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The OSCAL data type of a text, and the values it is limited to where OSCAL names them all. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Restricted {

  /** Returns the data type. */
  Datatype value();

  /** Returns all values that are allowed; none where every value of the type is. */
  String[] to() default {};
}
