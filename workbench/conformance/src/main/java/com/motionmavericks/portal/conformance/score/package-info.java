/** The Instrumentation Score of each service, by the published specification. */
@NullMarked
package com.motionmavericks.portal.conformance.score;

import org.jspecify.annotations.NullMarked;
