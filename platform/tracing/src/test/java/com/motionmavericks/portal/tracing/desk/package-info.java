/** A small application for the tests: each of its paths carries a span on in another way. */
@NullMarked
package com.motionmavericks.portal.tracing.desk;

import org.jspecify.annotations.NullMarked;
