/** Walks the journeys over HTTP and checks the trace of each. */
@NullMarked
package com.motionmavericks.portal.smoke;

import org.jspecify.annotations.NullMarked;
