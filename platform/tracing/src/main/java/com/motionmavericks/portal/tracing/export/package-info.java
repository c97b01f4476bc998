/** Brings ended spans to the collector, and accounts for every one that does not get there. */
@NullMarked
package com.motionmavericks.portal.tracing.export;

import org.jspecify.annotations.NullMarked;
