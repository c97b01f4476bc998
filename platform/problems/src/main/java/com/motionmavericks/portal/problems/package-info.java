/** RFC 9457 errors that carry the trace id. */
@NullMarked
package com.motionmavericks.portal.problems;

import org.jspecify.annotations.NullMarked;
