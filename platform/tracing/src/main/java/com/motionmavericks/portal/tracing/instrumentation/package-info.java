/** The spans of what Vert.x does for us: requests, calls, SQL statements and Redis commands. */
@NullMarked
package com.motionmavericks.portal.tracing.instrumentation;

import org.jspecify.annotations.NullMarked;
