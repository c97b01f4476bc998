package com.motionmavericks.portal.api.description;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an operation answers that neither its signature nor the conventions tell; on a resource,
 * what each of its operations does.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Answers {
  /** The statuses of success, where it is not 200, or 204 without a body. */
  int[] value() default {};

  /** Codes of problems, standard ones or the service's own; the build fails on any other. */
  String[] problems() default {};
}
