/** Holds what services export against what they declared. */
@NullMarked
package com.motionmavericks.portal.conformance;

import org.jspecify.annotations.NullMarked;
